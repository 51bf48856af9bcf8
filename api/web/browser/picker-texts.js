// What picker-words.js says in other languages, from the catalogues: `make texts` writes it.
export const TEXTS = {
  de: {
    plural: (n) => +(n != 1),
    texts: {
      "%(num)s person": ["%(num)s Person", "%(num)s Personen"],
      "You are in the group %(group)s.": "Sie sind in der Gruppe %(group)s.",
      "You are the first here.": "Sie sind hier die erste Person.",
      "%(num)s person shares this, %(outside)s outside your division.": ["%(num)s Person teilt das mit Ihnen, %(outside)s außerhalb Ihres Bereichs.", "%(num)s Personen teilen das mit Ihnen, %(outside)s außerhalb Ihres Bereichs."],
      "also called \"%(name)s\"": "auch „%(name)s“ genannt",
      "short for \"%(name)s\"": "kurz für „%(name)s“",
      "means nearly what \"%(name)s\" does": "bedeutet fast dasselbe wie „%(name)s“",
      "spelled much like it": "fast so geschrieben",
      "Remove %(name)s": "%(name)s entfernen",
      "%(num)s name": ["%(num)s Name", "%(num)s Namen"],
      "No name like it": "Kein ähnlicher Name",
      "%(name)s chosen": "%(name)s gewählt",
      "%(name)s removed": "%(name)s entfernt",
      "No answer. What you typed stays.": "Keine Antwort. Ihre Eingabe bleibt.",
      "Looking …": "Suche läuft …",
      "Choose a skill": "Wählen Sie etwas aus",
      "Sign in to see names": "Melden Sie sich an, um Namen zu sehen",
      "Undo": "Rückgängig",
      "Try again": "Noch einmal versuchen",
      "Skills": "Kenntnisse",
      "Create \"%(text)s\"": "„%(text)s“ anlegen",
    },
  },
};
