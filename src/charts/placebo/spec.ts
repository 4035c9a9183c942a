import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import type { VegaLiteSpec } from "../figure.ts";
import { settingPanels } from "./setting_panels.ts";
import { territoryPanels } from "./territory_panels.ts";
import { placeboText } from "./text.ts";
import { specFrame } from "../spec.ts";

/**
 * The figure of {@link placeboChart} as a Vega-Lite 6 specification: the pointer on a mark or a class says
 * its numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { placeboSpec } from "./spec.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const spec = placeboSpec(placebo({ ...options, variants: false }));
 * assertEquals(JSON.parse(JSON.stringify(spec)), spec);
 * ```
 */
export function placeboSpec(record: PlaceboRecord): VegaLiteSpec {
  const text = placeboText(record);
  const panels = record.territories ? territoryPanels : settingPanels;
  return { ...specFrame(text), ...panels(record, text.source) };
}
