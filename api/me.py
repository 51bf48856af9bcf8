"""Your own page: every fact about you, who sees it, and putting it right."""

from typing import Annotated

from fastapi import APIRouter, Body, Query

from api import examples
from api.problems import documented
from api.shapes import AudienceChoice, ContactAsked, Correction, IdGiven, Refusal
from api.viewer import TheGraph, TheViewer
from expertise import contacts, own
from expertise import profile as profiles
from expertise.answers import Offer, Profile
from expertise.models import Fact, FactKind
from expertise.offers import offers
from expertise.seen import MOST_CIRCLES, seen_by

router = APIRouter(prefix="/me", tags=["me"])
Target = Annotated[
    IdGiven | None,
    Query(
        description="The id of the skill, project, document, group or person; left out for a title, place or channel."
    ),
]
RefusedOf = Annotated[
    IdGiven | None,
    Query(
        description="The project, document or group that you refused it of; left out when you refused it of anything."
    ),
]
SeenBy = Annotated[
    list[Annotated[str, Query(max_length=40)]] | None,
    Query(
        max_length=MOST_CIRCLES,
        description="Circles that they belong to: division (yours), contacts, or one of yours as division:ID or group:ID.",
    ),
]
NO_ANSWER = examples.nothing() | documented(404)


@router.get("", summary="See your own page", responses=examples.of(200, examples.PROFILE))
def me(graph: TheGraph, viewer: TheViewer) -> Profile:
    """You alone see it so: every fact with its source and audience, who asks to be your contact, and what is new."""
    return profiles.profile(graph, viewer, viewer.person)


@router.get("/seen", summary="See your page as others see it", responses=examples.of(200, examples.AS_SEEN))
def seen(graph: TheGraph, viewer: TheViewer, by: SeenBy = None) -> Profile:
    """You get what somebody in another division gets; with `by`, somebody of these circles of yours."""
    return seen_by(graph, viewer, by or ())


@router.get("/offers", summary="See what to confirm", responses=examples.of(200, examples.OFFERS))
def my_offers(graph: TheGraph, viewer: TheViewer) -> tuple[Offer, ...]:
    """You see skills that your projects, documents and groups show and that nobody has said of you. Choose one to say yes, for
    the audience that it names; refuse it to say no, and you are never asked about it again."""
    return offers(graph, viewer)


@router.get("/facts", summary="See every fact about you", responses=examples.of(200, examples.FACTS))
def my_facts(graph: TheGraph, viewer: TheViewer) -> tuple[Fact, ...]:
    """Each fact says where it comes from and who may see it."""
    return profiles.profile(graph, viewer, viewer.person).facts


@router.put("/facts/{kind}", summary="Correct a fact about you", status_code=204, responses=NO_ANSWER | documented(413))
def correct(
    graph: TheGraph, viewer: TheViewer, kind: FactKind,
    right: Annotated[Correction, Body(openapi_examples=examples.CORRECTIONS)], target: Target = None,
) -> None:  # fmt: skip
    """You correct the text of a title, place or channel, or the dates of anything. It holds against every reload."""
    own.correct(graph, viewer, kind, target or 0, text=right.text, since=right.since, until=right.until)


@router.delete("/facts/{kind}", summary="Remove a fact about you", status_code=204, responses=NO_ANSWER)
def remove(graph: TheGraph, viewer: TheViewer, kind: FactKind, target: Target = None) -> None:
    """It goes away, whoever said it, and does not come back by reloading. You can restore what a source says."""
    own.remove(graph, viewer, kind, target or 0)


@router.put("/facts/{kind}/hidden", summary="Hide a fact about you", status_code=204, responses=NO_ANSWER)
def hide(graph: TheGraph, viewer: TheViewer, kind: FactKind, target: Target = None) -> None:
    """Nobody but you sees it from now on."""
    own.hide(graph, viewer, kind, target or 0)


@router.put("/facts/{kind}/restored", summary="Restore a fact that you removed", status_code=204, responses=NO_ANSWER)
def restore(graph: TheGraph, viewer: TheViewer, kind: FactKind, target: Target = None) -> None:
    """It stands again as the company's sources say it."""
    own.restore(graph, viewer, kind, target or 0)


@router.put(
    "/facts/{kind}/audience",
    summary="Say who sees a fact about you",
    status_code=204,
    responses=NO_ANSWER | documented(413),
)
def set_audience(
    graph: TheGraph, viewer: TheViewer, kind: FactKind,
    choice: Annotated[AudienceChoice, Body(openapi_examples=examples.AUDIENCES)], target: Target = None,
) -> None:  # fmt: skip
    """You choose everyone, your division, your contacts, nobody else, or a group that you are in."""
    own.set_audience(graph, viewer, kind, target or 0, choice.audience)


@router.post("/refusals", summary="Refuse a skill", status_code=204, responses=NO_ANSWER | documented(413))
def refuse(
    graph: TheGraph, viewer: TheViewer, refusal: Annotated[Refusal, Body(openapi_examples=examples.REFUSALS)]
) -> None:
    """You say "that is not me": the skill is not drawn for you from this thing, or from anything, until you accept it."""
    own.refuse(graph, viewer, refusal.skill, refusal.thing)


@router.delete("/refusals/{skill}", summary="Accept a skill that you refused", status_code=204, responses=NO_ANSWER)
def accept(graph: TheGraph, viewer: TheViewer, skill: IdGiven, thing: RefusedOf = None) -> None:
    """The skill is drawn for you again from this thing, or from anything. Your own page lists what you refused."""
    own.accept(graph, viewer, skill, thing)


@router.put(
    "/contacts/{person}",
    summary="Mark a person as your contact",
    responses=examples.of(200, examples.ASKED) | documented(404),
)
def ask(graph: TheGraph, viewer: TheViewer, person: IdGiven) -> ContactAsked:
    """You are contacts when both have said so; until then nobody but the two of you can see it."""
    return ContactAsked(person, contacts.ask(graph, viewer, person))


@router.delete("/contacts/{person}", summary="End a contact", status_code=204, responses=NO_ANSWER)
def drop(graph: TheGraph, viewer: TheViewer, person: IdGiven) -> None:
    """You are not contacts any more, or your question is taken back."""
    contacts.drop(graph, viewer, person)


@router.delete("/groups/{group}", summary="Leave a group", status_code=204, responses=NO_ANSWER)
def leave(graph: TheGraph, viewer: TheViewer, group: IdGiven) -> None:
    """You stay out of it until you join it yourself."""
    own.leave(graph, viewer, group)


@router.put("/groups/{group}", summary="Join a group that you left", status_code=204, responses=NO_ANSWER)
def join(graph: TheGraph, viewer: TheViewer, group: IdGiven) -> None:
    """You are in it again where a source says so, or where it is about a skill that you chose for everyone to see."""
    own.join(graph, viewer, group)
