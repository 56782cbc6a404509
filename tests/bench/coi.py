"""Figures of the gazetteer: one look-up of each kind against two milliseconds, in processor time."""

import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

from screenio.coi.gazetteer import open_gazetteer

LIMIT = 0.002
"""Seconds of one look-up at the median. Source: the issue, Quality to reach."""
ROUNDS = 20
SPELT = (
    "Herat|هرات|Херат|Džalalabad|جلال‌آباد|لشکرګاه|قامشلو|Kobanê|Šibirgan|Qarabagh|Raka|Giza|Đakovica|"
    "Мазари Шариф|Peshawr|Kandhar|Deir Ezzor|درعا|Asmara|Kaboul|Qamišli|Zzkrwptmnq|Aleppo|حلب|Kunduz|Tripoli"
)
NAMES = SPELT.split("|")


def rows():
    """Give the lines of the table: what, seconds at the median, at 95 of 100."""
    gazetteer = open_gazetteer(ROOT / "resources")
    herat = gazetteer.found("Herat", "AFG")[0]
    yield "a place by its name", [timed(lambda n=n: gazetteer.found(n)) for n in NAMES * ROUNDS]
    near = [timed(lambda: gazetteer.near(herat, 60)) for _ in range(ROUNDS * 5)]
    yield "towns near", near
    yield "other spellings", [timed(lambda n=n: gazetteer.spellings(n)) for n in NAMES * ROUNDS]


def timed(run):
    """Time one call."""
    began = time.process_time()
    run()
    return time.process_time() - began


def main():
    """Print the table."""
    print(f"{'what':<20}  {'median':>10}  {'95 of 100':>10}  {'ratio':>6}  of two milliseconds")
    for name, took in rows():
        median, slow = statistics.median(took), statistics.quantiles(took, n=20)[-1]
        print(f"{name:<20}  {median * 1000:7.3f} ms  {slow * 1000:7.3f} ms  {median / LIMIT:6.3f}")


if __name__ == "__main__":
    sys.exit(main())
