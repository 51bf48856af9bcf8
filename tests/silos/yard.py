"""A shipyard in which divisions are cut: six people in each, but for two in the Lab.

Hull      all know Welding; two projects of their own; two of them on Slipway, with two of Paint
Engines   all know Welding, share nothing with Hull and two contacts with Paint; two projects of their own
Paint     all know Varnish; two projects of their own, and the group Colours
Office    has not joined: nothing is known of anybody
Lab       two people, who know Welding
Crew is a private group, of h6 alone.
"""

from tests.company import Tables

LETTERS = {"hull": "h", "engines": "e", "paint": "p", "office": "o", "lab": "l"}
SKILL = {"hull": "Welding", "engines": "Welding", "paint": "Varnish", "lab": "Welding"}
JOINED = ("hull", "engines", "paint")


def people_of(division: str) -> list[str]:
    """The ids of the people of a division."""
    return [f"{LETTERS[division]}{number}" for number in range(1, 3 if division == "lab" else 7)]


def _row(person: str, division: str) -> dict[str, str]:
    place = "Kiel" if division in ("engines", "paint") else "Riga"
    return {"id": person, "name": f"{division.title()} {person}", "division": division, "place": place}


YARD: Tables = {
    "divisions": [{"id": "yard", "name": "Yard"}]
    + [{"id": one, "name": one.title(), "parent": "yard"} for one in LETTERS],
    "people": [_row(person, division) for division in LETTERS for person in people_of(division)],
    "claims": [{"person": person, "skill": skill, "from": "2020"} for one, skill in SKILL.items() for person in people_of(one)],
    "projects": [{"id": f"{one}{n}", "name": f"{one.title()} {n}", "from": "2024"} for one in JOINED for n in (1, 2)]
    + [{"id": "slipway", "name": "Slipway", "from": "2026-04"}],
    "memberships": [
        {"person": person, "group_or_project": f"{one}{n}"} for one in JOINED for person in people_of(one) for n in (1, 2)
    ]
    + [{"person": person, "group_or_project": "slipway", "from": "2026-04"} for person in ("h1", "h2", "h3", "p1", "p2")]
    + [{"person": person, "group_or_project": "colours", "from": "2025-02"} for person in ("p1", "p2", "p3", "p4", "p5")]
    + [{"person": "h6", "group_or_project": "crew"}],
    "groups": [
        {"id": "colours", "name": "Colours", "audience": "everyone"},
        {"id": "crew", "name": "Crew", "audience": "members"},
    ],
    "contacts": [
        {"person": one, "contact": other}
        for pair in (("e1", "p1"), ("e2", "p2"))
        for one, other in (pair, pair[::-1])
    ],
    "roles": [{"person": "h1", "role": "manager"}, {"person": "e1", "role": "community manager"}],
}  # fmt: skip
