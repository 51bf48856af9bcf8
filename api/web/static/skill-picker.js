// <skill-picker>: a field that offers the names of skills that others already use. It needs nothing but this file.
const HERE = new URL(import.meta.url);
const WAIT = 90; // milliseconds after a key before asking
const FEW_LETTERS = 1;

const WORDS = {
  en: {
    people: (n) => (n === 1 ? "1 person" : `${n.toLocaleString("en")} people`),
    alias: (m) => `also called "${m}"`, initials: (m) => `short for "${m}"`, typo: () => "spelled much like it",
    meaning: () => "means nearly the same", create: (t) => `Create "${t}"`, remove: (t) => `Remove ${t}`,
    offered: (n) => (n === 1 ? "1 name" : `${n} names`), none: "No name like it", chosen: (t) => `${t} chosen`,
    removed: (t) => `${t} removed`, undo: "Undo", away: "No answer. What you typed stays; it is asked again as you type.",
    missing: "Choose a skill", sign: "Sign in to see names", label: "Skills",
    shared: (n, o) => (n ? `${WORDS.en.people(n)} share${n === 1 ? "s" : ""} this, ${o.toLocaleString("en")} outside your division.` : "You are the first here."),
    group: (g) => `You are in the group "${g}".`,
  },
  de: {
    people: (n) => (n === 1 ? "1 Person" : `${n.toLocaleString("de")} Personen`),
    alias: (m) => `auch „${m}“`, initials: (m) => `kurz für „${m}“`, typo: () => "fast so geschrieben",
    meaning: () => "bedeutet fast dasselbe", create: (t) => `„${t}“ anlegen`, remove: (t) => `${t} entfernen`,
    offered: (n) => (n === 1 ? "1 Name" : `${n} Namen`), none: "Kein ähnlicher Name", chosen: (t) => `${t} gewählt`,
    removed: (t) => `${t} entfernt`, undo: "Rückgängig", away: "Keine Antwort. Ihre Eingabe bleibt; beim Tippen wird wieder gefragt.",
    missing: "Wählen Sie etwas aus", sign: "Melden Sie sich an, um Namen zu sehen", label: "Kenntnisse",
    shared: (n, o) => (n ? `${WORDS.de.people(n)} teilen das, ${o.toLocaleString("de")} außerhalb Ihrer Abteilung.` : "Sie sind hier die erste Person."),
    group: (g) => `Sie sind in der Gruppe „${g}“.`,
  },
};

const STYLE = `
:host { display: block; position: relative; font: inherit; color: inherit; --_accent: var(--skill-picker-accent, #0b5d66);
  --_hair: var(--skill-picker-line, color-mix(in srgb, currentColor 22%, transparent)); --_paper: var(--skill-picker-background, Canvas); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; font: inherit; }
label { display: block; margin-block-end: .35rem; }
input { width: 100%; min-height: 44px; padding-inline: .85rem; color: inherit; background: var(--_paper); border: 1px solid var(--_hair); border-radius: var(--skill-picker-radius, 8px); }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 0; }
.list { position: absolute; z-index: 10; inset-inline: 0; margin-block-start: 4px; background: var(--_paper); color: inherit; border: 1px solid var(--_hair);
  border-radius: var(--skill-picker-radius, 8px); max-height: 60vh; overflow-y: auto; box-shadow: 0 6px 24px rgb(0 0 0 / .12); }
.option { min-height: 44px; padding: .45rem .85rem; display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; cursor: pointer; }
.option[aria-selected=true] { background: color-mix(in srgb, var(--_accent) 14%, transparent); }
.option small { opacity: .75; font-size: .875em; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-block: .5rem; }
.chips:empty { display: none; }
.chip { display: inline-flex; align-items: center; border: 1px solid var(--_hair); border-radius: 22px; padding-inline-start: .8rem; }
button { min-width: 44px; min-height: 44px; background: none; border: 0; color: var(--_accent); cursor: pointer; border-radius: 22px; }
.told { min-height: 1.5em; margin-block: .35rem; }
.told:empty { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`;

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(STYLE);

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
  #undo = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [SHEET]; // a strict page forbids styles in its markup, and these are none
    root.innerHTML = `<label part="label" for="in"></label>
<ul class="chips" part="chips"></ul>
<input part="input" id="in" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="list" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="300">
<ul class="list" part="list" id="list" role="listbox" hidden></ul>
<div class="told" part="told"></div><div class="unseen" role="status" aria-live="polite"></div>`;
    this.#input.addEventListener("input", (event) => event.isComposing || this.#soon());
    this.#input.addEventListener("compositionend", () => this.#soon());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.#list.addEventListener("click", (event) => this.#take(this.#place(event.target)));
  }

  get name() { return this.getAttribute("name") ?? ""; }
  get mode() { return this.getAttribute("mode") === "connect" ? "connect" : "pick"; }
  get multiple() { return this.hasAttribute("multiple"); }
  get value() { return this.multiple ? this.chosen : (this.chosen[0] ?? null); }
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
  formDisabledCallback(disabled) { this.#input.disabled = disabled; }

  attributeChangedCallback() {
    const label = this.getAttribute("label") ?? this.#words.label;
    this.#part("label").textContent = label;
    this.#input.placeholder = this.getAttribute("placeholder") ?? "";
    this.#list.setAttribute("aria-label", label);
    this.#keep();
  }

  get #input() { return this.shadowRoot.getElementById("in"); }
  get #text() { return this.#input.value.trim(); }
  get #list() { return this.shadowRoot.getElementById("list"); }
  #part(name) { return this.shadowRoot.querySelector(`[part=${name}]`); }
  get #words() { return WORDS[(this.closest("[lang]")?.lang || navigator.language).slice(0, 2)] ?? WORDS.en; }
  #say(words) { this.shadowRoot.querySelector("[role=status]").textContent = words; }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  #stop() { // what was asked before is not waited for any more
    clearTimeout(this.#timer);
    this.#asking?.abort();
    return ++this.#asked;
  }

  async #ask() {
    const text = this.#text;
    const number = this.#stop();
    if (text.length < FEW_LETTERS) return this.#close();
    this.#asking = new AbortController();
    try {
      const answer = await fetch(new URL(`suggest?q=${encodeURIComponent(text)}`, HERE), {
        credentials: "include", signal: this.#asking.signal, headers: { Accept: "application/json" },
      });
      if (answer.status === 401) throw new Error(this.#words.sign);
      if (!answer.ok) throw new Error(this.#words.away);
      const offered = await answer.json();
      if (number === this.#asked) this.#offer(offered, text);
    } catch (error) {
      if (error.name === "AbortError" || number !== this.#asked) return;
      this.#close();
      this.#tell(error instanceof TypeError ? this.#words.away : error.message);
    }
  }

  #offer(offered, text) {
    const marked = this.#list.hidden ? undefined : this.#offered[this.#at]?.id;
    this.#offered = offered;
    this.#answered = text;
    this.#tell("");
    this.#list.replaceChildren(...offered.map((one, place) => this.#option(one, place, text)));
    this.#open(offered.length > 0);
    const again = marked ? offered.findIndex((one) => one.id === marked) : -1;
    if (again >= 0) this.#move(again); // somebody was there already when this answer came
    this.#say(offered.some((one) => one.id) ? this.#words.offered(offered.filter((one) => one.id).length) : this.#words.none);
  }

  #option(one, place, text) {
    const line = document.createElement("li");
    Object.assign(line, { id: `option-${place}`, className: "option", role: "option" });
    line.setAttribute("part", "option");
    line.setAttribute("aria-selected", "false");
    const why = [one.people ? this.#words.people(one.people) : "", this.#words[one.because]?.(one.matched)];
    const name = document.createElement("span");
    name.textContent = one.id ? one.label : `+ ${this.#words.create(text)}`;
    line.append(name);
    const told = one.id ? why.filter(Boolean).join(" · ") : "";
    if (told) line.append(Object.assign(document.createElement("small"), { textContent: told }));
    return line;
  }

  #key(event) {
    const last = this.#offered.length - 1;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.#list.hidden && this.#text !== this.#answered) return this.#ask();
      if (this.#list.hidden) this.#open(last >= 0);
      this.#move(event.key === "ArrowDown" ? (this.#at < last ? this.#at + 1 : 0) : this.#at > 0 ? this.#at - 1 : last);
    } else if (event.key === "Enter" && !this.#list.hidden) {
      event.preventDefault();
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
    this.#undo = undo;
    const told = [`${skill.label}.`, this.#words.shared(people, outside), joined && group ? this.#words.group(group.name) : ""].filter(Boolean).join(" ");
    if (this.hasAttribute("brief")) this.#tell("", false, told); // the page shows it
    else this.#tell(told, Boolean(undo));
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

  #tell(words, undoable = false, said = words) {
    const told = this.#part("told");
    told.textContent = words;
    if (said) this.#say(said);
    if (!undoable) return;
    const back = Object.assign(document.createElement("button"), { type: "button", textContent: this.#words.undo });
    back.addEventListener("click", async () => {
      const gone = await this.#send("/me/undo", { undo: this.#undo });
      if (!gone) return;
      this.#tell("");
      this.#say(this.#words.removed(gone.label));
      this.#changed(null);
    });
    told.append(" ", back);
  }

  #drop(place) {
    const [gone] = this.#chosen.splice(place, 1);
    this.#show();
    this.#say(this.#words.removed(gone.label));
    const back = Object.assign(document.createElement("button"), { type: "button", textContent: `${this.#words.undo}: ${gone.label}` });
    back.addEventListener("click", () => { this.#chosen.splice(place, 0, gone); this.#part("told").textContent = ""; this.#show(); this.#changed(gone); });
    this.#part("told").replaceChildren(back);
    this.#input.focus();
    this.#changed(gone);
  }

  #show() {
    this.#part("chips").replaceChildren(...this.#chosen.map((one, place) => {
      const chip = Object.assign(document.createElement("li"), { className: "chip", textContent: one.label });
      chip.setAttribute("part", "chip");
      const away = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
      away.setAttribute("aria-label", this.#words.remove(one.label));
      away.addEventListener("click", () => this.#drop(place));
      chip.append(away);
      return chip;
    }));
    this.#keep();
  }

  #keep() {
    const fields = new FormData();
    for (const one of this.#chosen) fields.append(this.name, one.id ?? one.label);
    this.#form.setFormValue(this.name && this.#chosen.length ? fields : null);
    const missing = this.hasAttribute("required") && !this.#chosen.length;
    this.#form.setValidity(missing ? { valueMissing: true } : {}, missing ? this.#words.missing : "", this.#input);
  }

  #changed(detail) {
    this.dispatchEvent(new CustomEvent("change", { bubbles: true, composed: true, detail }));
  }
}

customElements.define("skill-picker", SkillPicker);
