import { gainLayerRows, gainLayers } from "../../../charts/gain/layers.ts";
import { type GainRow, gainRows } from "../../../charts/gain/rows.ts";
import { groupOf } from "../../../charts/theme.ts";
import type { ComparisonRecord } from "../../../simulation/types.ts";
import { type PageFigure, pageSpec } from "../figure.ts";
import type { Teller } from "../teller.ts";
import { voteDecimals } from "./input.ts";

/** Pixels for a strategy. */
const STEP = 30;

/**
 * The votes that each strategy gains over no campaign.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { gainsFigure } from "./gains.ts";
 *
 * const { description } = gainsFigure(exampleRecord({ random: 42 }), new Teller("fr"));
 * assertEquals(description, "au hasard\u202f: 42,0 (21,0 à 63,0).");
 * ```
 */
export function gainsFigure(record: ComparisonRecord, tell: Teller): PageFigure {
  const rows = gainRows(record);
  const random = rows.find(({ strategy }) => strategy === "random")?.mean;
  return {
    id: "gains",
    ...forest(rows, objectiveAxis(record, tell), record, tell, {
      random,
      key: tell.say("gains_key"),
    }),
  };
}

/**
 * What each strategy gains over random targeting in the same worlds; null where there is no other strategy.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { differencesFigure } from "./gains.ts";
 *
 * const record = exampleRecord({ random: 42, potential: 61 });
 * assertEquals(differencesFigure(record, new Teller("en"))!.description, "potential: 19.0 (9.5 to 28.5).");
 * ```
 */
export function differencesFigure(record: ComparisonRecord, tell: Teller): PageFigure | null {
  const rows = record.strategies
    .filter(({ strategy }) => strategy !== "random")
    .map(({ strategy, versus_random: { probability_better: _, mcse: __, ...more } }): GainRow => ({
      strategy,
      group: groupOf(strategy),
      ...more,
    }))
    .sort((a, b) => b.mean - a.mean);
  if (rows.length === 0) return null;
  return { id: "differences", ...forest(rows, tell.say("axis_more"), record, tell) };
}

/**
 * The unit of gains: on the rival, or by the candidate.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { objectiveAxis } from "./gains.ts";
 *
 * assertEquals(objectiveAxis(exampleRecord({}), new Teller("en")), "votes gained on macron");
 * ```
 */
export function objectiveAxis(
  { objective, candidate, rival }: Pick<ComparisonRecord, "objective" | "candidate" | "rival">,
  tell: Teller,
): string {
  return tell.say(`axis_${objective}`, objective === "margin" ? { rival } : { candidate });
}

type Drawing = Pick<PageFigure, "spec" | "description" | "key">;

function forest(
  all: readonly GainRow[],
  axis: string,
  record: Pick<ComparisonRecord, "replicates">,
  tell: Teller,
  { random, key = "" }: { random?: number; key?: string } = {},
): Drawing {
  const words = rowWords(all, voteDecimals(record, all), tell);
  const [rows, far] = withinScale(all);
  const named = rows.map((row) => ({ ...row, strategy: tell.strategy(row.strategy) }));
  const list = far.map((row) => words[all.indexOf(row)]).join(" ");
  const note = far.length === 0 ? [] : [tell.say("off_scale", { list })];
  return {
    spec: pageSpec(tell.lang, {
      height: STEP * rows.length,
      data: { values: gainLayerRows(named, tell.lang) },
      layer: gainLayers(named, { axis, random, lang: tell.lang }),
      resolve: { scale: { color: "independent" } },
    }),
    description: words.join(" "),
    key: [...note, ...(key === "" ? [] : [key])].join(" "),
  };
}

/** Times the reach of all other rows beyond which a bound would leave them no room. */
const FAR = 2.5;

/** The rows to draw, and bounds that reach so far that they are said in words alone. */
function withinScale(rows: readonly GainRow[]): [drawn: GainRow[], far: GainRow[]] {
  const reach = ({ low, high }: GainRow) => Math.max(Math.abs(low), Math.abs(high));
  const far = rows.filter((row) => {
    const others = rows.filter((other) => other !== row).map(reach);
    return row.group === "bound" && reach(row) > FAR * Math.max(0, ...others);
  });
  return far.length === rows.length
    ? [[...rows], []]
    : [rows.filter((row) => !far.includes(row)), far];
}

/** Each row as a sentence, with the decimals of all. */
function rowWords(rows: readonly GainRow[], decimals: number, tell: Teller): string[] {
  return rows.map((row) =>
    tell.say("row_words", {
      strategy: tell.strategy(row.strategy),
      mean: tell.number(row.mean, decimals),
      range: tell.range(row, decimals),
    })
  );
}
