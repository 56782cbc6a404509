"""Which columns of a workbook say something to a form, in every spelling that the compiler takes.

A column is a head, and after `::` a language, or the name of an attribute that the compiler puts beside the
question. It breaks down over some columns that are neither, or writes XML that is none.
"""

import re
from collections.abc import Collection

RULES = frozenset(
    {
        *("relevant", "relevance", "constraint", "calculation", "calculate", "required"),
        *("read_only", "readonly", "repeat_count", "choice_filter", "parameters"),
    }
)
"""Columns in which something is worked out. Source: XLSForm, with its other spellings."""
WORDS = ("label", "hint", "constraint_message", "required_message", "guidance_hint")
"""Columns of words, one for each language. Source: XLSForm."""
_SAID = frozenset(
    {
        *("tag", "value", "label", "caption", "hint", "guidance_hint"),
        *("media", "image", "big-image", "audio", "video", "autoplay", "rows", "appearance"),
        *("constraint_message", "constraining_message", "required_message", "requiredmsg"),
        *("noapperrorstring", "no_app_error_string", "count", "jr", "compact_tag"),
    }
)
"""Columns that say something besides the rules. Source: XLSForm, with its other spellings."""
_ALONE = RULES | {
    "type",
    "command",
    "name",
    "default",
    "trigger",
    "itemset",
    "query",
    "save_to",
    "disabled",
}
"""Columns of which there is one, not one for each language. Source: XLSForm."""
_HOLDERS = frozenset({"bind", "body", "control", "instance"})
"""What stands before the name of an attribute. Source: XLSForm, advanced use and extensibility."""
_ATTRIBUTE = re.compile(r"(?:([^\W\d][\w.\-]*):)?([^\W\d][\w.\-]*)")
_WRITTEN = frozenset({"tag", "nodeset"})
"""Attributes that the compiler writes itself. Source: pyxform 4.5, xls2xform."""
_DECLARED = frozenset({"ev", "h", "jr", "odk", "orx", "scr", "xml", "xsd", "entities"})
"""Prefixes that every compiled form has. Source: pyxform 4.5, survey; ours is added where it is used."""

_OF_CHOICES = frozenset({"list_name", "name", "value"})
"""Columns of the sheet `choices` of which there is one. Source: XLSForm."""
_SHOWN = frozenset({"label", "caption", "media", "image", "big-image", "audio", "video"})
"""Columns of choices that may be there for each language. Source: XLSForm."""

UNKNOWN, NO_PREFIX = "workbook.column_unknown", "workbook.prefix_unknown"


def prefixes(namespaces: str) -> frozenset[str]:
    """Give the prefixes that the settings declare, as `a="urn:a" b="urn:b"`, and those of every form."""
    return _DECLARED | set(re.findall(r"([\w.\-]+)\s*=", namespaces))


def complaint(column: str, declared: Collection[str]) -> str:
    """Give the code of why a column of `survey` says nothing to a form; empty when it says something."""
    known, parts = _split(column)
    if known in _HOLDERS:
        return _of_attribute(parts, declared)
    is_known = known in _SAID | _ALONE or known.startswith("sms_")
    is_one = not parts or known not in _ALONE
    speaks_once = known not in WORDS or len(parts) < 2
    return "" if is_known and is_one and speaks_once else UNKNOWN


def complaint_of_choices(column: str) -> str:
    """Give the code of why a column of `choices` says nothing; what is not known is there for filters."""
    known, parts = _split(column)
    if parts:
        return "" if known in _SHOWN else UNKNOWN
    found = _ATTRIBUTE.fullmatch(column)
    return "" if known in _OF_CHOICES | _SHOWN or found else UNKNOWN


def _split(column: str) -> tuple[str, list[str]]:
    head, *parts = column.split("::") if "::" in column else column.split(":", 1)
    return "_".join(head.split()).lower(), parts


def _of_attribute(parts: list[str], declared: Collection[str]) -> str:
    found = _ATTRIBUTE.fullmatch(parts[0]) if len(parts) == 1 else None
    if found is None or (found[2] in _WRITTEN and not found[1]):
        return UNKNOWN
    return NO_PREFIX if found[1] and found[1] not in declared else ""
