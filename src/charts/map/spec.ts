import type { FigureRow, VegaLiteSpec } from "../figure.ts";
import { legendTitle, type MapKeys } from "./legend.ts";
import type { MapMarks } from "./types.ts";
import type { FigureText } from "../page.ts";
import { numberTip, specFrame, specSource, textTip } from "../spec.ts";
import { wrapped } from "../text.ts";
import { THEME } from "../theme.ts";

/** Of the map, in pixels. */
const WIDTH = 600;
const NONE = "no value";

/**
 * The map as a Vega-Lite 6 specification: areas as GeoJSON features, dots by longitude and latitude, in
 * the projection of the picture, with the numbers of a mark under the pointer.
 *
 * @param rows One a mark, in the order of marks.
 * @param aspect Height for a width of 1.
 */
export function mapSpec(
  map: MapMarks,
  keys: MapKeys,
  rows: readonly FigureRow[],
  text: FigureText,
  aspect: number,
): VegaLiteSpec {
  const { classes } = keys;
  const height = Math.round(WIDTH * aspect);
  const values = rows.map((row, i) => {
    const shown = { ...row, class: row.class ?? NONE };
    const { polygons } = map.marks[i];
    if (polygons === null) return shown;
    return { ...shown, type: "Feature", geometry: { type: "MultiPolygon", coordinates: polygons } };
  });
  const [domain, range] = map.marks.some(({ value }) => value === null)
    ? [[...classes.labels, NONE], [...classes.colours, THEME.background]]
    : [classes.labels, classes.colours];
  const fill = {
    field: "class",
    type: "ordinal",
    scale: { domain, range },
    sort: null,
    legend: {
      title: wrapped(legendTitle(keys), WIDTH, THEME.label, true),
      symbolType: "square",
      symbolStrokeColor: THEME.quiet,
      columns: 4,
      titleLimit: 0,
    },
  };
  const tooltip = tips(map, rows, keys);
  const mark = { strokeWidth: 0.4, opacity: 1 };
  // White with a dark outline: a hollow dot, an area told from the palest class.
  const stroke = {
    condition: { test: "datum.value === null", value: THEME.ink },
    value: "#8d8d8d",
  };
  const { meridian, parallels } = map.projection;
  return {
    ...specFrame(text, WIDTH),
    width: WIDTH,
    height,
    projection: { type: "conicConformal", rotate: [-meridian, 0, 0], parallels },
    layer: [
      map.form === "dots"
        ? {
          data: { values },
          mark: { type: "circle", ...mark },
          encoding: {
            longitude: { field: "lon", type: "quantitative" },
            latitude: { field: "lat", type: "quantitative" },
            size: {
              field: "registered",
              type: "quantitative",
              scale: { zero: true, range: [0, 200] },
              legend: null,
            },
            order: { field: "registered", sort: "descending" },
            fill,
            stroke,
            tooltip,
          },
        }
        : {
          data: { values },
          mark: { type: "geoshape", ...mark },
          encoding: { fill, stroke, tooltip },
        },
      specSource(text.source, height - 30, WIDTH),
    ],
  };
}

function tips(map: MapMarks, rows: readonly FigureRow[], { unit, classes }: MapKeys) {
  const registered = numberTip("registered", "registered", map.marks.map((m) => m.registered));
  const value = {
    ...numberTip("value", unit, []),
    format: `,.${classes.decimals}f`,
  };
  const named = "code" in rows[0]
    ? [textTip("code", "bureau"), textTip("commune")]
    : [numberTip("bureaux", "bureaux", [100])];
  return [...named, value, textTip("class"), registered];
}
