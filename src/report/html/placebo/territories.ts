import { CLAIM } from "../../../charts/claim/plot.ts";
import {
  OUTCOMES,
  type PlaceboOutcome,
  territoryDomain,
  territoryRows,
} from "../../../charts/placebo/rows.ts";
import { THEME } from "../../../charts/theme.ts";
import type { PlaceboRecord } from "../../../claims/placebo/mod.ts";
import { type PageFigure, pageSpec } from "../figure.ts";
import type { Teller } from "../teller.ts";
import { outcomeText } from "./settings.ts";

const HEIGHT = 190;

/**
 * How many territories show a gain of each size, a figure for turnout and one for the share; none of a placebo over
 * the whole country.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { examplePlacebo } from "./example.ts";
 * import { territoryFigures } from "./territories.ts";
 *
 * const { record } = await examplePlacebo({ within: "commune", minBureaux: 2 });
 * const [turnout] = territoryFigures(record, new Teller("en"));
 * assertStringIncludes(turnout.description, "reach +20 by their picked bureaux");
 * ```
 */
export function territoryFigures(record: PlaceboRecord, tell: Teller): PageFigure[] {
  const { marks, distribution, territories } = record;
  const rows = territoryRows(record);
  if (marks === null || distribution === null || territories === null || rows.length === 0) {
    return [];
  }
  const domain = territoryDomain(rows, marks);
  return OUTCOMES.map((outcome) => {
    const mark = marks[`${outcome}_points`];
    const spread = distribution[outcome];
    return {
      id: `territories-${outcome}`,
      description: tell.say("p_territory_words", {
        outcome: outcomeText(outcome, record, tell),
        least: tell.number(spread.min, 1),
        most: tell.number(spread.max, 1),
        median: tell.number(spread.median, 1),
        passed: tell.number(marks[`pick_${outcome}`]),
        whole: tell.number(marks[`whole_${outcome}`]),
        n: tell.number(territories.length),
        mark: tell.number(mark),
      }),
      spec: pageSpec(tell.lang, {
        height: HEIGHT,
        data: {
          values: rows.filter((row) => row.outcome === outcome).map((
            { from, to, picked, whole },
          ) => ({
            from,
            to,
            picked,
            whole,
            class: tell.say("range", { low: tell.figure(from), high: tell.figure(to) }),
          })),
        },
        layer: layers(tell.say("p_axis", { outcome: outcomeText(outcome, record, tell) }), {
          domain,
          mark,
          tell,
        }),
      }),
    };
  });
}

function layers(
  axis: string,
  { domain, mark, tell }: { domain: [number, number]; mark: number; tell: Teller },
) {
  const names = [tell.say("p_bars"), tell.say("p_line")];
  const scale = { domain: names, range: ["#7fa3c7", THEME.ink] };
  const x = {
    field: "from",
    type: "quantitative",
    title: axis,
    scale: { domain, nice: false },
  };
  const y = (field: PlaceboOutcome | "picked" | "whole") => ({
    field,
    type: "quantitative",
    title: tell.say("p_territories_axis"),
    axis: { tickCount: 4, format: ",.0f", tickMinStep: 1 },
  });
  const colour = (k: 0 | 1) => ({
    datum: names[k],
    type: "nominal",
    scale,
    legend: { columns: 1 },
  });
  const at = {
    data: { values: [{ at: mark }] },
    encoding: { x: { field: "at", type: "quantitative" } },
  };
  const left = mark > domain[0] + 0.6 * (domain[1] - domain[0]);
  return [
    {
      mark: { type: "rect", stroke: "#ffffff", strokeWidth: 0.8 },
      encoding: { x, x2: { field: "to" }, y: y("picked"), y2: { datum: 0 }, color: colour(0) },
    },
    {
      mark: { type: "line", interpolate: "step-after", strokeWidth: 1.3 },
      encoding: { x, y: y("whole"), color: colour(1) },
    },
    {
      data: { values: [{}] },
      mark: { type: "rule", color: THEME.ink },
      encoding: { x: { datum: 0, type: "quantitative" } },
    },
    {
      ...at,
      layer: [
        { mark: { type: "rule", color: CLAIM, strokeDash: [4, 3] } },
        {
          mark: {
            type: "text",
            text: tell.say("p_claimed", { mark: tell.number(mark) }),
            color: CLAIM,
            align: left ? "right" : "left",
            y: -8,
            fontSize: 12,
          },
        },
      ],
    },
    // Not seen: what the pointer finds over the whole height of a class.
    {
      mark: { type: "rect", opacity: 0 },
      encoding: {
        x,
        x2: { field: "to" },
        tooltip: [
          { field: "class", title: tell.say("p_class") },
          { field: "picked", title: names[0], format: ",.0f" },
          { field: "whole", title: names[1], format: ",.0f" },
        ],
      },
    },
  ];
}
