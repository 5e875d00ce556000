"""Charts as inline SVG: where each value lies with its interval, and which articles share an origin."""
