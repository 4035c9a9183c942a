/**
 * What a placebo is asked and what it answers: two real elections, no campaign tied to the pick, and a
 * vendor's way of counting.
 *
 * @module
 */

import type { Bloc, Bureaux, Communes, Provenance } from "../../bureaux/mod.ts";

/** Scores by which a placebo may pick bureaux: the strategies' own, or a random order. */
export const PLACEBO_SCORES = [
  "abstention",
  "support",
  "potential",
  "swing",
  "marginal",
  "covariates",
  "random",
] as const;

/** How the picked bureaux are chosen. */
export type PlaceboScore = typeof PLACEBO_SCORES[number];

/**
 * Ways of counting a gain at the second election:
 * - `level`: rate of the picked bureaux minus that of all of them;
 * - `rise`: rate of the picked bureaux minus their own at the first election;
 * - `excess`: their rise minus the rise of all.
 */
export const READINGS = ["level", "rise", "excess"] as const;

/** A way of counting. */
export type Reading = typeof READINGS[number];

/** Which bureaux take part: mainland France and Corsica, or overseas and abroad with them. */
export const SCOPES = ["metropole", "france"] as const;

/** Which bureaux take part. */
export type Scope = typeof SCOPES[number];

/** How rates are averaged: by registered electors, or a bureau for a bureau. */
export const WEIGHTS = ["register", "bureau"] as const;

/** How rates are averaged. */
export type Weight = typeof WEIGHTS[number];

/** Within what the share of bureaux is picked: the whole, each département or each commune. */
export const WITHINS = ["france", "departement", "commune"] as const;

/** Within what the share of bureaux is picked. */
export type Within = typeof WITHINS[number];

/** A placebo's elections and options; only the two elections have no default. */
export interface PlaceboOptions {
  /** Election on which bureaux are picked. */
  from: Bureaux;
  /** Later election at which the gain is counted. */
  to: Bureaux;
  /** Still later election, for "pick by apparent gain, then look at the next period". */
  third?: Bureaux;
  /** `abstention` by default. */
  score?: PlaceboScore;
  /** Share of the bureaux picked, in (0, 1); .1 by default. */
  top?: number;
  /** The way of counting that is put first; all three are given. `excess` by default. */
  reading?: Reading;
  /**
   * Whose share is looked at: an option of `to` by id or label, followed at the other elections by its bloc,
   * or a bloc. By default the runner-up over the bureaux that take part.
   */
  option?: string;
  /**
   * Option of `from`, by id or label, whose votes are the option's own there: what its share rose from, and
   * what `support` and `potential` rank by. By default all options of its bloc together.
   */
  baseline?: string;
  /** `france` by default. */
  within?: Within;
  /** Change of the register that is allowed, relative to the first election, of at least 0; .1 by default. */
  tolerance?: number;
  /** `metropole` by default. */
  scope?: Scope;
  /** `register` by default. */
  weight?: Weight;
  /**
   * Registered electors that a bureau must have at every election, of at least 1; 100 by default, since the
   * turnout of 30 electors has a standard error of 9 points by chance alone.
   */
  minRegistered?: number;
  /** Matched bureaux that a commune or département needs to be a territory, of at least 2; 10 by default. */
  minBureaux?: number;
  /** Election before `from`, that `swing` reads. */
  previous?: Bureaux;
  /** INSEE's figures, that `covariates` reads. */
  communes?: Communes;
  /** Of the order of ties and of random picks; `promesse` by default. */
  seed?: string;
  /** Random picks that show what chance alone gives, 0 to 10,000; 200 by default. */
  randomPicks?: number;
  /** Redo the placebo with each setting changed; true by default. */
  variants?: boolean;
}

/** A gain under the three ways of counting, in percentage points. */
export type Gains = Record<Reading, number>;

/** Gains in turnout (points of registered electors) and in the option's share (points of valid votes). */
export interface OutcomeGains {
  turnout: Gains;
  share: Gains;
}

/** Bureaux left out, by reason, counted over the bureaux of the scope. */
export interface LeftOut {
  /** Code in the first election alone, and in the second alone. */
  only_from: number;
  only_to: number;
  /** Same code, register moved by more than the tolerance. */
  register_moved: number;
  /** Fewer electors than asked at one of the elections. */
  too_small: number;
  /** No valid vote at one of the elections: no share to compare. */
  no_valid_votes: number;
  /** Take part, but are not matched at the third election; null where none was given. */
  not_in_third: number | null;
  /** In the territory, not of the scope (overseas and abroad): both elections together. */
  outside_scope: { from: number; to: number };
}

/** What a random pick of as many bureaux shows: 90 % of random picks lie from low to high, in points. */
export interface Chance {
  mean: number;
  low: number;
  high: number;
}

/** Signs that a commune's or département's bureaux were redrawn between the elections. */
export interface RedrawnCheck {
  bureaux_from: number;
  bureaux_to: number;
  matched: number;
  /**
   * Pearson correlation of turnout at the two elections over the matched bureaux, in [−1, 1]; null where it
   * does not exist. Bureaux that stay in place keep their order.
   */
  turnout_correlation: number | null;
  /** `likely`: bureaux came or went, or kept no order; `no sign` otherwise. */
  verdict: "likely" | "no sign";
}

/** One territory: the gain of its picked bureaux, and of all its matched bureaux, over the nation. */
export interface TerritoryGains {
  /** Commune or département, in the ministry's codes. */
  code: string;
  /** Name of the commune; the code again for a département. */
  name: string;
  bureaux: number;
  registered: number;
  picked: number;
  whole: OutcomeGains;
  pick: OutcomeGains;
  redrawn: RedrawnCheck;
}

/** Quantiles of a gain over territories, in points: 5, 25, 50, 75 and 95 %. */
export interface Spread {
  min: number;
  q05: number;
  q25: number;
  median: number;
  q75: number;
  q95: number;
  max: number;
  /** Mean over territories, each counted once. */
  mean: number;
}

/** Territories whose gain passes the marks that a vendor claimed: +20 points of turnout, +10 of share. */
export interface Marks {
  turnout_points: 20;
  share_points: 10;
  whole_turnout: number;
  whole_share: number;
  pick_turnout: number;
  pick_share: number;
}

/** Bureaux picked by their apparent gain from the first election to the second, at the third. */
export interface NextPeriod {
  /** What they were picked by. */
  by: "turnout" | "share";
  /** Their excess from the first to the second, in points: what the pick shows. */
  apparent: number;
  /** Their excess from the second to the third: what follows. */
  next: number;
  /** Their excess from the first to the third: what is left. */
  kept: number;
  /** What the correlation of both gains over all bureaux led to expect of `next`, in points. */
  expected: number;
  /** Correlation of a bureau's gain with its next one, in [−1, 1], by the weights; null if undefined. */
  correlation: number | null;
}

/** The same placebo with one setting changed, under the reading asked. */
export interface Variant {
  /** What was changed, in words. */
  change: string;
  bureaux: number;
  /** In points; null where the change leaves nothing to compare. */
  turnout: number | null;
  share: number | null;
}

/** The result of a placebo: what `promesse placebo --json` prints. */
export interface PlaceboRecord {
  promesse: string;
  from: string;
  to: string;
  third: string | null;
  /** Territory of the tables given. */
  territory: string;
  score: PlaceboScore;
  top: number;
  reading: Reading;
  /** Label of the option, or of the bloc, and how it is followed. */
  option: string;
  bloc: Bloc;
  /** Label of the option of `from` that it is compared with; null for all of its bloc. */
  baseline: string | null;
  within: Within;
  tolerance: number;
  scope: Scope;
  weight: Weight;
  min_registered: number;
  min_bureaux: number;
  seed: string;
  /** Bureaux that take part, their electors at the second election, and those picked. */
  bureaux: number;
  registered: number;
  picked: number;
  left_out: LeftOut;
  /** Rates over all bureaux that take part, in points: what "the nation" is here. */
  nation: { turnout: { from: number; to: number }; share: { from: number; to: number } };
  /** Rates of the picked bureaux, in points. */
  pick: { turnout: { from: number; to: number }; share: { from: number; to: number } };
  /** Apparent gains of the picked bureaux, though nothing was tied to the pick. */
  gains: OutcomeGains;
  /** The same for random picks of as many bureaux, under the reading; null where none were drawn. */
  chance: { turnout: Chance; share: Chance } | null;
  /** One entry a commune or département with enough bureaux, by decreasing gain of its pick; null in `france`. */
  territories: TerritoryGains[] | null;
  /** Over territories, under the reading, of their picks and of their whole; null where there are none. */
  distribution:
    | { turnout: Spread; share: Spread; whole_turnout: Spread; whole_share: Spread }
    | null;
  /** Under the reading; null where there are no territories. */
  marks: Marks | null;
  /** With a third election. */
  next_period: NextPeriod[] | null;
  variants: Variant[];
  /** Sentences that a reader of the numbers must know. */
  notes: string[];
  provenance: Provenance[];
}
