// Builds what the pages bring to a browser into the folder that is named: each script and style in one small file with all
// that it uses of packages, under a name that changes with its content. manifest.json says which name is which file.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const ENTRIES = ["pages.css", "pages.js", "silos.js", "skill-picker.js", "widget.js", "icon.svg"];
const ICONS = {
  add: "plus", away: "x", contact: "contact-round", chat: "message-circle", document: "file-text", division: "network", email: "mail",
  everyone: "eye", group: "users-round", hidden: "eye-off", link: "external-link", open: "chevron-down", only: "lock", person: "user-round",
  phone: "phone", place: "map-pin", project: "folder-kanban", search: "search", skill: "shapes", undo: "undo-2", way: "route", yes: "check",
};
const ZIPPED = [".css", ".js", ".svg"];

const HERE = import.meta.dirname;
const BUILT = process.argv[2];
const FILES = join(BUILT, "files");

async function bundled() {
  const { metafile } = await build({
    absWorkingDir: HERE, entryPoints: ENTRIES, outdir: FILES, entryNames: "[name]-[hash]", assetNames: "[name]-[hash]",
    bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", metafile: true,
    loader: { ".svg": "copy", ".woff2": "file" }, logLevel: "warning",
  });
  return Object.entries(metafile.outputs).map(([file, { inputs, entryPoint }]) => [basename(entryPoint ?? Object.keys(inputs)[0]), basename(file)]);
}

async function drawn() { // the icons that pages use, as symbols of one file
  const { icons, aliases } = JSON.parse(await readFile(new URL(import.meta.resolve("@iconify-json/lucide/icons.json")), "utf8"));
  const symbol = ([name, icon]) => `<symbol id="${name}" viewBox="0 0 24 24">${(icons[icon] ?? icons[aliases[icon].parent]).body}</symbol>`;
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(ICONS).map(symbol).join("")}</svg>`;
  const file = `icons-${createHash("sha256").update(sprite).digest("hex").slice(0, 8).toUpperCase()}.svg`;
  await writeFile(join(FILES, file), sprite);
  return ["icons.svg", file];
}

async function zipped() { // packed once, here, and not for each who asks
  for (const file of await readdir(FILES)) {
    if (ZIPPED.includes(extname(file))) await writeFile(join(FILES, `${file}.gz`), gzipSync(await readFile(join(FILES, file)), { level: 9 }));
  }
}

await mkdir(FILES, { recursive: true });
await copyFile(new URL(import.meta.resolve("@fontsource-variable/source-sans-3/LICENSE")), join(BUILT, "OFL.txt"));
const files = Object.fromEntries([...(await bundled()), await drawn()].sort());
await zipped();
await writeFile(join(BUILT, "manifest.json"), `${JSON.stringify({ files, icons: Object.keys(ICONS) }, null, 1)}\n`);
