"""How far something has come."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from screenio.ui.parts.steps import STEPS, StepShape, draw_steps


def drawing(look, reached):
    """Draw a way."""
    pixmap = QPixmap(400, 60)
    pixmap.fill(look.theme.colour("card"))
    painter = QPainter(pixmap)
    draw_steps(painter, QRectF(0, 0, 400, 60), look, reached)
    painter.end()
    return pixmap.toImage()


def test_every_step_has_a_shape_of_its_own(looks, show):
    """Four steps are four drawings, also without colour, in both directions."""
    for language in ("en", "ar"):
        look = looks(language)
        ways = [drawing(look, reached) for reached in range(len(STEPS) + 1)]
        assert all(one != other for n, one in enumerate(ways) for other in ways[:n])
        shapes = [show(StepShape(look, step + 1), (30, 30)).grab().toImage() for step in range(4)]
        assert all(one != other for n, one in enumerate(shapes) for other in shapes[:n])
