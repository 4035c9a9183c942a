import type { Polygon, Ring } from "../../bureaux/mod.ts";
import { svgElement } from "../document.ts";
import { dotScale, radiusOf } from "./dots.ts";
import { classOf, type MapClasses } from "./classes.ts";
import { type MapFrame, mapFrame, roundLength } from "./frame.ts";
import { placeNames } from "./labels.ts";
import { HATCHING, hatching } from "./hatching.ts";
import type { MapBureaux, MapMarks, Mark } from "./types.ts";
import type { Projection } from "./projection.ts";
import { formatNumber } from "../numbers.ts";
import { THEME } from "../theme.ts";

/** Height of the strip with the scale, in pixels. */
const FOOT = 24;

/**
 * The map without what stands around it: an SVG element of the width given. Marks of a class are one
 * group, with coordinates to a tenth of a pixel, which keeps files small.
 *
 * @param width Pixels.
 */
export function mapPlot(
  document: Document,
  map: MapMarks,
  classes: MapClasses,
  bureaux: MapBureaux,
  width: number,
): Element {
  const frame = mapFrame(map, width);
  const svg = svgElement(document, "svg", {
    width,
    height: frame.height + FOOT,
    viewBox: `0 0 ${width} ${frame.height + FOOT}`,
    "font-size": THEME.label,
    fill: THEME.ink,
  }, hatching(document));
  const draw = map.form === "dots"
    ? dots(document, map, frame, width)
    : areas(document, map.projection, frame);
  if (map.form === "dots") {
    // A dot must hide no smaller one: all classes together, from the largest on.
    const sorted = map.marks.toSorted((a, b) => b.registered - a.registered);
    svg.append(...sorted.map((mark) => draw([mark], fillOf(mark, classes, THEME.background))));
  } else {
    const groups = Map.groupBy(map.marks, (mark) => fillOf(mark, classes, `url(#${HATCHING})`));
    svg.append(...[...groups].map(([fill, marks]) => draw(marks, fill)));
  }
  const names = placeNames(map, bureaux, frame, width, map.form === "hexagons" ? 12 : 8);
  svg.append(
    svgElement(
      document,
      "g",
      {
        "text-anchor": "middle",
        stroke: THEME.background,
        "stroke-width": 3,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      },
      ...names.map(({ name, at: [x, y] }) =>
        svgElement(document, "text", { x, y: y + THEME.label * 0.36 }, name)
      ),
    ),
    scaleBar(document, frame, width),
  );
  return svg;
}

function fillOf({ value }: Mark, classes: MapClasses, none: string): string {
  return value === null ? none : classes.colours[classOf(classes, value)];
}

type Draw = (marks: readonly Mark[], fill: string) => SVGElement;

function dots(
  document: Document,
  { marks, projection }: MapMarks,
  { point, height }: MapFrame,
  width: number,
): Draw {
  const scale = dotScale(marks, width * height);
  return ([{ at, registered, value }], fill) => {
    const [cx, cy] = point(projection.forward(at));
    return svgElement(document, "circle", {
      cx,
      cy,
      r: radiusOf(registered, scale),
      fill,
      stroke: value === null ? THEME.quiet : OUTLINE,
      "stroke-width": value === null ? 0.8 : 0.4,
    });
  };
}

/** Between areas, and around the palest. */
const OUTLINE = "#8d8d8d";

function areas(document: Document, projection: Projection, frame: MapFrame): Draw {
  return (marks, fill) =>
    svgElement(
      document,
      "g",
      { fill, stroke: OUTLINE, "stroke-width": 0.4, "stroke-linejoin": "round" },
      ...marks.map(({ polygons }) =>
        svgElement(document, "path", { d: pathOf(polygons ?? [], projection, frame) })
      ),
    );
}

/** Rings one after the other, each position relative to the one before, in tenths of a pixel. */
function pathOf(
  polygons: readonly Polygon[],
  { forward }: Projection,
  { point }: MapFrame,
): string {
  const tenths = (ring: Ring) =>
    ring.map((position) => point(forward(position)).map((pixels) => Math.round(pixels * 10)));
  return polygons.flat().map((ring) => {
    const [[x0, y0], ...rest] = tenths(ring);
    let [x, y] = [x0, y0];
    let path = `M${x0 / 10},${y0 / 10}l`;
    for (const [nextX, nextY] of rest.slice(0, -1)) {
      if (nextX === x && nextY === y) continue;
      path += `${(nextX - x) / 10},${(nextY - y) / 10} `;
      [x, y] = [nextX, nextY];
    }
    return path.endsWith("l") ? "" : `${path.trimEnd()}z`;
  }).join("");
}

function scaleBar(document: Document, { scale, height }: MapFrame, width: number): SVGElement {
  const kilometres = roundLength(width / 5 / scale);
  const [left, top] = [THEME.padding, height + 8];
  const right = Math.round((left + kilometres * scale) * 10) / 10;
  return svgElement(
    document,
    "g",
    {},
    svgElement(document, "path", {
      d: `M${left},${top - 3}V${top + 3}M${left},${top}H${right}M${right},${top - 3}V${top + 3}`,
      stroke: THEME.quiet,
      fill: "none",
    }),
    svgElement(document, "text", {
      x: right + 6,
      y: top + 4,
      fill: THEME.quiet,
    }, `${formatNumber(kilometres)} km`),
  );
}
