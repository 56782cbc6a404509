"""Pictures that stand beside the words of a form, as files that came along with it."""

from collections.abc import Mapping

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"RIFF")
"""Source: PNG 1.2, 3.1; JPEG, ITU T.81 B.1.1.3; GIF89a, 17; WebP container, RFC 9649 2.3."""
MOST_BYTES = 2_000_000
"""A photograph as telephones take it, made smaller once; a pictogram has a hundredth of it."""

NOT_SHOWN, MISSING, DAMAGED = "form.media_not_shown", "form.picture_missing", "form.picture_damaged"


class Pictures:
    """The pictures of one form.

    Args:
        named: id of a text to the files that it names.
        media: every file that came along, by name.
    """

    def __init__(self, named: Mapping[str, tuple[str, ...]], media: Mapping[str, bytes]) -> None:
        self._named = named
        self._given = {name: raw for name, raw in media.items() if is_picture_name(name)}

    def of(self, text_id: str) -> bytes:
        """Give the picture beside a text; nothing where there is none that can be shown."""
        files = (self._given.get(name, b"") for name in self.named(text_id))
        return next((raw for raw in files if _is_picture(raw)), b"")

    def named(self, text_id: str) -> tuple[str, ...]:
        """Give the files that a text names."""
        return self._named.get(text_id, ())

    def complaints(self, text_id: str) -> dict[str, str]:
        """Give the files that a text names and that are not shown, each with the code that says why."""
        found = {name: self._why_not(name) for name in self.named(text_id)}
        return {name: code for name, code in found.items() if code}

    def _why_not(self, name: str) -> str:
        if not is_picture_name(name):
            return NOT_SHOWN
        if name not in self._given:
            return MISSING
        return "" if _is_picture(self._given[name]) else DAMAGED


NO_PICTURES = Pictures({}, {})


def is_picture_name(name: str) -> bool:
    """Say whether a file is called as pictures are that can be shown."""
    return name.lower().endswith(ENDINGS)


def _is_picture(raw: bytes) -> bool:
    return raw.startswith(_BEGINNINGS) and len(raw) <= MOST_BYTES
