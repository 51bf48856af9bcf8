"""The demo: a made-up company of 2,000 people, three questions asked over HTTP, and the pages until Ctrl-C."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import TypeVar
from urllib.parse import urlencode
from urllib.request import ProxyHandler, Request, build_opener

from pydantic import TypeAdapter
from rich.text import Text

from api.cli import finding, showing
from api.cli.screen import QUIET, STRONG, line, progress, screen
from api.server import listening, serving
from api.viewer import HEADER
from expertise import connect, consents
from expertise.answers import Connection, Found, FoundPerson, Profile, Way
from expertise.audience import viewer_of
from expertise.decisions import COMMUNITY_MANAGER
from expertise.errors import Misconfigured
from expertise.graph import Graph, open_graph
from expertise.ids import id_text
from expertise.models import EVERYONE
from expertise.profile import profile
from expertise.reach import MOST_STEPS
from expertise.settings import Settings
from expertise.silos.opening import MANAGER
from expertise.vocabulary import Suggestion
from loaders.generate import generate
from loaders.load import load

PEOPLE, SEED = 2000, 7
PORT = 8000
TYPED = "kubernets"
ASKED = "kubernetes"
MOST_SUGGESTIONS, MOST_DIVISIONS = 4, 2
FAR = MOST_STEPS + 2
PATIENCE = 30.0
Answer = TypeVar("Answer")


def show() -> None:
    """Runs the demo; with CI=true in the environment it ends after the three questions."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the folder goes away with us
    with TemporaryDirectory(prefix="expertise-demo-") as folder:
        store = f"sqlite:///{folder}/demo.db"
        viewer = make_company(Path(folder) / "company", Settings(store=store))
        with served(Settings(store=store, demo=True, port=PORT)) as address:
            ask(Asking(address, viewer))
            if os.environ.get("CI") != "true":
                wait(address, viewer)


def make_company(folder: Path, settings: Settings) -> str:
    """Generates and loads the company; the id of somebody in it who will ask."""
    say(line(f"A made-up company of {PEOPLE:,} people ..."))
    with progress() as tell:
        generate(folder, people=PEOPLE, seed=SEED, progress=tell)
        graph = open_graph(settings)
        try:
            load(graph, folder, progress=tell)
            agree(graph)
            gather(graph)
            (curator,) = graph.store.read("people_in_role", role=COMMUNITY_MANAGER)
            (manager,) = graph.store.read("people_in_role", role=MANAGER)
            viewer = id_text(graph.store.read("ids_of_people", after=0, limit=1)[0]["person"])
        finally:
            graph.close()
    say(line(f"Its community manager is {curator['name']}, {id_text(curator['id'])}."))
    say(line(f"A manager, who may open the silo map, is {manager['name']}, {id_text(manager['id'])}."))
    return viewer


def agree(graph: Graph) -> None:
    """Every tenth person says that they may be named as somebody who connects divisions, as one does on one's own page."""
    for row in graph.store.read("every_person")[::10]:
        consents.allow(graph, viewer_of(graph.store, row["id"]))


def gather(graph: Graph) -> None:
    """A few people say on their own pages what the company says of them, so that there are groups to join.

    Few, because many would join the divisions that the map of managers is to show as cut.
    """
    for row in graph.store.read("every_person")[7::100]:
        viewer = viewer_of(graph.store, row["id"])
        for fact in profile(graph, viewer, viewer.person).facts:
            if fact.kind == "skill" and fact.target and fact.audience == EVERYONE:
                connect.choose(graph, viewer, fact.label, skill=fact.target)


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """The address at which the API is served meanwhile: the usual port, or any that is free."""
    with ExitStack() as stack:
        try:
            socket = stack.enter_context(listening(settings))
        except Misconfigured:
            socket = stack.enter_context(listening(replace(settings, port=0)))
        server = serving(settings)
        thread = Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
        thread.start()
        try:
            yield f"http://{settings.host}:{socket.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(PATIENCE)


class Asking:
    """Somebody who asks over HTTP."""

    def __init__(self, address: str, viewer: str) -> None:
        self.address = address
        self.viewer = viewer
        self._opener = build_opener(ProxyHandler({}))  # a proxy is for other machines

    def get(self, shape: type[Answer], path: str, **params: str) -> Answer:
        """The answer to a question."""
        return self._answer(shape, Request(f"{self.address}{path}" + (f"?{urlencode(params)}" if params else "")))

    def post(self, shape: type[Answer], path: str, body: dict[str, object]) -> Answer:
        """The answer to a choice."""
        content = {"Content-Type": "application/json"}
        return self._answer(shape, Request(f"{self.address}{path}", json.dumps(body).encode(), content))

    def _answer(self, shape: type[Answer], request: Request) -> Answer:
        request.add_header(HEADER, self.viewer)
        with self._opener.open(request, timeout=PATIENCE) as response:
            return TypeAdapter(shape).validate_json(response.read())


def ask(asking: Asking) -> None:
    """The three questions: what is it called, who has worked on it, how do I get there."""
    me = asking.get(Profile, "/api/me")
    say(line("You are ", (me.name, STRONG), f", {me.divisions[-1].name}."))
    found = asking.get(Found, "/api/find", q=ASKED, own_division="out")
    divisions = tuple(replace(division, more=None) for division in found.divisions[:MOST_DIVISIONS])
    *others, colleague = [person for division in divisions for person in division.first]
    choose(asking, colleague)
    told = finding.found(replace(found, divisions=divisions, cursor=None))
    say(heading(f'Who across divisions has worked on "{ASKED}"?'), told)
    get_there(asking, others)


def choose(asking: Asking, colleague: FoundPerson) -> None:
    """You type, are offered a name, and choose it just after a colleague did: so there is a group."""
    offered = asking.get(list[Suggestion], "/api/skills/suggest", q=TYPED)
    say(heading(f'You type "{TYPED}"'), showing.suggestions(offered[:MOST_SUGGESTIONS]))
    choice: dict[str, object] = {"text": TYPED, "skill": id_text(offered[0].id or 0)}
    Asking(asking.address, id_text(colleague.id)).post(Connection, "/api/me/skills", choice)
    chosen = asking.post(Connection, "/api/me/skills", choice)
    say(heading(f"You choose {chosen.skill.label}, as {colleague.name} just did"), showing.connection(chosen))


def get_there(asking: Asking, people: list[FoundPerson]) -> None:
    """The ways to whoever of these people is nearest."""
    ways = {one.name: asking.get(tuple[Way, ...], f"/api/reach/{id_text(one.id)}") for one in people}
    nearest = min(ways, key=lambda name: min((len(way.steps) for way in ways[name]), default=FAR))
    say(heading(f"Of these, {nearest} is nearest to you"), showing.ways(ways[nearest]))


def wait(address: str, viewer: str) -> None:
    """Tells where the pages and the API are, and stays until Ctrl-C."""
    say(
        heading("The pages"),
        line(f"{address}/    say who you are, and ask", indent=2),
        heading("The API"),
        line(f"{address}/docs    choose Authorize and enter {viewer}, who is you", indent=2),
        line(f"curl -H '{HEADER}: {viewer}' '{address}/api/find?q={ASKED}'", indent=2),
        line(("Ctrl-C ends it; nothing is kept.", QUIET), indent=2),
    )
    try:
        Event().wait()
    except KeyboardInterrupt:
        say(line("Ended."))


def heading(words: str) -> Text:
    """The line above an answer."""
    return Text("\n") + line((words, STRONG))


def say(*told: Text) -> None:
    """Prints the lines at once."""
    console = screen()
    for one in told:
        console.print(one)
    console.file.flush()
