// What the skill picker says, in the language of the page that it stands on. The texts stand in the catalogues of the pages too;
// `make texts` brings their translations into picker-texts.js.
import { TEXTS } from "./picker-texts.js";

const made = {};

export function words(language) {
  const spoken = language in TEXTS ? language : "en";
  return (made[spoken] ??= said(spoken, TEXTS[spoken] ?? {}));
}

function said(language, { plural = (n) => +(n !== 1), texts = {} }) {
  const number = (value) => (typeof value === "number" ? value.toLocaleString(language) : value);
  const fill = (text, values) => text.replace(/%\((\w+)\)s/g, (_, name) => number(values[name]));
  const gettext = (text, values) => fill(texts[text] ?? text, values);
  const ngettext = (one, many, num, values) => fill((texts[one] ?? [one, many])[plural(num)], { num, ...values });
  return {
    people: (n) => ngettext("%(num)s person", "%(num)s people", n),
    alias: (name) => gettext('also called "%(name)s"', { name }),
    initials: (name) => gettext('short for "%(name)s"', { name }),
    typo: () => gettext("spelled much like it"),
    meaning: (name, label) => name === label ? gettext("near in meaning") : gettext('means nearly what "%(name)s" does', { name }),
    create: (text) => gettext('Create "%(text)s"', { text }),
    remove: (name) => gettext("Remove %(name)s", { name }),
    offered: (n) => ngettext("%(num)s name", "%(num)s names", n),
    none: gettext("No name like it"),
    chosen: (name) => gettext("%(name)s chosen", { name }),
    removed: (name) => gettext("%(name)s removed", { name }),
    undo: gettext("Undo"),
    away: gettext("No answer. What you typed stays."),
    again: gettext("Try again"),
    looking: gettext("Looking …"),
    missing: gettext("Choose a skill"),
    sign: gettext("Sign in to see names"),
    label: gettext("Skills"),
    shared: (n, outside) => n ? ngettext("%(num)s person shares this, %(outside)s outside your division.", "%(num)s people share this, %(outside)s outside your division.", n, { outside }) : gettext("You are the first here."),
    group: (group) => gettext("You are in the group %(group)s.", { group }),
  };
}
