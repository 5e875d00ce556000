"""Timings, each as a ratio against a named peer in one run."""
