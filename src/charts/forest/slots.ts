import type { ForestLine } from "./layout.ts";
import { balanced } from "../text.ts";
import { THEME } from "../theme.ts";

/** Height of a line of one row of text, and of each row more, in pixels. */
const ROW = 19;
const MORE = 13;

/** A line of a panel and where it stands. */
export interface ForestSlot extends ForestLine {
  /** Its name, in rows that fit. */
  name: string[];
  /** Pixels from the top of the panel's first line to the middle of this one. */
  middle: number;
  /** Pixels. */
  height: number;
}

/** Pixels by which estimates stand in from the name of their channel. */
export const INDENT = 8;

/**
 * The lines of a panel from top to bottom, names broken into rows where they are wider than their space.
 *
 * @param width Pixels for the names.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { forestSlots } from "./slots.ts";
 *
 * const lines = ["Mail", "Gerber & Green 2000 · New Haven"].map((text) => ({ key: text, text, row: null }));
 * const [, second] = forestSlots(lines, 150);
 * assertEquals(second.name, ["Gerber & Green 2000", "New Haven"]);
 * assertEquals([second.middle, second.height], [35, 32]);
 * ```
 */
export function forestSlots(lines: readonly ForestLine[], width: number): ForestSlot[] {
  let top = 0;
  return lines.map((line) => {
    const { text, row } = line;
    const name = row === null
      ? balanced(text, width, THEME.label, true)
      : balanced(text, width - INDENT, THEME.label);
    const height = ROW + MORE * (name.length - 1);
    top += height;
    return { ...line, name, middle: top - height / 2, height };
  });
}
