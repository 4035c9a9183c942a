import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { campaignLines } from "../gain/text.ts";
import { formatNumber, shortNumber } from "../numbers.ts";
import type { FigureText } from "../page.ts";
import { sensitivitySource } from "../sensitivity_text.ts";
import { barName, type TornadoRow } from "./rows.ts";

/** Colours and names of the ends of an assumption's range. */
export const ENDS = {
  low: { colour: "#d9a441", label: "low end of the range" },
  high: { colour: "#14406b", label: "high end" },
} as const;

/** Name of the rule at the gain with everything as it is drawn. */
export const AS_EVIDENCE = "as the evidence says";

/**
 * The words around a tornado.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 * import { tornadoRows } from "./rows.ts";
 * import { tornadoText } from "./text.ts";
 *
 * const record = exampleSensitivity();
 * const { title } = tornadoText(record, tornadoRows(record));
 * assertEquals(title, "What moves the gain of potential?");
 * ```
 */
export function tornadoText(record: SensitivityRecord, rows: readonly TornadoRow[]): FigureText {
  return {
    title: `What moves the gain of ${rows[0].strategy}?`,
    subtitle: campaignLines(record),
    source: sensitivitySource(record),
    description: rows.map((row) => {
      const [at_low, at_high] = [formatNumber(row.gain_at_low), formatNumber(row.gain_at_high)];
      return `${barName(row)}: ${at_low} votes at ${shortNumber(row.low)}, ${at_high} at ${
        shortNumber(row.high)
      }.`;
    }).join(" "),
  };
}
