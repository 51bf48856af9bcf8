"""Tests of the house itself: its rooms, its ways and its locks."""
