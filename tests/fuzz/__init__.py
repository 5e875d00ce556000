"""Hostile and random text for the whole pipeline."""
