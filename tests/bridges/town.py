"""A company of two divisions that nearly meet, small enough to count by hand.

Retail     r0 ... r7   all work on Shop, which is about Kubernetes
Networks   n0 ... n7   all work on Grid, which is about Kubernetes
Finance    f0 ... f5   f0 works on Ledger with r7, and is a contact of n7
Guild      r1 ... r5 and n1 ... n5
Atlas      r0 and n0

Mia of Finance is a manager.
"""

from tests.company import Tables

RETAIL, NETWORKS = ([f"{letter}{number}" for number in range(8)] for letter in "rn")
FINANCE = [*(f"f{number}" for number in range(6)), "mia"]


def _in(thing: str, people: list[str]) -> list[dict[str, str]]:
    return [{"person": person, "group_or_project": thing} for person in people]


TOWN: Tables = {
    "divisions": [{"id": name.lower(), "name": name} for name in ("Retail", "Networks", "Finance")],
    "people": [
        {"id": person, "name": person.title(), "division": division, "email": f"{person}@town.example"}
        for division, people in (("retail", RETAIL), ("networks", NETWORKS), ("finance", FINANCE))
        for person in people
    ],
    "projects": [
        {"id": "shop", "name": "Shop", "skills": "Kubernetes"},
        {"id": "grid", "name": "Grid", "skills": "Kubernetes"},
        {"id": "atlas", "name": "Atlas"},
        {"id": "ledger", "name": "Ledger"},
    ],
    "groups": [{"id": "guild", "name": "Guild"}],
    "memberships": [
        *_in("shop", RETAIL), *_in("grid", NETWORKS), *_in("atlas", ["r0", "n0"]), *_in("ledger", ["f0", "r7"]),
        *_in("guild", [*RETAIL[1:6], *NETWORKS[1:6]]),
    ],
    "contacts": [{"person": "f0", "contact": "n7"}, {"person": "n7", "contact": "f0"}],
    "roles": [{"person": "mia", "role": "manager"}],
}  # fmt: skip
