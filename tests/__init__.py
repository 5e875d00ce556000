"""Tests of claimdiff."""
