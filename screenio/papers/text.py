"""The text of a PDF, as a reader finds it: to check what was printed."""

import pypdfium2


def text_of(raw: bytes) -> str:
    """Give the text of every page."""
    document = pypdfium2.PdfDocument(raw)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
