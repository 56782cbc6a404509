"""A form file on this machine, with the tables that lie beside it."""

from pathlib import Path

from screenio.desk.form_files import files_beside
from screenio.desk.named_file import read_named
from screenio.errors import Trouble
from screenio.forms.definition import FormDefinition
from screenio.forms.workbook import Compiled, compile_workbook


def read_form(path: Path, media: Path | None) -> FormDefinition:
    """Read a workbook or a compiled form.

    Raises:
        Trouble: `cli.not_read`, `cli.not_a_folder`; Refusal: those of `compile_workbook` and
            `FormDefinition.parse`.
    """
    compiled = read_compiled(path)
    return FormDefinition.parse(compiled.xform, media_of(compiled, path, media))


def read_compiled(path: Path) -> Compiled:
    """Read a workbook or a form that is compiled already.

    Raises:
        Trouble: `cli.not_read`; Refusal: those of `compile_workbook`.
    """
    raw = read_named(path)
    return Compiled(raw, ()) if path.suffix.lower() == ".xml" else compile_workbook(raw)


def media_of(compiled: Compiled, path: Path, media: Path | None) -> dict[str, bytes]:
    """Give the files of a form: those that its workbook became, and those beside it.

    Raises:
        Trouble: `cli.not_a_folder`, `cli.not_read`.
    """
    if media is not None and not media.is_dir():
        raise Trouble("cli.not_a_folder", folder=media.name)
    return {**compiled.media, **files_beside(path, media, compiled.xform)}
