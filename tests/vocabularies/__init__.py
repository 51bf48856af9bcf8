"""Vocabularies that others keep."""
