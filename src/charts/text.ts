/** Advance widths of U+0020 to U+007E in DejaVu Sans, in thousandths of the font size. */
// deno-fmt-ignore
const WIDTHS = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
  575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
  611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
  278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

const OTHER_WIDTHS: Record<string, number> = { "\u202f": 200, "\u2009": 200, "·": 318, "’": 318 };

/**
 * Width of a line of text in DejaVu Sans, of which most other sans-serif fonts are narrower. Accents
 * add nothing; characters not known count as one em.
 *
 * @param size Font size in pixels.
 * @param bold Bold letters are counted 16 % wider, which is what the widest lines take.
 * @returns Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { textWidth } from "./text.ts";
 *
 * assertEquals(textWidth("été", 1000), textWidth("ete", 1000));
 * assertEquals(textWidth("000", 1000), 3 * 636);
 * ```
 */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text.normalize("NFD").replace(/\p{M}/gu, "")) {
    const code = character.codePointAt(0) ?? 0;
    width += WIDTHS[code - 32] ?? OTHER_WIDTHS[character] ?? 1000;
  }
  return width * size * (bold ? 1.16 : 1) / 1000;
}

/**
 * Lines of at most a width: broken at spaces, and within a word only where it is alone too wide.
 *
 * @param width Pixels.
 * @param size Font size in pixels.
 * @returns No line for an empty text.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { wrapped } from "./text.ts";
 *
 * assertEquals(wrapped("one two three", 60, 10), ["one two", "three"]);
 * ```
 */
export function wrapped(text: string, width: number, size: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1];
  }
  return line === "" ? lines : [...lines, line];
}

/**
 * As many lines as {@linkcode wrapped} gives, broken between the phrases that " · " parts where those fit, else
 * of lengths as equal as can be: no word is left on a line of its own.
 *
 * @param width Pixels.
 * @param size Font size in pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { balanced, wrapped } from "./text.ts";
 *
 * const text = "one two three four five six";
 * assertEquals(wrapped(text, 130, 10), ["one two three four five", "six"]);
 * assertEquals(balanced(text, 130, 10), ["one two three", "four five six"]);
 * assertEquals(balanced("one two · three four five", 120, 10), ["one two", "three four five"]);
 * ```
 */
export function balanced(text: string, width: number, size: number, bold = false): string[] {
  const lines = wrapped(text, width, size, bold);
  const phrases = phraseLines(text, (line) => textWidth(line, size, bold) <= width);
  if (phrases.length === lines.length) return phrases;
  // A word cut for want of width would be cut elsewhere in a narrower line.
  if (lines.length < 2 || lines.join(" ") !== text) return lines;
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const narrower = wrapped(text, middle, size, bold);
    if (narrower.length > lines.length || narrower.join(" ") !== text) low = middle;
    else high = middle;
  }
  return wrapped(text, high, size, bold);
}

/** Lines of whole phrases, the mark between two left out where the line breaks; none where one does not fit. */
function phraseLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const phrase of text.split(" · ")) {
    const longer = lines.length === 0 ? phrase : `${lines[lines.length - 1]} · ${phrase}`;
    if (!fits(phrase)) return [];
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(phrase);
  }
  return lines;
}

/** A word cut into the longest pieces that fit, of one character at least. */
function broken(word: string, fits: (piece: string) => boolean): string[] {
  const pieces = [""];
  for (const character of word) {
    const piece = pieces[pieces.length - 1] + character;
    if (piece === character || fits(piece)) pieces[pieces.length - 1] = piece;
    else pieces.push(character);
  }
  return pieces;
}

/**
 * The text, cut to a width with an ellipsis where it is wider.
 *
 * @param width Pixels.
 * @param size Font size in pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { shortened } from "./text.ts";
 *
 * assertEquals(shortened("potential", 100, 10), "potential");
 * assertEquals(shortened("a-very-long-name-of-a-score", 60, 10), "a-very-lo…");
 * ```
 */
export function shortened(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(characters.join("") + "…", size, bold) > width) {
    characters.pop();
  }
  return characters.join("") + "…";
}
