"""Basis, event and moment."""

import datetime

from screenio.ui.arrival.since import Since

NOW = datetime.datetime.fromisoformat("2026-11-22T09:30:00+01:00")


def test_it_asks_for_one_thing_after_another(look, qtbot):
    """Basis, event, a moment that can be read and is not to come; then nothing lacks."""
    since = Since(look)
    qtbot.addWidget(since)
    asked = [since.lacks(NOW)]
    since.basis.choose("NAT")
    asked.append(since.lacks(NOW))
    since.began.choose("APPREHENSION")
    since.day.put("22.11.")
    asked.append(since.lacks(NOW))
    since.day.put("2026-11-23")
    since.time.put("4:10")
    asked.append(since.lacks(NOW))
    since.day.put("۲۰۲۶-۱۱-۲۲")
    assert len(set(asked)) == 4
    assert since.lacks(NOW) == ""
    since.place.put(" Šid ")
    made = since.value(NOW)
    assert (made.basis, made.start_event, made.place) == ("NAT", "APPREHENSION", "Šid")
    assert made.at == "2026-11-22T04:10:00+01:00"


def test_now_fills_day_and_time_on_request(look, qtbot):
    """Nothing stands there until somebody presses Now."""
    since = Since(look)
    qtbot.addWidget(since)
    assert since.day.text() == since.time.text() == ""
    since.now.click()
    assert len(since.day.text()) == 10
    assert len(since.time.text()) == 5
