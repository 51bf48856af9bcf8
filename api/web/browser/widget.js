// Shows beside a form what it would send.
for (const form of document.querySelectorAll("form[data-show]")) {
  const show = () => {
    const sent = [...new FormData(form)].map(([name, value]) => `${name}=${value}`).join("  ");
    form.querySelector("output").textContent = sent || form.dataset.show;
  };
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show)); // the fields are emptied after this event
  form.addEventListener("submit", (event) => event.preventDefault());
}
