"""Who may see what: what a viewer belongs to, and which audiences a person may give to a fact."""

from expertise.errors import Invalid, NotFound
from expertise.ids import id_text, read_id
from expertise.language import ENGLISH, Language
from expertise.models import EVERYONE, Audience, Viewer
from expertise.store import Transaction

KINDS = ("division", "contacts", "group", "only")


def viewer_of(facts: Transaction, person: int, language: Language = ENGLISH) -> Viewer:
    """The viewer that this person is, who reads this language. Raises `NotFound` for somebody unknown or who left."""
    rows, roles = facts.read_several(("viewer", {"person": person}), ("roles_of_person", {"person": person}))
    belongs = [(row["kind"], row["id"]) for row in rows]
    if not belongs:
        raise NotFound("person", id_text(person))
    mine = id_text(person)
    single = sorted({EVERYONE, f"only:{mine}", f"contacts:{mine}", *(f"{kind}:{id_text(id)}" for kind, id in belongs)})
    sets = [row["audiences"] for row in facts.read("audience_sets", audiences=single)]
    needs = ("", *(audience for audience in single if audience != EVERYONE), *sets)
    may = frozenset(row["role"] for row in roles)
    return Viewer(person, belongs[0][1], audiences=tuple(single), sets=needs, roles=may, language=language)


def contacts_of(viewer: Viewer) -> frozenset[int]:
    """The viewer's mutual contacts, by whose audiences they see."""
    of = (audience.partition(":") for audience in viewer.audiences)
    return frozenset(read_id(id) for kind, _, id in of if kind == "contacts") - {viewer.person}


def is_member(viewer: Viewer, group: int) -> bool:
    """Whether the viewer is in this group."""
    return f"group:{id_text(group)}" in viewer.audiences


def audience_for(viewer: Viewer, asked: str) -> Audience:
    """The audience that a person means by `asked`, for a fact about themselves.

    Allowed are "everyone", "division" (theirs), "contacts" (theirs), "only" (nobody else), or one in full that the viewer
    belongs to. Raises `Invalid`.
    """
    short = {
        "everyone": EVERYONE,
        "division": f"division:{id_text(viewer.division)}",
        "contacts": f"contacts:{id_text(viewer.person)}",
        "only": f"only:{id_text(viewer.person)}",
    }
    if asked in short:
        return short[asked]
    kind, _, id = asked.partition(":")
    if kind in ("division", "group") and f"{kind}:{id_text(read_id(id))}" in viewer.audiences:
        return f"{kind}:{id_text(read_id(id))}"
    if asked in (short["contacts"], short["only"]):
        return asked
    raise Invalid(
        "%(text)s is none of everyone, division, contacts, only, or a division or group of yours.",
        where="audience",
        text=repr(asked[:60]),
    )
