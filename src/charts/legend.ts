import { svgElement } from "./document.ts";
import { textWidth, wrapped } from "./text.ts";
import { type GroupStyle, THEME } from "./theme.ts";

/** An entry of a legend: a key of some width, drawn around the point (0, 0), and its label. */
export interface LegendItem {
  key: SVGElement;
  /** Width of the key in pixels; the key reaches from 0 to it, and some 6 pixels up and down. */
  width: number;
  label: string;
}

/** A legend laid out: a group whose top is at 0. */
export interface Legend {
  element: SVGElement;
  /** Pixels. */
  height: number;
}

const LINE = 18;

/**
 * Rows of entries, carried on to further lines where they do not fit; a label wider than the legend is wrapped.
 *
 * @param width Pixels available.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "./document.ts";
 * import { barKey, legend } from "./legend.ts";
 *
 * const document = newDocument();
 * const item = { key: barKey(document, 6, "#888"), width: 24, label: "expected" };
 * assertEquals(legend(document, [[item, item]], 600).height, 18);
 * assertEquals(legend(document, [[item, item]], 120).height, 36);
 * ```
 */
export function legend(document: Document, rows: LegendItem[][], width: number): Legend {
  const element = svgElement(document, "g", { "font-size": THEME.label, fill: THEME.ink });
  let y = -LINE / 2;
  for (const row of rows) {
    let x = Infinity; // every row begins on a line of its own
    for (const { key, width: keyWidth, label } of row) {
      const wide = keyWidth + 6 + textWidth(label, THEME.label);
      if (x + wide > width) [x, y] = [0, y + LINE];
      element.appendChild(
        svgElement(document, "g", { transform: `translate(${round(x)},${y})` }, key),
      );
      const lines = wide > width ? wrapped(label, width - keyWidth - 6, THEME.label) : [label];
      lines.forEach((line, k) => {
        const at = { x: x + keyWidth + 6, y: y + k * LINE + THEME.label * 0.36 };
        element.appendChild(svgElement(document, "text", at, line));
      });
      y += (lines.length - 1) * LINE;
      x += wide + 18;
    }
  }
  return { element, height: y + LINE / 2 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Key of a bar, 24 pixels wide: a thin or a thick line, with ticks at its ends where they are given a height. */
export function barKey(
  document: Document,
  thickness: number,
  colour: string,
  ticks = 0,
): SVGElement {
  const end = ticks === 0 ? "" : `v${ticks}`;
  const start = ticks / 2;
  return svgElement(document, "path", {
    d: ticks === 0 ? "M0,0H24" : `M0,${-start}${end}M0,0H24M24,${-start}${end}`,
    stroke: colour,
    "stroke-width": thickness,
  });
}

/** Key of a symbol, 12 pixels wide, of the area that Observable Plot gives to a radius of 4.5. */
export function symbolKey(document: Document, style: GroupStyle): SVGElement {
  return svgElement(document, "path", {
    d: PATHS[style.symbol],
    transform: "translate(6,0)",
    fill: style.fill,
    stroke: style.stroke,
    "stroke-width": 1.5,
  });
}

const PATHS = {
  circle: "M4.5,0A4.5,4.5,0,1,1,-4.5,0A4.5,4.5,0,1,1,4.5,0",
  square: "M-3.99,-3.99H3.99V3.99H-3.99Z",
  diamond: "M0,-7.42L4.29,0L0,7.42L-4.29,0Z",
};
