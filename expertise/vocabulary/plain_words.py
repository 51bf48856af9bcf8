"""Words of everyday English that are also names of skills; in a text they count only when they are cased as the name is."""

PLAIN_WORDS: frozenset[str] = frozenset(
    """
    go rust swift spring chef puppet express react word excel access teams make less rest sap
    """.split()
)
