"""Read models: one file each, with its table, its rows and its queries.

A row is made from the state of one subject by a pure function; what needs two is a join in a query. A
table may be thrown away and made again at any time, and is when its version changed.
"""

from screenio.projections.bookings import BOOKINGS
from screenio.projections.cases import CASES, FLAGS, INTERVIEWS, TASKS
from screenio.projections.people import PEOPLE
from screenio.projections.pool import POOL
from screenio.projections.questionnaires import QUESTIONNAIRES
from screenio.projections.referrals import DOSSIERS, REFERRALS
from screenio.projections.sessions import SESSIONS

PROJECTIONS = (
    PEOPLE,
    CASES,
    TASKS,
    FLAGS,
    INTERVIEWS,
    REFERRALS,
    DOSSIERS,
    POOL,
    QUESTIONNAIRES,
    BOOKINGS,
    SESSIONS,
)
"""All read models."""
