def test_an_empty_outbox_writes_nothing(terminal):
    """Nothing waits, nothing is written; reading an empty folder takes nothing in."""
    terminal.create("gate")
    (terminal.folder / "stick").mkdir()
    code, found, _ = terminal.at("gate", "Ana", "stick", "write", terminal.folder / "stick")
    assert (code, found) == (0, {"written": 0})
    code, found, _ = terminal.at("gate", "Ana", "stick", "read", terminal.folder / "stick")
    assert (code, found) == (0, {"taken_in": 0, "alarms": []})


def test_a_stick_that_is_not_there_is_an_alarm(terminal):
    """Reading a folder that is not there says so and changes nothing."""
    terminal.create("gate")
    _, found, _ = terminal.at("gate", "Ana", "stick", "read", terminal.folder / "nowhere")
    assert found["alarms"] == ["stick.not_here"]
