"""Lanes out of the page of the interpreters: one for each of the pool, or one for each of the stations."""

from screenio.projections.bookings import BookingRow
from screenio.projections.interpreters_page import Lane
from screenio.ui.interpreters.lane_rows import Block, LaneRow
from screenio.ui.interpreters.wording import MODE_ICONS, STATE_LOOKS, length, variety_words
from screenio.ui.look import Look

BY_INTERPRETER, BY_STATION = "INTERPRETER", "STATION"


def lane_rows(look: Look, lanes: tuple[Lane, ...], whose: str) -> tuple[LaneRow, ...]:
    """Give the lanes, one for each of the pool or for each station."""
    if whose == BY_STATION:
        return _stations(look, lanes)
    return tuple(_interpreter(look, one) for one in lanes)


def _interpreter(look: Look, one: Lane) -> LaneRow:
    say, who = look.words.say, one.who
    told = variety_words(look, who.varieties, who.levels)
    if who.status != "ACTIVE":
        told = look.label("interpreter_status", who.status)
    load = say("{booked} of {most} h", booked=length(look, one.minutes), most=one.most // 60)
    return LaneRow(
        name=who.pool_id,
        second=told,
        load=load,
        share=one.minutes / one.most if one.most else 0.0,
        free=one.free,
        blocks=tuple(block(look, row, row.station) for row in one.bookings),
    )


def _stations(look: Look, lanes: tuple[Lane, ...]) -> tuple[LaneRow, ...]:
    rows = sorted((row for one in lanes for row in one.bookings), key=lambda row: row.starts_ms)
    count = look.words.count
    return tuple(
        LaneRow(
            name=station,
            second=count("{number} booking", "{number} bookings", len(held)),
            load="",
            share=0.0,
            free=None,
            blocks=tuple(block(look, row, row.pool_id) for row in held),
        )
        for station in sorted({row.station for row in rows})
        if (held := [row for row in rows if row.station == station])
    )


def block(look: Look, row: BookingRow, second: str) -> Block:
    """Make the block of a booking; one that is not settled is dashed."""
    icon, tone = STATE_LOOKS.get(row.state, ("circle", "neutral"))
    is_open = row.provisional or row.state in {"OFFERED", "ACCEPTED"}
    if row.topic_class == "CHILD" and row.state == "CONFIRMED":
        tone, icon = "purple", "baby"
    if row.provisional or row.is_doubtful:
        tone, icon = "amber", "clock"
    return Block(
        booking=row.subject,
        title=row.number,
        second=second,
        begins=row.begins,
        ends=row.ends,
        icon=icon if not is_open or row.provisional else MODE_ICONS.get(row.offered_mode, icon),
        tone=tone,
        dashed=is_open,
    )
