/**
 * The bound of bureau-level targeting.
 *
 * @module
 */

import {
  contactByVote,
  expectResponse,
  inRowOrder,
  interpolate,
  noExpectedSite,
  noResponse,
  persuasionFactors,
  type Plan,
} from "../campaign/mod.ts";
import type { Field } from "../electorate/mod.ts";
import type { ChannelEvidence } from "../evidence/mod.ts";
import { type ExpectedEvidence, PARTS } from "./expected_evidence.ts";

/** What strategies and comparisons count: the lead over the rival, or the candidate's own votes. */
export type Objective = "margin" | "votes";

/**
 * `oracle`: the plan of largest expected objective among all plans of attempts by bureau, given the world's
 * expectation and the evidence's. It sees the election that the campaign is for, which nobody can, and
 * leaves budget unspent where contacts would lose.
 *
 * The response of a bureau is concave in its attempts, so that filling parts of bureaux in order of their
 * expected gain an attempt is optimal.
 *
 * @param capacity attempts that each bureau can take.
 *
 * @param budget in attempts, at least 0.
 * @param spillover factor of the turnout effect for co-residents, 1 without.
 *
 * @example
 * ```ts
 * import { capacity, spent } from "../campaign/mod.ts";
 * import { collapse, loadElectorate } from "../electorate/mod.ts";
 * import { preset } from "../evidence/mod.ts";
 * import { keyFromSeed } from "../random/mod.ts";
 * import { expectedEvidence } from "./expected_evidence.ts";
 * import { oracle } from "./oracle.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const field = collapse(electorate, 5, 6);
 * const trials = preset("trials");
 * const evidence = trials.channels["door-to-door"]!;
 * const expected = expectedEvidence({
 *   key: keyFromSeed("promesse"),
 *   preset: trials,
 *   channel: "door-to-door",
 *   evidence,
 *   passes: 1,
 *   election: { turnout: electorate.electionTurnout, high: true },
 *   withClasses: false,
 * });
 * const room = capacity(field.registered, 1.4, evidence.contactRate.mean, 1);
 * assertAlmostEquals(spent(oracle(field, room, 500, evidence, expected, "votes", 1)), 500, 1e-6);
 * ```
 */
export function oracle(
  field: Field,
  capacity: Float64Array,
  budget: number,
  evidence: ChannelEvidence,
  expected: ExpectedEvidence,
  objective: Objective,
  spillover: number,
): Plan {
  const gain = expectedGains(field, evidence, expected, objective, spillover);
  const parts = linear(expected) ? [1] : Array.from({ length: PARTS }, (_, i) => (i + 1) / PARTS);
  const steps: { b: number; size: number; rate: number }[] = [];
  for (let b = 0; b < field.size; b++) {
    if (capacity[b] === 0) continue;
    let before = 0;
    for (const part of parts) {
      const size = capacity[b] * (part - before);
      const contacts = expected.contacted[part * PARTS] - expected.contacted[before * PARTS];
      const rate = gain[b] * contacts / size;
      if (rate > 0) steps.push({ b, size, rate });
      before = part;
    }
  }
  steps.sort((x, y) => y.rate - x.rate || x.b - y.b);
  const given = new Map<number, number>();
  let left = budget;
  for (const { b, size } of steps) {
    if (left <= 1e-9 * budget) break;
    const attempts = Math.min(size, left);
    given.set(b, (given.get(b) ?? 0) + attempts);
    left -= attempts;
  }
  return inRowOrder([...given.keys()], [...given.values()]);
}

function linear({ contacted }: ExpectedEvidence): boolean {
  return Math.abs(contacted[1] * PARTS - contacted[PARTS]) < 1e-9 * contacted[PARTS];
}

/**
 * Expected gain in the objective of contacting every elector of each bureau; linear in the share contacted.
 *
 * @returns votes, one entry a bureau, of either sign. For what it takes see the example of {@linkcode oracle}.
 */
export function expectedGains(
  field: Field,
  evidence: ChannelEvidence,
  expected: ExpectedEvidence,
  objective: Objective,
  spillover: number,
): Float64Array {
  const factors = persuasionFactors(evidence, field.turnout, field.candidate);
  const p = noResponse();
  const site = noExpectedSite();
  return Float64Array.from(field.turnout, (turnout, b) => {
    // Rates per elector contacted, before any probability reaches 1.
    const [abstainers, voters] = contactByVote(1e-6, turnout, evidence.selectivity);
    p.mobilised = abstainers * interpolate(expected.up, turnout) * turnout * spillover;
    const home = voters * interpolate(expected.down, turnout) * (1 - turnout) * spillover;
    p.homeCandidate = p.homeRival = p.homeOthers = home;
    const gained = interpolate(expected.gained, turnout);
    const psi = gained === 0 ? 0 : Math.min(1, gained * factors[b]);
    p.switchedRival = p.switchedOthers = voters * psi;
    const lost = interpolate(expected.lost, turnout);
    p.returned = lost === 0 || field.candidate[b] === 1
      ? 0
      : voters * Math.min(1, lost * factors[b]);
    site.registered = field.registered[b];
    site.turnout = turnout;
    site.candidate = field.candidate[b];
    site.rival = field.rival[b];
    site.blankNull = field.blankNull[b];
    site.leaning = interpolate(expected.leaning, field.candidate[b]);
    site.toRival = site.voteToRival = field.toRival[b];
    site.toOther = field.toOther[b];
    const change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
    expectResponse(site, p, change);
    const gain = objective === "margin" ? change.candidate - change.rival : change.candidate;
    return gain * 1e6;
  });
}
