// The colours of the pages as numbers, which a canvas understands: those of the moment, light or dark.
const NAMES = {
  ink: "--ink", paper: "--paper", division: "--accent", unknown: "--edge", people: "--accent", person: "--edge", project: "--quiet",
  group: "--quiet", tie: "--quiet", cut: "--bad", part: "--quiet",
};

export const dark = matchMedia("(prefers-color-scheme: dark)");

export function colours(element) {
  const probe = element.appendChild(document.createElement("span"));
  const read = ([name, property]) => {
    probe.style.color = `var(${property})`;
    return [name, getComputedStyle(probe).color];
  };
  const found = Object.fromEntries(Object.entries(NAMES).map(read));
  probe.remove();
  return found;
}
