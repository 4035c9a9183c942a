/**
 * The placebo itself.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { mean, quantiles } from "../../measures/mod.ts";
import { type Key, keyFromSeed } from "../../random/mod.ts";
import { VERSION } from "../../simulation/mod.ts";
import { gainsOf, type Rates, ratesOf } from "./gains.ts";
import { nextPeriodsOf } from "./next_period.ts";
import { notesOf } from "./notes.ts";
import { type Choices, choosePlacebo, type Followed, followed } from "./options.ts";
import { type Panel, panelOf } from "./panel.ts";
import { firstOf, type Group, groupsOf, orderOf, randomOf } from "./pick.ts";
import { marksOf, spreadOf, territoriesOf } from "./territories.ts";
import type {
  Chance,
  OutcomeGains,
  PlaceboOptions,
  PlaceboRecord,
  TerritoryGains,
  Variant,
} from "./types.ts";
import { changesOf } from "./variants.ts";

/**
 * The gain that a vendor's way of counting shows where nothing was done: bureaux are picked by a score
 * computed on the first of two real elections, and looked at in the second. Turnout and the option's
 * share, in points; "the nation" is all bureaux that take part: matched by code, register within the
 * tolerance, large enough, of the scope.
 *
 * With `within` commune or département the share is picked in each of them, and the record holds the
 * distribution of their gains over the nation. With a third election it also follows the bureaux of
 * largest apparent gain into the next period.
 *
 * @throws {InputError} on a bad option, elections out of order, or nothing left to compare.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { placebo } from "./placebo.ts";
 *
 * const within = "departement:48";
 * const record = placebo({
 *   from: await loadElection("europeennes-2014", { within }),
 *   to: await loadElection("presidentielle-2017-t1", { within }),
 *   option: "droite",
 * });
 * assertEquals(record.reading, "excess");
 * assert(record.gains.turnout.excess > 0); // where many abstained, turnout comes back by itself
 * ```
 */
export function placebo(options: PlaceboOptions): PlaceboRecord {
  const choices = choosePlacebo(options);
  const { from, to, third } = options;
  const elections = [from, to, ...(third ? [third] : [])];
  const option = followed(elections, options.option, options.baseline);
  const key = keyFromSeed(choices.seed);
  // The third election must not change who takes part in the first two.
  const panel = panelOf([from, to], option.votes, choices);
  const through = third ? panelOf(elections, option.votes, choices) : null;
  const picked = pickOf(panel, options, choices, option, key);
  const { nation, pick, groups, picks } = picked;
  const territories = choices.within === "france" ? null : territoriesOf(
    panel,
    groups,
    picks,
    nation,
    elections,
    { ...choices, within: choices.within },
  );
  const all = picks.reduce((sum, list) => sum + list.length, 0);
  const record: PlaceboRecord = {
    promesse: VERSION,
    from: from.election.id,
    to: to.election.id,
    third: third?.election.id ?? null,
    territory: from.territory,
    score: choices.score,
    top: choices.top,
    reading: choices.reading,
    option: option.label,
    bloc: option.bloc,
    baseline: option.baseline,
    within: choices.within,
    tolerance: choices.tolerance,
    scope: choices.scope,
    weight: choices.weight,
    min_registered: choices.minRegistered,
    min_bureaux: choices.minBureaux,
    seed: choices.seed,
    bureaux: panel.size,
    registered: panel.moments[1].registered.reduce((sum, n) => sum + n, 0),
    picked: all,
    left_out: {
      ...panel.left_out,
      not_in_third: through ? panel.size - through.size : null,
    },
    nation: fromTo(nation),
    pick: fromTo(pick),
    gains: gainsOf(pick, nation),
    chance: chanceOf(panel, groups, nation, choices, key),
    territories,
    ...overTerritories(territories, choices),
    next_period: through
      ? nextPeriodsOf(through, rowsOf(through, options), { ...choices, key })
      : null,
    variants: options.variants === false ? [] : variantsOf(options, choices, option, key),
    notes: [],
    provenance: [
      ...elections.map(({ provenance }) => provenance),
      ...(choices.score === "swing" ? [options.previous!.provenance] : []),
      ...(choices.score === "covariates" ? [options.communes!.provenance] : []),
    ],
  };
  return { ...record, notes: notesOf(record, panel, groups, option, elections) };
}

/** A pick and the rates that its gains come from. */
interface Picked {
  groups: Group[];
  picks: Int32Array[];
  nation: Rates[];
  pick: Rates[];
}

function pickOf(
  panel: Panel,
  options: PlaceboOptions,
  choices: Choices,
  option: Followed,
  key: Key,
): Picked {
  const { within, top, minBureaux, weight } = choices;
  const groups = groupsOf(panel, within, top, minBureaux);
  if (groups.length === 0) {
    throw new InputError(
      `min-bureaux must leave a ${within} with as many matched bureaux, got ${minBureaux}.`,
    );
  }
  const order = orderOf(panel, options, option.bloc, key);
  const picks = firstOf(groups, order, panel.size);
  return {
    groups,
    picks,
    nation: ratesOf(panel, Int32Array.from({ length: panel.size }, (_, b) => b), weight),
    pick: ratesOf(panel, joined(picks), weight),
  };
}

function joined(lists: readonly Int32Array[]): Int32Array {
  return Int32Array.from(lists.flatMap((list) => [...list]));
}

function rowsOf(panel: Panel, { from }: PlaceboOptions): Int32Array {
  return panel.places.map((i) => from.row[i]);
}

function fromTo(rates: readonly Rates[]): PlaceboRecord["nation"] {
  const of = (outcome: keyof Rates) => ({ from: rates[0][outcome], to: rates[1][outcome] });
  return { turnout: of("turnout"), share: of("share") };
}

/** Gains of random picks of as many bureaux in the same territories: what chance alone shows. */
function chanceOf(
  panel: Panel,
  groups: readonly Group[],
  nation: readonly Rates[],
  { randomPicks, weight, reading }: Choices,
  key: Key,
): PlaceboRecord["chance"] {
  if (randomPicks === 0) return null;
  const gains = Array.from(
    { length: randomPicks },
    (_, draw): OutcomeGains => gainsOf(ratesOf(panel, randomOf(groups, draw, key), weight), nation),
  );
  const of = (outcome: keyof OutcomeGains): Chance => {
    const values = gains.map((gain) => gain[outcome][reading]);
    const [low, high] = quantiles(values, [0.05, 0.95]);
    return { mean: mean(values), low, high };
  };
  return { turnout: of("turnout"), share: of("share") };
}

function overTerritories(
  territories: TerritoryGains[] | null,
  { reading }: Choices,
): Pick<PlaceboRecord, "distribution" | "marks"> {
  if (territories === null) return { distribution: null, marks: null };
  const of = (set: "pick" | "whole", outcome: keyof OutcomeGains) =>
    spreadOf(territories.map((territory) => territory[set][outcome][reading]));
  return {
    distribution: {
      turnout: of("pick", "turnout"),
      share: of("pick", "share"),
      whole_turnout: of("whole", "turnout"),
      whole_share: of("whole", "share"),
    },
    marks: marksOf(territories, reading),
  };
}

/** The headline gain with one setting changed; null where the change leaves nothing to compare. */
function variantsOf(
  options: PlaceboOptions,
  choices: Choices,
  option: Followed,
  key: Key,
): Variant[] {
  const elections = [options.from, options.to];
  return changesOf(choices).map(({ change, choices: changed }): Variant => {
    try {
      const panel = panelOf(elections, option.votes, changed);
      const { nation, pick } = pickOf(panel, options, changed, option, key);
      const gains = gainsOf(pick, nation);
      return {
        change,
        bureaux: panel.size,
        turnout: gains.turnout[changed.reading],
        share: gains.share[changed.reading],
      };
    } catch (error) {
      if (error instanceof InputError) return { change, bureaux: 0, turnout: null, share: null };
      throw error;
    }
  });
}
