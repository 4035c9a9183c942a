import { quantile } from "../../measures/mod.ts";
import type { LeftOut, MapBureaux, MapMarks, Places } from "./types.ts";
import { formatNumber } from "../numbers.ts";
import type { FigureText } from "../page.ts";
import { sourcesText } from "../source_text.ts";

/** What the caller says of a map. */
export interface MapWords {
  title: string;
  /** Of the values, as it stands over the legend: `turnout, % of registered electors`. */
  unit: string;
  /** Paragraphs under the title; by default the territory. */
  subtitle?: readonly string[];
  /** Paragraphs before the sources: where values come from that no election gives. */
  notes?: readonly string[];
}

/** The words around a map: what a mark is, what is not drawn, where the data come from. */
export function mapText(
  map: MapMarks,
  bureaux: MapBureaux,
  places: Places,
  { title, unit, subtitle = [bureaux.territory], notes = [] }: MapWords,
  decimals: number,
): FigureText {
  const left = leftOut(map);
  const origin =
    `${map.form === "contours" ? "Contours" : "Centroids"} are drawn from addresses: ` +
    "a proposal of the publisher, not the official limits.";
  return {
    title,
    subtitle: [...subtitle, markWords(map)],
    source: [
      ...notes,
      ...(left.length === 0 ? [] : [`Not on the map: ${left.join("; ")}.`]),
      ...(map.missing.bureaux === 0 ? [] : [`Without a value: ${counted(map.missing)}.`]),
      `Source: ${sourcesText([bureaux.provenance, places.provenance])}. ${origin}`,
    ],
    description: inWords(map, unit, decimals),
  };
}

function markWords({ form, placed, marks, kilometres }: MapMarks): string {
  const bureaux = `${formatNumber(placed.length)} bureau${placed.length === 1 ? "" : "x"}`;
  if (form === "contours") return `${bureaux}, by their contours`;
  if (form === "dots") return `${bureaux}, a dot each: its area follows the registered electors`;
  return `${bureaux} in ${formatNumber(marks.length)} hexagons ${
    formatNumber(kilometres)
  } km wide: means weighted by registered electors; hexagons are of equal area, not of equal electorates`;
}

function leftOut({ overseas, unplaced, form }: MapMarks): string[] {
  const what = form === "contours" ? "contour" : "centroid";
  return [
    ...(overseas.bureaux === 0 ? [] : [`${counted(overseas)} overseas and abroad`]),
    ...(unplaced.bureaux === 0 ? [] : [`${counted(unplaced)} without a ${what}`]),
  ];
}

function counted({ bureaux, registered }: LeftOut): string {
  return `${formatNumber(bureaux)} bureau${bureaux === 1 ? "" : "x"} (${
    formatNumber(registered)
  } registered)`;
}

function inWords({ marks, form, missing }: MapMarks, unit: string, decimals: number): string {
  const values = marks.flatMap(({ value }) => value === null ? [] : [value]);
  const [low, middle, high] = [0, 0.5, 1].map((p) => formatNumber(quantile(values, p), decimals));
  const of = `${formatNumber(values.length)} ${form === "hexagons" ? "hexagons" : "bureaux"}`;
  const none = missing.bureaux === 0 ? "" : ` ${counted(missing)} without a value.`;
  return `Map: ${unit}, from ${low} to ${high}, median ${middle}, over ${of}.${none}`;
}
