"""Random small companies with facts that not everyone may see."""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from expertise.facts import Saying
from expertise.ids import id_text, make_id
from expertise.models import EVERYONE, Viewer
from tests.reach.small import SOURCE, Small, contacts_of, only, person_id

PEOPLE = ("Ada", "Ben", "Cai", "Dee", "Eli", "Fay")
THINGS = (("project", "Atlas"), ("group", "Owls"), ("document", "Plan"), ("project", "Hermes"))
SKILLS = ("Kubernetes", "Pottery")
DETAILS = ("title", "place", "email")


@dataclass(frozen=True, slots=True)
class Said:
    """One saying: about whom, of which kind, what, for whom to see."""

    person: str
    kind: str
    target: int
    text: str | None
    audience: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A company to be made: managers, who left, things with their audiences, and what is said."""

    managers: dict[str, str]
    left: str
    things: dict[tuple[str, str], str]
    said: tuple[Said, ...]

    def without(self, hidden: Said) -> "Plan":
        """The same company without one saying."""
        return replace(self, said=tuple(one for one in self.said if one != hidden))

    def without_thing(self, hidden: tuple[str, str]) -> "Plan":
        """The same company without a thing and all that is said of it."""
        things = {thing: audience for thing, audience in self.things.items() if thing != hidden}
        return replace(self, things=things, said=tuple(one for one in self.said if one.target != thing_id(hidden)))


def thing_id(thing: tuple[str, str]) -> int:
    """The id of a thing by its type and name."""
    return make_id(thing[0], SOURCE, thing[1])


def group_audience() -> str:
    """The members of the one group."""
    return f"group:{id_text(thing_id(('group', 'Owls')))}"


def audiences(person: str) -> st.SearchStrategy[str]:
    """Whom a fact about this person may be for."""
    division = f"division:{id_text(make_id('division', SOURCE, 'Finance'))}"
    narrow = (only(person), contacts_of(person), group_audience(), division)
    return st.sampled_from((EVERYONE, EVERYONE, EVERYONE, *narrow))


@st.composite
def sayings(draw: st.DrawFn) -> Said:
    """One random saying."""
    person = draw(st.sampled_from(PEOPLE))
    audience = draw(audiences(person))
    what = draw(st.sampled_from(("contact", "contact", "thing", "thing", "skill", "interest", "detail")))
    if what == "contact":
        return Said(person, "contact", person_id(draw(st.sampled_from(PEOPLE))), None, audience)
    if what == "thing":
        thing = draw(st.sampled_from(THINGS))
        return Said(person, thing[0], thing_id(thing), None, audience)
    if what == "detail":
        kind = draw(st.sampled_from(DETAILS))
        return Said(person, kind, 0, f"{kind} of {person}", audience)
    skill = draw(st.sampled_from(SKILLS))
    return Said(person, what, make_id("skill", skill.lower()), skill, audience)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A random company."""
    managers = draw(st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), max_size=3))
    left = draw(st.sampled_from(("", "", "Fay")))
    things = {thing: draw(st.sampled_from((EVERYONE, EVERYONE, group_audience(), only("Ben")))) for thing in THINGS}
    facts = draw(st.lists(sayings(), max_size=22, unique_by=lambda one: (one.person, one.kind, one.target)))
    return Plan(managers, left, things, tuple(facts))


class Made:
    """A company made from a plan, in a folder that goes when it is closed."""

    def __init__(self, plan: Plan) -> None:
        self._folder = TemporaryDirectory()
        self.small = Small(Path(self._folder.name) / "small.db")
        self.small.graph.store.transact(lambda _: self._make(plan))

    def _make(self, plan: Plan) -> None:
        self.small.people(*PEOPLE, managers=plan.managers, left=plan.left, finance=PEOPLE[3:])
        for skill in SKILLS:
            self.small.name(skill)
        for (kind, name), audience in plan.things.items():
            self.small.thing(kind, name, audience=audience, about=("Kubernetes",), text="About Kubernetes.")
        rows = [(person_id(one.person), one.kind, one.target, SOURCE, one.text, one.audience) for one in plan.said]
        self.small.put(*(Saying(*row) for row in rows))

    def __enter__(self) -> Small:
        return self.small

    def __exit__(self, *_: object) -> None:
        self.small.close()
        self._folder.cleanup()


def may_see(viewer: Viewer, said: Said) -> bool:
    """Whether the viewer may see what is said; two people who call each other contacts see what the other says."""
    if person_id(said.person) == viewer.person or said.audience in viewer.audiences:
        return True
    return said.kind == "contact" and said.target == viewer.person and not said.audience.startswith("only:")
