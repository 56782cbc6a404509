"""How much more is asked for than there is: four levels.

Source: DOMAIN §4.2; codes.csv, surge_level.
"""

LEVELS = ((80, "S0"), (120, "S1"), (200, "S2"))
"""Percent of what there is up to which a level goes; above the last one it is S3. Source: DOMAIN §4.2."""
WORST = "S3"


def level(asked: int, there: int) -> str:
    """Give the level of minutes asked for against minutes there are."""
    if asked == 0:
        return "S0"
    if there <= 0:
        return WORST
    percent = asked * 100 / there
    return next((code for most, code in LEVELS if percent <= most), WORST)
