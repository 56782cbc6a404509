"""Notes of the file."""


def test_a_note_is_kept_and_replaced(vault):
    """The last words of a name stand."""
    assert vault.meta.get("a") is None
    vault.meta.put("a", b"1")
    vault.meta.put("a", b"2")
    assert vault.meta.get("a") == b"2"
