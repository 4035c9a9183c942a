import { numberOption } from "../../input.ts";
import { newDocument } from "../document.ts";
import type { Figure } from "../figure.ts";
import type { ClassOptions } from "./bounds.ts";
import { classOf, mapClasses } from "./classes.ts";
import { dotScale, keySizes, radiusOf } from "./dots.ts";
import { mapFrame } from "./frame.ts";
import { type MapKeys, mapLegend } from "./legend.ts";
import { mapMarks } from "./marks.ts";
import type { MapBureaux, MapMarks, Places } from "./types.ts";
import { mapPlot } from "./plot.ts";
import { mapSpec } from "./spec.ts";
import { mapText, type MapWords } from "./text.ts";
import { page } from "../page.ts";
import { THEME } from "../theme.ts";

/** Options of a map. */
export interface MapOptions extends ClassOptions, MapWords {
  /** The bureaux on the map, with their registered electors: `loadElection`'s. */
  bureaux: MapBureaux;
  /** Where they are: `loadContours`', where there are contours, or `loadCentroids`'. */
  places: Places;
  /** Short name that suits a file; `map` by default. */
  name?: string;
  /**
   * Centroids in hexagons of this width in kilometres, 1 to 200, with the mean of their bureaux; 0 for a dot
   * a bureau. By default 20 from 5,000 bureaux on, else 0.
   */
  hexagons?: number;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * Values of bureaux on a map, in a Lambert conformal conic that suits the territory, north up: contours
 * where `places` has them; else dots whose area follows the register, or hexagons of means weighted by
 * registered electors. Classes get darker with the value, so that they are told apart in grey. A table
 * with metropolitan and other bureaux is drawn as metropolitan France; what is not on the map is counted
 * under it.
 *
 * @param values By bureau code, in the unit that `unit` names; a bureau without one is hatched, a dot hollow.
 * @returns rows: `code`, `commune`, `registered`, `value`, `class` (and `lon`, `lat` of dots), one a bureau;
 * of hexagons `lon`, `lat`, `bureaux`, `registered`, `value`, `class`.
 * @throws {InputError} on an option out of range, a value that is not finite or of a bureau that is not in
 * `bureaux`, or where nothing can be drawn.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadCentroids, loadElection } from "../../bureaux/mod.ts";
 * import { mapFigure } from "./figure.ts";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const turnout = bureaux.code.map((code, i): [string, number] => [
 *   code,
 *   100 * bureaux.voters[i] / bureaux.registered[i],
 * ]);
 * const { rows } = mapFigure(new Map(turnout), {
 *   bureaux,
 *   places: await loadCentroids(),
 *   title: "Who voted in Mende in April 2022?",
 *   unit: "turnout, % of registered electors",
 * });
 * assertEquals(rows[0].commune, "Mende");
 * ```
 */
export function mapFigure(
  values: ReadonlyMap<string, number | null>,
  options: MapOptions,
): Figure {
  const { bureaux, places, name = "map", width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const map = mapMarks(values, bureaux, places, options.hexagons);
  const known = map.marks.flatMap(({ value }) => value === null ? [] : [value]);
  const classes = mapClasses(known, options);
  const rows = map.marks.map(({ row, value }) => ({
    ...row,
    class: value === null ? null : classes.labels[classOf(classes, value)],
  }));
  const text = mapText(map, bureaux, places, options, classes.decimals);
  const document = newDocument();
  const keys: MapKeys = {
    classes,
    unit: options.unit,
    reference: options.reference,
    missing: known.length === map.marks.length ? null : map.form === "dots" ? "hollow" : "hatched",
    sizes: map.form === "dots" ? sizesOf(map, width) : [],
  };
  const svg = page(document, {
    ...text,
    width,
    legend: mapLegend(document, keys, width - 2 * THEME.padding),
    plot: mapPlot(document, map, classes, bureaux, width),
  });
  const aspect = mapFrame(map, width).height / width;
  const spec = mapSpec(map, keys, rows, text, aspect);
  return { name, title: options.title, description: text.description, svg, spec, rows };
}

/** Dots of the legend, as large as on the map. */
function sizesOf(map: MapMarks, width: number): MapKeys["sizes"] {
  const scale = dotScale(map.marks, width * mapFrame(map, width).height);
  return keySizes(map.marks).map((registered) => ({
    registered,
    radius: radiusOf(registered, scale),
  }));
}
