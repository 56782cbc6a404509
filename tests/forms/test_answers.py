from screenio.forms.answers import Answer, Answers, Told, texts


def test_the_log_grows_and_keeps_what_was():
    """Adding gives another log; what was said first stays."""
    empty = Answers()
    log = empty.added(Answer("q", "A")).added(
        Answer("q", "B", told=Told(through="I-07", reason="SAID_OTHERWISE"))
    )
    assert (len(empty), len(log)) == (0, 2)
    assert [line.value for line in log.of("q")] == ["A", "B"]
    assert log.standing()["q"].told.through == "I-07"


def test_what_was_taken_back_does_not_stand():
    """A cleared question has no standing answer, a declined one has."""
    log = Answers().added(Answer("a", "A")).added(Answer("a")).added(Answer("b", None, "DECLINED"))
    assert list(log.standing()) == ["b"]


def test_nothing_personal_is_shown():
    """The log and its lines name questions only."""
    line = Answer("q", "secret")
    assert "secret" not in f"{line!r} {Answers((line,))!r} {[*Answers((line,))]!r}"


def test_every_text_of_an_answer_is_given():
    """Parts and rows are gone through at any depth; what is no text is passed over."""
    value = [{"a": "x", "n": 3}, {"rows": ({"b": ["y", None]},)}]
    assert list(texts(value)) == ["x", "y"]
    assert list(texts("z")) == ["z"]
