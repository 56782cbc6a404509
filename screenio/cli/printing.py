"""Printing what a command found: JSON for programs, lines for people."""

from typing import Any

import msgspec


def show(found: Any, *, as_json: bool) -> None:
    """Print what a command found: JSON in UTF-8, or one line for each value."""
    plain = msgspec.to_builtins(found, builtin_types=(bytes,), enc_hook=str)
    if as_json:
        print(msgspec.json.format(msgspec.json.encode(_readable(plain)), indent=1).decode())
        return
    for line in _lines(_readable(plain), ""):
        print(line)


def _readable(plain: Any) -> Any:
    match plain:
        case bytes() | bytearray():
            return bytes(plain).hex()
        case dict():
            return {str(_readable(key)): _readable(one) for key, one in plain.items()}
        case list() | tuple():
            return [_readable(one) for one in plain]
    return plain


def _lines(plain: Any, indent: str) -> list[str]:
    match plain:
        case dict():
            return [line for key, one in plain.items() for line in _entry(str(key), one, indent)]
        case list():
            return [
                line
                for one in plain
                for line in [*_lines(one, indent), *([""] if isinstance(one, dict) else [])]
            ]
    return [f"{indent}{plain}"]


def _entry(key: str, one: Any, indent: str) -> list[str]:
    if isinstance(one, dict | list) and one:
        return [f"{indent}{key}:", *_lines(one, indent + "  ")]
    return [f"{indent}{key}: {'' if one in ([], {}) else one}"]
