/**
 * Aligned tables in plain text.
 *
 * @module
 */

import { WIDTH } from "./wrap.ts";

/** A column: heads above, one cell a row. */
export interface TextColumn {
  head: string;
  cells: readonly string[];
  /** `right` by default, as numbers stand. */
  align?: "left" | "right";
  /** Stands above this column and those that follow with the same group. */
  group?: string;
}

/**
 * The columns side by side, a thin rule under their heads, and a line of groups above where there are
 * any. Two spaces part columns, one where two would make the table wider than a page.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { columns } from "./columns.ts";
 *
 * assertEquals(
 *   columns([
 *     { head: "strategy", cells: ["random", "swing"], align: "left" },
 *     { head: "gain", cells: ["20", "−43"] },
 *   ]),
 *   "strategy  gain\n──────────────\nrandom      20\nswing      −43",
 * );
 * ```
 */
export function columns(list: readonly TextColumn[]): string {
  const { widths, gaps } = [2, 1].map((gap) => laidOut(list, gap))
    .find(({ widths, gaps }, i) => i === 1 || total(widths, gaps) <= WIDTH)!;
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => " ".repeat(gaps[i]) + padded(cell, widths[i], list[i].align)).join("")
      .trimEnd();
  const rows = list[0].cells.map((_, r) => line(list.map(({ cells }) => cells[r])));
  return [
    ...groupLine(list, widths, gaps),
    line(list.map(({ head }) => head)),
    "─".repeat(total(widths, gaps)),
    ...rows,
  ].join("\n");
}

/**
 * True where {@linkcode columns} has room for two spaces between columns. One space is also what parts
 * thousands: a table that has none but such gaps is better cut in two.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fits } from "./columns.ts";
 *
 * const ten = Array.from({ length: 10 }, () => ({ head: "gain", cells: ["1\u202f234\u202f567"] }));
 * assertEquals([fits(ten.slice(1)), fits(ten)], [true, false]);
 * ```
 */
export function fits(list: readonly TextColumn[]): boolean {
  const { widths, gaps } = laidOut(list, 2);
  return total(widths, gaps) <= WIDTH;
}

function laidOut(
  list: readonly TextColumn[],
  gap: number,
): { widths: number[]; gaps: number[] } {
  const widths = list.map(({ head, cells }) => Math.max(...[head, ...cells].map(widthOf)));
  const gaps = list.map((_, i) => i === 0 ? 0 : gap);
  widen(list, widths, gaps);
  return { widths, gaps };
}

function total(widths: readonly number[], gaps: readonly number[]): number {
  return [...widths, ...gaps].reduce((sum, width) => sum + width, 0);
}

/** First and last column of each run of one group. */
function runs(list: readonly TextColumn[]): { group: string; from: number; to: number }[] {
  const found: { group: string; from: number; to: number }[] = [];
  list.forEach(({ group }, i) => {
    if (group === undefined) return;
    const last = found.at(-1);
    if (last?.group === group && last.to === i - 1) last.to = i;
    else found.push({ group, from: i, to: i });
  });
  return found;
}

/** Makes the last column of a group wide enough for its name. */
function widen(list: readonly TextColumn[], widths: number[], gaps: readonly number[]): void {
  for (const { group, from, to } of runs(list)) {
    const room = total(widths.slice(from, to + 1), gaps.slice(from + 1, to + 1));
    widths[to] += Math.max(0, widthOf(group) - room);
  }
}

function groupLine(
  list: readonly TextColumn[],
  widths: readonly number[],
  gaps: readonly number[],
): string[] {
  const groups = runs(list);
  if (groups.length === 0) return [];
  let line = "";
  for (const { group, from, to } of groups) {
    const end = total(widths.slice(0, to + 1), gaps.slice(0, to + 1));
    const start = total(widths.slice(0, from), gaps.slice(0, from + 1));
    const middle = start + Math.max(0, Math.floor((end - start - widthOf(group)) / 2));
    line = line.padEnd(middle) + group;
  }
  return [line];
}

function padded(text: string, width: number, align: "left" | "right" = "right"): string {
  const pad = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + pad : pad + text;
}

/** Columns that a text takes: letters, not the marks that sit on them. */
function widthOf(text: string): number {
  return [...text.normalize("NFC").replace(/\p{M}/gu, "")].length;
}
