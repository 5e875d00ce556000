"""A pair of claims, slot by slot; each slot gets a discrete level that names itself."""
