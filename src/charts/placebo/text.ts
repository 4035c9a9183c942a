import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import { formatNumber } from "../numbers.ts";
import type { FigureText } from "../page.ts";
import { footLines } from "../source_text.ts";

/**
 * The words around the figure of a placebo: the settings that decide it, sources, what made the numbers,
 * what they are not.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { placeboText } from "./text.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const { title } = placeboText(placebo({ ...options, variants: false }));
 * assertEquals(title, "What gain shows where nothing was tied to the pick?");
 * ```
 */
export function placeboText(record: PlaceboRecord): FigureText {
  const { territories, from, to, reading, score, scope, weight, tolerance, option } = record;
  const top = formatNumber(Number((100 * record.top).toPrecision(6)));
  const each = { france: "", departement: " of each département", commune: " of each commune" };
  return {
    title: territories
      ? "What gains do territories show where nothing was tied to the pick?"
      : "What gain shows where nothing was tied to the pick?",
    subtitle: [
      `Bureaux picked by ${score} in ${from} (top ${top}\u202f%${
        each[record.within]
      }), looked at in ` +
      `${to}; reading: ${reading} ${READS[reading]}`,
      `share of ${option} · scope ${scope}, register within ±${
        formatNumber(Number((100 * tolerance).toPrecision(6)))
      }\u202f%, at least ${formatNumber(record.min_registered)} registered, weight ${weight}: ${
        formatNumber(record.bureaux)
      } bureaux`,
    ],
    source: footLines(
      record,
      null,
      "Real results, and nothing was tied to the pick: what shows is the way of counting.",
    ),
    description: inWords(record),
  };
}

const READS = {
  level: "(minus the level of all these bureaux)",
  rise: "(minus their own level before)",
  excess: "(their rise minus that of all these bureaux)",
};

function inWords(record: PlaceboRecord): string {
  const { gains, reading, marks, territories, option } = record;
  const gain = `Picked bureaux: ${formatNumber(gains.turnout[reading])} points of turnout, ${
    formatNumber(gains.share[reading])
  } of the share of ${option}.`;
  if (!marks || !territories) return gain;
  return `${gain} Of ${territories.length} territories the picks of ${marks.pick_turnout} pass 20 points ` +
    `of turnout and those of ${marks.pick_share} pass 10 of share.`;
}
