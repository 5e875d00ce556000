"""Reads and writes ``data/claims.yaml``: named claims and their accepted values."""
