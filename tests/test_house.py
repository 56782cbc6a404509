"""The rules of the house, checked: sizes, words, manners, purity, and a sentence for every test."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "screenio"

FILE_LINES = 400
FUNCTION_LINES = 40
CLASS_METHODS = 12
PARAMETERS = 6
NESTING = 3
WIDGET_INIT_LINES = 25
LINE_CHARACTERS = 110

VAGUE = re.compile(
    r"(^|_)(utils?|helpers?|common|misc|managers?|handlers?|services?|base|core|data|info|do|process|my|new)(_|$)"
)
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
PURE = ("journal", "xpath", "forms", "identity", "domain", "planning", "sync")
WORLD = re.compile(
    r"\b(datetime\.(now|today|utcnow)|date\.today|time\.(time|monotonic)|uuid4|urandom|token_bytes|"
    r"random\.(random|choice|randint)|open|print|input)\("
)

EXCEPTIONS: dict[str, str] = {}
"""Complaint to reason; this list may only shrink."""

FILES = sorted(PACKAGE.rglob("*.py"))
TEST_FILES = sorted((ROOT / "tests").rglob("test_*.py"))


def place(path: Path) -> str:
    """A path as people write it."""
    return str(path.relative_to(ROOT))


def snake(name: str) -> str:
    """CamelCase as snake_case."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def nesting(node: ast.AST, depth: int = 0) -> int:
    """How many blocks the deepest statement sits in; elif is not a deeper block."""
    deepest = depth
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (*FUNCTIONS, ast.ClassDef)):
            continue
        chained = isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse
        deepest = max(deepest, nesting(child, depth + (isinstance(child, BLOCKS) and not chained)))
    return deepest


def code_lines(tree: ast.Module, text: str) -> int:
    """Lines of a file without its literal tables."""
    tables = sum(
        node.end_lineno - node.lineno
        for node in tree.body
        if isinstance(node, (ast.Assign, ast.AnnAssign))
        and isinstance(node.value, (ast.Dict, ast.List, ast.Tuple))
    )
    return text.count("\n") - tables


def of_function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """A function fits in one look."""
    qt = "# Qt" in ast.unparse(node)
    if (lines := node.end_lineno - node.lineno + 1) > FUNCTION_LINES:
        yield f"{node.lineno}: {node.name} has {lines} lines"
    own = [a for a in node.args.args if a.arg not in {"self", "cls"}]
    if (count := len(own) + len(node.args.kwonlyargs)) > PARAMETERS and not qt:
        yield f"{node.lineno}: {node.name} takes {count} parameters"
    if (depth := nesting(node)) > NESTING:
        yield f"{node.lineno}: {node.name} nests {depth} deep"


def sizes(path: Path, tree: ast.Module, text: str) -> Iterator[str]:
    """Files, functions and classes are small enough to read in one look."""
    if (lines := code_lines(tree, text)) > FILE_LINES:
        yield f"1: file has {lines} lines"
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LINE_CHARACTERS:
            yield f"{number}: line has {len(line)} characters"
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            yield from of_function(node)
        if isinstance(node, ast.ClassDef):
            yield from of_class(node, text)


def of_class(node: ast.ClassDef, text: str) -> Iterator[str]:
    """A class fits in one sentence; what stands under `# Qt` is Qt's."""
    lines = text.splitlines()
    marks = [n for n in range(node.lineno, node.end_lineno) if lines[n - 1].strip() == "# Qt"]
    last = marks[0] if marks else node.end_lineno
    own = [
        n
        for n in node.body
        if isinstance(n, FUNCTIONS) and not n.name.startswith("_") and n.lineno <= last
    ]
    if len(own) > CLASS_METHODS:
        yield f"{node.lineno}: {node.name} has {len(own)} public methods"
    for n in node.body:
        long = isinstance(n, FUNCTIONS) and n.end_lineno - n.lineno + 1 > WIDGET_INIT_LINES
        if long and n.name == "__init__":
            yield f"{n.lineno}: {node.name}.__init__ has more than {WIDGET_INIT_LINES} lines"


def words(path: Path, tree: ast.Module, text: str) -> Iterator[str]:
    """Every module, class and public function says in a sentence what it is; no vague names."""
    if not ast.get_docstring(tree):
        yield "1: no module docstring"
    local = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, FUNCTIONS)
        for inner in ast.walk(node)
        if inner is not node
    }
    qt = {m.name for c in ast.walk(tree) if isinstance(c, ast.ClassDef) for m in _after_qt(c, text)}
    for node in ast.walk(tree):
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef)) or node.name in qt:
            continue
        if (
            not node.name.startswith("_")
            and node not in local
            and len(node.body) > 1
            and not ast.get_docstring(node)
        ):
            yield f"{node.lineno}: {node.name} has no docstring"
        if VAGUE.search(snake(node.name)):
            yield f"{node.lineno}: {node.name} is a vague name"


def _after_qt(node: ast.ClassDef, text: str) -> Iterator[ast.FunctionDef]:
    lines = text.splitlines()
    marks = [n for n in range(node.lineno, node.end_lineno) if lines[n - 1].strip() == "# Qt"]
    yield from (m for m in node.body if marks and isinstance(m, FUNCTIONS) and m.lineno > marks[0])


def manners(path: Path, tree: ast.Module, text: str) -> Iterator[str]:
    """No swallowed errors, no globals, no imports inside functions, no TODO."""
    for node in ast.walk(tree):
        caught = node.type if isinstance(node, ast.ExceptHandler) else ast.Name("")
        if caught is None or (
            isinstance(caught, ast.Name) and caught.id in {"Exception", "BaseException"}
        ):
            if place(path) != "screenio/ui/crash.py":
                yield f"{node.lineno}: catches everything"
        if isinstance(node, ast.Global):
            yield f"{node.lineno}: global statement"
        if isinstance(node, FUNCTIONS):
            inner = (n for n in ast.walk(node) if isinstance(n, (ast.Import, ast.ImportFrom)))
            yield from (
                f"{n.lineno}: import inside {node.name}"
                for n in inner
                if "  # late:" not in _line(text, n)
            )
    for number, line in enumerate(text.splitlines(), 1):
        if "TODO" in line or "FIXME" in line:
            yield f"{number}: an issue, or do it"


def _line(text: str, node: ast.stmt) -> str:
    return text.splitlines()[node.lineno - 1]


def purity(path: Path, tree: ast.Module, text: str) -> Iterator[str]:
    """Pure packages read no clock, draw no random number, touch no file."""
    if path.relative_to(PACKAGE).parts[0] not in PURE:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and WORLD.match(ast.unparse(node.func) + "("):
            yield f"{node.lineno}: {ast.unparse(node.func)} in a pure package"


def mirror(path: Path, tree: ast.Module, text: str) -> Iterator[str]:
    """Every module with something in it has its test file."""
    expected = ROOT / "tests" / path.relative_to(PACKAGE).with_name(f"test_{path.name}")
    if path.name not in {"__init__.py", "__main__.py"} and not expected.exists():
        yield f"1: no {place(expected)}"


@pytest.mark.parametrize(
    "rule", [sizes, words, manners, purity, mirror], ids=lambda rule: rule.__name__
)
def test_every_file_keeps_the_rule(rule):
    """Every file of the program keeps this rule of the house."""
    found = []
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        found.extend(
            f"{place(path)}:{complaint}" for complaint in rule(path, ast.parse(text), text)
        )
    assert not [line for line in found if line not in EXCEPTIONS]


@pytest.mark.parametrize("path", TEST_FILES, ids=place)
def test_every_test_says_a_sentence(path):
    """Every test has a sentence that is true of the program, and no mock."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS) and node.name.startswith("test_"):
            sentence = (ast.get_docstring(node) or "").split("\n")[0]
            assert sentence.endswith("."), f"{node.name} says no sentence"
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            assert "mock" not in ast.unparse(node).lower()


def test_the_project_speaks_only_of_itself():
    """No file names a workplace, a machine path or a registry's host."""
    foreign = re.compile(
        "/" + r"work/|pypi[.]org|python[h]osted|registry[.]npm|deb[.]debian", re.IGNORECASE
    )
    for path in [*FILES, *TEST_FILES, *ROOT.glob("*.*"), ROOT / "run"]:
        if path.is_file() and path.suffix in {".py", ".md", ".toml", ".lock", ".txt", ""}:
            assert not foreign.search(path.read_text(encoding="utf-8")), place(path)
