"""What a choice costs, in points: the weights of the instance over what was wished."""

from screenio.planning.instance import (
    EXACT,
    PROPOSED,
    SENSITIVE,
    SKILLED,
    WRITTEN_ARABIC,
    Instance,
    Interpreter,
    Mode,
    Request,
)


def grade_of(instance: Instance, request: Request, interpreter: Interpreter) -> tuple[str, str]:
    """Give the best grade that an interpreter has for a request, and the variety; "" where none may do."""
    best = ("", "")
    for spoken in interpreter.varieties:
        grade = instance.grade(request.variety, spoken)
        if grade not in PROPOSED or (grade != EXACT and not request.alternatives_ok):
            continue
        if spoken == WRITTEN_ARABIC and not request.reads:
            continue
        if not best[0] or PROPOSED.index(grade) < PROPOSED.index(best[0]):
            best = (grade, spoken)
    return best


def unplaced_points(instance: Instance, request: Request) -> int:
    """Give what it costs to leave a request without an interpreter."""
    weights = instance.weights
    if request.vulnerable:
        return weights.unplaced_vulnerable
    return {
        "NOW": weights.unplaced_now,
        "TODAY": weights.unplaced_today,
        "PLANNED": weights.unplaced_planned,
    }[request.urgency]


def mode_points(instance: Instance, request: Request, mode: Mode) -> int:
    """Give what it costs not to be in the same room."""
    weights, sensitive = instance.weights, request.topic_class in SENSITIVE
    return {
        "ONSITE": 0,
        "VIDEO": weights.video_sensitive if sensitive else weights.video,
        "PHONE": weights.phone_sensitive if sensitive else weights.phone,
    }[mode]


def who_points(instance: Instance, request: Request, interpreter: Interpreter) -> int:
    """Give what it costs that it is this interpreter: variety, gender, specialism, continuity."""
    weights = instance.weights
    grade, _spoken = grade_of(instance, request, interpreter)
    points = {"usable": weights.variety_usable, "check": weights.variety_check}.get(grade, 0)
    if request.gender and interpreter.gender != request.gender:
        points += weights.gender
    topic = request.topic_class
    if topic in SENSITIVE - SKILLED and topic not in interpreter.specialisms:
        points += weights.specialism
    if request.continuity_with and request.continuity_with != interpreter.pool_id:
        points += weights.continuity
    return points


def wait_weight(instance: Instance, request: Request) -> int:
    """Give what a minute of waiting costs."""
    weights = instance.weights
    points = weights.wait_vulnerable if request.vulnerable else 0
    return points + (weights.wait_now if request.urgency == "NOW" else 0)


def start_points(instance: Instance, request: Request, start: int) -> int:
    """Give what it costs to begin at a minute: waiting, and ending after the deadline."""
    weights = instance.weights
    points = wait_weight(instance, request) * (start - request.not_before)
    if (over := start + request.minutes - request.deadline) > 0:
        points += weights.late + weights.late_minute * over
    return points


def fair_points(instance: Instance, interpreter: Interpreter, planned: int) -> int:
    """Give what the minutes above a fair share cost that this plan adds."""
    before = interpreter.minutes_last_7_days
    over = max(0, before + planned - instance.fair_share) - max(0, before - instance.fair_share)
    return instance.weights.fair_minute * over
