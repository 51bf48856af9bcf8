"""One small story for the API's description: Oscar of Retail chooses Kubernetes, and finds Ken Abe of Networks."""

from dataclasses import replace
from typing import Any

from fastapi.openapi.models import Example
from pydantic import TypeAdapter

from api.shapes import ContactAsked
from expertise.answers import (
    Connection,
    DivisionPage,
    Experience,
    Found,
    FoundDivision,
    FoundPerson,
    NamedSkill,
    Offer,
    Profile,
    Refused,
    SkillPage,
    Step,
    ThingPage,
    Way,
    Widening,
)
from expertise.decisions import Decision, Undone
from expertise.ids import id_text, make_id
from expertise.introductions import MyIntroductions, Question
from expertise.likeness import Likeness
from expertise.models import EVERYONE, Channel, Fact, Link, Named, Reason, Skill
from expertise.review import Effect, Likely, Queue
from expertise.vocabulary import Suggestion
from expertise.waiting import Waiting

KUBERNETES = Skill(make_id("skill", "kubernetes"), "Kubernetes", ("k8s",), 214)
AUTOSCALING = Skill(make_id("skill", "autoscaling"), "Autoscaling", (), 7)
NETWORKS = Named(make_id("division", "example", "networks"), "Networks")
COMPANY = Named(make_id("division", "example", "company"), "Northwind")
PAPER = Link("document", make_id("document", "example", "gang"), "Gang scheduling for batch")
ATLAS = Link("project", make_id("project", "example", "atlas"), "Atlas")
THE_GROUP = Named(make_id("group", "example", "kubernetes"), "Kubernetes")
OSCAR = Link("person", make_id("person", "example", "oscar"), "Oscar Lind")
ROSA = Link("person", make_id("person", "example", "rosa"), "Rosa Lang")
KEN = Link("person", make_id("person", "example", "ken"), "Ken Abe")
MAIL = Channel("email", "ken.abe@example.com")
WROTE = Reason("document", 'wrote "Gang scheduling for batch" (May 2026)', KUBERNETES.id, (PAPER,))
WORKED = Reason("project", "worked on Atlas, 2024-26", KUBERNETES.id, (ATLAS,))
KEN_FOUND = FoundPerson(KEN.id, KEN.name, "Engineer", "Aarhus", NETWORKS, (WROTE, WORKED), (MAIL,))

SUGGESTED = [
    Suggestion(KUBERNETES.id, "Kubernetes", 214, "prefix", "Kubernetes"),
    Suggestion(make_id("skill", "kubernetessecurity"), "Kubernetes security", 18, "prefix", "Kubernetes security"),
    Suggestion(None, "kubern", 0, "create", "kubern"),
]
CONNECTION = Connection(
    skill=KUBERNETES, kind="skill", as_typed="kubernets", audience=EVERYONE, since="2026-11-22", people=213,
    outside_division=183, some=(KEN_FOUND,), group=THE_GROUP, members=97, joined=True,
    undo="skill.0ttghsdk7m.2026-11-22T09:30:00+00:00",
)  # fmt: skip
FOUND = Found(
    (KUBERNETES,), ("kubernetes", "batch"), divisions=(FoundDivision(NETWORKS.id, "Networks", 1, 0, (KEN_FOUND,)),),
    left_over=("batch",),
    widened=(Widening(AUTOSCALING, "related", "Kubernetes", "Autoscaling is related to Kubernetes"),),
)  # fmt: skip
WAYS = (Way((Step(None, OSCAR), Step("is a contact of", ROSA), Step("is a contact of", KEN))),)
FACTS = (
    Fact("skill", KUBERNETES.id, "Kubernetes", "kubernets", "2019", source="", audience=EVERYONE),
    Fact("project", ATLAS.id, "Atlas", since="2024-03", until="2026-02", source="hr", audience=EVERYONE),
    Fact("email", None, "email", "ken.abe@example.com", source="hr", audience=EVERYONE),
)
PROFILE = Profile(
    KEN.id, KEN.name, "Engineer", "Aarhus", (MAIL,), (COMPANY, NETWORKS), Named(ROSA.id, ROSA.name),
    (Experience(KUBERNETES, (WROTE, WORKED)),), (), (FACTS[1],), (), (), (Named(ROSA.id, ROSA.name),),
    refusals=(Refused(Named(make_id("skill", "knitting"), "Knitting"), PAPER),),
)  # fmt: skip
AS_SEEN = replace(PROFILE, channels=(), refusals=())
OFFERS = (Offer(AUTOSCALING, (replace(WORKED, skill=AUTOSCALING.id),)),)
SKILL_PAGE = SkillPage(
    KUBERNETES, 214, 9, THE_GROUP, 97, (), (ATLAS,), (PAPER,),
    broader=(Skill(make_id("skill", "containerorchestration"), "Container orchestration", (), 31),),
    narrower=(Skill(make_id("skill", "kubernetessecurity"), "Kubernetes security", (), 18),),
)  # fmt: skip
PROJECT = ThingPage(
    "project", ATLAS.id, "project", ATLAS.name, "One platform for all of it.", "2024-03", None, None, "hr",
    (NamedSkill(KUBERNETES),), 1, (Named(KEN.id, KEN.name),),
)  # fmt: skip
DOCUMENT = ThingPage(
    "document", PAPER.id, "document", PAPER.name, "Kubernetes starts a gang at once.", "2026-05-12", None,
    None, "wiki", (NamedSkill(KUBERNETES, 0, 10),), 1, (Named(KEN.id, KEN.name),),
)  # fmt: skip
GROUP = ThingPage(
    "group", THE_GROUP.id, "skill", THE_GROUP.name, "", "2026-11-22", None, None, "",
    (NamedSkill(KUBERNETES),), 2, (Named(KEN.id, KEN.name), Named(OSCAR.id, OSCAR.name)),
)  # fmt: skip
DIVISION = DivisionPage(NETWORKS.id, NETWORKS.name, (COMPANY,), (), 12, 0, (Named(KEN.id, KEN.name),))
ASKED = ContactAsked(KEN.id, mutual=False)

DEE = Named(make_id("person", "example", "dee"), "Dee Rossi")
KUBE = Named(make_id("skill", "kube"), "kube")
MERGED = Decision(
    3, "merge", KUBE, Named(KUBERNETES.id, KUBERNETES.label), (), DEE, "2026-11-22T09:30:00+00:00", "typed often"
)
UNDONE = replace(MERGED, undone=Undone(DEE, "2026-11-23T08:00:00+00:00", "it is a tool of that name"))
RENAMED = Decision(
    4, "rename", KUBE, None, ("Kubernetes (containers)",), DEE, "2026-11-22T09:31:00+00:00", "Kubernetes is also a ship"
)
RETIRED = Decision(5, "retire", KUBE, None, (), DEE, "2026-11-22T09:32:00+00:00", "no skill")
APART = replace(MERGED, number=6, kind="different", why="a library, and what it is for")
SPLIT = Decision(
    7,
    "split",
    KUBE,
    Named(KUBERNETES.id, KUBERNETES.label),
    ("kube",),
    DEE,
    "2026-11-22T09:33:00+00:00",
    "the tool kube",
)
QUEUE = Queue(
    (
        Likely(
            Skill(KUBE.id, KUBE.name, (), 4), KUBERNETES, (Likeness("reported", people=2),),
            Effect(4, 214, 3, (THE_GROUP,), ("kube",)),
        ),
    ),
    None,
)  # fmt: skip
EFFECT = QUEUE.pairs[0]
RECORD = (UNDONE,)
QUESTION = Question(make_id("introduction", "example"), NETWORKS, (AUTOSCALING,), "2026-12-06", None)
INTRODUCTIONS = MyIntroductions(may_be_named=False, asked=(QUESTION,), introduced=(replace(KEN_FOUND, reasons=()),))
WAITING = (Waiting(Named(make_id("skill", "kenabe@examplecom"), "ken.abe@example.com"), "address"),)

CHOICES: dict[str, Example] = {
    "typed": {"summary": "As typed", "value": {"text": "kubernetes"}},
    "interest": {
        "summary": "An interest, for your division",
        "value": {"text": "Rust", "kind": "interest", "audience": "division"},
    },
    "created": {"summary": "A name of its own", "value": {"text": "kubern", "create": True}},
}
UNDO: dict[str, Example] = {"choice": {"value": {"undo": CONNECTION.undo}}}
AUDIENCES: dict[str, Example] = {"division": {"value": {"audience": "division"}}}
CORRECTIONS: dict[str, Example] = {
    "title": {"summary": "Another title", "value": {"text": "Engineer"}},
    "dates": {"summary": "Since another year", "value": {"since": "2019"}},
}
SAME: dict[str, Example] = {"two": {"value": {"skill": id_text(KUBE.id), "other": "0ttghsdk7m"}}}
MERGES: dict[str, Example] = {
    "kube": {"value": {"skill": id_text(KUBE.id), "into": "0ttghsdk7m", "why": "typed often"}}
}
RENAMES: dict[str, Example] = {
    "clearer": {
        "value": {"skill": id_text(KUBE.id), "name": "Kubernetes (containers)", "why": "Kubernetes is also a ship"}
    }
}
RETIREMENTS: dict[str, Example] = {"kube": {"value": {"skill": id_text(KUBE.id), "why": "no skill"}}}
DIFFERENCES: dict[str, Example] = {
    "two": {"value": {"skill": id_text(KUBE.id), "other": "0ttghsdk7m", "why": "a library, and what it is for"}}
}
SPLITS: dict[str, Example] = {"new": {"value": {"skill": "0ttghsdk7m", "names": ["kube"], "why": "the tool kube"}}}
ANSWERS: dict[str, Example] = {"yes": {"value": {"answer": "yes"}}, "back": {"value": {"answer": None}}}
UNDOINGS: dict[str, Example] = {"merge": {"value": {"number": 3, "why": "it is a tool of that name"}}}
REFUSALS: dict[str, Example] = {"anything": {"value": {"skill": "0ttghsdk7m"}}}


def of(status: int, shown: object) -> dict[int | str, dict[str, Any]]:
    """The example of an answer, in the very shape in which it is sent."""
    value = TypeAdapter(type(shown)).dump_python(shown, mode="json")
    return {status: {"content": {"application/json": {"example": value}}}}


def nothing() -> dict[int | str, dict[str, Any]]:
    """The description of an answer without a body."""
    return {204: {"description": "Done."}}
