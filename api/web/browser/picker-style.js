// How the skill picker looks where nobody says otherwise.
export const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
:host { display: block; position: relative; font: inherit; color: inherit; --_accent: var(--skill-picker-accent, light-dark(#0b5d66, #74c8d2));
  --_hair: var(--skill-picker-line, color-mix(in srgb, currentColor 50%, transparent)); --_paper: var(--skill-picker-background, Canvas); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; font: inherit; }
label { display: block; margin-block-end: .35rem; }
input { width: 100%; min-height: 44px; padding-inline: .85rem; color: inherit; background: var(--_paper); border: 1px solid var(--_hair); border-radius: var(--skill-picker-radius, 8px); }
::placeholder { color: inherit; opacity: .68; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 0; }
.list { position: absolute; z-index: 10; inset-inline: 0; margin-block-start: 4px; background: var(--_paper); color: inherit; border: 1px solid var(--_hair);
  border-radius: var(--skill-picker-radius, 8px); max-height: 60vh; overflow-y: auto; box-shadow: 0 6px 24px rgb(0 0 0 / .12); }
.option { min-height: 44px; padding: .45rem .85rem; display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; cursor: pointer; }
.option:hover, .option[aria-selected=true] { background: color-mix(in srgb, var(--_accent) 14%, transparent); }
.option small { opacity: .75; font-size: .875em; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-block: .5rem; }
.chips:empty { display: none; }
.chip { display: inline-flex; align-items: center; border: 1px solid var(--_hair); border-radius: 22px; padding-inline-start: .8rem; max-width: 100%; overflow-wrap: anywhere; }
:disabled { cursor: not-allowed; opacity: .6; }
button { min-width: 44px; min-height: 44px; background: none; border: 0; color: var(--_accent); cursor: pointer; border-radius: 22px; }
.told { min-height: 1.5em; margin-block: .35rem; }
.told:empty { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`);
