// Pictures of a page as PNG files: a canvas, an image or a table.
import { colours } from "./colours.js";

const SHARP = 2; // pixels for each of the page
const ROOM = 8;

export async function saved(canvas, name) {
  const file = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

export function paper(width, height, element) { // an empty canvas in the colour of the page, and what draws on it
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SHARP, height: height * SHARP });
  const pen = canvas.getContext("2d");
  pen.scale(SHARP, SHARP);
  pen.fillStyle = colours(element).paper;
  pen.fillRect(0, 0, width, height);
  return { canvas, pen };
}

export async function ofImage(image) {
  image.loading = "eager";
  await image.decode();
  const { canvas, pen } = paper(image.width, image.height, image.parentElement);
  pen.drawImage(image, 0, 0, image.width, image.height);
  return canvas;
}

export function ofTable(table) { // as it stands, cell by cell: its rule, its ground and its words
  const whole = table.getBoundingClientRect();
  const { canvas, pen } = paper(whole.width + 2 * ROOM, whole.height + 2 * ROOM, table.parentElement);
  for (const cell of table.querySelectorAll("th, td")) {
    const { x, y, width, height } = cell.getBoundingClientRect();
    const { color, font, backgroundColor, borderBottomColor, writingMode } = getComputedStyle(cell);
    const upright = writingMode.startsWith("vertical");
    pen.save();
    pen.translate(x - whole.x + ROOM, y - whole.y + ROOM);
    pen.fillStyle = backgroundColor;
    pen.fillRect(0, 0, width, height);
    pen.strokeStyle = borderBottomColor;
    pen.strokeRect(0, 0, width, height);
    pen.fillStyle = color;
    pen.font = font;
    pen.textBaseline = "middle";
    pen.textAlign = upright || cell.matches("tbody th") ? "start" : "center";
    pen.translate(upright ? width / 2 : pen.textAlign === "start" ? ROOM : width / 2, upright ? ROOM : height / 2);
    if (upright) pen.rotate(Math.PI / 2);
    pen.fillText(cell.textContent.trim(), 0, 0);
    pen.restore();
  }
  return canvas;
}
