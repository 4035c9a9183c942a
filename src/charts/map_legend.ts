import { svgElement } from "./document.ts";
import type { Legend } from "./legend.ts";
import { HATCHING } from "./map_hatching.ts";
import type { MapClasses } from "./map_classes.ts";
import { formatNumber } from "./numbers.ts";
import { textWidth } from "./text.ts";
import { THEME } from "./theme.ts";

/** What a legend of a map says. */
export interface MapKeys {
  classes: MapClasses;
  /** Of the values. */
  unit: string;
  reference?: { value: number; label: string };
  /** How a mark without a value is shown, where there is one. */
  missing: "hatched" | "hollow" | null;
  /** Registered electors of the dots shown, and their radius in pixels; none for areas. */
  sizes: readonly { registered: number; radius: number }[];
}

const STEP = { height: 12, widest: 78, narrowest: 30 } as const;

/**
 * Classes as steps of colour side by side with their bounds under them, then how a missing value looks,
 * then the sizes of dots; a thick tick stands
 * at the reference.
 *
 * @param width Pixels available.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { newDocument } from "./document.ts";
 * import { mapClasses } from "./map_classes.ts";
 * import { mapLegend } from "./map_legend.ts";
 *
 * const classes = mapClasses([1, 2, 3, 4], { classes: 2 });
 * const keys = { classes, unit: "votes", missing: null, sizes: [] };
 * assertStringIncludes(mapLegend(newDocument(), keys, 400).element.outerHTML, ">2.5<");
 * ```
 */
export function mapLegend(document: Document, keys: MapKeys, width: number): Legend {
  const element = svgElement(document, "g", { "font-size": THEME.label, fill: THEME.ink });
  const { classes } = keys;
  element.append(svgElement(document, "text", { x: 0, y: THEME.label }, legendTitle(keys)));
  const count = classes.colours.length;
  const room = width - (keys.missing === null ? 40 : 140);
  const step = Math.max(STEP.narrowest, Math.min(STEP.widest, room / count));
  // The first bound is centred under the edge of the first step.
  const labels = classes.bounds.map((bound) => formatNumber(bound, classes.decimals));
  const left = textWidth(labels[0], THEME.label) / 2;
  const steps = svgElement(document, "g", { transform: `translate(${left},${THEME.label + 6})` });
  steps.append(...stepElements(document, keys, labels, step));
  element.append(steps);
  let height = THEME.label + 6 + STEP.height + THEME.label + 6;
  if (keys.sizes.length > 0) {
    const { element: sizes, height: more } = sizeElements(document, keys.sizes);
    sizes.setAttribute("transform", `translate(0,${height + 4})`);
    element.append(sizes);
    height += more + 4;
  }
  return { element, height };
}

/**
 * The unit, and where the colours change.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { legendTitle } from "./map_legend.ts";
 *
 * assertEquals(
 *   legendTitle({ unit: "turnout, %", reference: { value: 73.7, label: "France" } }),
 *   "turnout, % · colours change at 73.7, France",
 * );
 * ```
 */
export function legendTitle({ unit, reference }: Pick<MapKeys, "unit" | "reference">): string {
  return reference === undefined
    ? unit
    : `${unit} · colours change at ${formatNumber(reference.value)}, ${reference.label}`;
}

function stepElements(
  document: Document,
  { classes, reference, missing }: MapKeys,
  labels: readonly string[],
  step: number,
): SVGElement[] {
  const { height } = STEP;
  const outline = { stroke: THEME.quiet, "stroke-width": 0.5 };
  const elements = classes.colours.map((fill, k) =>
    svgElement(document, "rect", { x: k * step, y: 0, width: step, height, fill, ...outline })
  );
  labels.forEach((label, k) => {
    const thick = classes.bounds[k] === reference?.value;
    const [top, bottom] = thick ? [-3, height + 4] : [height, height + 3];
    elements.push(
      svgElement(document, "path", {
        d: `M${Math.round(k * step * 100) / 100},${top}V${bottom}`,
        stroke: thick ? THEME.ink : THEME.quiet,
        "stroke-width": thick ? 2.5 : 0.5,
      }),
      svgElement(document, "text", {
        x: k * step,
        y: height + 4 + THEME.label,
        "text-anchor": "middle",
      }, label),
    );
  });
  if (missing !== null) {
    const x = classes.colours.length * step + 34;
    elements.push(
      missing === "hatched"
        ? svgElement(document, "rect", {
          x,
          y: 0,
          width: 24,
          height,
          fill: `url(#${HATCHING})`,
          ...outline,
        })
        : svgElement(document, "circle", {
          cx: x + 18,
          cy: height / 2,
          r: 4,
          fill: THEME.background,
          stroke: THEME.quiet,
        }),
      svgElement(document, "text", { x: x + 30, y: height - 2 }, "no value"),
    );
  }
  return elements;
}

function sizeElements(document: Document, sizes: MapKeys["sizes"]): Legend {
  const element = svgElement(document, "g", {});
  const tallest = Math.max(12, ...sizes.map(({ radius }) => 2 * radius));
  const middle = tallest / 2;
  const text = (x: number, words: string) =>
    svgElement(document, "text", { x, y: middle + THEME.label * 0.36 }, words);
  element.append(text(0, "registered electors"));
  let x = textWidth("registered electors", THEME.label) + 16;
  for (const { registered, radius } of sizes) {
    const key = { cx: x + radius, cy: middle, r: radius, fill: "none", stroke: THEME.quiet };
    const label = formatNumber(registered);
    element.append(svgElement(document, "circle", key), text(x + 2 * radius + 5, label));
    x += 2 * radius + 5 + textWidth(label, THEME.label) + 16;
  }
  return { element, height: tallest + 4 };
}
