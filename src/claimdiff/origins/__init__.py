"""Which articles share an origin: reprints, translations, rewrites of one report."""
