"""What the command line and the pages say in the same words: so many people, and who sees a fact."""


def people(count: int) -> str:
    """So many people, in words."""
    return "1 person" if count == 1 else f"{count:,} people"


def spoken_audience(audience: str) -> str:
    """An audience in words."""
    kind = audience.partition(":")[0]
    return {
        "only": "only you",
        "contacts": "your contacts",
        "division": "your division",
        "group": "a group of yours",
    }.get(kind, kind)
