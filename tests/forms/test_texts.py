import pytest
from lxml import etree
from small_forms import form

from screenio.forms import texts

MODEL = etree.fromstring(
    """<model><itext>
    <translation lang="Pashto (ps)"><text id="a"><value>په پښتو</value></text><text id="b"><value>-</value></text></translation>
    <translation lang="English (en)" default="true()">
      <text id="a"><value form="image">jr://x.png</value><value>Hello <output value="1 + 1"/> you</value></text>
      <text id="b"><value form="short">Short</value><value form="long">Long</value></text></translation>
    </itext></model>"""
)


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("English (en)", "en"),
        ("ps", "ps"),
        ("sr-Latn", "sr_Latn"),
        ("Dari(fa-AF)", "fa_AF"),
        ("default", "default"),
        ("Dari (prs)", "fa_AF"),
        ("pbu", "ps"),
        ("Sorani (ckb)", "ckb"),
    ],
)
def test_a_language_column_has_a_code(language, code):
    """The code stands in brackets, or the column is the code."""
    assert texts.code_of(language) == code


def test_the_default_language_comes_first():
    """Languages keep their order otherwise."""
    assert texts.read_translations(MODEL, {}).languages == ("en", "ps")


def test_a_text_that_is_missing_is_borrowed():
    """A dash is no translation; a region falls back on its language, a language on the default."""
    found = texts.read_translations(MODEL, {})
    assert texts.written(found.find("b", "ps")) == "Long"
    assert texts.written(found.find("a", "ps_AF")) == "په پښتو"
    assert texts.written(found.find("a", "en")) == "Hello … you"
    assert found.find("none", "ps") == ()


def test_a_label_stands_in_place_or_has_an_id():
    """Words in place, an id in itext, or an expression."""
    in_place = texts.read_wording(etree.fromstring("<label>Plain <b>bold</b></label>"))
    assert texts.written(in_place.find(texts.Translations(), "en")) == "Plain bold"
    named = texts.read_wording(etree.fromstring("""<label ref="jr:itext('a')"/>"""))
    assert named.text_id == "a"
    assert texts.read_wording(None).find(texts.Translations(), "en") == ()


def test_a_form_without_itext_has_no_languages():
    """Then words in place are all there is."""
    assert texts.read_translations(etree.fromstring("<model/>"), {}).languages == ()


def test_guidance_is_a_text_of_its_own():
    """It explains the words to who asks, in the same languages, and is not part of them."""
    made = form(
        {
            "type": "text",
            "name": "a",
            "label::English (en)": "A",
            "hint::English (en)": "Short",
            "guidance_hint::English (en)": "Ask slowly",
            "label::Arabic (ar)": "أ",
            "guidance_hint::Arabic (ar)": "اسأل ببطء",
        },
        {"type": "text", "name": "b", "label::English (en)": "B", "label::Arabic (ar)": "ب"},
    )

    def guidance(name, language):
        wording = made.questions[name].control.hint.guidance()
        return texts.written(wording.find(made.translations, language))

    assert (made.hint("a", "en"), guidance("a", "en")) == ("Short", "Ask slowly")
    assert (guidance("a", "ar"), guidance("b", "en")) == ("اسأل ببطء", "")
