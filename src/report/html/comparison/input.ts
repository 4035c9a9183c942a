import type { ComparisonRecord, StrategyResult } from "../../../simulation/types.ts";
import type { Quantity } from "../../../measures/types.ts";
import { commonDecimals } from "../../../charts/numbers.ts";
import type { Teller } from "../teller.ts";

/** What the page of a comparison is made from. */
export interface ComparisonInput {
  record: ComparisonRecord;
  /** Gain in the record's objective in every world, by strategy. */
  gains: ReadonlyMap<string, ArrayLike<number>>;
  /** Bureaux that a strategy's plan names, with attempts; nothing for one that is redrawn in each world. */
  plans: ReadonlyMap<string, readonly PlannedBureau[]>;
  /** Name of the commune, where the territory is one. */
  commune?: string;
  /** Where bureaux are, and where that comes from. */
  places?: BureauPlaces;
  /** The summaries as CSV. */
  csv: string;
  run: RunInput;
}

/** Places of bureaux. */
export interface BureauPlaces {
  /** Degrees east and north, by code. */
  at: ReadonlyMap<string, readonly [lon: number, lat: number]>;
  publisher: string;
  title: string;
  licence: string;
}

/** A bureau in a plan. */
export interface PlannedBureau {
  /** `DDCCC_BBBB`. */
  code: string;
  /** Its name. */
  commune: string;
  registered: number;
  attempts: number;
}

/** How a result is made again. */
export interface RunInput {
  command: string;
  /** Names of the files in the folder. */
  files: readonly string[];
}

const BASELINES = ["none", "random", "uniform"];
const BOUNDS = ["oracle", "individual"];

/** True for a strategy that no campaign can follow. */
export function isBound(strategy: string): boolean {
  return BOUNDS.includes(strategy);
}

/** Strategies that rank bureaux and that a campaign can follow. */
export function followed({ strategies }: ComparisonRecord): StrategyResult[] {
  return strategies.filter(({ strategy }) => !BASELINES.includes(strategy) && !isBound(strategy));
}

/** The gain of a strategy in the record's objective. */
export function gainOf({ objective }: ComparisonRecord, result: StrategyResult): Quantity {
  return objective === "margin" ? result.margin_votes : result.net_votes;
}

/** Worlds below which no share of them is called an interval (as in `src/simulation/notes.ts`). */
export const FEW = 100;

/** Decimals that suit votes which a record gives, intervals included: those of a single world are whole. */
export function voteDecimals(
  { replicates }: Pick<ComparisonRecord, "replicates">,
  quantities: readonly Pick<Quantity, "mean" | "low" | "high">[],
): number {
  if (replicates === 1) return 0;
  return commonDecimals(quantities.flatMap(({ mean, low, high }) => [mean, low, high]));
}

/** How many worlds of those simulated: a share, or their number where they are few. */
export function worldsText(share: number, worlds: number, tell: Teller): string {
  if (worlds >= FEW) return tell.say("share_of_worlds", { share: tell.percent(share) });
  return tell.say("number_of_worlds", { better: numberOf(share, worlds), worlds });
}

/** The same without the word. */
export function inWorlds(share: number, worlds: number, tell: Teller): string {
  return worlds >= FEW ? tell.percent(share) : tell.figure(numberOf(share, worlds));
}

/** Ties count half. */
function numberOf(share: number, worlds: number): number {
  return Math.round(2 * share * worlds) / 2;
}

/** Strategies, the largest mean gain first. */
export function byGain(record: ComparisonRecord): StrategyResult[] {
  return record.strategies.toSorted((a, b) => gainOf(record, b).mean - gainOf(record, a).mean);
}

/** The ranking that gains most by its mean; null where none was compared. */
export function bestOf(record: ComparisonRecord): StrategyResult | null {
  const ids = new Set(followed(record));
  return byGain(record).find((result) => ids.has(result)) ?? null;
}
