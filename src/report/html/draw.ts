import type { DrawnFigure, PageFigure } from "./figure.ts";

/** Pixels of a still picture; a browser shrinks it to the page. */
const STILL = 660;

/**
 * Figures of one page drawn: compiled to Vega for the browser, and to still SVG. Vega is loaded here: no other
 * command pays for it. The same figures give the same bytes.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { drawn } from "./draw.ts";
 * import { pageSpec } from "./figure.ts";
 *
 * const spec = pageSpec("en", {
 *   data: { values: [{ votes: 61 }] },
 *   mark: "bar",
 *   encoding: { x: { field: "votes", type: "quantitative" } },
 * });
 * const [{ svg }] = await drawn([{ id: "bars", spec, description: "61 votes." }]);
 * assertStringIncludes(svg, "<svg");
 * ```
 */
export async function drawn(figures: readonly PageFigure[]): Promise<DrawnFigure[]> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const compiled = (spec: Record<string, unknown>) =>
    compile(spec as unknown as Parameters<typeof compile>[0]).spec;
  // Names of clips are counted within a process: from 0 in every page, and never twice in one.
  vega.resetSVGDefIds();
  const all: DrawnFigure[] = [];
  for (const figure of figures) {
    const still = compiled({ ...figure.spec, width: STILL });
    const view = new vega.View(vega.parse(still, still.config), { renderer: "none" });
    const svg = (await view.toSVG()).replace("<svg ", '<svg aria-hidden="true" focusable="false" ');
    view.finalize();
    all.push({ ...figure, vega: compiled(figure.spec), svg });
  }
  return all;
}
