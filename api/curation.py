"""Curating the vocabulary: for community managers alone."""

from typing import Annotated

from fastapi import APIRouter, Body, Query

from api import examples
from api.problems import documented
from api.shapes import ApartAsked, IdGiven, MergeAsked, RenameAsked, RetireAsked, SplitAsked, UndoAsked
from api.viewer import TheGraph, TheViewer
from expertise import curation, splitting
from expertise.decisions import Decision
from expertise.decisions import record as recorded
from expertise.review import Likely, Queue, merging
from expertise.review import queue as queued
from expertise.waiting import Waiting, names_waiting

router = APIRouter(prefix="/curation", tags=["curation"])
WRONG = documented(404, 413)
Before = Annotated[int | None, Query(ge=1, le=2**53, description="Only decisions of a smaller number.", examples=[40])]


@router.get("/record", summary="See what was decided", responses=examples.of(200, examples.RECORD))
def record(graph: TheGraph, viewer: TheViewer, before: Before = None) -> tuple[Decision, ...]:
    """You see at most fifty decisions, the latest first: by whom, when and why, and whether they were undone."""
    return recorded(graph, viewer, before=before)


@router.get("/effect", summary="See what merging would change", responses=examples.of(200, examples.EFFECT) | WRONG)
def effect(graph: TheGraph, viewer: TheViewer, skill: IdGiven, into: IdGiven) -> Likely:
    """You see how many people have each of the two, and both; which groups stay; and which names become other names."""
    return merging(graph, viewer, skill, into)


@router.post(
    "/merge", summary="Merge a skill into another", status_code=201, responses=examples.of(201, examples.MERGED) | WRONG
)
def merge(
    graph: TheGraph, viewer: TheViewer, asked: Annotated[MergeAsked, Body(openapi_examples=examples.MERGES)]
) -> Decision:
    """All names of the first lead to the second, and everybody who has it has that one. What people typed stays as they
    typed it, both groups stay, and nobody becomes a member of one."""
    return curation.merge(graph, viewer, asked.skill, asked.into, why=asked.why)


@router.get("/queue", summary="See which skills may be one", responses=examples.of(200, examples.QUEUE))
def queue(
    graph: TheGraph, viewer: TheViewer,
    after: Annotated[str | None, Query(max_length=40, description="Where `more` of the page before says.")] = None,
) -> Queue:  # fmt: skip
    """You see pairs that people reported, then those whose names are near in spelling or meaning, and for each what merging
    them changes. A page may have few pairs and still say where more begin. Pairs that were told apart never come back."""
    return queued(graph, viewer, after=after)


@router.get("/waiting", summary="See which names wait", responses=examples.of(200, examples.WAITING))
def waiting(graph: TheGraph, viewer: TheViewer) -> tuple[Waiting, ...]:
    """You see names that may be somebody's address, number or name, or an insult, and not who typed them. Each is known to
    nobody else until a second person has it for everyone to see, or a vocabulary."""
    return names_waiting(graph, viewer)


@router.post("/split", summary="Split a skill", status_code=201, responses=examples.of(201, examples.SPLIT) | WRONG)
def split(
    graph: TheGraph, viewer: TheViewer, asked: Annotated[SplitAsked, Body(openapi_examples=examples.SPLITS)]
) -> Decision:
    """Some of its names become a new skill, or names of another, and whatever was said by these names goes along."""
    return splitting.split(graph, viewer, asked.skill, asked.names, into=asked.into, why=asked.why)


@router.post("/rename", summary="Rename a skill", status_code=201, responses=examples.of(201, examples.RENAMED) | WRONG)
def rename(
    graph: TheGraph, viewer: TheViewer, asked: Annotated[RenameAsked, Body(openapi_examples=examples.RENAMES)]
) -> Decision:
    """What it was called stays another name of it, and it keeps the new one whatever sources call it."""
    return curation.rename(graph, viewer, asked.skill, asked.name, why=asked.why)


@router.post("/retire", summary="Retire a skill", status_code=201, responses=examples.of(201, examples.RETIRED) | WRONG)
def retire(
    graph: TheGraph, viewer: TheViewer, asked: Annotated[RetireAsked, Body(openapi_examples=examples.RETIREMENTS)]
) -> Decision:
    """Nobody is offered it, and nobody is found by it. Whoever says that they have it keeps that on their own page."""
    return curation.retire(graph, viewer, asked.skill, why=asked.why)


@router.post(
    "/different", summary="Tell two skills apart", status_code=201, responses=examples.of(201, examples.APART) | WRONG
)
def different(
    graph: TheGraph, viewer: TheViewer, asked: Annotated[ApartAsked, Body(openapi_examples=examples.DIFFERENCES)]
) -> Decision:
    """They are not the same, for good: the two never come back into the queue."""
    return curation.tell_apart(graph, viewer, asked.skill, asked.other, why=asked.why)


@router.post("/undo", summary="Undo a decision", responses=examples.of(200, examples.UNDONE) | WRONG)
def undo(
    graph: TheGraph, viewer: TheViewer, asked: Annotated[UndoAsked, Body(openapi_examples=examples.UNDOINGS)]
) -> Decision:
    """All is as it was before; what was said in between stays where its name belongs. One that a later decision rests on
    is undone after that."""
    return curation.undo(graph, viewer, asked.number, why=asked.why)
