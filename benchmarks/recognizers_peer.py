"""Recognizers-Text as a process of its own: its pins do not go with ours, so it lives in another environment.

Run by ``benchmarks.extraction``, never by hand. The first line on standard input is a JSON list of sentences;
each further line asks for one round over all of them and is answered with the processor seconds it took.
Every model is built once and beforehand, which is the fastest that the package offers.
"""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Answer requests until standard input ends."""
    from recognizers_date_time import DateTimeRecognizer  # type: ignore[import-not-found,unused-ignore]
    from recognizers_number import NumberRecognizer  # type: ignore[import-not-found,unused-ignore]
    from recognizers_number_with_unit import (  # type: ignore[import-not-found,unused-ignore]
        NumberWithUnitRecognizer,
    )
    from recognizers_text import Culture  # type: ignore[import-not-found,unused-ignore]

    numbers, units = NumberRecognizer(Culture.English), NumberWithUnitRecognizer(Culture.English)
    models = [
        numbers.get_number_model(),
        numbers.get_ordinal_model(),
        numbers.get_percentage_model(),
        units.get_age_model(),
        units.get_currency_model(),
        units.get_dimension_model(),
        units.get_temperature_model(),
        DateTimeRecognizer(Culture.English).get_datetime_model(),
    ]
    sentences = json.loads(sys.stdin.readline())
    for _ in sys.stdin:
        start = time.process_time()
        for sentence in sentences:
            for model in models:
                model.parse(sentence)
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
