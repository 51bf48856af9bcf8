// <skill-picker>: a field that offers the names of skills that others already use. Built, it is one file that needs nothing else.
import { SHEET } from "./picker-style.js";
import { words } from "./picker-words.js";

const HERE = new URL(import.meta.url);
const WAIT = 90; // milliseconds after a key before asking
const SLOW = 600; // after so many it is said that it takes its time
const PATIENCE = 10_000; // and after so many that no answer came
const SIGNED_OUT = 401;
const IN_COMPOSITION = 229; // the code of every key that an input method takes for itself, also where isComposing forgets it

function isolated(name) { // so that C++ stays C++ where one reads from right to left
  return Object.assign(document.createElement("bdi"), { textContent: name });
}

class SkillPicker extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["label", "placeholder", "disabled", "required"];

  #form = this.attachInternals();
  #chosen = [];
  #offered = [];
  #at = -1;
  #answered = "";
  #asked = 0;
  #timer = 0;
  #asking = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [SHEET]; // a strict page forbids styles in its markup, and these are none
    root.innerHTML = `<label part="label" for="in"></label>
<ul class="chips" part="chips"></ul>
<input part="input" id="in" dir="auto" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="list" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="300">
<ul class="list" part="list" id="list" role="listbox" hidden></ul>
<div class="told" part="told"></div><div class="unseen" role="status" aria-live="polite"></div>`;
    this.#input.addEventListener("input", (event) => event.isComposing || this.#soon());
    this.#input.addEventListener("compositionstart", () => this.#stop());
    this.#input.addEventListener("compositionend", () => this.#soon());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#leave());
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.#list.addEventListener("click", (event) => this.#take(this.#place(event.target)));
  }

  get name() { return this.getAttribute("name") ?? ""; }
  get mode() { return this.getAttribute("mode") === "connect" ? "connect" : "pick"; }
  get multiple() { return this.hasAttribute("multiple"); }
  get value() { return this.multiple ? this.chosen : (this.chosen[0] ?? null); }
  set value(given) {
    const some = [given ?? []].flat().map((one) => ({ id: one.id ?? null, label: String(one.label ?? one) })); // or a name alone
    this.#chosen = this.multiple ? some : some.slice(0, 1);
    this.#show();
  }
  get chosen() { return this.#chosen.map(({ id, label }) => ({ id, label })); }
  get form() { return this.#form.form; }
  get validity() { return this.#form.validity; }
  get validationMessage() { return this.#form.validationMessage; }
  checkValidity() { return this.#form.checkValidity(); }
  reportValidity() { return this.#form.reportValidity(); }

  connectedCallback() {
    this.attributeChangedCallback();
    if (this.hasAttribute("autofocus")) this.#input.focus({ preventScroll: true });
  }
  disconnectedCallback() { this.#stop(); }
  formResetCallback() { this.#chosen = []; this.#input.value = ""; this.#show(); }
  formStateRestoreCallback(state) { this.value = state.getAll("chosen").map((one) => JSON.parse(one)); }
  formDisabledCallback(disabled) {
    this.#input.disabled = disabled;
    if (disabled) this.#stop();
    this.#close();
    this.#show();
  }

  attributeChangedCallback() {
    const label = this.getAttribute("label") ?? this.#words.label;
    this.#part("label").textContent = label;
    this.#input.ariaRequired = String(this.hasAttribute("required"));
    this.#input.placeholder = this.getAttribute("placeholder") ?? "";
    this.#list.setAttribute("aria-label", label);
    this.#keep();
  }

  get #input() { return this.shadowRoot.getElementById("in"); }
  get #text() { return this.#input.value.trim(); }
  get #list() { return this.shadowRoot.getElementById("list"); }
  #part(name) { return this.shadowRoot.querySelector(`[part=${name}]`); }
  get #words() { return words((this.closest("[lang]")?.lang || navigator.language).slice(0, 2)); }
  #say(words) { this.shadowRoot.querySelector("[role=status]").textContent = words; }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  #stop() { // what was asked before is not waited for any more
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (this.#input.ariaBusy === "true") this.#tell("");
    this.#input.ariaBusy = "false";
    return ++this.#asked;
  }

  async #ask() {
    const text = this.#text;
    const number = this.#stop();
    if (!text) return this.#close();
    this.#asking = new AbortController();
    this.#input.ariaBusy = "true";
    const slow = setTimeout(() => number === this.#asked && this.#tell(this.#words.looking), SLOW);
    const answer = await this.#answer(text, this.#asking.signal).catch((error) => error);
    clearTimeout(slow);
    if (number !== this.#asked) return; // nobody waits for it any more
    if (Array.isArray(answer)) this.#offer(answer, text);
    else this.#fail(answer === SIGNED_OUT ? this.#words.sign : this.#words.away);
  }

  async #answer(text, signal) { // what is offered, or that nobody is signed in; anything else is a failure
    const answer = await fetch(new URL(`suggest?q=${encodeURIComponent(text)}`, HERE), {
      credentials: "include", signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]), headers: { Accept: "application/json" },
    });
    return answer.ok ? answer.json() : answer.status;
  }

  #fail(words) { // what was typed stays, and can be asked again
    this.#input.ariaBusy = "false";
    this.#close();
    this.#tell(words, this.#words.again, () => { this.#input.focus(); this.#ask(); });
  }

  #offer(offered, text) {
    const marked = this.#list.hidden ? undefined : this.#offered[this.#at]?.id;
    this.#offered = offered;
    this.#answered = text;
    this.#input.ariaBusy = "false";
    this.#tell(offered.length ? "" : this.#words.none); // what can be no name is not even created
    this.#list.replaceChildren(...offered.map((one, place) => this.#option(one, place, text)));
    this.#open(offered.length > 0);
    const again = marked ? offered.findIndex((one) => one.id === marked) : -1;
    if (again >= 0) this.#move(again); // somebody was there already when this answer came
    this.#say(offered.some((one) => one.id) ? this.#words.offered(offered.filter((one) => one.id).length) : this.#words.none);
  }

  #option(one, place, text) {
    const line = document.createElement("li");
    Object.assign(line, { id: `option-${place}`, className: "option", role: "option" });
    line.setAttribute("part", one.id ? "option" : "option create");
    line.setAttribute("aria-selected", "false");
    const why = [one.people ? this.#words.people(one.people) : "", this.#words[one.because]?.(one.matched, one.label)];
    line.append(isolated(one.id ? one.label : `+ ${this.#words.create(text)}`));
    const told = one.id ? why.filter(Boolean).join(" · ") : "";
    if (told) line.append(Object.assign(document.createElement("small"), { textContent: told, dir: "auto" }));
    return line;
  }

  #key(event) {
    const last = this.#offered.length - 1;
    if (event.isComposing || event.keyCode === IN_COMPOSITION) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.#list.hidden && this.#text !== this.#answered) return this.#ask();
      if (this.#list.hidden) this.#open(last >= 0);
      this.#move(event.key === "ArrowDown" ? (this.#at < last ? this.#at + 1 : 0) : this.#at > 0 ? this.#at - 1 : last);
    } else if (event.key === "Enter" && !this.#list.hidden) {
      event.preventDefault();
      if (this.#at < 0 && this.#offered[0].because === "meaning") return this.#move(0); // only near: it is shown before it is taken
      this.#take(this.#at < 0 ? 0 : this.#at);
    } else if (event.key === "Escape" && !this.#list.hidden) {
      event.stopPropagation();
      this.#close();
    } else if (event.key === "Backspace" && !this.#input.value && this.#chosen.length) {
      this.#drop(this.#chosen.length - 1);
    }
  }

  #place(target) {
    return [...this.#list.children].indexOf(target.closest("li"));
  }

  #move(place) {
    this.#at = place;
    [...this.#list.children].forEach((line, at) => line.setAttribute("aria-selected", String(at === place)));
    const line = this.#list.children[place];
    this.#input.setAttribute("aria-activedescendant", line?.id ?? "");
    line?.scrollIntoView({ block: "nearest" });
  }

  #open(open) {
    this.#list.hidden = !open;
    this.#at = -1;
    this.#input.setAttribute("aria-expanded", String(open));
    this.#input.removeAttribute("aria-activedescendant");
  }

  #close() { this.#open(false); }

  #leave() {
    this.#stop();
    this.#close();
  }

  async #take(place) {
    const one = this.#offered[place];
    if (!one) return;
    const typed = this.#text;
    this.#stop();
    const choice = { id: one.id, label: one.id ? one.label : typed };
    this.#close();
    this.#input.value = "";
    if (this.mode === "connect") return this.#connect(choice, typed);
    if (!this.#chosen.some((other) => other.label === choice.label)) this.#chosen = this.multiple ? [...this.#chosen, choice] : [choice];
    this.#say(this.#words.chosen(choice.label));
    this.#show();
    this.#changed(choice);
  }

  async #connect(choice, typed) {
    if (HERE.origin !== location.origin) { // elsewhere nothing is written: our own page asks first
      open(new URL(`/connect?${new URLSearchParams({ text: typed, ...(choice.id && { skill: choice.id }) })}`, HERE), "_blank", "noopener");
      return;
    }
    this.#tell(`${choice.label} …`);
    const answer = await this.#send("/me/skills", { text: typed, kind: this.getAttribute("kind") ?? "skill", ...(choice.id ? { skill: choice.id } : { create: "true" }) });
    if (!answer) return;
    const { skill, people, outside_division: outside, group, joined, undo } = answer;
    const told = [`${skill.label}.`, this.#words.shared(people, outside), joined && group ? this.#words.group(group.name) : ""].filter(Boolean).join(" ");
    const brief = this.hasAttribute("brief"); // the page shows it
    this.#tell(brief ? "" : told, !brief && undo && this.#words.undo, () => this.#takeBack(undo, skill.label));
    if (brief) this.#say(told);
    this.#changed({ id: skill.id, label: skill.label, connection: answer });
  }

  async #send(path, fields) {
    try {
      const answer = await fetch(new URL(path, HERE), {
        method: "POST", body: new URLSearchParams({ form_token: this.getAttribute("token") ?? "", ...fields }), headers: { Accept: "application/json" },
      });
      const body = await answer.json();
      if (answer.ok) return body;
      this.#tell(body.detail ?? this.#words.away);
    } catch {
      this.#tell(this.#words.away);
    }
    this.#input.value = fields.text ?? "";
    return null;
  }

  async #takeBack(undo, label) {
    this.#input.focus(); // what is pressed goes away, so that nobody says it twice
    this.#tell(`${label} …`);
    const gone = await this.#send("/me/undo", { undo });
    if (!gone) return;
    this.#tell("");
    this.#say(this.#words.removed(gone.label));
    this.#changed(null);
  }

  #tell(words, offer, act) { // what happened, and what can be done about it
    this.#part("told").replaceChildren(words);
    if (words) this.#say(words);
    if (offer) this.#part("told").append(" ", this.#button(offer, "act", act));
  }

  #button(words, part, act) {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: words, disabled: this.#input.disabled });
    made.setAttribute("part", part);
    made.addEventListener("click", act);
    return made;
  }

  #drop(place) {
    const [gone] = this.#chosen.splice(place, 1);
    this.#show();
    this.#say(this.#words.removed(gone.label));
    const back = () => {
      this.#chosen = this.multiple ? this.#chosen.toSpliced(place, 0, gone) : [gone];
      this.#tell("");
      this.#show();
      this.#changed(gone);
    };
    this.#part("told").replaceChildren(this.#button(`${this.#words.undo}: ${gone.label}`, "act", back));
    this.#input.focus();
    this.#changed(gone);
  }

  #show() {
    this.#part("chips").replaceChildren(...this.#chosen.map((one, place) => {
      const chip = Object.assign(document.createElement("li"), { className: "chip" });
      chip.setAttribute("part", "chip");
      const away = this.#button("×", "away", () => this.#drop(place));
      away.ariaLabel = this.#words.remove(one.label);
      chip.append(isolated(one.label), away);
      return chip;
    }));
    this.#keep();
  }

  #keep() {
    const [fields, state] = [new FormData(), new FormData()];
    for (const one of this.#chosen) {
      fields.append(this.name, one.id ?? one.label);
      state.append("chosen", JSON.stringify(one));
    }
    this.#form.setFormValue(this.name && this.#chosen.length ? fields : null, state);
    const missing = this.hasAttribute("required") && !this.#chosen.length;
    this.#form.setValidity(missing ? { valueMissing: true } : {}, missing ? this.#words.missing : "", this.#input);
  }

  #changed(detail) {
    this.dispatchEvent(new CustomEvent("change", { bubbles: true, composed: true, detail }));
  }
}

customElements.define("skill-picker", SkillPicker);
