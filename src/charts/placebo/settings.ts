import * as Plot from "@observablehq/plot";
import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import { labelWidth, PLOT_STYLE } from "../axes.ts";
import { formatNumber, roundTicks } from "../numbers.ts";
import { type PlaceboSettingRow, settingRows } from "./rows.ts";
import { shortened } from "../text.ts";
import { GROUP_STYLES, THEME } from "../theme.ts";

const ROW = 26;
/** Headings of the panels. */
export const SETTING_PANELS = { turnout: "turnout, points", share: "share, points" } as const;

/**
 * The plot of a placebo under the settings asked and with one changed at a time: turnout left, share
 * right, each with the range of random picks.
 *
 * @param width pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { newDocument } from "../document.ts";
 * import { settingsPlot } from "./settings.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const record = placebo({ ...options, variants: false });
 * assertEquals(settingsPlot(newDocument(), record, 700).getAttribute("width"), "700");
 * ```
 */
export function settingsPlot(document: Document, record: PlaceboRecord, width: number): Element {
  const rows = settingRows(record);
  const settings = [...new Set(rows.map(({ setting }) => setting))];
  const names = Math.min(width * 0.4, Math.max(...settings.map(labelWidth)));
  const chance = rows.filter(({ random_low }) => random_low !== null);
  const values = rows.flatMap(({ gain, random_low, random_high }) => [
    gain,
    random_low ?? gain,
    random_high ?? gain,
  ]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Labels stand beyond the symbols, those on the left clear of the names of the settings.
  const range = Math.max(high - low, 0.1);
  const domain = [low < 0 ? low - range * 0.3 : low, high + range * 0.2];
  const ticks = roundTicks(domain[0], domain[1], 8);
  const y = "setting";
  const fx = ({ outcome }: PlaceboSettingRow) => SETTING_PANELS[outcome];
  return Plot.plot({
    document,
    width,
    height: 50 + settings.length * ROW + 26,
    marginTop: 34,
    marginBottom: 26,
    marginLeft: THEME.padding + names + 12,
    marginRight: THEME.padding + 8,
    style: PLOT_STYLE,
    x: { domain },
    fx: { domain: Object.values(SETTING_PANELS), label: null, padding: 0.08 },
    y: { type: "band", domain: settings, padding: 0 },
    marks: [
      Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.axisX(ticks.values, {
        label: null,
        tickFormat: (value: number) => formatNumber(value, ticks.decimals),
      }),
      Plot.axisFx({ anchor: "top", label: null, fontWeight: "bold" }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (name: string) => shortened(name, names, THEME.label),
      }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      Plot.ruleY(chance, {
        fx,
        y,
        x1: "random_low",
        x2: "random_high",
        stroke: "#c4c4c4",
        strokeWidth: 7,
      }),
      ...[true, false].map((asked) => {
        const { symbol, fill, stroke } = GROUP_STYLES[asked ? "strategy" : "baseline"];
        const some = rows.filter((row) => row.asked === asked);
        return Plot.dot(some, { fx, y, x: "gain", r: 4.5, symbol, fill, stroke });
      }),
      ...(["start", "end"] as const).map((textAnchor) =>
        Plot.text(rows.filter(({ gain }) => (gain < 0) === (textAnchor === "end")), {
          fx,
          y,
          x: "gain",
          text: ({ gain }: PlaceboSettingRow) => formatNumber(gain, 1),
          textAnchor,
          dx: textAnchor === "end" ? -9 : 9,
          stroke: THEME.background,
          strokeWidth: 4,
          fill: THEME.ink,
        })
      ),
    ],
  });
}
