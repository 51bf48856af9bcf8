import "./beside.js";

// What a choice changed is shown where it stands, without losing the place.
let asking;

document.addEventListener("change", async (event) => {
  if (event.target.localName !== "skill-picker" || event.target.mode !== "connect") return;
  asking?.abort(); // an answer from before this change would show what was
  asking = new AbortController();
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: asking.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      const now = page.getElementById(part.id);
      if (now) part.replaceWith(document.adoptNode(now));
    }
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
});
