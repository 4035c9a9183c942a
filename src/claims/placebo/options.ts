/**
 * Options of a placebo: defaults, and what is allowed.
 *
 * @module
 */

import { type Bloc, BLOCS, blocVotes, type Bureaux } from "../../bureaux/mod.ts";
import { choiceOption, folded, InputError, nearest, numberOption, shown } from "../../input.ts";
import { sentence } from "../../sentences/mod.ts";
import {
  PLACEBO_SCORES,
  type PlaceboOptions,
  type PlaceboScore,
  type Reading,
  READINGS,
  type Scope,
  SCOPES,
  type Weight,
  WEIGHTS,
  type Within,
  WITHINS,
} from "./types.ts";

/** Options once validated. */
export interface Choices {
  score: PlaceboScore;
  top: number;
  reading: Reading;
  within: Within;
  tolerance: number;
  scope: Scope;
  weight: Weight;
  minRegistered: number;
  minBureaux: number;
  seed: string;
  randomPicks: number;
}

/**
 * Options with defaults, validated once.
 *
 * @throws {InputError} on a value out of range, elections out of order, or a score whose table is missing.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { choosePlacebo } from "./options.ts";
 *
 * const within = "departement:48";
 * const from = await loadElection("presidentielle-2017-t1", { within });
 * const to = await loadElection("legislatives-2017-t1", { within });
 * assertEquals(choosePlacebo({ from, to }).reading, "excess");
 * ```
 */
export function choosePlacebo(options: PlaceboOptions): Choices {
  const { from, to, third, previous, communes } = options;
  inOrder("to", from, to);
  if (third) inOrder("third", to, third);
  const score = choiceOption("score", options.score ?? "abstention", PLACEBO_SCORES);
  if (score === "swing" && !previous) {
    throw new InputError(
      `score "swing" needs an election before ${from.election.id}, and none is there.`,
    );
  }
  if (previous) inOrder("from", previous, from);
  if (score === "covariates" && !communes) {
    throw new InputError('score "covariates" needs INSEE\'s figures by commune, got none.');
  }
  const top = numberOption("top", options.top ?? 0.1, { min: 0, max: 1 });
  if (top === 0 || top === 1) {
    throw new InputError(`top must be a share between 0 and 1, both excluded, got ${top}.`);
  }
  return {
    score,
    top,
    reading: choiceOption("reading", options.reading ?? "excess", READINGS),
    within: choiceOption("within", options.within ?? "france", WITHINS),
    tolerance: numberOption("tolerance", options.tolerance ?? 0.1, { min: 0 }),
    scope: choiceOption("scope", options.scope ?? "metropole", SCOPES),
    weight: choiceOption("weight", options.weight ?? "register", WEIGHTS),
    minRegistered: numberOption("min-registered", options.minRegistered ?? 100, {
      min: 1,
      integer: true,
    }),
    minBureaux: numberOption("min-bureaux", options.minBureaux ?? 10, { min: 2, integer: true }),
    seed: String(options.seed ?? "promesse"),
    randomPicks: numberOption("random-picks", options.randomPicks ?? 200, {
      min: 0,
      max: 10_000,
      integer: true,
    }),
  };
}

/** Two rounds of one vote, a week apart, are in order too. */
function inOrder(option: string, earlier: Bureaux, later: Bureaux): void {
  if (earlier.election.date < later.election.date) return;
  throw new InputError(
    `${option} must be an election held after ${earlier.election.id} ` +
      `(${earlier.election.date}), got ${shown(later.election.id)} (${later.election.date}).`,
  );
}

/** Whose share is followed from one election to the next. */
export interface Followed {
  /** As a reader names it: `FILLON, then the bloc droite`. */
  label: string;
  bloc: Bloc;
  /** Label of the option of the first election that it is compared with; null for all of the bloc. */
  baseline: string | null;
  /** Votes by bureau at each election given, in their order. */
  votes: Int32Array[];
  note: string | null;
}

/**
 * The option or bloc that a placebo looks at, with its votes at every election: an option of the second
 * election is followed by its bloc at the others.
 *
 * @param elections first, second and, where there is one, third.
 * @param wanted id or label of an option of the second, or a bloc; by default its runner-up.
 * @param baseline id or label of the option of the first that it is compared with; by default its bloc.
 * @throws {InputError} if there is no such option, or its bloc did not stand at one of the elections.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { followed } from "./options.ts";
 *
 * const within = "departement:48";
 * const from = await loadElection("europeennes-2014", { within });
 * const to = await loadElection("presidentielle-2017-t1", { within });
 * assertEquals(followed([from, to], "fillon").bloc, "droite");
 * ```
 */
export function followed(
  elections: readonly Bureaux[],
  wanted?: string,
  baseline?: string,
): Followed {
  const [from, to] = elections;
  const before = baseline === undefined ? null : named(from, baseline, "baseline");
  const first = (bloc: Bloc) => before === null ? ofBloc(from, bloc) : from.votes[before];
  const own = before === null ? null : from.election.options[before].label;
  const bloc = wanted === undefined ? undefined : BLOCS.find((name) => name === folded(wanted));
  if (bloc !== undefined) {
    return {
      label: `bloc ${bloc}`,
      bloc,
      baseline: own,
      votes: elections.map((election, e) => e === 0 ? first(bloc) : ofBloc(election, bloc)),
      note: own === null
        ? null
        : sentence("compared_in", { option: `bloc ${bloc}`, own, from: from.election.id }),
    };
  }
  const k = wanted === undefined ? runnerUp(elections) : named(to, wanted, "option");
  const option = to.election.options[k];
  return {
    label: option.label,
    bloc: option.bloc,
    baseline: own,
    votes: elections.map((election, e) =>
      e === 0 ? first(option.bloc) : e === 1 ? to.votes[k] : ofBloc(election, option.bloc)
    ),
    note: own === null
      ? sentence("compared_with_bloc", {
        option: option.label,
        bloc: option.bloc,
        same: option.bloc,
      })
      : sentence("compared_in", { option: option.label, own, from: from.election.id }),
  };
}

function ofBloc(bureaux: Bureaux, bloc: Bloc): Int32Array {
  const votes = blocVotes(bureaux).get(bloc);
  if (votes) return votes;
  throw new InputError(
    `option must be of a bloc that stood at every election, and ${bloc} did not in ` +
      `${bureaux.election.id}.`,
  );
}

/** The second by votes among options whose bloc stood everywhere: a rule, not a choice. */
function runnerUp(elections: readonly Bureaux[]): number {
  const { votes, election: { options } } = elections[1];
  const everywhere = (bloc: Bloc) =>
    elections.every((e) => e.election.options.some((option) => option.bloc === bloc));
  const totals = votes.map((column) => column.reduce((sum, count) => sum + count, 0));
  const ranked = [...options.keys()].filter((k) => everywhere(options[k].bloc))
    .sort((a, b) => totals[b] - totals[a] || a - b);
  if (ranked.length > 0) return ranked[Math.min(1, ranked.length - 1)];
  throw new InputError("option must be given: no bloc stood at every election.");
}

function named({ election }: Bureaux, wanted: string, name: "option" | "baseline"): number {
  const text = folded(wanted.trim());
  const k = election.options.findIndex(({ id, label }) =>
    folded(id) === text || folded(label) === text
  );
  if (k >= 0) return k;
  const labels = election.options.map(({ label }) => label);
  const blocs = name === "option" ? BLOCS : [];
  const near = nearest(wanted, [...labels, ...blocs]);
  throw new InputError(
    `${name} ${shown(wanted)} did not stand in ${election.id}: ` +
      (near.length > 0 ? `did you mean ${near.join(" or ")}? ` : "") +
      (name === "option"
        ? `allowed: its options or a bloc (${BLOCS.join(", ")}).`
        : `allowed: ${labels.join(", ")}.`),
  );
}
