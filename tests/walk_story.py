"""A short script for the walk's tests."""

STORY = {
    "title": "x",
    "profile": "RS",
    "now": "2026-11-22T09:30:00+01:00",
    "languages": {"officer": "en", "person": "ps", "variety": "pbu"},
    "stations": {"gate": "SCREENING", "asylum": "ASY"},
    "steps": [
        {
            "do": "arrive",
            "people": ["p1"],
            "kind": "SINGLE",
            "basis": "NAT",
            "start_event": "APPREHENSION",
        },
        {"do": "interview", "interpreter": {"pool_id": "I-07", "mode": "PHONE"}},
        {"do": "answer", "question": "S2.6a", "value": "F"},
        {"do": "object", "question": "S2.6a", "says": {"ps": "نه", "en": "no"}},
    ],
}
