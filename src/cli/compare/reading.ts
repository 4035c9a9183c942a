/**
 * What the numbers say, in a few plain sentences that follow from them.
 *
 * @module
 */

import type { Quantity } from "../../measures/mod.ts";
import type { ComparisonRecord, StrategyResult } from "../../simulation/mod.ts";
import { counted } from "../../strategies/counted.ts";
import { intervals, number, numbers, percent } from "../text/numbers.ts";
import { BASELINES, BOUNDS, FIXED, gainOf, hasFixedRate } from "./words.ts";

/**
 * Sentences on the best strategy that a campaign can follow: in how many worlds it beats random targeting
 * and by how much, what that is over the territory, how far from the oracle. Where the interval of the
 * difference includes 0, or the mean is within Monte Carlo error of it, that is said.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../charts/example.ts";
 * import { reading } from "./reading.ts";
 *
 * assertEquals(reading(exampleRecord({ none: 0, random: 42 })), [
 *   "No strategy of those compared ranks bureaux, so that none can be read against random targeting.",
 * ]);
 * ```
 */
export function reading(record: ComparisonRecord): string[] {
  const followed = record.strategies.filter(({ strategy }) =>
    !BASELINES.includes(strategy) && !BOUNDS.includes(strategy)
  );
  if (followed.length === 0) {
    return [
      "No strategy of those compared ranks bureaux, so that none can be read against random targeting.",
    ];
  }
  if (followed.every(gainsNothing)) {
    return [
      followed.length === 1
        ? `With this evidence and budget ${
          followed[0].strategy
        } gains nothing, as does random targeting.`
        : "With this evidence and budget no strategy gains anything, and random targeting neither.",
    ];
  }
  if (followed.every(({ versus_random }) => isZero(versus_random))) {
    const gain = number(gainOf(record, followed[0]).mean);
    return [
      `In every simulated world each strategy gains what random targeting gains: ${gain} votes on average.`,
    ];
  }
  const best = followed.reduce((a, b) => gainOf(record, b).mean > gainOf(record, a).mean ? b : a);
  return [
    againstRandom(record, best, followed.length),
    overTheTerritory(record, best),
    ...againstOracle(best),
  ];
}

/** True where nothing happens, in any world. */
function gainsNothing({ net_votes, margin_votes, versus_random }: StrategyResult): boolean {
  return [net_votes, margin_votes, versus_random].every(isZero);
}

function isZero({ low, mean, high }: Quantity): boolean {
  return low === 0 && mean === 0 && high === 0;
}

function againstRandom(record: ComparisonRecord, best: StrategyResult, compared: number): string {
  const { mean, low, high, mcse, probability_better } = best.versus_random;
  const own = gainOf(record, best).mean;
  const [more, gain] = numbers([Math.abs(mean), Math.abs(own)]);
  const among = compared === 1 ? "" : `, the best of ${compared} strategies by its mean,`;
  const on = record.objective === "margin" ? ` on ${record.rival}` : "";
  const worlds = `${percent(probability_better)} of the ${counted(record.replicates, "world")}`;
  const by = mean < 0 ? "and loses to it by" : "by";
  const [interval] = intervals([{ low, high }]);
  const within = [
    `90\u202f% interval ${mean < 0 ? "of the difference " : ""}${interval}`,
    ...(low <= 0 && high >= 0
      ? ["which includes 0: one campaign may do no better than chance"]
      : []),
  ].join(", ");
  const fixed = hasFixedRate(record) ? `; ${FIXED}` : "";
  return [
    `${best.strategy}${among} ${own < 0 ? "loses" : "gains"} ${gain} votes${on} on average.`,
    `It beats random targeting with the same budget in ${worlds} simulated,`,
    `${by} ${more} votes on average (${within}${fixed}).`,
    ...(Math.abs(mean) < 2 * mcse
      ? [`That mean is within Monte Carlo error of 0 (standard error ${number(mcse)}).`]
      : []),
  ].join(" ");
}

function overTheTerritory(record: ComparisonRecord, best: StrategyResult): string {
  const random = record.strategies.find(({ strategy }) => strategy === "random");
  const values = [best, ...(random ? [random] : [])];
  const [share, randomShare] = numbers(values.map((r) => r.share_points.mean));
  const [turnout, randomTurnout] = numbers(values.map((r) => r.turnout_points.mean));
  const versus = (text?: string) => text === undefined ? "" : ` (random targeting: ${text})`;
  return [
    `Over the whole territory that is ${share} points of the share of valid votes of`,
    `${record.candidate}${versus(randomShare)} and ${turnout} points of turnout${
      versus(randomTurnout)
    }.`,
  ].join(" ");
}

/** Share of the oracle's advantage over random that a strategy finds. */
function againstOracle({ strategy, versus_random, regret_to_oracle }: StrategyResult): string[] {
  const oracle = versus_random.mean + regret_to_oracle.mean;
  const told = versus_random.mean > 2 * versus_random.mcse;
  if (!told || !(oracle > 0)) return [];
  const found = versus_random.mean / oracle;
  return [
    `An oracle that knew each bureau's result in advance would beat random targeting by ` +
    `${number(oracle)} votes: ${strategy} finds ${found < 1 ? percent(found) : "all"} of that.`,
  ];
}
