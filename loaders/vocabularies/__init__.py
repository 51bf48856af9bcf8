"""Vocabularies that others keep: one reader for each kind of file, one road into the graph for all."""
