/** A value of a figure's data: never NaN. */
export type FigureValue = string | number | boolean | null;

/** A row of a figure's data. */
export type FigureRow = Readonly<Record<string, FigureValue>>;

/** A Vega-Lite 6 specification: plain JSON, data inside. */
export interface VegaLiteSpec {
  $schema: string;
  description: string;
  [property: string]: unknown;
}

/** Address of the schema that specifications follow. */
export const VEGA_LITE = "https://vega.github.io/schema/vega-lite/v6.json";

/** A figure in its three forms: a picture, the same to explore, and the numbers that both show. */
export interface Figure {
  /** Short name that suits a file: `gains`. */
  name: string;
  /** As it stands over the picture. */
  title: string;
  /** The figure in words, with its numbers, for those who do not see it. */
  description: string;
  /** Self-contained SVG. */
  svg: string;
  /** The same figure, interactive: drawn by any program that knows Vega-Lite. */
  spec: VegaLiteSpec;
  /** What is drawn, one row a mark or point: what the CSV beside the figure holds. */
  rows: readonly FigureRow[];
}
