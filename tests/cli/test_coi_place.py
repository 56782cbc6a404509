import json

import pytest

from screenio.cli.main import DONE, REFUSED, main


def test_a_place_is_found_and_what_lies_near(program, capsys):
    """One object for each place, with towns near."""
    words = ["coi", "place", "لشکرګاه", "--country", "AFG", "--near", "60", "--json"]
    assert main(words, program) == DONE
    (first, *_) = json.loads(capsys.readouterr().out)
    assert (first["name"], first["native"], first["country"]) == ("Lashkar Gāh", "لشکرگاه", "AFG")
    assert first["admin"][0] == "Helmand"
    assert set(first["towns_near"][0]) == {"name", "native", "km", "direction"}
    assert all(town["km"] <= 60 for town in first["towns_near"])


def test_people_read_a_table_that_names_its_source(program, capsys):
    """Without --json there are lines, and the licence asks for the source."""
    assert main(["coi", "place", "Herat"], program) == DONE
    out = capsys.readouterr().out
    assert "هرات" in out
    assert "GeoNames, CC BY 4.0" in out


def test_no_place_of_the_name_is_said(program, capsys):
    """A program gets an empty list, a person the sentence."""
    assert main(["coi", "place", "qqqqq", "--json"], program) == DONE
    assert json.loads(capsys.readouterr().out) == []
    assert main(["coi", "place", "qqqqq"], program) == REFUSED
    assert "No place of this name" in capsys.readouterr().err


def test_a_country_that_is_not_kept_is_said(program, capsys):
    """Not found in a country that nobody looked in would be a lie."""
    assert main(["coi", "place", "Herat", "--country", "xx"], program) == REFUSED
    assert "XX" in capsys.readouterr().err


@pytest.mark.parametrize("km", ["-1", "far", "nan", "100000"])
def test_kilometres_are_kilometres(program, km):
    """A radius that is none is refused before anything is looked for."""
    with pytest.raises(SystemExit):
        main(["coi", "place", "Herat", "--near", km], program)
