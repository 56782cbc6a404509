"""Ways through the places of a form being answered: down to all below, along a path, and back up."""

from collections.abc import Iterator

from screenio.forms.place import Place, Rows


def walk(place: Place) -> Iterator[Place]:
    """Give a place and all below, in order."""
    yield place
    for child in place.every():
        yield from walk(child)


def lies_in_row(place: Place) -> bool:
    """Say whether a place is a row of a repeat or lies in one: then it moves when rows go."""
    above = place.parent
    return isinstance(above, Place) and (
        isinstance(above.children[place.name], Rows) or lies_in_row(above)
    )


def full_path(place: Place) -> str:
    """Give the path of a place with the numbers of the rows that it lies in."""
    above = place.parent
    if not isinstance(above, Place):
        return place.part.path
    child = above.children[place.name]
    name = child.part.shown or child.part.name
    nth = f"[{child.get().index(place) + 1}]" if isinstance(child, Rows) else ""
    return f"{full_path(above)}/{name}{nth}"


def numbered(place: Place) -> Iterator[tuple[Place, str]]:
    """Give what stands below a place with its name; rows of a repeat with their number in brackets."""
    for child in place.children.values():
        name = child.part.shown or child.part.name
        if isinstance(child, Place):
            yield child, name
        else:
            yield from ((row, f"{name}[{n}]") for n, row in enumerate(child.get(), 1))


def below(place: Place, path: str) -> Place | None:
    """Give the place at a path of the form, inside another; of a repeat on the way the first row."""
    found: Place | None = place
    for name in path[len(place.part.path) + 1 :].split("/") if path != place.part.path else ():
        if found is None:
            return None
        child = found.marks.get(name[1:]) if name.startswith("@") else found.children.get(name)
        found = next(iter(child.get()), None) if isinstance(child, Rows) else child
    return found


def rows_of(place: Place, name: str) -> Rows:
    """Give the rows of a repeat that the form says stands at a place."""
    rows = place.children[name]
    assert isinstance(rows, Rows)
    return rows
