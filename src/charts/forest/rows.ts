import { channel } from "../../evidence/channels.ts";
import { CHANNELS, type Estimate, type EstimateChannel } from "../../evidence/types.ts";
import { ESTIMANDS, OUTCOMES, VERIFICATIONS } from "../../evidence/types.ts";
import { choiceOption, InputError, shown } from "../../input.ts";
import { MARK_STYLES, measureWords, otherChannel } from "./marks.ts";

/** An estimate in a forest plot; values in percentage points. */
export interface ForestRow {
  id: string;
  label: string;
  /** What its axis measures: rows of another measure stand on another axis. */
  measure: string;
  channel: string;
  outcome: Estimate["outcome"];
  estimand: Estimate["estimand"];
  /** Null where the source tells a range alone. */
  value: number | null;
  se: number | null;
  low: number | null;
  high: number | null;
  /** What `low` and `high` are. */
  bounds: "95 % interval" | "range told" | "no error known";
  /** True where the points are one hundred over the contacts per vote that the source gives. */
  from_contacts: boolean;
  verification: Estimate["verification"];
  /** The same in words. */
  mark: string;
  studies: number | null;
  subjects: number | null;
  context: string;
  citation: string;
  where: string;
  verified_how: string;
}

/**
 * The data of a forest plot: measure by measure, channel by channel, the largest first. An estimate
 * that the source gives as contacts for one vote alone is drawn at 100 / contacts points.
 *
 * @returns the estimates that have a value or a range; those without either are not in it.
 * @throws {InputError} if none has, or one has a number that is not finite or a range that is not in order.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimates } from "../../evidence/registry.ts";
 * import { forestRows } from "./rows.ts";
 *
 * const [first] = forestRows(estimates({ channel: "volunteer-phone" }));
 * assertEquals([first.value, first.bounds], [3.8, "no error known"]);
 * ```
 */
export function forestRows(
  estimates: readonly Estimate[],
  label: (estimate: Estimate) => string = (estimate) => estimate.label,
): ForestRow[] {
  const drawn = estimates.map(checked).filter(drawable);
  if (drawn.length === 0) {
    throw new InputError(
      `estimates must hold one with a value or a range in points, got ${
        estimates.length === 0 ? "none" : `${estimates.length} without`
      }.`,
    );
  }
  return drawn.map((estimate) => rowOf(estimate, label(estimate))).sort(inOrder);
}

function checked(estimate: Estimate): Estimate {
  choiceOption("outcome", estimate.outcome, OUTCOMES);
  choiceOption("estimand", estimate.estimand, ESTIMANDS);
  choiceOption("verification", estimate.verification, VERIFICATIONS);
  const { id, value, se, low, high } = estimate;
  for (const [name, number] of Object.entries({ value, se, low, high })) {
    if (number === null || Number.isFinite(number)) continue;
    throw new InputError(`${name} of ${shown(id)} must be a number or null, got ${shown(number)}.`);
  }
  if ((low === null) !== (high === null) || (low !== null && low > high!)) {
    throw new InputError(
      `low and high of ${shown(id)} must be in order or both null, got ${low} and ${high}.`,
    );
  }
  return estimate;
}

function drawable(estimate: Estimate): boolean {
  const { estimand, value, low, contactsPerVote, contactsPerVoteRange } = estimate;
  if (estimand === "cost" || estimand === "qualitative") return false;
  return value !== null || low !== null || contactsPerVote !== null ||
    contactsPerVoteRange !== undefined;
}

function rowOf(estimate: Estimate, label: string): ForestRow {
  const { id, outcome, estimand, se, contactsPerVote, contactsPerVoteRange } = estimate;
  let { value, low, high } = estimate;
  const from_contacts = value === null && low === null;
  if (from_contacts) {
    value = contactsPerVote === null ? null : points(contactsPerVote);
    if (contactsPerVoteRange !== undefined && value === null) {
      [low, high] = [points(contactsPerVoteRange.high), points(contactsPerVoteRange.low)];
    }
  }
  return {
    id,
    label,
    measure: measureWords(outcome, estimand),
    channel: channelTitle(estimate.channel),
    outcome,
    estimand,
    value,
    se,
    low,
    high,
    bounds: value === null ? "range told" : low === null ? "no error known" : "95 % interval",
    from_contacts,
    verification: estimate.verification,
    mark: MARK_STYLES[estimate.verification].label,
    studies: estimate.studies,
    subjects: estimate.subjects,
    context: estimate.context,
    citation: estimate.citation,
    where: estimate.where,
    verified_how: estimate.verifiedHow,
  };
}

/** Points per contact of one vote for so many contacts, to three figures. */
function points(contacts: number): number {
  return Number((100 / contacts).toPrecision(3));
}

function channelTitle(name: EstimateChannel): string {
  return otherChannel(name) ?? channel(name).title;
}

const ORDER: readonly string[] = [
  "per_contact",
  "per_recipient",
  "per_bureau",
  "rule",
  "extrapolation",
  "naive_gap",
];
const TITLES = [...CHANNELS.map((name) => channel(name).title)];

function inOrder(a: ForestRow, b: ForestRow): number {
  const place = (title: string) =>
    (TITLES.indexOf(title) + TITLES.length + 1) % (TITLES.length + 1);
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    ORDER.indexOf(a.estimand) - ORDER.indexOf(b.estimand) ||
    place(a.channel) - place(b.channel) || a.channel.localeCompare(b.channel) ||
    (b.value ?? b.high!) - (a.value ?? a.high!);
}
