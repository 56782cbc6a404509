"""What can be expected to go wrong: a rule says no, or the world says no.

Both carry a code and values, never a sentence: `language/messages.py` has the sentences, so that they
exist in every language and nothing personal slips into a text. Everything else is a bug, and nobody
catches it but `ui/crash.py`.
"""


class Expected(Exception):  # noqa: N818 - the two kinds below are the names people read
    """Something that can be expected: a code for the sentence and the values that go into it.

    Args:
        code: `area.reason`, a key of `language/messages.py`.
        values: what the sentence names; never a name or words of a person.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.code!r})"


class Refusal(Expected):
    """A rule says no; shown beside the field or the button that was used."""


class Trouble(Expected):
    """The world says no: disk, key, network, a damaged file; shown with what to do."""
