import pytest

from screenio.coi.local_questions import LocalQuestion, read_local_questions
from screenio.errors import Trouble

HEAD = "id,country,region,topic,item,difficulty,literacy,asked_on,source,en,sr,ar,fa,ps\n"


def test_the_bank_is_read_by_country_and_region(tmp_path):
    """A question has its words, and English where it is not written in a language."""
    rows = "b,IRN,Fars,T,i,EASY,NONE,2026-01-01,S,Which bread?,,أي خبز؟,کدام نان؟,\n"
    rows += "a,AFG,Herat,T,i,EASY,NONE,2026-01-01,S,Which river?,,,,\n"
    (tmp_path / "questions.csv").write_text(HEAD + rows, encoding="utf-8")
    river, bread = read_local_questions(tmp_path)
    assert (river.region, bread.region) == ("Herat", "Fars")
    assert bread.words("fa_AF") == "کدام نان؟"
    assert bread.words("sr-Latn") == "Which bread?"


def test_a_question_has_no_answer_key():
    """No field of the bank could tell a right answer from a wrong one."""
    fields = set(LocalQuestion.__struct_fields__)
    assert not fields & {"answer", "expected", "score", "points", "pass"}


def test_a_damaged_bank_names_itself(tmp_path):
    """A table without its columns is said."""
    (tmp_path / "questions.csv").write_text("id\na\n")
    with pytest.raises(Trouble, match=r"tables.damaged"):
        read_local_questions(tmp_path)
