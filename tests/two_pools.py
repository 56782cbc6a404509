"""Two screening stations that know each other and tell each other their pools by stick."""

from pool import Q1, WEEK, WOMAN, listing
from stations import Stations

from screenio.domain import interpreter
from screenio.domain.duty_roster import SendDutyRoster
from screenio.projections.bookings import one_booking


def two_pools(folder):
    """Open both; the woman is of the pool of the first."""
    made = Stations(
        folder, {"Šid": "SCREENING", "Preševo": "SCREENING"}, besides=("ICO",), practice=True
    )
    home = made.desk("Šid", "ICO")
    home.submit(
        *listing(base="Šid", tariff="", employer="Agency"),
        interpreter.SetHours(subject=WOMAN, hours=WEEK),
        interpreter.BarInterpreter(subject=WOMAN, countries=("AFG",)),
        interpreter.NameInterpreter(subject=WOMAN, name="Nur Rahimi", contact="+381 60", ties="x"),
    )
    return made


def id_of(both, station):
    """The id of a station."""
    return both.desk(station, "ICO").place.station


def carry(both, sender, to):
    """Send the duty roster from one to the other; gives what was odd on the way."""
    desk = both.desk(sender, "ICO")
    desk.submit(SendDutyRoster(subject=id_of(both, to)))
    outcome, _ = both.carry(sender, "ICO", to, "ICO")
    return outcome.alarms


def row(both, station, subject=Q1):
    """How a booking stands at a station."""
    return both.desk(station, "ICO").ask(one_booking, subject)
