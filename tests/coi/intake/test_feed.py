import pytest

from screenio.coi.intake import feed
from screenio.coi.intake.feed import is_feed, read_feed
from screenio.errors import Refusal

RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>ecoi.net</title><language>en-GB</language>
<item><title>Security in &lt;b&gt;Herat&lt;/b&gt;</title><link>https://example.org/1</link>
<pubDate>Wed, 12 Mar 2025 10:00:00 +0000</pubDate><description>short</description>
<content:encoded><![CDATA[<p>First.</p><script>x</script><p>Second.</p>]]></content:encoded></item>
<item><title>Empty</title><pubDate>yesterday</pubDate></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sr"><title>Portal</title>
<entry><title>A</title><link href="https://example.org/2"/><updated>2025-03-12T10:00:00Z</updated>
<summary type="html">&lt;p&gt;Words.&lt;/p&gt;</summary></entry></feed>"""


def test_entries_become_drafts():
    """Title, publisher, day, address, words; one without words is left out."""
    (draft,) = read_feed(RSS)
    assert (draft.title, draft.publisher, draft.published) == (
        "Security in\nHerat",
        "ecoi.net",
        "2025-03-12",
    ) or draft.title.replace("\n", " ") == "Security in Herat"
    assert (draft.language, draft.url) == ("en", "https://example.org/1")
    assert [one.text for one in draft.passages] == ["First.", "Second."]


def test_a_feed_in_utf_16_is_read_as_one():
    """Some portals save so; it is no plain text."""
    raw = RSS.decode().replace('"1.0"', '"1.0" encoding="UTF-16"', 1).encode("utf-16")
    assert is_feed(raw)
    assert read_feed(raw) == read_feed(RSS)


def test_atom_is_read_too():
    """Its links and dates stand elsewhere."""
    (draft,) = read_feed(ATOM)
    assert (draft.publisher, draft.published, draft.url, draft.language) == (
        "Portal",
        "2025-03-12",
        "https://example.org/2",
        "sr",
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>', "coi.feed_damaged"),
        (
            '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE r [<!ENTITY a "b">]><rss/>'.encode(
                "utf-16"
            ),
            "coi.feed_damaged",
        ),
        (b"<rss><channel>", "coi.feed_damaged"),
        (b"<rss><channel></channel></rss>", "coi.nothing_to_read"),
    ],
)
def test_broken_and_hostile_feeds_are_refused(raw, code):
    """Entities are not followed, half a feed is none, and neither is an empty one."""
    assert is_feed(raw)
    with pytest.raises(Refusal, match=code):
        read_feed(raw)


def test_a_feed_without_end_is_refused(monkeypatch):
    """So many entries and no more."""
    monkeypatch.setattr(feed, "MOST_ENTRIES", 1)
    with pytest.raises(Refusal, match=r"coi.too_much"):
        read_feed(RSS)
