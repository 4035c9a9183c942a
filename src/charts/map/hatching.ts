import { svgElement } from "../document.ts";
import { THEME } from "../theme.ts";

/** Id of the hatching of areas without a value: the same in every map, so that two can share a page. */
export const HATCHING = "promesse-no-value";

/**
 * The definition that {@link HATCHING} names.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { newDocument } from "../document.ts";
 * import { HATCHING, hatching } from "./hatching.ts";
 *
 * assertStringIncludes(hatching(newDocument()).outerHTML, HATCHING);
 * ```
 */
export function hatching(document: Document): SVGElement {
  const lines = svgElement(document, "path", {
    d: "M0,0V5",
    stroke: THEME.quiet,
    "stroke-width": 1.6,
  });
  return svgElement(
    document,
    "defs",
    {},
    svgElement(
      document,
      "pattern",
      {
        id: HATCHING,
        width: 5,
        height: 5,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      svgElement(document, "rect", { width: 5, height: 5, fill: THEME.background }),
      lines,
    ),
  );
}
