/**
 * Poll watchers' feed: moving the rest of the effort at noon and at 17:00 on a noisy report of turnout.
 *
 * @module
 */

import { capacity, EvidenceDraws, turnoutEffect } from "../../campaign/mod.ts";
import { channel, preset } from "../../evidence/mod.ts";
import { keyFromSeed, logistic, logit, normal, Stream } from "../../random/mod.ts";
import { isHighSalience } from "../../simulation/prepare.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import { ClaimPurpose } from "../purposes.ts";
import type { SpecialReading } from "../types.ts";
import { type Finding, untested } from "./finding.ts";
import { listIn, numberIn } from "./parameters.ts";

const EVIDENCE = "gerber-green";
/** Days simulated: each sorts all bureaux a dozen times. */
const DAYS = 60;
const WAVES = [0.5, 0.25, 0.25];
/** A report is worth less early: at noon about half of the day's voters are still to come. */
const ERROR_FACTORS = [Infinity, 2, 1];

/**
 * What a report leaves to believe of a shock ~ Normal(0, spread²) that it shows with Normal(0, error²): the posterior
 * mean, signal·spread²/(spread² + error²).
 *
 * @param error at least 0; Infinity for no report.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { believed } from "./feed.ts";
 *
 * assertEquals([believed(1, 0.5, 0.5), believed(1, 0.5, Infinity)], [0.5, 0]);
 * ```
 */
export function believed(signal: number, spread: number, error: number): number {
  if (error === Infinity || spread === 0) return 0;
  return signal * spread * spread / (spread * spread + error * error);
}

/** A day's bureaux, as a campaign and as the day itself knows them. */
interface Day {
  room: Float64Array;
  budget: number;
  /** Votes for an attempt at a logit shock of turnout. */
  rate: (b: number, shock: number) => number;
  /** True shocks of the day. */
  shock: Float64Array;
  /** What each wave believes of them, one array a wave. */
  beliefs: Float64Array[];
}

/**
 * Audits the feed: votes gained by moving what is left, over keeping the plan, by the error of the reports.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditFeed } from "./feed.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("turnout-feed").readings;
 * console.log(auditFeed(reading as SpecialReading, context).distributions);
 * ```
 */
export function auditFeed(reading: SpecialReading, context: AuditContext): Finding {
  const [coverage, spread] = ["coverage", "spread"].map((name) => numberIn(reading, name));
  const errors = listIn(reading, "errors");
  const replicates = Math.min(DAYS, context.replicates);
  const gains = errors.map(() => new Float64Array(replicates));
  const kept = new Float64Array(replicates);
  for (let r = 0; r < replicates; r++) {
    const day = dayOf(context, r, coverage, spread);
    const still = new Float64Array(day.shock.length);
    kept[r] = votes({ ...day, beliefs: WAVES.map(() => still) });
    errors.forEach((error, e) => {
      gains[e][r] = votes({ ...day, beliefs: reports(context, r, day, spread, error) }) - kept[r];
    });
  }
  const planned = kept.reduce((sum, value) => sum + value, 0) / replicates;
  return untested({
    unit: "votes",
    quantity:
      `votes gained in ${context.electorate.bureaux.territory} by moving a quarter of the doors at noon and ` +
      `a quarter at 17:00, over keeping the plan`,
    distributions: errors.map((error, e) =>
      distribution({
        name: error === 0 ? "perfect reports" : `reports off by ${error} points`,
        kind: "simulation",
        values: gains[e],
      }, null)
    ),
    needs: [],
    contacts: null,
    registered: context.registered,
    notes: [
      `The plan that is kept gains ${planned.toFixed(0)} votes with ${
        (100 * coverage).toFixed(0)
      } % of doors ` +
      `(evidence ${EVIDENCE}): half before noon.`,
      `Turnout of the day departs from the forecast by ${spread} on the logit scale a bureau; errors are those of ` +
      "the report at 17:00, twice as large at noon: assumptions.",
    ],
  });
}

function dayOf(context: AuditContext, r: number, coverage: number, spread: number): Day {
  const { electorate: { bureaux, turnout, shares, electionTurnout } } = context;
  const stream = new Stream(keyFromSeed(context.seed));
  const evidence = preset(EVIDENCE);
  const doors = evidence.channels["door-to-door"]!;
  const election = { turnout: electionTurnout, high: isHighSalience(bureaux.election.kind) };
  const draw = new EvidenceDraws(stream, evidence).channel(r, "door-to-door", doors, election);
  const { electorsPerUnit } = channel("door-to-door");
  const room = capacity(bureaux.registered, electorsPerUnit, doors.contactRate.mean, 1);
  const k = bureaux.election.options.findIndex(({ label }) => label === context.candidate);
  const base = turnout.map((theta) => logit(Math.min(0.999, Math.max(0.001, theta))));
  const perContact = draw.contactRate * draw.attenuation * electorsPerUnit;
  return {
    room,
    budget: coverage * room.reduce((sum, most) => sum + most, 0),
    rate: (b, shock) =>
      perContact * shares[k][b] *
      turnoutEffect(logistic(base[b] + shock), draw.shift, evidence.propensityPrecision),
    shock: Float64Array.from(
      bureaux.row,
      (row) => spread * normal(stream.at(r, row, ClaimPurpose.FEED)),
    ),
    beliefs: [],
  };
}

/** What each wave believes, where reports err by some points of turnout. */
function reports(
  context: AuditContext,
  r: number,
  day: Day,
  spread: number,
  error: number,
): Float64Array[] {
  const { bureaux: { row }, turnout } = context.electorate;
  const stream = new Stream(keyFromSeed(context.seed));
  return ERROR_FACTORS.map((factor, wave) =>
    day.shock.map((shock, b) => {
      if (factor === Infinity) return 0;
      const slope = Math.max(0.01, turnout[b] * (1 - turnout[b]));
      const sd = factor * error / 100 / slope;
      const noise = sd === 0 ? 0 : sd * normal(stream.at(r, row[b], ClaimPurpose.FEED, wave));
      return believed(shock + noise, spread, sd);
    })
  );
}

/** Votes that three waves bring, each sent where it is believed to gain most with the room left. */
function votes({ room, budget, rate, shock, beliefs }: Day): number {
  const left = Float64Array.from(room);
  let gained = 0;
  WAVES.forEach((part, wave) => {
    const hoped = left.map((_, b) => rate(b, beliefs[wave][b]));
    const order = [...hoped.keys()].sort((a, b) => hoped[b] - hoped[a] || a - b);
    let budgetLeft = part * budget;
    for (const b of order) {
      if (budgetLeft <= 0) break;
      const attempts = Math.min(left[b], budgetLeft);
      left[b] -= attempts;
      budgetLeft -= attempts;
      gained += attempts * rate(b, shock[b]);
    }
  });
  return gained;
}
