"""The measured property of a value: a price, a depth, a distance, a share of something."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.concepts import property_concept
from claimdiff.extraction.entities import after_conversion, is_distance
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.quantity_lexicon import dimension_of
from claimdiff.extraction.reading import Entity, Reading

#: Words after a length that make it a depth.
_DEEP = frozenset(("deep", "below", "beneath", "underground", "under", "underwater", "down"))
#: So many feet or metres are an altitude rather than a distance.
_AIRY = 500
_WAVES = frozenset(("wave", "tsunami", "surge", "swell", "sea"))
#: Properties that an amount of money cannot be.
_PHYSICAL = frozenset(
    ("height", "depth", "distance", "length", "width", "area", "weight", "speed", "temperature", "age",
     "power", "capacity", "caliber", "magnitude", "space", "rainfall", "attendance", "population", "turnout",
     "deaths", "injuries", "batting average", "share")
)  # fmt: skip
#: Properties that only an amount of money can be.
_MONETARY = frozenset(
    ("price", "salary", "revenue", "profit", "loss", "budget", "debt", "tax", "damages", "ransom", "bail",
     "fine", "cash", "fee", "bonus", "reward", "sentence", "aid", "market value")
)  # fmt: skip
#: Concepts of deals, whose amounts are prices.
DEALS = frozenset(("offers", "contracts", "acquisitions", "payments"))


def measured_as(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, concept: str | None
) -> str | None:
    """The measured property: said near the value, by the entity's head, or by the verb."""
    if mention.kind == "measure" and is_distance(reading, mention):
        return "distance"
    if mention.kind == "duration":
        if concept in ("offers", "contracts"):
            return "term"
        return "sentence" if concept == "sentences" else None
    if mention.kind == "money":
        means = _paid_in(reading, mention.last) or (
            _paid_in(reading, verb.last) if verb is not None else None
        )
        if means == "cash":
            return means
    found = _said_property(reading, mention, entity)
    if mention.kind == "money" and found in _PHYSICAL:
        found = None
    if mention.kind == "measure":
        found = None if found in _MONETARY else found
        return _measured_property(reading, mention, entity, verb, found)
    if found is None and mention.kind == "money" and concept in DEALS:
        # Money is paid to somebody as well; what it is paid for has a price.
        given = concept == "payments" and reading.word(mention.last) != "for" and not _object(reading, verb)
        return None if given else "price"
    if found is None and verb is not None:
        return property_concept(reading.lemma(verb.head))
    return found


def _object(reading: Reading, verb: Chunk | None) -> bool:
    """Whether something is bought for the money: "paid for the club", "cost", "spent"."""
    if verb is None:
        return False
    if reading.lemma(verb.head) in ("cost", "spend", "shell", "fork"):
        return True
    return any(
        reading.word(token) == "for" for token in range(verb.last, min(verb.last + 8, reading.sentence.last))
    )


def _measured_property(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, found: str | None
) -> str | None:
    """What a measure measures: said outright, or known by its unit, by a wave that has it, by the verb."""
    dimension = dimension_of(mention.unit)
    if dimension == "length":
        if reading.word(after_conversion(reading, mention)) in _DEEP and found is None:
            return "depth"
        if found is None and _altitude(reading, mention):
            return "height"
        if found is None and (_of_wave(reading, mention, entity) or _in_feet_and_inches(reading, mention)):
            return "height"
    found = None if found == "age" else found
    found = found or (property_concept(mention.unit) if mention.unit is not None else None)
    if found is None and verb is not None:
        found = property_concept(reading.lemma(verb.head))
        return None if found in _MONETARY else found
    return found


def _altitude(reading: Reading, mention: Mention) -> bool:
    """Whether a length is where somebody flies: "at 36,000 feet"."""
    high = isinstance(mention.value, int | float) and mention.value >= _AIRY
    return high and mention.unit in ("foot", "metre") and reading.word(mention.first - 1) == "at"


def _in_feet_and_inches(reading: Reading, mention: Mention) -> bool:
    """Whether a length is said as the height of people is: "6-foot-4", "6ft 4in"."""
    if mention.unit != "foot" or not isinstance(mention.value, float):
        return False
    tokens = reading.lower[mention.first : mention.last]
    return any(word[:2] == "fo" or "ft" in word for word in tokens[:-1]) and (
        tokens[-1][0].isdigit() or tokens[-1][:2] == "in"
    )


def _of_wave(reading: Reading, mention: Mention, entity: Entity | None) -> bool:
    if entity is not None and reading.noun(entity.head) in _WAVES:
        return True
    return any(
        reading.word(token) and reading.noun(token) in _WAVES
        for token in (mention.first - 1, mention.first - 2, mention.last)
    )


def _said_property(reading: Reading, mention: Mention, entity: Entity | None) -> str | None:
    after = after_conversion(reading, mention) if mention.kind == "measure" else mention.last
    for token in (after, mention.first - 1, mention.first - 2):
        if reading.word(token) and token not in reading.value_tokens:
            if token < mention.first and reading.tag(token) == ".":
                break
            found = _named_by(reading, token)
            if found is not None:
                return found
    if entity is not None:
        for token in range(entity.head, entity.first - 1, -1):
            found = _named_by(reading, token)
            if found is not None:
                return found
    return None


def _named_by(reading: Reading, token: int) -> str | None:
    """The property that a word names as it stands ("sales" are revenue), or in its dictionary form."""
    return property_concept(reading.lower[token]) or property_concept(reading.lemma(token))


def _paid_in(reading: Reading, token: int) -> str | None:
    """What is paid in, if that alone: "in cash", not "in cash and stock"."""
    if reading.word(token) != "in" or reading.word(token + 2) in ("and", "or", "&"):
        return None
    return reading.word(token + 1)
