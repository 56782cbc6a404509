"""Makes the example of a station's own form: `python packaging/example_form.py`.

It shows one row of every sort that authors ask for, in three languages, with the own columns of
`resources/forms/README.md`. The workbook is made byte for byte the same every time.
"""

import sys
from pathlib import Path

import openpyxl
from scr1 import packed

PLACE = Path(__file__).resolve().parent.parent / "resources" / "forms" / "example.xlsx"
COLUMNS = (
    *("type", "name", "label::English (en)", "label::Srpski (sr)", "label::العربية (ar)"),
    *("hint::English (en)", "hint::Srpski (sr)", "hint::العربية (ar)"),
    *("required", "relevant", "constraint", "calculation", "choice_filter"),
    *("parameters", "bind::scr:compartment", "bind::scr:group", "bind::scr:fills"),
    *("bind::scr:sensitivity", "bind::scr:readback", "bind::scr:longest"),
)
WORDS, HINTS = COLUMNS[2:5], COLUMNS[5:8]


def asked(
    kind: str, name: str, words: tuple[str, str, str], hint: tuple[str, ...] = (), **more: str
) -> dict[str, str]:
    """Give a row of the sheet of questions; own columns are named without what stands before them."""
    row = {"type": kind, "name": name, **dict(zip(WORDS, words, strict=True))}
    row |= dict(zip(HINTS, hint, strict=False))
    for column, text in more.items():
        found = next(
            one for one in COLUMNS if one.split("::")[0] == column or one.endswith(f":{column}")
        )
        row[found] = text
    return row


SURVEY = (
    asked(
        "note",
        "hello",
        (
            "These questions are about what you need here. They decide nothing about you.",
            "Ова питања су о томе шта вам је овде потребно. Она не одлучују ни о чему.",
            "هذه الأسئلة عمّا تحتاج إليه هنا. وهي لا تقرر شيئاً بشأنك.",
        ),
    ),
    asked(
        "select_one yes_no",
        "slept",
        (
            "Did you sleep in a safe place last night?",
            "Да ли сте прошле ноћи спавали на сигурном месту?",
            "هل نمت الليلة الماضية في مكان آمن؟",
        ),
        required="yes",
    ),
    asked(
        "select_multiple need",
        "needs",
        ("What do you need today?", "Шта вам је данас потребно?", "ما الذي تحتاج إليه اليوم؟"),
        group="G5",
    ),
    asked(
        "text",
        "other_need",
        ("What else?", "Шта још?", "ماذا أيضاً؟"),
        relevant="selected(${needs}, 'OTHER')",
        longest="300",
        readback="yes",
    ),
    asked(
        "select_multiple food_need",
        "food",
        (
            "Is there food you cannot eat?",
            "Има ли хране коју не можете да једете?",
            "هل هناك طعام لا تستطيع أكله؟",
        ),
        fills="person.food_need",
    ),
    asked(
        "range",
        "tired",
        (
            "How tired are you, from 0 (not at all) to 10?",
            "Колико сте уморни, од 0 (нимало) до 10?",
            "ما مدى تعبك من 0 (لا تعب) إلى 10؟",
        ),
        parameters="start=0 end=10 step=1",
    ),
    asked(
        "begin repeat",
        "child",
        ("Children with you", "Деца са вама", "الأطفال معك"),
    ),
    asked("text", "child_name", ("Name", "Име", "الاسم"), required="yes", group="G7"),
    asked(
        "integer",
        "child_age",
        (
            "Age of ${child_name} in years",
            "Колико година има ${child_name}",
            "عمر ${child_name} بالسنوات",
        ),
        constraint=". >= 0 and . < 18",
        group="G7",
    ),
    {"type": "end repeat"},
    {"type": "calculate", "name": "children", "calculation": "count(${child})"},
    asked(
        "note",
        "nursery",
        (
            "There is a room for the ${children} children. Please show it.",
            "Постоји соба за децу (${children}). Молимо покажите је.",
            "هناك غرفة للأطفال (${children}). الرجاء عرضها.",
        ),
        relevant="${children} > 0",
    ),
    asked("select_one country", "from", ("Coming from", "Долазите из", "قادم من"), group="G10"),
    asked(
        "select_one town",
        "crossing",
        ("Where did you cross?", "Где сте прешли границу?", "أين عبرت الحدود؟"),
        relevant="${from} != ''",
        choice_filter="country = ${from}",
        group="G10",
    ),
    asked(
        "text",
        "doctor",
        (
            "What should the doctor know?",
            "Шта би лекар требало да зна?",
            "ما الذي يجب أن يعرفه الطبيب؟",
        ),
        hint=(
            "Only medical and vulnerability staff can read this answer.",
            "Овај одговор могу да читају само медицинско особље и особље за рањиве особе.",
            "لا يقرأ هذه الإجابة إلا الطاقم الطبي وطاقم الأشخاص المستضعفين.",
        ),
        compartment="health",
        group="G4x",
        sensitivity="high",
        readback="yes",
    ),
    asked(
        "acknowledge",
        "told",
        (
            "The person was told who reads these answers.",
            "Особи је речено ко чита ове одговоре.",
            "أُخبر الشخص بمن يقرأ هذه الإجابات.",
        ),
        required="yes",
    ),
)
CHOICES = (
    ("yes_no", "YES", "Yes", "Да", "نعم", ""),
    ("yes_no", "NO", "No", "Не", "لا", ""),
    ("need", "WATER", "Water", "Вода", "ماء", ""),
    ("need", "CLOTHES", "Dry clothes", "Сува одећа", "ملابس جافة", ""),
    ("need", "CALL", "A telephone call", "Телефонски позив", "مكالمة هاتفية", ""),
    ("need", "OTHER", "Something else", "Нешто друго", "شيء آخر", ""),
    ("country", "BG", "Bulgaria", "Бугарска", "بلغاريا", ""),
    ("country", "MK", "North Macedonia", "Северна Македонија", "مقدونيا الشمالية", ""),
    ("town", "ZAJECAR", "Zaječar", "Зајечар", "زايتشار", "BG"),
    ("town", "DIMITROVGRAD", "Dimitrovgrad", "Димитровград", "ديميتروفغراد", "BG"),
    ("town", "PRESEVO", "Preševo", "Прешево", "بريشيفو", "MK"),
)
SETTINGS = {
    "form_id": "example",
    "form_title": "What people need on arrival (example)",
    "version": "1",
    "default_language": "English (en)",
    "namespaces": 'scr="urn:screenio:scr"',
}


def workbook() -> bytes:
    """Make the workbook."""
    book = openpyxl.Workbook()
    book.active.title = "survey"
    book.active.append(COLUMNS)
    for row in SURVEY:
        book.active.append([row.get(column) for column in COLUMNS])
    choices = book.create_sheet("choices")
    choices.append(("list_name", "name", *WORDS, "country"))
    for choice in (*CHOICES, *food_needs()):
        choices.append(choice)
    settings = book.create_sheet("settings")
    settings.append(list(SETTINGS))
    settings.append(list(SETTINGS.values()))
    return packed(book)


def food_needs() -> list[tuple[str, ...]]:
    """Give the codes that `person.food_need` takes, in words of this form."""
    return [
        ("food_need", "NONE", "No", "Не", "لا", ""),
        ("food_need", "NO_PORK", "No pork", "Без свињетине", "بلا لحم خنزير", ""),
        ("food_need", "NO_MEAT", "No meat", "Без меса", "بلا لحم", ""),
        ("food_need", "BABY_FOOD", "Baby food", "Храна за бебе", "طعام للأطفال الرضع", ""),
    ]


if __name__ == "__main__":
    PLACE.write_bytes(workbook())
    sys.exit(0)
