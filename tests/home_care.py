"""Home care as others publish it, solved with our solver: who visits whom, when, over which way.

Our own model has one place a day and whole minutes, so it cannot say a round of visits; this one can. It shares
with ours the solver, its settings and the way a search is begun, and shows that those find and prove what is
known to be best. Source of the problem: Mankowska, Meisel, Bierwirth (2014), instances of iolab-uniud/hhcrsp.
"""

from itertools import product
from typing import NamedTuple

from screenio.planning.solver import Effort, solver, solving

GRAIN = 1000
"""Parts of a unit of time; distances are given with three decimals."""


class Visit(NamedTuple):
    """One service of one patient, in grains of time."""

    patient: int
    service: str
    length: int
    begin: int
    end: int


class Proof(NamedTuple):
    """A third of distance, lateness and greatest lateness, as published; and what is proven."""

    cost: float
    bound: float


def grains(value):
    return round(float(value) * GRAIN)


def solve(given, steps=60.0):
    """Solve an instance, in one thread."""
    return HomeCare(given).solve(Effort(1, steps))


class HomeCare:
    """One circuit for each caregiver through optional visits; starts follow the arcs."""

    def __init__(self, given):
        self.cp = solver()
        self.model = self.cp.CpModel()
        self.given = given
        self.far = [[grains(one) for one in row] for row in given["distances"]]
        self.visits = [
            Visit(number, need["service"], grains(need["duration"]), *map(grains, p["time_window"]))
            for number, p in enumerate(given["patients"], 1)
            for need in p["required_caregivers"]
        ]
        latest = 4 * max(visit.end for visit in self.visits)
        self.start = [self.model.new_int_var(visit.begin, latest, "") for visit in self.visits]
        self.taken = [[] for _ in self.visits]
        self.ways = []
        for who in given["caregivers"]:
            self._round([n for n, v in enumerate(self.visits) if v.service in who["abilities"]])
        for taken in self.taken:
            self.model.add_exactly_one(literal for _who, literal in taken)
        self._together()

    def _round(self, able):
        """Add the round of one caregiver: arcs between visits it may make, and none for the others."""
        model, who = self.model, object()
        home = model.new_bool_var("")
        arcs = [(0, 0, home)]
        for n in able:
            made = model.new_bool_var("")
            self.taken[n].append((who, made))
            arcs.append((n + 1, n + 1, made.negated()))
            model.add_implication(home, made.negated())
        for i, j in product([None, *able], repeat=2):
            if i == j:
                continue
            arc = model.new_bool_var("")
            here, there = (0 if n is None else self.visits[n].patient for n in (i, j))
            arcs.append((0 if i is None else i + 1, 0 if j is None else j + 1, arc))
            self.ways.append(self.far[here][there] * arc)
            if j is not None:
                leave = 0 if i is None else self.start[i] + self.visits[i].length
                arrives = model.add(self.start[j] >= leave + self.far[here][there])
                arrives.only_enforce_if(arc)
        model.add_circuit(arcs)

    def _together(self):
        """Two services of one patient: by two caregivers, at one time or so far apart."""
        for number, patient in enumerate(self.given["patients"], 1):
            both = [n for n, visit in enumerate(self.visits) if visit.patient == number]
            if len(both) < 2:
                continue
            sync = patient["synchronization"]
            least, most = (0, 0) if sync["type"] == "simultaneous" else sync["distance"]
            apart = self.start[both[1]] - self.start[both[0]]
            self.model.add_linear_constraint(apart, grains(least), grains(most))
            for (who, one), (other, two) in product(*(self.taken[n] for n in both)):
                if who is other:
                    self.model.add_bool_or(one.negated(), two.negated())

    def solve(self, effort):
        """Give what the best rounds cost."""
        latest = 4 * max(visit.end for visit in self.visits)
        late = []
        for visit, start in zip(self.visits, self.start, strict=True):
            over = self.model.new_int_var(0, latest, "")
            self.model.add(over >= start - visit.end)
            late.append(over)
        most = self.model.new_int_var(0, latest, "")
        self.model.add_max_equality(most, late)
        self.model.minimize(sum(self.ways) + sum(late) + most)
        search = solving(self.cp, effort)
        status = search.solve(self.model)
        assert status in {self.cp.OPTIMAL, self.cp.FEASIBLE}
        whole = 3 * GRAIN
        return Proof(search.objective_value / whole, search.best_objective_bound / whole)
