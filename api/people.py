"""People: their page, and the ways to reach them."""

from fastapi import APIRouter

from api import examples
from api.problems import documented
from api.shapes import IdGiven
from api.viewer import TheGraph, TheViewer
from expertise import profile as profiles
from expertise import reach as reaching
from expertise.answers import Profile, Way

router = APIRouter(tags=["people"])


@router.get(
    "/people/{person}", summary="See a person's page", responses=examples.of(200, examples.PROFILE) | documented(404)
)
def person_page(graph: TheGraph, viewer: TheViewer, person: IdGiven) -> Profile:
    """You see how to reach them, their experience with its evidence, and their interests, projects, documents, groups
    and contacts, as far as you may."""
    return profiles.profile(graph, viewer, person)


@router.get(
    "/reach/{person}",
    summary="Find the shortest ways from you to a person",
    responses=examples.of(200, examples.WAYS) | documented(404),
)
def reach(graph: TheGraph, viewer: TheViewer, person: IdGiven) -> tuple[Way, ...]:
    """You get up to three shortest ways that share nobody and nothing in between, and none where six steps do not
    lead there."""
    return reaching.reach(graph, viewer, person)
