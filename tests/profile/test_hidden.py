"""No page and no file changes by a byte because of what the viewer may not see."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from expertise.errors import NotFound
from expertise.export import write_export
from expertise.ids import make_id
from expertise.models import EVERYONE
from expertise.pages import division_page, skill_page, thing_page
from expertise.profile import profile
from expertise.reach import reach
from expertise.skills import skill_id
from tests.reach.random_companies import PEOPLE, SKILLS, THINGS, Made, Plan, may_see, plans, thing_id
from tests.reach.small import SOURCE, Small, only, person_id

pytestmark = pytest.mark.embedded


def everything_shown(small: Small, viewer: str) -> list[object]:
    """Every page there may be, and the files of all of it."""
    graph, asking = small.graph, small.viewer(viewer)
    shown: list[object] = [reach(graph, asking, person_id(name)) for name in PEOPLE[:5]]
    shown += [profile(graph, asking, person_id(name)) for name in PEOPLE[:5]]
    shown += [division_page(graph, asking, make_id("division", SOURCE, name)) for name in ("Retail", "Finance")]
    for thing in THINGS:
        try:
            shown.append(thing_page(graph, asking, thing_id(thing)))
        except NotFound as error:
            shown.append(str(error))
    for skill in SKILLS:
        try:
            shown.append(skill_page(graph, asking, skill_id(skill)))
        except NotFound as error:
            shown.append(str(error))
    with TemporaryDirectory() as folder:
        paths = [write_export(graph, asking, Path(folder) / name) for name in ("x.graphml", "x.gexf")]
        return [*shown, *(path.read_bytes() for path in paths)]


@settings(max_examples=25)
@given(plan=plans(), viewer=st.sampled_from(PEOPLE[:5]), data=st.data())
def test_nothing_shown_tells_of_what_the_viewer_may_not_see(plan: Plan, viewer: str, data: st.DataObject) -> None:
    with Made(plan) as small:
        asking = small.viewer(viewer)
        hidden = [one for one in plan.said if one.audience != EVERYONE and not may_see(asking, one)]
        assume(hidden)
        seen = everything_shown(small, viewer)
    with Made(plan.without(data.draw(st.sampled_from(hidden)))) as small:
        assume(small.viewer(viewer) == asking)
        assert everything_shown(small, viewer) == seen


@settings(max_examples=25)
@given(plan=plans(), viewer=st.sampled_from(PEOPLE[:5]), thing=st.sampled_from(THINGS))
def test_a_thing_that_the_viewer_may_not_see_is_not_there(plan: Plan, viewer: str, thing: tuple[str, str]) -> None:
    assume(not any(one.person == viewer and one.target == thing_id(thing) for one in plan.said))
    plan = replace(plan, things=plan.things | {thing: only("Fay")})
    with Made(plan) as small:
        seen = everything_shown(small, viewer)
    with Made(plan.without_thing(thing)) as small:
        assert everything_shown(small, viewer) == seen
