"""Accepted findings, with a reason each, so that a build fails on new ones only."""
