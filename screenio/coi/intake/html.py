"""Text of an HTML page: what a reader sees, never what a browser would run."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from screenio.coi.intake import guess
from screenio.coi.intake.draft import Draft, passages, tidied
from screenio.coi.intake.plain import decoded

UNSEEN = "script, style, noscript, template, iframe, object, embed, svg, nav, footer, form, head"
BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, blockquote, pre, figcaption"
HOLDERS = frozenset({"li", "td", "th", "dd", "blockquote"})
DATES = ("article:published_time", "dcterms.issued", "dc.date", "dcterms.date", "date", "pubdate")
"""Source: Open Graph, "article"; DCMI Metadata Terms; common practice of COI portals."""
PUBLISHERS = ("og:site_name", "dcterms.publisher", "dc.publisher", "citation_publisher", "author")


def read_html(raw: bytes) -> Draft:
    """Read an HTML page.

    Raises:
        Refusal: `coi.nothing_to_read`.
    """
    tree = LexborHTMLParser(decoded(raw))
    said = _metas(tree)
    title = said.get("og:title") or _text(tree.css_first("title")) or _text(tree.css_first("h1"))
    address = tree.css_first("link[rel=canonical]")
    for node in tree.css(UNSEEN):
        node.decompose()
    found = list(_paragraphs(tree))
    words = "\n".join(text for _, _, text in found)
    root = tree.css_first("html")
    language = (root.attributes.get("lang") or "").strip() if root else ""
    period_from, period_to = guess.period_in(words)
    return Draft(
        title=title[:300],
        publisher=next((said[name] for name in PUBLISHERS if said.get(name)), "")[:300],
        published=_published(said, tree, words),
        period_from=period_from,
        period_to=period_to,
        language=language.partition("-")[0] or guess.language_of(words),
        url=((address.attributes.get("href") or "") if address else "")[:1000],
        passages=passages(found),
    )


def text_of(markup: str) -> str:
    """Give the words of a piece of markup, block by block, a line each."""
    tree = LexborHTMLParser(markup)
    for node in tree.css("script, style, template"):
        node.decompose()
    body = tree.body
    return tidied(body.text(separator="\n")) if body else ""


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta"):
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        found.setdefault(name.lower(), tidied(node.attributes.get("content") or ""))
    return found


def _published(said: dict[str, str], tree: LexborHTMLParser, words: str) -> str:
    time = tree.css_first("time[datetime]")
    stated = [said.get(name, "") for name in DATES]
    stated.append((time.attributes.get("datetime") or "") if time else "")
    return next(filter(None, map(guess.date_in, (*stated, words))), "")


def _paragraphs(tree: LexborHTMLParser) -> Iterator[tuple[int | None, str, str]]:
    heading = ""
    blocks = tree.css(BLOCKS)
    if not blocks and tree.body is not None:
        yield None, "", tidied(tree.body.text(separator=" "))
    for node in blocks:
        if node.tag in HOLDERS and node.css(BLOCKS)[1:]:
            continue  # its own blocks follow
        text = _text(node)
        if node.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            heading = text
        elif text:
            yield None, heading, text


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node is not None else ""
