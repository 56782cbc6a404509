from screenio.coi.intake.html import read_html, text_of

PAGE = """<!DOCTYPE html><html lang="ar-SY"><head><title>Papers</title>
<meta property="og:site_name" content="ecoi.net"><meta name="dcterms.issued" content="2025-03-12">
<link rel="canonical" href="https://example.org/a"><style>p{color:red}</style></head><body>
<nav>Home</nav><h1>Papers</h1><p>The <b>tazkira</b> is &lt;green&gt;.</p>
<ul><li><p>One</p><p>Two</p></li><li>Three</li></ul>
<script>alert(1)</script><iframe src="x">no</iframe><p onclick="alert(2)">Last</p></body></html>"""


def test_a_page_is_read_as_a_reader_sees_it():
    """Header, headings and paragraphs; nothing of what a browser would run."""
    draft = read_html(PAGE.encode())
    assert (draft.title, draft.publisher, draft.published) == ("Papers", "ecoi.net", "2025-03-12")
    assert (draft.language, draft.url) == ("ar", "https://example.org/a")
    assert [one.text for one in draft.passages] == [
        "The tazkira is <green>.",
        "One",
        "Two",
        "Three",
        "Last",
    ]
    assert draft.passages[0].heading == "Papers"


def test_a_page_without_blocks_is_still_text():
    """Words that stand in no paragraph are read."""
    assert [one.text for one in read_html(b"<body>Just words</body>").passages] == ["Just words"]


def test_markup_becomes_words():
    """A piece of markup without its tags."""
    assert text_of("<p>a</p><script>b</script><p>c</p>").split() == ["a", "c"]
