// A network of divisions and what joins them, to be moved, searched and looked into, by WebGL.
import Graph from "graphology";
import Sigma from "sigma";
import { layerDashed, pathLine, sdfCircle, sdfDiamond, sdfSquare } from "sigma/rendering";
import { colours, dark } from "./colours.js";
import { paper } from "./saving.js";

const SHAPES = { division: "circle", people: "circle", person: "circle", project: "square", group: "diamond" };
const ABOVE = { division: 4, people: 3, project: 2, group: 2, person: 1 };
const THINNEST = 1, WIDEST = 7, CUT = 2.5; // lines, in pixels
const DASH = 6, GAP = 5, UNBROKEN = 1e5;
const EDGE = 24; // around the picture
const NEARER = 8; // how much nearer one may look
const ONE_STEP = 1.6;
const LETTERS = 13;
const MOST_SAID = 8;
const NARROW = 600;

export class Network {
  constructor(stage, told, { dots, lines }) {
    this.stage = stage;
    this.told = told;
    this.at = null; // the dot that is looked at, with all that leads to it
    this.graph = new Graph({ multi: true, type: "undirected" });
    dots.forEach((dot, place) => this.graph.addNode(String(place), { ...dot, place: String(place), label: dot.name }));
    for (const line of lines) {
      const [one, other] = [String(line.one), String(line.other)];
      this.graph.addEdge(one, other, { ...line, one, other });
    }
    const ends = (side) => [Math.min(...dots.map((dot) => dot[side] - dot.size)), Math.max(...dots.map((dot) => dot[side] + dot.size))];
    this.largest = Math.max(...dots.map((dot) => dot.size));
    this.box = { x: ends("x"), y: ends("y") };
    this.colours = colours(stage);
    this.still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.sigma = new Sigma(this.graph, stage, this.looks());
    this.listen();
  }

  looks() {
    const time = this.still ? 0 : 250;
    return {
      primitives: {
        nodes: { shapes: [sdfCircle(), sdfSquare(), sdfDiamond()] },
        edges: {
          paths: [pathLine()],
          variables: { dash: { type: "number", default: DASH } },
          layers: [layerDashed({ dashSize: { attribute: "dash", default: DASH, mode: "pixels" }, gapSize: { value: GAP, mode: "pixels" }, align: 0 })],
        },
      },
      styles: { nodes: this.dots(), edges: this.lines() },
      settings: {
        itemSizesReference: "screen", zoomToSizeRatioFunction: (ratio) => ratio, minEdgeThickness: 1, stagePadding: this.edge(),
        minCameraRatio: 1 / NEARER, maxCameraRatio: 1.5, enableCameraRotation: false, enableEdgeEvents: true, edgePickingPadding: 3,
        labelDensity: 1, labelGridCellSize: this.isNarrow ? 170 : 100, labelRenderedSizeThreshold: 5,
        gestureTarget: "page", allowInvalidContainer: true, zoomDuration: time, inertiaDuration: time,
      },
    };
  }

  scale() { // pixels for what is 1 in the picture, which fits into the stage as a whole
    const { clientWidth, clientHeight } = this.stage;
    const { x, y } = this.box;
    return Math.max(Math.min((clientWidth - 2 * EDGE) / (x[1] - x[0]), (clientHeight - 2 * EDGE) / (y[1] - y[0])), 1);
  }

  edge() { // around the middles of dots
    return EDGE + this.largest * this.scale();
  }

  dots() {
    const leads = (dot) => this.at === null || dot.place === this.at || this.graph.areNeighbors(dot.place, this.at);
    return {
      x: { attribute: "x" }, y: { attribute: "y" }, size: (dot) => dot.size * this.scale(),
      label: { attribute: "label" }, labelSize: LETTERS,
      shape: (dot) => SHAPES[dot.kind],
      zIndex: (dot) => ABOVE[dot.kind],
      color: (dot) => this.colours[dot.enough ? dot.kind : "unknown"],
      labelColor: () => this.colours.ink, labelBackgroundPadding: 1,
      labelBackgroundColor: () => this.colours.paper.replace(/rgb\((.*)\)/, "rgba($1, 0.7)"),
      labelPosition: (dot) => this.side(dot),
      labelFont: getComputedStyle(this.stage).fontFamily,
      opacity: (dot) => (leads(dot) ? 1 : 0.12),
      labelVisibility: (dot) => (leads(dot) ? (dot.place === this.at ? "visible" : "auto") : "hidden"),
      cursor: (dot) => (dot.address ? "pointer" : "default"),
    };
  }

  side(dot) { // where its name stands; long names of people beside each other do not meet where there is little room
    const along = (dot.x - this.box.x[0]) / (this.box.x[1] - this.box.x[0]);
    if (dot.kind !== "people") return along > 0.75 ? "left" : "right";
    return this.isNarrow && along > 0.55 ? "above" : "below";
  }

  get isNarrow() {
    return this.stage.clientWidth < NARROW;
  }

  lines() {
    const leads = (line) => (this.at === null ? line.foremost : line.one === this.at || line.other === this.at);
    return {
      path: "line",
      size: (line) => (line.kind === "cut" ? CUT : THINNEST + line.width * (WIDEST - THINNEST)),
      dash: (line) => (line.kind === "cut" ? DASH : UNBROKEN),
      color: (line) => this.colours[line.kind],
      opacity: (line) => (line.kind === "cut" ? 0.9 : 0.5),
      visibility: (line) => (leads(line) ? "visible" : "hidden"),
      cursor: (line) => (line.address ? "pointer" : "default"),
    };
  }

  listen() {
    const { sigma } = this;
    let kept = null; // what was searched for stays when the pointer goes on
    const look = (place) => this.look(place ?? kept);
    sigma.on("enterNode", ({ node }) => look(node));
    sigma.on("leaveNode", () => look(null));
    sigma.on("enterEdge", ({ edge }) => this.say([this.graph.getEdgeAttributes(edge)]));
    sigma.on("leaveEdge", () => this.tell());
    sigma.on("resize", () => sigma.setSetting("stagePadding", this.edge()));
    sigma.on("clickNode", ({ node }) => opened(this.graph.getNodeAttribute(node, "address")));
    sigma.on("clickEdge", ({ edge }) => opened(this.graph.getEdgeAttribute(edge, "address")));
    this.find = (name) => {
      kept = this.graph.findNode((_, dot) => dot.name.toLowerCase() === name.trim().toLowerCase()) ?? null;
      look(null);
      const camera = kept === null ? { x: 0.5, y: 0.5, ratio: 1 } : { ...sigma.getNodeDisplayData(kept), ratio: 0.5 };
      this.move({ x: camera.x, y: camera.y, ratio: camera.ratio });
    };
    // The page scrolls as ever; only who has taken hold of the picture moves it by wheel and fingers.
    document.addEventListener("pointerdown", ({ target }) => sigma.setSetting("gestureTarget", this.stage.contains(target) ? "graph" : "page"));
    dark.addEventListener("change", () => {
      this.colours = colours(this.stage);
      sigma.refresh();
    });
  }

  look(place) {
    if (this.at === place) return;
    this.at = place;
    this.tell();
    this.sigma.refresh({ skipIndexation: true });
  }

  tell() {
    const lines = this.at === null ? [] : this.graph.mapEdges(this.at, (_, line) => line).filter((line) => line.about);
    this.say(this.at === null ? [] : [this.graph.getNodeAttributes(this.at), ...lines]);
  }

  say(some) { // the first of the same in words, each a link to where it is looked at more closely
    const parts = some.slice(0, MOST_SAID).map(({ name, about, address }) => {
      const text = [name, about].filter(Boolean).join(": ");
      return address ? Object.assign(document.createElement("a"), { href: address, textContent: text }) : document.createTextNode(text);
    });
    this.told.replaceChildren(...parts.flatMap((part, number) => (number ? [" · ", part] : [part])));
  }

  move(camera) {
    this.sigma.getCamera().animate(camera, { duration: this.still ? 1 : 300 });
  }

  zoom(step) {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    this.move(step === "all" ? { x: 0.5, y: 0.5, ratio: 1 } : { x, y, ratio: ratio * (step === "in" ? 1 / ONE_STEP : ONE_STEP) });
  }

  canvas() { // drawn anew, since a browser forgets what it has shown
    this.sigma.refresh();
    const shown = this.sigma.getStageCanvas(), { width, height } = this.stage.getBoundingClientRect();
    const { canvas, pen } = paper(width, height, this.stage);
    pen.drawImage(shown, 0, 0, width, height);
    return canvas;
  }
}

function opened(address) {
  if (address) location.assign(address);
}
