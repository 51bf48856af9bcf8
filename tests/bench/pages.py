"""How pages arrive in a browser that has never been here, on a slow phone and at a desk.

What they weigh, when they are there, how long they cannot answer, whether they hold still.
"""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, ViewportSize
from rich.console import Console
from rich.table import Table

from api.web.signing import COOKIE
from expertise.graph import open_graph
from expertise.ids import id_text
from expertise.settings import Settings
from loaders.load import load
from tests.bench.__main__ import RESULTS, WIDTH
from tests.bench.asking import bench
from tests.bench.company import emptied, generated
from tests.bench.measured import machine
from tests.bench.server import server
from tests.chromium import DESK, PHONE, browser

PEOPLE, TIMES = 2000, 5
FIRST = "search"
GOALS = {"kilobytes": 120, "shown": 2500, "blocked": 200, "moved": 0.1}
"""The first page is no heavier than that; the others are what browsers call a good page."""
WATCH = """
window.seen = { shown: 0, moved: 0, blocked: 0 };
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch("largest-contentful-paint", (one) => { seen.shown = one.startTime; });
watch("layout-shift", (one) => { if (!one.hadRecentInput) seen.moved += one.value; });
watch("longtask", (one) => { seen.blocked += Math.max(0, one.duration - 50); });
"""
"""Notes what the browser tells of a page: the largest paint, how far things moved, how long it could not answer (milliseconds)."""


@dataclass(frozen=True, slots=True)
class Device:
    """A screen, how many times slower its processor is than this one, and the line it is on (milliseconds; kilobits a second)."""

    name: str
    screen: ViewportSize
    slower: int
    latency: int
    kilobits: int


DEVICES = (Device("phone", PHONE, 4, 150, 1_600), Device("desk", DESK, 1, 40, 10_000))
"""As Lighthouse takes them."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a page arrived: answers and kilobytes that came over the line, and what the browser noted."""

    page: str
    device: str
    answers: int
    kilobytes: float
    shown: float
    blocked: float
    moved: float


def paged(store: Path, chromium: Browser) -> Iterator[Arrival]:
    """The pages that people see first, on each device: of each figure the middle one of several times."""
    viewer, pages = looked_at(store)
    with server(store) as (address, _):
        for device in DEVICES:
            for name, path in pages.items():
                times = [arrived(chromium, device, name, address + path, viewer) for _ in range(TIMES)]
                middle = {one: median(getattr(time, one) for time in times) for one in ("shown", "blocked", "moved")}
                yield replace(times[0], **middle)


def looked_at(store: Path) -> tuple[str, dict[str, str]]:
    """Who looks, and the addresses of what they look at."""
    graph = open_graph(Settings(store=f"sqlite:///{store}"))
    made = bench(graph)
    viewer, other = (id_text(one) for one in made.people[:2])
    skill = made.popular()[0]
    graph.close()
    return viewer, {
        FIRST: "/", "results": f"/?q={skill.label}", "a person": f"/people/{other}", "a skill": f"/skills/{id_text(skill.id)}",
        "one's own page": "/me",
    }  # fmt: skip


def arrived(chromium: Browser, device: Device, name: str, address: str, viewer: str) -> Arrival:
    """Opens a page with nothing kept from before."""
    context = chromium.new_context(viewport=device.screen)
    context.add_cookies([{"name": COOKIE, "value": viewer, "url": address}])
    context.add_init_script(WATCH)
    page = context.new_page()
    came = _slowed(page, device)
    page.goto(address, wait_until="networkidle")
    seen = page.evaluate("seen")
    context.close()
    return Arrival(name, device.name, len(came), sum(came) / 1000, seen["shown"], seen["blocked"], seen["moved"])


def _slowed(page: Page, device: Device) -> list[int]:
    """Makes the page as slow as the device; the bytes of each answer, as they come."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    bytes_a_second = device.kilobits * 1000 // 8
    line.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False, "latency": device.latency,
            "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second,
        },
    )  # fmt: skip
    line.send("Emulation.setCPUThrottlingRate", {"rate": device.slower})
    came: list[int] = []
    line.on("Network.loadingFinished", lambda one: came.append(int(one["encodedDataLength"])))
    return came


def drawn(arrivals: list[Arrival], *, title: str) -> Table:
    """A line for each page and device; what misses its goal is bold."""
    made = Table("page", "device", title=title, title_justify="left")
    for heading in ("answers", "kB", "largest paint, ms", "blocked, ms", "layout shift"):
        made.add_column(heading, justify="right")
    for one in arrivals:
        weight = f"{one.kilobytes:.0f}" if one.page != FIRST else told(one, "kilobytes", "{:.0f}")
        shown, blocked = told(one, "shown", "{:,.0f}"), told(one, "blocked", "{:,.0f}")
        made.add_row(one.page, one.device, str(one.answers), weight, shown, blocked, told(one, "moved", "{:.3f}"))
    return made


def told(one: Arrival, figure: str, written: str) -> str:
    """A figure, bold where it misses its goal."""
    value = getattr(one, figure)
    return written.format(value) if value <= GOALS[figure] else f"[bold]{written.format(value)}[/bold]"


def main() -> None:
    """Makes a company, measures its pages, draws the table and saves it."""
    parser = ArgumentParser(prog="python -m tests.bench.pages", description="Measures how pages arrive in a browser.")
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many people the company has")
    people = parser.parse_args().people
    console = Console(width=max(Console().width, WIDTH))
    RESULTS.mkdir(parents=True, exist_ok=True)
    company = generated(RESULTS, people)
    with emptied(RESULTS / f"pages-{people}.db") as store, browser() as chromium:
        load_into(store, company)
        taken = list(paged(store, chromium))
    console.print(drawn(taken, title=f"Pages of a company of {people:,} people"))
    file = RESULTS / f"bench-pages-{people}.json"
    told_of = {"people": people, "machine": machine(), "goals": GOALS, "pages": [asdict(one) for one in taken]}
    file.write_text(json.dumps(told_of, indent=2) + "\n", encoding="utf-8")
    console.print(f"Saved in {file}.", highlight=False, soft_wrap=True)


def load_into(store: Path, company: Path) -> None:
    """Loads the company."""
    graph = open_graph(Settings(store=f"sqlite:///{store}"))
    load(graph, company)
    graph.close()


if __name__ == "__main__":
    main()
