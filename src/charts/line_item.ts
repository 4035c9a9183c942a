import { svgElement } from "./document.ts";
import type { LegendItem } from "./legend.ts";
import type { LineLook } from "./line_look.ts";

/** Dashes as SVG writes them. */
export function dashText({ dash }: LineLook): string {
  return dash.length === 0 ? "none" : dash.join(",");
}

/**
 * Entry of a legend for a line.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "./document.ts";
 * import { lineItem } from "./line_item.ts";
 *
 * const { key } = lineItem(newDocument(), "pairs", { stroke: "#14406b", dash: [8, 3] });
 * assertEquals(key.getAttribute("stroke-dasharray"), "8,3");
 * ```
 */
export function lineItem(document: Document, label: string, look: LineLook): LegendItem {
  const key = svgElement(document, "path", {
    d: "M0,0H24",
    stroke: look.stroke,
    "stroke-width": 2,
    "stroke-dasharray": dashText(look),
  });
  return { key, width: 24, label };
}
