"""A record for review, with what is needed to write it in words."""

from collections.abc import Mapping

import msgspec

from screenio.domain.occasion import asked_by
from screenio.domain.tables import Tables
from screenio.encoding import PersonId, StaffId
from screenio.forms.definition import FormDefinition
from screenio.language.answers import form_language
from screenio.projections.person_head import PersonHead, person_head
from screenio.projections.review_card import ReviewCard, review_card
from screenio.projections.view import View


class ReviewPage(msgspec.Struct, frozen=True):
    """Everything the page of a review needs.

    Args:
        native: what the person's variety calls itself.
        authors: who answered the questions.
        may_sign: whether whoever looks is in the supervisor's role and took no part.
    """

    card: ReviewCard
    head: PersonHead
    form: FormDefinition
    tables: Tables
    native: str
    sections: tuple[tuple[str, str], ...]
    authors: tuple[str, ...]
    may_sign: bool
    colleagues: Mapping[StaffId, str]


def review_page(view: View, person: PersonId, language: str) -> ReviewPage:
    """Make the page of a review; `language` names the sections."""
    card = review_card(view, person)
    form = view.definition(card.form_digest)
    shown = form_language(form, language)
    known = view.tables.languages.get(card.languages[2])
    authors = sorted(view.colleagues.get(one, "") for one in asked_by(view.find, person))
    return ReviewPage(
        card=card,
        head=person_head(view, person),
        form=form,
        tables=view.tables,
        native=known.native if known else "",
        sections=tuple((one.name, form.label(one.name, shown)) for one in form.sections),
        authors=tuple(filter(None, authors)),
        may_sign="SUP" in view.roles and not card.own_interview,
        colleagues=view.colleagues,
    )
