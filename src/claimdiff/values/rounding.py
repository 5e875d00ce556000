"""How far the actual number may be from the one written.

Reporters round. "3,000" may be 2,950, "about 150" may be 153; but "107" is 107 and "30 dead" is
thirty. The half-widths here come from the digits written, never from a flat tolerance.
"""

from __future__ import annotations

import re
from functools import cache

#: An exact count below this many is never taken for a rounded one, unless it is hedged.
EXACT_COUNT_BELOW = 100
#: A count below 1,000 is taken for a rounded one when it is a multiple of this.
ROUND_HUNDREDS_STEP = 50
#: A hedged number with one significant digit ("about 3,000") allows at most this share of itself ...
HEDGED_ROUND_SHARE = 0.10
#: ... with more digits ("about 2,500") at most this share.
HEDGED_FINE_SHARE = 0.05
#: An unhedged number with one digit ("one mile") allows at most this share of itself: 1.2 miles are one
#: mile, 18 months are not two years.
ONE_DIGIT_SHARE = 0.20
#: Minutes are said in steps of five from ten up: "ten minutes" may be nine.
MINUTE_STEP = 5


@cache
def _literal_pattern() -> re.Pattern[str]:
    return re.compile(r"\d+(?:,\d{3})*(\.\d+)?")


def last_digit(value: float, text: str) -> float:
    """The worth of the last significant digit as written: 0.1 for "4.6", 1000 for "3,000".

    Args:
        value: The number the text stands for, scale words included.
        text: The words of the claim, from which written decimals are read ("5.0", "$1.50 million").
    """
    magnitude = abs(value)
    if magnitude == 0:
        return 1.0
    literal = _literal_pattern().search(text)
    if literal and literal[1]:
        written = float(literal[0].replace(",", ""))
        if written:
            return float(10.0 ** (1 - len(literal[1])) * magnitude / written)
    if magnitude != int(magnitude):
        decimals = f"{magnitude:.6f}".rstrip("0").partition(".")[2]
        return float(10.0 ** -len(decimals))
    whole, step = int(magnitude), 1
    while whole % (step * 10) == 0:
        step *= 10
    return float(step)


def second_digit(value: float) -> float:
    """The worth of the second significant digit: 100 for 3,000, 1 for 40, 0.1 for 5."""
    magnitude = abs(value)
    if magnitude == 0:
        return 1.0
    power = len(str(int(magnitude))) - 1 if magnitude >= 1 else -1
    return float(10.0 ** (power - 1))


def rounding(value: float, text: str, *, count: bool, scaled: bool) -> float:
    """Half the width of the interval that an unhedged number allows.

    Args:
        value: The number.
        text: Its words.
        count: It counts whole things, so that a small number is exact.
        scaled: It was written with a scale word ("3 million"), which rounds to the digits written.
    """
    step = last_digit(value, text)
    if count and step >= 1 and not scaled:
        if abs(value) < EXACT_COUNT_BELOW:
            return 0.0
        if step == 1 or (abs(value) < 10 * EXACT_COUNT_BELOW and value % ROUND_HUNDREDS_STEP):
            return 0.0
    if scaled:
        return min(step / 2, abs(value) * HEDGED_ROUND_SHARE) if step > second_digit(value) else step / 2
    if step >= 10:
        step = min(step, max(second_digit(value), 1.0))
    return min(step / 2, abs(value) * ONE_DIGIT_SHARE)


def hedging(value: float, text: str, *, count: bool, scaled: bool) -> float:
    """Half the width of the interval that a hedged number ("about 150") allows."""
    plain = rounding(value, text, count=count, scaled=scaled)
    step = last_digit(value, text)
    one_digit = step > second_digit(value)
    if step >= 1 and abs(value) % (5 * step) == 0 and not one_digit:
        step *= 5
    share = HEDGED_ROUND_SHARE if one_digit else HEDGED_FINE_SHARE
    allowed = min(step / 2, abs(value) * share)
    if step >= 5:
        allowed = max(allowed, 1.0)
    return max(plain, allowed, last_digit(value, text) / 2 if step < 5 else 0.0)


def minutes_rounding(minutes: float) -> float:
    """Half the width of the interval that a number of minutes allows."""
    if minutes >= 2 * MINUTE_STEP and minutes % MINUTE_STEP == 0:
        return MINUTE_STEP / 2
    return 0.5
