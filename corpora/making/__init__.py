"""Makers of the sample corpora: dev-only, seeded, without a clock, so that a second run gives the same files."""
