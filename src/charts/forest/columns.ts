import * as Plot from "@observablehq/plot";
import { labelWidth } from "../axes.ts";
import { estimateWords, type ForestLine } from "./layout.ts";
import { type ForestSlot, INDENT } from "./slots.ts";
import { textWidth } from "../text.ts";
import { THEME } from "../theme.ts";

/** Pixels between the columns and the plot. */
export const GAP = 12;

/** Space on both sides of the plots, in pixels. */
export interface Sides {
  names: number;
  values: number;
}

/**
 * What the names and the numbers take, the names at most two fifths of the width.
 *
 * @param width Of the figure, in pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { forestSides } from "./columns.ts";
 *
 * const lines = [{ key: "long", text: "a name that goes on".repeat(9), row: null }];
 * assertEquals(forestSides(lines, 600), { names: 240, values: 0 });
 * ```
 */
export function forestSides(lines: readonly ForestLine[], width: number): Sides {
  return {
    names: Math.min(width * 0.4, Math.max(...lines.map(nameWidth))),
    values: Math.max(...lines.map(({ row }) => row === null ? 0 : labelWidth(estimateWords(row)))),
  };
}

function nameWidth({ text, row }: ForestLine): number {
  return row === null ? textWidth(text, THEME.label, true) : labelWidth(text) + INDENT;
}

/** What the panel measures, over it at the left of the figure. */
export function titleOf(measure: string, { names }: Sides, top: number): Plot.Markish {
  return Plot.text([measure], {
    textAnchor: "start",
    dx: -names - GAP,
    frameAnchor: "top-left",
    text: (words: string) => words.charAt(0).toUpperCase() + words.slice(1),
    dy: -top + 6,
    lineAnchor: "top",
    fontWeight: "bold",
  });
}

/** The names on the left and the numbers on the right. */
export function columns(slots: readonly ForestSlot[], { names, values }: Sides): Plot.Markish[] {
  const [channels, estimates] = [
    slots.filter(({ row }) => row === null),
    slots.filter(({ row }) => row !== null),
  ];
  const name = {
    y: "middle",
    text: ({ name }: ForestSlot) => name.join("\n"),
    textAnchor: "start",
    dx: -names - GAP,
    frameAnchor: "left",
    lineHeight: 1.15,
  } as const;
  return [
    Plot.text(channels, { ...name, fontWeight: "bold" }),
    Plot.text(estimates, { ...name, dx: name.dx + INDENT }),
    Plot.text(estimates, {
      y: "middle",
      text: ({ row }: ForestSlot) => estimateWords(row!),
      frameAnchor: "right",
      textAnchor: "end",
      dx: values + GAP,
    }),
  ];
}
