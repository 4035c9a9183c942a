import type { Bureaux, Centroids, Contours, Polygon, Position } from "../../bureaux/mod.ts";
import type { FigureRow } from "../figure.ts";
import type { Projection } from "./projection.ts";

/** Where bureaux are: their limits, or their centres. */
export type Places = Contours | Centroids;

/** The columns of bureaux that a map needs. */
export type MapBureaux = Pick<
  Bureaux,
  "size" | "territory" | "code" | "commune" | "communeName" | "registered" | "provenance"
>;

/** What one mark stands for: a bureau, or the bureaux of a hexagon. */
export interface Mark {
  /** What the figure's row says of it, without its class. */
  row: FigureRow;
  /** Null where it has none. */
  value: number | null;
  registered: number;
  /** Middle of a dot or hexagon; of a contour, its first position. */
  at: Position;
  /** What is filled; a dot has none. */
  polygons: readonly Polygon[] | null;
}

/** A bureau that can be drawn. */
export interface Placed {
  /** In the table of bureaux. */
  index: number;
  at: Position;
  value: number | null;
  registered: number;
}

/** Bureaux and electors that are not on a map. */
export interface LeftOut {
  bureaux: number;
  registered: number;
}

/** The marks of a map and what is not on it. */
export interface MapMarks {
  form: "contours" | "dots" | "hexagons";
  projection: Projection;
  marks: Mark[];
  placed: Placed[];
  /** Overseas and abroad, where metropolitan France is drawn. */
  overseas: LeftOut;
  /** Without contour or centroid. */
  unplaced: LeftOut;
  /** On the map, without a value. */
  missing: LeftOut;
  /** Width of hexagons in kilometres. */
  kilometres: number;
}
