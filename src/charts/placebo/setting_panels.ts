import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import { paddedDomain } from "../axes.ts";
import { OUTCOMES, settingRows } from "./rows.ts";
import { SETTING_PANELS } from "./settings.ts";
import { numberTip, specRule, specSource, textTip } from "../spec.ts";
import { GROUP_STYLES, type GroupStyle, THEME } from "../theme.ts";

/** Of each panel and of what stands between them, in pixels. */
const WIDTH = 250;
const STEP = 26;

/** Looks of a gain as asked, and of one with a setting changed. */
const LOOKS = { "as asked": GROUP_STYLES.strategy, "one setting changed": GROUP_STYLES.baseline };

/**
 * A placebo under the settings asked and with one changed at a time, as two panels of a Vega-Lite
 * specification: turnout, then share, with the sources under the first.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { settingPanels } from "./setting_panels.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const { hconcat } = settingPanels(placebo({ ...options, variants: false }), []);
 * assertEquals(hconcat.length, 2);
 * ```
 */
export function settingPanels(record: PlaceboRecord, source: readonly string[]) {
  const rows = settingRows(record);
  const settings = [...new Set(rows.map(({ setting }) => setting))];
  const values = rows.flatMap(({ gain, random_low, random_high }) => [
    gain,
    random_low ?? gain,
    random_high ?? gain,
  ]);
  // Numbers stand beside the symbols.
  const domain = paddedDomain(values, 0.2);
  const chance = rows.some(({ random_low }) => random_low !== null);
  const tooltip = [
    textTip("setting"),
    numberTip("gain", "apparent gain, points", values),
    ...(chance
      ? [
        numberTip("random_low", "random picks, 90\u202f% from", values),
        numberTip("random_high", "random picks, 90\u202f% to", values),
      ]
      : []),
  ];
  return {
    data: {
      values: rows.map((row) => ({
        ...row,
        look: row.asked ? "as asked" : "one setting changed",
      })),
    },
    spacing: 24,
    // Words that stand under the first panel do not push the second away.
    bounds: "flush",
    hconcat: OUTCOMES.map((outcome, k) => {
      const y = {
        field: "setting",
        type: "nominal",
        sort: settings,
        title: null,
        ...(k === 0 ? {} : { axis: null }),
      };
      const x = (field: string) => ({
        field,
        type: "quantitative",
        title: "points",
        scale: { domain, nice: false },
      });
      return {
        title: { text: SETTING_PANELS[outcome], fontSize: THEME.label, anchor: "middle" },
        transform: [{ filter: { field: "outcome", equal: outcome } }],
        width: WIDTH,
        height: { step: STEP },
        layer: [
          specRule("x", 0),
          {
            transform: [{ filter: "isValid(datum.random_low)" }],
            mark: { type: "rule", strokeWidth: 7, color: GROUP_STYLES.baseline.bar },
            encoding: { y, x: x("random_low"), x2: { field: "random_high" }, tooltip },
          },
          {
            mark: { type: "point", size: 70, filled: true, opacity: 1, strokeWidth: 1.5 },
            encoding: {
              y,
              x: x("gain"),
              shape: lookOf("symbol"),
              fill: lookOf("fill"),
              stroke: lookOf("stroke"),
              tooltip,
            },
          },
          {
            mark: {
              type: "text",
              align: { expr: "datum.gain < 0 ? 'right' : 'left'" },
              dx: { expr: "datum.gain < 0 ? -9 : 9" },
            },
            encoding: { y, x: x("gain"), text: { field: "gain", format: ",.1f" } },
          },
          ...(k === 0 ? [specSource(source, settings.length * STEP)] : []),
        ],
      };
    }),
  };
}

function lookOf(property: keyof GroupStyle) {
  return {
    field: "look",
    type: "nominal",
    scale: {
      domain: Object.keys(LOOKS),
      range: Object.values(LOOKS).map((style) => style[property]),
    },
  };
}
