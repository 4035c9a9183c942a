import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import { CLAIM } from "../claim/plot.ts";
import { formatNumber, shortNumber } from "../numbers.ts";
import { OUTCOMES, territoryDomain, territoryRows } from "./rows.ts";
import { TERRITORY_PANELS } from "./territories.ts";
import { numberTip, SPEC_WIDTH, specRule, specSource, textTip } from "../spec.ts";
import { THEME } from "../theme.ts";

/** Of each panel, in pixels. */
const HEIGHT = 140;

/** Colours of the picked bureaux and of all of them, by what they are called. */
const COLOURS = {
  domain: ["picked bureaux of a territory", "all its matched bureaux"],
  range: ["#7fa3c7", THEME.ink],
};

/**
 * A placebo over territories as two panels of a Vega-Lite specification: how many territories show a gain,
 * by its size, in turnout and below it in share, with a rule at the marks that a vendor claimed; the sources
 * under the second.
 *
 * @param record of a placebo within communes or départements.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { territoryPanels } from "./territory_panels.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const record = placebo({ ...options, variants: false, within: "commune", minBureaux: 2 });
 * assertEquals(territoryPanels(record, []).vconcat.length, 2);
 * ```
 */
export function territoryPanels(record: PlaceboRecord, source: readonly string[]) {
  const rows = territoryRows(record);
  const marks = record.marks!;
  const domain = territoryDomain(rows, marks);
  const x = {
    field: "from",
    type: "quantitative",
    title: "points",
    scale: { domain, nice: false },
  };
  const y = (field: "picked" | "whole") => ({
    field,
    type: "quantitative",
    title: "territories",
  });
  const colour = (k: 0 | 1) => ({ datum: COLOURS.domain[k], type: "nominal", scale: COLOURS });
  const tooltip = [
    textTip("class", "gain"),
    numberTip("picked", "territories, picked bureaux", []),
    numberTip("whole", "territories, all bureaux", []),
  ];
  const claimed = {
    turnout: { at: marks.turnout_points, passed: marks.pick_turnout },
    share: { at: marks.share_points, passed: marks.pick_share },
  };
  return {
    data: {
      values: rows.map((row) => ({
        ...row,
        class: `${shortNumber(row.from)} to ${shortNumber(row.to)} points`,
      })),
    },
    spacing: 34,
    vconcat: OUTCOMES.map((outcome) => {
      const { at, passed } = claimed[outcome];
      return {
        title: {
          text: `${TERRITORY_PANELS[outcome]}: number of territories (${
            formatNumber(record.territories!.length)
          } in all)`,
          fontSize: THEME.label,
          anchor: "start",
          frame: "group",
          offset: 6,
        },
        transform: [{ filter: { field: "outcome", equal: outcome } }],
        width: SPEC_WIDTH,
        height: HEIGHT,
        layer: [
          {
            mark: { type: "rect", stroke: THEME.background, strokeWidth: 0.8 },
            encoding: {
              x,
              x2: { field: "to" },
              y: y("picked"),
              y2: { datum: 0 },
              color: colour(0),
            },
          },
          {
            mark: { type: "line", interpolate: "step-after", strokeWidth: 1.2 },
            encoding: { x, y: y("whole"), color: colour(1) },
          },
          specRule("x", 0),
          specRule("x", at, {
            colour: CLAIM,
            dash: [4, 3],
            label: `claimed +${at}: ${passed} picks pass it`,
            over: at < domain[0] + 0.75 * (domain[1] - domain[0]) ? "right" : "left",
          }),
          // Not seen: what the pointer finds over the whole height of a class.
          {
            mark: { type: "rect", opacity: 0 },
            encoding: { x, x2: { field: "to" }, tooltip },
          },
          ...(outcome === "share" ? [specSource(source, HEIGHT)] : []),
        ],
      };
    }),
  };
}
