"""What every file of the window keeps: plain labels, one style sheet, no window that waits, no widgets in models."""

import ast

import pytest
from ground import RESOURCES

UI = RESOURCES.parent / "screenio" / "ui"
FILES = sorted(UI.rglob("*.py"))
ONLY_IN = {
    "QLabel": set(),
    "QMessageBox": set(),
    "QInputDialog": set(),
    "QErrorMessage": set(),
    "QTextEdit": set(),
    "setToolTip": {"text.py"},
    "setStyleSheet": {"theme.py"},
    "setHtml": set(),
    "QSortFilterProxyModel": set(),
    "exec": {"application.py"},
    "exec_": set(),
    "processEvents": set(),
    "sleep": set(),
}
"""Called name to the files that may call it."""


def calls(tree):
    """Give the names of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func
            yield name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", "")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_labels_are_plain_and_nothing_waits(path):
    """No file makes a label that reads markup, a style of its own, or a window that blocks."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    wrong = [name for name in calls(tree) if name in ONLY_IN and path.name not in ONLY_IN[name]]
    assert wrong == []


@pytest.mark.parametrize(
    "path", [one for one in FILES if one.name == "model.py"], ids=lambda path: path.parent.name
)
def test_a_model_knows_no_widget(path):
    """A model imports no widgets and no screen."""
    text = path.read_text(encoding="utf-8")
    assert "QtWidgets" not in text
    assert ".screen " not in text
