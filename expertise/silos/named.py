"""What skills, projects, documents and groups are called, of which everyone may know."""

from collections.abc import Collection

from expertise.models import EVERYONE, Link
from expertise.store import Transaction


def labels_of(facts: Transaction, skills: Collection[int]) -> dict[int, str]:
    """What these skills are called, by id."""
    rows = facts.read("names_of_skills", skills=sorted(skills)) if skills else []
    return {row["skill"]: row["label"] for row in rows}


def links_of(facts: Transaction, things: Collection[int]) -> dict[int, Link]:
    """These projects, groups and documents, by id."""
    rows = facts.read("things_named", things=[int(one) for one in things], audiences=[EVERYONE])
    return {row["id"]: Link(row["type"], row["id"], row["name"], row["url"]) for row in rows}
