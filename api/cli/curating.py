"""Commands that curate the vocabulary, for community managers; and telling them that two skills are the same, for anybody."""

from typing import Annotated

import typer
from rich.text import Text

from api.cli import showing
from api.cli.door import AsJson, StoreUrl, Who, asked_by
from api.cli.help import Command, Listing
from api.cli.mine import done
from api.cli.screen import QUIET, STRONG, line, show
from api.spoken import decision, doubted, likeness, people
from expertise import curation, splitting
from expertise.calling import skill_called
from expertise.decisions import Decision
from expertise.decisions import record as recorded
from expertise.ids import id_text
from expertise.reporting import report_same
from expertise.review import Likely, Queue, merging
from expertise.review import queue as queued
from expertise.waiting import Waiting, names_waiting

Skill = Annotated[str, typer.Argument(metavar="SKILL", help="A skill: its id or name.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Another skill: its id or name.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why; the record keeps it.")]


def same(skill: Skill, other: Other, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """Tell community managers that two skills are one."""
    with asked_by(who, store) as (graph, viewer):
        report_same(graph, viewer, skill_called(graph, viewer, skill), skill_called(graph, viewer, other))
    done("Told. Whoever curates decides.", json=json)


def merge(
    skill: Skill,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The skill that it becomes another name of.")],
    why: Why,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Merge a skill into another one.

    Its names lead there, and everybody who has it has that. What people typed stays, and so do both groups.
    """
    with asked_by(who, store) as (graph, viewer):
        gone, kept = skill_called(graph, viewer, skill), skill_called(graph, viewer, into)
        answer = curation.merge(graph, viewer, gone, kept, why=why)
    show(answer, Decision, json=json, told=decided)


def effect(
    skill: Skill,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The skill that it would become another name of.")],
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Show what merging two skills would change."""
    with asked_by(who, store) as (graph, viewer):
        answer = merging(graph, viewer, skill_called(graph, viewer, skill), skill_called(graph, viewer, into))
    show(answer, Likely, json=json, told=lambda one: showing.lines(_pair(one)))


def queue(
    after: Annotated[
        str | None, typer.Option(metavar="PLACE", help="Where the page before says that more begin.")
    ] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """List skills that may be one, and what merging does."""
    with asked_by(who, store) as (graph, viewer):
        answer = queued(graph, viewer, after=after)
    show(answer, Queue, json=json, told=likely)


def waiting(who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """List doubtful names, which wait for a second person."""
    with asked_by(who, store) as (graph, viewer):
        answer = names_waiting(graph, viewer)
    show(answer, tuple[Waiting, ...], json=json, told=that_wait)


def split(
    skill: Skill,
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="Those of its names that become another skill.")
    ],
    why: Why,
    into: Annotated[
        str | None, typer.Option(metavar="SKILL", help="The skill whose names they become; a new one, when left out.")
    ] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Split names off a skill, with what was said by them."""
    with asked_by(who, store) as (graph, viewer):
        goal = None if into is None else skill_called(graph, viewer, into)
        answer = splitting.split(graph, viewer, skill_called(graph, viewer, skill), names, into=goal, why=why)
    show(answer, Decision, json=json, told=decided)


def rename(
    skill: Skill,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called from now on.")],
    why: Why,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Call a skill something else."""
    with asked_by(who, store) as (graph, viewer):
        answer = curation.rename(graph, viewer, skill_called(graph, viewer, skill), name, why=why)
    show(answer, Decision, json=json, told=decided)


def retire(skill: Skill, why: Why, who: Who = None, store: StoreUrl = None, json: AsJson = False) -> None:
    """Offer a skill to nobody any more.

    Sources that name it do not bring it back. Whoever says that they have it keeps that on their own page.
    """
    with asked_by(who, store) as (graph, viewer):
        answer = curation.retire(graph, viewer, skill_called(graph, viewer, skill), why=why)
    show(answer, Decision, json=json, told=decided)


def different(
    skill: Skill, other: Other, why: Why, who: Who = None, store: StoreUrl = None, json: AsJson = False
) -> None:
    """Say for good that two skills differ."""
    with asked_by(who, store) as (graph, viewer):
        one, two = skill_called(graph, viewer, skill), skill_called(graph, viewer, other)
        answer = curation.tell_apart(graph, viewer, one, two, why=why)
    show(answer, Decision, json=json, told=decided)


def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", min=1, help="The number of the decision.")],
    why: Why,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """Undo a decision; what was said since stays."""
    with asked_by(who, store) as (graph, viewer):
        answer = curation.undo(graph, viewer, number, why=why)
    show(answer, Decision, json=json, told=decided)


def record(
    before: Annotated[
        int | None, typer.Option(metavar="NUMBER", min=1, help="Only decisions of a smaller number.")
    ] = None,
    who: Who = None,
    store: StoreUrl = None,
    json: AsJson = False,
) -> None:
    """List what was decided, the latest first."""
    with asked_by(who, store) as (graph, viewer):
        answer = recorded(graph, viewer, before=before)
    show(answer, tuple[Decision, ...], json=json, told=decisions)


def likely(page: Queue) -> Text:
    """A page of the queue, as people read it."""
    told = [text for one in page.pairs for text in _pair(one)] or [line("Nothing here looks like another.")]
    told += [line((f"More: expertise curate queue --after {page.more}", QUIET))] if page.more else []
    return showing.lines(told)


def that_wait(several: tuple[Waiting, ...]) -> Text:
    """The names that wait, as people read them."""
    if not several:
        return line("No name waits.")
    return showing.lines(
        line((one.skill.name, STRONG), (f"  {id_text(one.skill.id)}", QUIET), f"  {doubted(one.because)}")
        for one in several
    )


def _pair(one: Likely) -> list[Text]:
    effect = one.effect
    changed = f"{people(effect.people)} and {people(effect.with_people)}, {effect.shared:,} in both"
    groups = f"; groups that stay: {', '.join(group.name for group in effect.groups)}" if effect.groups else ""
    return [
        line((one.skill.label, STRONG), (f"  {id_text(one.skill.id)}", QUIET), "  may be  ", (one.into.label, STRONG),
             (f"  {id_text(one.into.id)}", QUIET)),
        line(", ".join(likeness(reason) for reason in one.because), indent=2),
        line((changed + groups, QUIET), indent=2),
    ]  # fmt: skip


def decided(one: Decision) -> Text:
    """A decision, and how it is undone."""
    return showing.lines([_said(one), *_undone(one)])


def decisions(several: tuple[Decision, ...]) -> Text:
    """The record, as people read it."""
    if not several:
        return line("Nothing was decided yet.")
    return showing.lines(text for one in several for text in (_said(one), *_undone(one)))


def _said(one: Decision) -> Text:
    by = one.by.name if one.by else "somebody who left"
    return line(
        (f"{one.number:>3}  ", QUIET), (decision(one), STRONG), f"  {one.why}", (f"   {by}, {one.at[:10]}", QUIET)
    )


def _undone(one: Decision) -> list[Text]:
    if one.undone is None:
        return []
    by = one.undone.by.name if one.undone.by else "somebody who left"
    return [line(f"undone: {one.undone.why}", (f"   {by}, {one.undone.at[:10]}", QUIET), indent=5)]


def family() -> typer.Typer:
    """The commands as one family."""
    made = typer.Typer(name="curate", cls=Listing, add_completion=False, rich_markup_mode=None)
    made.callback()(_curate)
    for command in (queue, waiting, effect, merge, split, rename, retire, different, undo, record):
        made.command(cls=Command, rich_help_panel="Commands")(command)
    return made


def _curate() -> None:
    """Curate skills: merge, rename, undo (community managers)."""
