import { claimDistributions } from "../../../charts/claim/parts.ts";
import { CLAIM, KIND_STYLES, kindOf } from "../../../charts/claim/plot.ts";
import { THEME } from "../../../charts/theme.ts";
import { reachedBy } from "../../../claims/reasons.ts";
import type { ClaimAudit, Claimed, Distribution, ReadingResult } from "../../../claims/mod.ts";
import { type PageFigure, pageSpec, rowAxis } from "../figure.ts";
import type { Teller } from "../teller.ts";

/** Pixels for a distribution. */
const STEP = 44;
/** Figures that a number on the page keeps, as in the reasons. */
const KEPT = 3;

/**
 * A reading's distributions with the figure claimed; null where it has no numbers.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleAudit } from "./example.ts";
 * import { readingFigure } from "./figure.ts";
 *
 * const { record: { audits: [claim] } } = await exampleAudit(["one-in-38"]);
 * const figure = readingFigure(claim, claim.readings[0], new Teller("fr"))!;
 * assertStringIncludes(JSON.stringify(figure.spec), "voix par contact");
 * ```
 */
export function readingFigure(
  audit: ClaimAudit,
  reading: ReadingResult,
  tell: Teller,
): PageFigure | null {
  if (reading.distributions.length === 0) return null;
  const { claimed } = reading;
  const rows = claimDistributions(audit, reading);
  const unit = tell.known(reading.unit) ?? reading.unit;
  return {
    id: `${audit.id}-${reading.id}`,
    description: inWords(rows, unit, tell),
    key: [tell.say("a_key"), ...(claimed === null ? [] : [tell.say("a_key_claimed")])].join(" "),
    spec: pageSpec(tell.lang, {
      height: STEP * rows.length,
      padding: { top: 18, left: 5, right: 5, bottom: 5 },
      data: { name: "rows", values: rows.map((row) => valuesOf(row, tell)) },
      layer: layers(rows, claimed, unit, tell),
      resolve: { scale: { color: "independent" } },
    }),
  };
}

function valuesOf(row: Distribution, tell: Teller) {
  const { mean, low, high, at_least, dots } = row;
  return {
    name: nameOf(row, tell),
    kind: tell.say(`kind_${kindOf(row)}`),
    mean: kept(mean),
    low: kept(low),
    high: kept(high),
    at_least,
    dots: dots.map((dot) => Number(dot.toPrecision(KEPT + 1))),
  };
}

function kept(value: number): number {
  return Number(value.toPrecision(KEPT));
}

function nameOf({ name }: Distribution, tell: Teller): string {
  return tell.known(name) ?? name;
}

function layers(
  rows: readonly Distribution[],
  claimed: Claimed | null,
  unit: string,
  tell: Teller,
): Record<string, unknown>[] {
  const styles = [...new Map(rows.map((row) => [kindOf(row), KIND_STYLES[kindOf(row)]]))];
  const by = (look: "symbol" | "fill" | "dots") => ({
    field: "kind",
    type: "nominal",
    legend: { columns: 1 },
    scale: {
      domain: styles.map(([kind]) => tell.say(`kind_${kind}`)),
      range: styles.map(([, style]) => style[look]),
    },
  });
  const axis = rowAxis(rows.map((row) => nameOf(row, tell)));
  const y = { field: "name", type: "nominal", sort: null, title: null, axis };
  const x = (field: string) => ({ field, type: "quantitative", title: unit });
  const number = (field: string, title: string) => ({ field, title, format: ".3~r" });
  const name = { field: "name", title: tell.say("a_name") };
  const tooltip = [
    name,
    { field: "kind", title: tell.say("column_value") },
    number("mean", tell.say("a_mean")),
    number("low", tell.say("a_from")),
    number("high", tell.say("a_to")),
    ...(claimed === null
      ? []
      : [{ field: "at_least", title: tell.say("a_chance"), format: ".3~p" }]),
  ];
  return [
    {
      data: { values: [{}] },
      mark: { type: "rule", color: THEME.ink },
      encoding: { x: { datum: 0, type: "quantitative" } },
    },
    ...claimLayers(rows, claimed, tell),
    {
      mark: { type: "rule", strokeWidth: 1.5, color: THEME.quiet },
      encoding: { y, x: x("low"), x2: { field: "high" }, tooltip },
    },
    {
      transform: [{ flatten: ["dots"], as: ["dot"] }],
      mark: { type: "circle", size: 22, opacity: 1, yOffset: 10, aria: false },
      encoding: {
        y,
        x: x("dot"),
        color: { ...by("dots"), legend: null },
        tooltip: [name, number("dot", tell.say("a_dot"))],
      },
    },
    {
      mark: { type: "point", size: 70, filled: true, opacity: 1, stroke: THEME.ink },
      encoding: { y, x: x("mean"), shape: by("symbol"), fill: by("fill"), tooltip },
    },
  ];
}

/** The figure claimed: a band from its lowest to its highest, a rule at the lowest, and its words above. */
function claimLayers(
  rows: readonly Distribution[],
  claimed: Claimed | null,
  tell: Teller,
): Record<string, unknown>[] {
  if (claimed === null) return [];
  const { low, high } = claimed;
  const numbers = rows.flatMap((row) => [row.low, row.high, ...row.dots]);
  const middle = (Math.min(0, low, ...numbers) + Math.max(0, high, ...numbers)) / 2;
  const figure = low === high
    ? tell.figure(kept(low))
    : tell.say("range", { low: tell.figure(kept(low)), high: tell.figure(kept(high)) });
  const words = low === 0 && high === 0
    ? tell.say("a_more_than")
    : tell.say("a_figure_claimed", { figure });
  const at = { data: { values: [claimed] } };
  const x = { field: "low", type: "quantitative" };
  return [
    ...(high > low
      ? [{
        ...at,
        mark: { type: "rect", color: CLAIM, opacity: 0.12 },
        encoding: { x, x2: { field: "high" } },
      }]
      : []),
    {
      ...at,
      layer: [
        { mark: { type: "rule", color: CLAIM, strokeWidth: 2, strokeDash: [5, 3] } },
        {
          mark: {
            type: "text",
            text: words,
            color: CLAIM,
            align: low < middle ? "left" : "right",
            y: -8,
            fontSize: 12,
          },
        },
      ],
      encoding: { x },
    },
  ];
}

/** Every distribution in words: its mean, its 90 % interval, and the probability of what is claimed. */
function inWords(rows: readonly Distribution[], unit: string, tell: Teller): string {
  return rows.map((one) => {
    const [mean, low, high] = [one.mean, one.low, one.high].map((value) =>
      tell.figure(kept(value))
    );
    const range = tell.say("range", { low, high });
    const row = tell.say("a_row", { name: nameOf(one, tell), mean: `${mean} ${unit}`, range });
    return one.at_least === null
      ? tell.say("a_row_no_p", { row })
      : tell.say("a_row_p", { row, p: reachedBy(one, tell.lang) });
  }).join(" ");
}
