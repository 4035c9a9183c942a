/**
 * Lines no longer than a page is wide.
 *
 * @module
 */

/** Columns of the widest line. */
export const WIDTH = 100;

/**
 * The text broken at spaces into lines of at most {@linkcode WIDTH} columns. Words are never cut, and
 * spaces that hold numbers together are no place to break.
 *
 * @param first put before the first line.
 * @param rest put before the others; by default as many spaces as `first` is long.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { wrap } from "./wrap.ts";
 *
 * assertEquals(wrap("abc ".repeat(30), "· ").split("\n")[1].slice(0, 5), "  abc");
 * ```
 */
export function wrap(text: string, first = "", rest = " ".repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()].join("\n");
}

/**
 * The text cut to a number of columns, an ellipsis in the place of what is lost.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { cut } from "./wrap.ts";
 *
 * assertEquals(cut("file:scores-of-2022.csv", 12), "file:scores…");
 * ```
 */
export function cut(text: string, columns: number): string {
  return text.length <= columns ? text : text.slice(0, columns - 1) + "…";
}

/**
 * One line: what a sentence on standard error must be.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { oneLine } from "./wrap.ts";
 *
 * assertEquals(oneLine("a\n  b "), "a b");
 * ```
 */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
}
