import type { Quantity } from "../../../measures/types.ts";
import type { ComparisonRecord, StrategyResult } from "../../../simulation/types.ts";
import type { Teller, WordName } from "../teller.ts";
import { bestOf, FEW, followed, gainOf, voteDecimals, worldsText } from "./input.ts";

/**
 * What a comparison answers, in paragraphs computed from its record: what the best ranking gains, what it gains
 * over chance, whether those intervals include 0, what that is over the territory.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { answer } from "./answer.ts";
 *
 * assertEquals(answer(exampleRecord({ none: 0, random: 42 }), new Teller("en")), [
 *   "No strategy of those compared ranks bureaux, so that none can be read against chance.",
 * ]);
 * ```
 */
export function answer(record: ComparisonRecord, tell: Teller): string[] {
  const best = bestOf(record);
  if (best === null) return [tell.say("no_ranking")];
  const ranked = followed(record);
  const worlds = record.replicates;
  if (ranked.every(gainsNothing)) {
    const nothing = tell.say("nothing", { worlds });
    return [ranked.some(isExpected) ? `${nothing} ${tell.say("nothing_seen")}` : nothing];
  }
  if (ranked.every(({ versus_random }) => isZero(versus_random))) {
    return [tell.say("all_as_random", { worlds, gain: tell.number(gainOf(record, best).mean) })];
  }
  return [
    [...ownGain(record, best, ranked.length, tell)],
    [
      ...againstChance(record, best, tell),
      ...(isFixed(record) ? [tell.say("fixed_rate")] : []),
    ],
    [overTheTerritory(record, best, tell), ...againstOracle(record, best, tell)],
  ].map((sentences) => sentences.join(" "));
}

function gainsNothing({ net_votes, margin_votes, versus_random }: StrategyResult): boolean {
  return [net_votes, margin_votes, versus_random].every(isZero);
}

/** True where something is expected, though no world of those drawn shows it. */
function isExpected({ net_votes, margin_votes }: StrategyResult): boolean {
  return [net_votes, margin_votes].some(({ expected_low, expected_high }) =>
    expected_low !== 0 || expected_high !== 0
  );
}

function isZero({ low, mean, high }: Quantity): boolean {
  return low === 0 && mean === 0 && high === 0;
}

/** True where an interval includes 0: one world has none. */
function includesZero({ replicates }: ComparisonRecord, { low, high }: Quantity): boolean {
  return replicates > 1 && low <= 0 && high >= 0;
}

function isFixed({ notes }: ComparisonRecord): boolean {
  return notes.some((note) => note.toLowerCase().startsWith("fixed rate"));
}

function intervalOf(
  record: ComparisonRecord,
  quantity: Quantity,
  tell: Teller,
  few: WordName = "interval_few",
): string {
  if (record.replicates === 1) return tell.say("interval_one");
  const range = tell.range(quantity, voteDecimals(record, [quantity]));
  return tell.say(record.replicates < FEW ? few : "interval", { range });
}

/** The size of a mean, and the number of votes that a noun beside it goes by: fractions are many. */
function votesOf(
  record: ComparisonRecord,
  name: "gain" | "more",
  quantity: Quantity,
  tell: Teller,
) {
  const size = Math.abs(quantity.mean);
  const decimals = voteDecimals(record, [quantity]);
  return { [name]: tell.number(size, decimals), votes: decimals === 0 ? Math.round(size) : 2 };
}

function ownGain(
  record: ComparisonRecord,
  best: StrategyResult,
  compared: number,
  tell: Teller,
): string[] {
  const gain = gainOf(record, best);
  const verb = gain.mean < 0 ? "loses" : "gains";
  const strategy = tell.strategy(best.strategy);
  return [
    tell.say(`${verb}_${record.objective}`, {
      who: tell.say(compared === 1 ? "single" : "best_of", { strategy, n: compared }),
      ...votesOf(record, "gain", gain, tell),
      rival: record.rival,
      candidate: record.candidate,
      worlds: record.replicates,
      interval: intervalOf(record, gain, tell),
    }),
    ...(includesZero(record, gain)
      ? [tell.say(gain.low < 0 && gain.high > 0 ? "gain_includes_zero" : "gain_touches_zero")]
      : []),
  ];
}

function againstChance(record: ComparisonRecord, best: StrategyResult, tell: Teller): string[] {
  const { versus_random: more } = best;
  return [
    tell.say(more.mean < 0 ? "less" : "more", {
      random: randomGain(record, best, tell),
      ...votesOf(record, "more", more, tell),
      interval: intervalOf(record, more, tell, "interval_few_again"),
      share: worldsText(more.probability_better, record.replicates, tell),
    }),
    ...(includesZero(record, more) ? [tell.say("more_includes_zero")] : []),
    ...(Math.abs(more.mean) < 2 * more.mcse
      ? [tell.say("within_error", { se: tell.number(more.mcse) })]
      : []),
  ];
}

/** What random targeting gains: the same worlds, so the gain of the ranking less what it has more. */
function randomGain(record: ComparisonRecord, best: StrategyResult, tell: Teller): string {
  const own = gainOf(record, best);
  const mean = own.mean - best.versus_random.mean;
  return tell.say(mean < 0 ? "random_loses" : "random_gains", {
    random: tell.number(Math.abs(mean), voteDecimals(record, [own])),
  });
}

function overTheTerritory(record: ComparisonRecord, best: StrategyResult, tell: Teller): string {
  const [shares, turnouts] = [best.share_points.mean, best.turnout_points.mean];
  return tell.say("territory", {
    share: tell.number(shares),
    turnout: tell.number(turnouts),
    shares,
    turnouts,
    candidate: record.candidate,
  });
}

/** Share of the oracle's advantage over chance that a ranking finds, where it finds some for sure. */
function againstOracle(
  { replicates }: ComparisonRecord,
  { strategy, versus_random, regret_to_oracle }: StrategyResult,
  tell: Teller,
) {
  const oracle = versus_random.mean + regret_to_oracle.mean;
  // One world has no Monte Carlo error to be held against.
  const sure = replicates > 1 && versus_random.mean > 2 * versus_random.mcse;
  if (!(sure && oracle > 0)) return [];
  const found = versus_random.mean / oracle;
  return [tell.say("oracle_line", {
    oracle: tell.number(oracle),
    strategy: tell.strategy(strategy),
    found: found < 1 ? tell.percent(found) : tell.say("all_of_it"),
  })];
}
