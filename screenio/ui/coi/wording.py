"""How a hit is told: its light in words, its source line, its age."""

import datetime
from collections.abc import Iterable

from screenio.coi.hit import Hit, Other
from screenio.coi.index import Head
from screenio.coi.pack import OLD_DAYS
from screenio.domain.currency import AMBER, GREEN, RED, earliest
from screenio.language.direction import isolated
from screenio.language.formats import country, country_names, day
from screenio.ui.look import Look
from screenio.ui.parts.chip import Chip

LIGHT_ICONS = {GREEN: "circle-check", AMBER: "triangle-alert", RED: "ban"}


def light_words(look: Look, light: str) -> tuple[str, str, str]:
    """Say how current knowledge is: word, icon and tone."""
    say = look.words.say
    words = {GREEN: say("Current"), AMBER: say("Ageing"), RED: say("Not to be cited")}
    return words[light], LIGHT_ICONS[light], light


def light_chip(look: Look, light: str) -> Chip:
    """Show how current knowledge is."""
    return Chip(look, *light_words(look, light))


def age_words(look: Look, hit: Hit, today: datetime.date) -> str:
    """Say how old a passage is."""
    say, count = look.words.say, look.words.count
    on = earliest(hit.published)
    if on is None:
        return say("Age not known")
    months = max(0, (today.year - on.year) * 12 + today.month - on.month)
    return count("{number} month old", "{number} months old", months)


def ranked_words(look: Look, hits: Iterable[Hit]) -> str:
    """Say that more was found than was ranked; "" where all was."""
    most = max((hit.ranked_among for hit in hits), default=0)
    if not most:
        return ""
    return look.words.say(
        "Very many passages have this: the best of the first {number} are shown. Add a word or a filter.",
        number=most,
    )


def standing_chips(look: Look, hit: Hit) -> list[Chip]:
    """Show how a passage stands among others: replaced, contradicted, said by one source or by several."""
    say, count = look.words.say, look.words.count
    found = []
    if hit.answers:
        found.append(
            Chip(look, say("Answers {reference}", reference=hit.answers), "send", "accent")
        )
    if hit.superseded_by:
        found.append(Chip(look, say("Replaced"), "history", "red"))
    if hit.contradicted_by:
        found.append(Chip(look, say("Contradicted"), "unlink", "amber"))
    if hit.agreeing:
        number = len({one.source for one in hit.agreeing}) + 1
        found.append(
            Chip(look, count("{number} source", "{number} sources", number), "link", "green")
        )
    else:
        found.append(Chip(look, say("One source only"), "circle-dashed"))
    return found


def other_words(look: Look, other: Other) -> str:
    """Name another item: title, who says it, when."""
    published = other.published or look.words.say("no date")
    return " · ".join((isolated(other.title), isolated(other.source), published))


def source_words(look: Look, hit: Hit) -> str:
    """Name the source as a footnote does: who, when, page, paragraph."""
    say = look.words.say
    parts = [isolated(hit.source), isolated(hit.published or say("no date"))]
    if hit.page is not None:
        parts.append(say("p. {page}", page=hit.page))
    parts.append(say("par. {paragraph}", paragraph=hit.paragraph))
    return " · ".join(parts)


def where_words(look: Look, hit: Hit) -> str:
    """Say which country and topic a passage is about."""
    parts = [country(hit.country, look.words.language) if hit.country else "", hit.admin1]
    parts.append(look.label("coi_topic", hit.topic) if hit.topic else "")
    return " · ".join(filter(None, parts))


def nothing_words(look: Look, filters: str, lacking: int) -> str:
    """Say what no information found means, which filters stand, and whether all packs were searched."""
    say, count = look.words.say, look.words.count
    if lacking:
        return count(
            "{number} pack cannot be searched yet: it is being prepared. Search again in a while.",
            "{number} packs cannot be searched yet: they are being prepared. Search again in a while.",
            lacking,
        )
    if not filters:
        return say(
            "That does not mean that it does not happen. Try another word, or ask a COI unit."
        )
    return say(
        "Only searched: {filters}. That does not mean that it does not happen. F3 takes the last filter "
        "back.",
        filters=filters,
    )


def country_options(look: Look) -> list[tuple[str, str]]:
    """Give every country by its name."""
    return sorted(country_names(look.words.language).items(), key=lambda one: one[1])


def pack_age(look: Look, head: Head, today: datetime.date) -> tuple[str, str]:
    """Say how old a pack is, and in which tone: a warning, never a stop."""
    say, count = look.words.say, look.words.count
    ends, built = earliest(head.expires_on), earliest(head.built_on)
    if ends and ends < today:
        return say("Expired on {day}", day=day(ends, look.words.language)), "amber"
    if built is None:
        return say("Age not known"), "amber"
    if built > today:
        return say("Built after today: look at the clock of this computer"), "amber"
    days = (today - built).days
    return count("{number} day old", "{number} days old", days), _tone(days)


def _tone(days: int) -> str:
    return "green" if days <= OLD_DAYS else "amber"
