// At a desk a person opens beside the results. The address is the person's, and going back closes them again.
const WIDE = matchMedia("(min-width: 76rem)");
const results = location.href;
const title = document.title;
const aside = document.querySelector("main > aside");
let opener, asking;

async function show(address) {
  asking?.abort(); // who was asked for before is not shown any more
  const { signal } = (asking = new AbortController());
  const answer = await fetch(address, { headers: { Accept: "text/html" }, signal }).catch(() => null);
  const text = await answer?.text().catch(() => null);
  if (signal.aborted) return;
  if (text == null || !answer.ok || answer.redirected) return location.assign(address);
  const page = new DOMParser().parseFromString(text, "text/html");
  aside.querySelector("div").replaceChildren(...page.querySelector("main").childNodes);
  document.title = page.title;
  aside.hidden = false;
  aside.scrollTop = 0;
  aside.focus({ preventScroll: true });
}

function close() {
  asking?.abort();
  aside.hidden = true;
  document.title = title;
  opener?.focus({ preventScroll: true });
}

function isPlain(event) {
  return !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

function open(event) {
  const link = event.target.closest(".person h3 a");
  if (!link || !WIDE.matches || !isPlain(event)) return;
  event.preventDefault();
  opener = link;
  history[location.href === results ? "pushState" : "replaceState"]({}, "", link.href);
  show(link.href);
}

if (aside) {
  document.querySelector(".results").addEventListener("click", open);
  addEventListener("popstate", () => (location.href === results ? close() : show(location.href)));
  aside.querySelector("button").addEventListener("click", () => history.back());
  aside.addEventListener("keydown", (event) => event.key === "Escape" && history.back());
}
