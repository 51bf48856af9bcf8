// What the skill picker says, in the language of the page that it stands on.
export const WORDS = {
  en: {
    people: (n) => (n === 1 ? "1 person" : `${n.toLocaleString("en")} people`),
    alias: (m) => `also called "${m}"`, initials: (m) => `short for "${m}"`, typo: () => "spelled much like it",
    meaning: () => "means nearly the same", create: (t) => `Create "${t}"`, remove: (t) => `Remove ${t}`,
    offered: (n) => (n === 1 ? "1 name" : `${n} names`), none: "No name like it", chosen: (t) => `${t} chosen`,
    removed: (t) => `${t} removed`, undo: "Undo", away: "No answer. What you typed stays.", again: "Try again", looking: "Looking …",
    missing: "Choose a skill", sign: "Sign in to see names", label: "Skills",
    shared: (n, o) => (n ? `${WORDS.en.people(n)} share${n === 1 ? "s" : ""} this, ${o.toLocaleString("en")} outside your division.` : "You are the first here."),
    group: (g) => `You are in the group "${g}".`,
  },
  de: {
    people: (n) => (n === 1 ? "1 Person" : `${n.toLocaleString("de")} Personen`),
    alias: (m) => `auch „${m}“`, initials: (m) => `kurz für „${m}“`, typo: () => "fast so geschrieben",
    meaning: () => "bedeutet fast dasselbe", create: (t) => `„${t}“ anlegen`, remove: (t) => `${t} entfernen`,
    offered: (n) => (n === 1 ? "1 Name" : `${n} Namen`), none: "Kein ähnlicher Name", chosen: (t) => `${t} gewählt`,
    removed: (t) => `${t} entfernt`, undo: "Rückgängig", away: "Keine Antwort. Ihre Eingabe bleibt.", again: "Erneut versuchen", looking: "Suche läuft …",
    missing: "Wählen Sie etwas aus", sign: "Melden Sie sich an, um Namen zu sehen", label: "Kenntnisse",
    shared: (n, o) => (n ? `${WORDS.de.people(n)} teilen das, ${o.toLocaleString("de")} außerhalb Ihrer Abteilung.` : "Sie sind hier die erste Person."),
    group: (g) => `Sie sind in der Gruppe „${g}“.`,
  },
};
