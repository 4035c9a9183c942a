import { svgElement } from "../document.ts";
import { type Legend, legend, type LegendItem } from "../legend.ts";
import { HATCHING } from "./hatching.ts";
import type { MapClasses } from "./classes.ts";
import { formatNumber } from "../numbers.ts";
import { textWidth, wrapped } from "../text.ts";
import { THEME } from "../theme.ts";

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

const STEP = { height: 12, widest: 78 } as const;

/** Pixels between the parts of the legend. */
const GAP = 6;

/**
 * Classes as steps of colour side by side with their bounds under them, a thick tick at the reference;
 * then the sizes of dots, and how a missing value looks.
 *
 * @param width Pixels available.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { newDocument } from "../document.ts";
 * import { mapClasses } from "./classes.ts";
 * import { mapLegend } from "./legend.ts";
 *
 * const classes = mapClasses([1, 2, 3, 4], { classes: 2 });
 * const keys = { classes, unit: "votes", missing: null, sizes: [] };
 * assertStringIncludes(mapLegend(newDocument(), keys, 400).element.outerHTML, ">2.5<");
 * ```
 */
export function mapLegend(document: Document, keys: MapKeys, width: number): Legend {
  const element = svgElement(document, "g", { "font-size": THEME.label, fill: THEME.ink });
  let height = 0;
  for (const line of wrapped(legendTitle(keys), width, THEME.label)) {
    element.append(svgElement(document, "text", { x: 0, y: height + THEME.label }, line));
    height += THEME.label * 1.35;
  }
  const { classes } = keys;
  const labels = classes.bounds.map((bound) => formatNumber(bound, classes.decimals));
  // The first and the last bound are centred under the ends of the steps.
  const [left, right] = [labels[0], labels[labels.length - 1]]
    .map((label) => textWidth(label, THEME.label) / 2);
  const step = Math.min(STEP.widest, (width - left - right) / classes.colours.length);
  const steps = svgElement(document, "g", { transform: `translate(${left},${height + GAP})` });
  steps.append(...stepElements(document, keys, labels, step));
  element.append(steps);
  height += STEP.height + THEME.label + 2 * GAP;
  const items = keyItems(document, keys);
  if (items.length > 0) {
    const rest = legend(document, [items], width);
    rest.element.setAttribute("transform", `translate(0,${height + GAP})`);
    element.append(rest.element);
    height += GAP + rest.height;
  }
  return { element, height };
}

/**
 * The unit, and where the colours change.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { legendTitle } from "./legend.ts";
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
  { classes, reference }: MapKeys,
  labels: readonly string[],
  step: number,
): SVGElement[] {
  const { height } = STEP;
  const elements = classes.colours.map((fill, k) =>
    svgElement(document, "rect", { x: k * step, width: step, height, fill, ...OUTLINE })
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
  return elements;
}

const OUTLINE = { stroke: THEME.quiet, "stroke-width": 0.5 } as const;

/** Sizes of dots, then the look of a missing value. */
function keyItems(document: Document, { sizes, missing }: MapKeys): LegendItem[] {
  const circle = (r: number) =>
    svgElement(document, "circle", { cx: r, r, fill: THEME.background, stroke: THEME.quiet });
  const items = sizes.map(({ registered, radius }, k): LegendItem => ({
    key: circle(radius),
    width: 2 * radius,
    label: `${formatNumber(registered)}${k === sizes.length - 1 ? " registered electors" : ""}`,
  }));
  const box = { y: -6, width: 24, height: STEP.height, fill: `url(#${HATCHING})`, ...OUTLINE };
  if (missing === "hatched") {
    items.push({ key: svgElement(document, "rect", box), width: 24, label: "no value" });
  }
  if (missing === "hollow") items.push({ key: circle(4), width: 8, label: "hollow: no value" });
  return items;
}
