// The pictures of managers' pages: the network in place of the ring, where a browser can draw it, and all of them as PNG.
import { Network } from "./network.js";
import { ofImage, ofTable, saved } from "./saving.js";

async function drawn(picture) {
  if (!document.createElement("canvas").getContext("webgl2")) return null;
  const answer = await fetch(picture.dataset.network, { headers: { Accept: "application/json" } }).catch(() => null);
  const network = answer?.ok ? await answer.json() : { dots: [] };
  if (network.dots.length < 2) return null;
  await Promise.allSettled([document.fonts.load(`16px ${getComputedStyle(picture).fontFamily}`)]); // without its font it is drawn in another
  picture.classList.add("drawn");
  return new Network(picture.querySelector(".stage"), picture.querySelector(".told"), network);
}

for (const picture of document.querySelectorAll("[data-network]")) {
  const network = await drawn(picture);
  picture.querySelector("[data-find]")?.addEventListener("input", ({ target }) => network.find(target.value));
  for (const button of picture.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => network.zoom(button.dataset.zoom));
  picture.querySelector("[data-save]")?.addEventListener("click", async ({ target }) => {
    saved(network ? network.canvas() : await ofImage(picture.querySelector("img")), target.dataset.save);
  });
}

for (const button of document.querySelectorAll("[data-save-table]")) {
  button.addEventListener("click", () => saved(ofTable(button.closest("section").querySelector("table")), button.dataset.saveTable));
}
