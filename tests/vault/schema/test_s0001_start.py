"""The first schema."""


def test_every_table_is_strict(vault):
    """No column takes a value of another type."""
    tables = vault.db.execute("PRAGMA table_list").fetchall()
    loose = [name for _, name, kind, _, _, strict in tables if kind == "table" and not strict]
    assert {name for name in loose if not name.startswith("sqlite_")} == {"_sqlite_migrations"}
