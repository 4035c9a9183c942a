/**
 * How a bureau responds to contacts: what is drawn with the probabilities of `probabilities.ts`, and its
 * expectation.
 *
 * @module
 */

import { binomial, Purpose, type Stream } from "../random/mod.ts";
import type { Probabilities } from "./probabilities.ts";

const { MOBILISED, MOBILISED_VOTES, HOME, SWITCHED, RETURNED } = Purpose;

/** Results of a world without the campaign in one bureau, and how its votes split. Reused, never kept. */
export interface Site {
  /** Row of the bureau in its election: its identity in the random counters. */
  row: number;
  /** Counts of the world drawn. */
  abstainers: number;
  candidate: number;
  rival: number;
  other: number;
  blankNull: number;
  /** λ: share of the mobilised who vote for the candidate. */
  leaning: number;
  /** Share of the rival among the mobilised who do not vote for the candidate. */
  toRival: number;
  /** Share of the rival among the voters who do not vote for the candidate. */
  voteToRival: number;
  /** Share of other valid votes among those for neither the candidate nor the rival. */
  toOther: number;
}

/** Changes of counts in one bureau. */
export interface Change {
  voters: number;
  candidate: number;
  rival: number;
  valid: number;
}

/** Voters of the world who kept their vote through a response, by option. */
export interface Unmoved {
  candidate: number;
  rival: number;
  other: number;
  blankNull: number;
}

/**
 * Draws the response of one bureau: mobilised abstainers and their votes, voters kept home and switched by
 * option. The newly mobilised are not persuaded. Draws depend on the seed, the replicate, the bureau and
 * the probabilities alone: equal plans give equal draws.
 *
 * @param unmoved set to the voters who neither stayed home nor moved, where it is given.
 *
 * @example
 * ```ts
 * import { keyFromSeed, Stream } from "../random/mod.ts";
 * import { noResponse } from "./probabilities.ts";
 * import { drawResponse } from "./response.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const site = {
 *   row: 12,
 *   abstainers: 40,
 *   candidate: 20,
 *   rival: 30,
 *   other: 9,
 *   blankNull: 1,
 *   leaning: 1,
 *   toRival: 0.75,
 *   voteToRival: 0.75,
 *   toOther: 0.9,
 * };
 * const change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
 * const everyone = { ...noResponse(), mobilised: 1 };
 * drawResponse(new Stream(keyFromSeed("promesse")), 0, site, everyone, change);
 * assertEquals(change, { voters: 40, candidate: 40, rival: 0, valid: 40 });
 * ```
 */
export function drawResponse(
  stream: Stream,
  replicate: number,
  site: Site,
  p: Probabilities,
  into: Change,
  unmoved?: Unmoved,
): void {
  const { row } = site;
  let voters = 0;
  let candidate = 0;
  let rival = 0;
  let blank = 0;
  const all = draw(stream, replicate, row, MOBILISED, 0, site.abstainers, p.mobilised);
  if (all > 0) {
    const toCandidate = draw(stream, replicate, row, MOBILISED_VOTES, 0, all, site.leaning);
    const rest = all - toCandidate;
    const toRival = draw(stream, replicate, row, MOBILISED_VOTES, 1, rest, site.toRival);
    const left = rest - toRival;
    voters += all;
    candidate += toCandidate;
    rival += toRival;
    blank += left - draw(stream, replicate, row, MOBILISED_VOTES, 2, left, site.toOther);
  }
  let stayedCandidate = site.candidate;
  let stayedRival = site.rival;
  let stayedOther = site.other;
  let stayedBlank = site.blankNull;
  if (p.homeCandidate + p.homeRival + p.homeOthers > 0) {
    const fromCandidate = draw(stream, replicate, row, HOME, 0, site.candidate, p.homeCandidate);
    const fromRival = draw(stream, replicate, row, HOME, 1, site.rival, p.homeRival);
    const fromOther = draw(stream, replicate, row, HOME, 2, site.other, p.homeOthers);
    const fromBlank = draw(stream, replicate, row, HOME, 3, site.blankNull, p.homeOthers);
    stayedCandidate -= fromCandidate;
    stayedRival -= fromRival;
    stayedOther -= fromOther;
    stayedBlank -= fromBlank;
    voters -= fromCandidate + fromRival + fromOther + fromBlank;
    candidate -= fromCandidate;
    rival -= fromRival;
    blank -= fromBlank;
  }
  if (p.switchedRival + p.switchedOthers > 0) {
    const ofRival = givenStay(p.switchedRival, p.homeRival);
    const ofOthers = givenStay(p.switchedOthers, p.homeOthers);
    const fromRival = draw(stream, replicate, row, SWITCHED, 1, stayedRival, ofRival);
    const fromOther = draw(stream, replicate, row, SWITCHED, 2, stayedOther, ofOthers);
    const fromBlank = draw(stream, replicate, row, SWITCHED, 3, stayedBlank, ofOthers);
    stayedRival -= fromRival;
    stayedOther -= fromOther;
    stayedBlank -= fromBlank;
    candidate += fromRival + fromOther + fromBlank;
    rival -= fromRival;
    blank -= fromBlank;
  }
  if (p.returned > 0) {
    const leaving = givenStay(p.returned, p.homeCandidate);
    const left = draw(stream, replicate, row, RETURNED, 0, stayedCandidate, leaving);
    const toRival = draw(stream, replicate, row, RETURNED, 1, left, site.voteToRival);
    const others = left - toRival;
    stayedCandidate -= left;
    candidate -= left;
    rival += toRival;
    blank += others - draw(stream, replicate, row, RETURNED, 2, others, site.toOther);
  }
  into.voters = voters;
  into.candidate = candidate;
  into.rival = rival;
  into.valid = voters - blank;
  if (unmoved) {
    unmoved.candidate = stayedCandidate;
    unmoved.rival = stayedRival;
    unmoved.other = stayedOther;
    unmoved.blankNull = stayedBlank;
  }
}

/** A binomial draw from its own cell; a draw that can only be 0 does not touch the stream. */
function draw(
  stream: Stream,
  replicate: number,
  row: number,
  purpose: number,
  option: number,
  n: number,
  p: number,
): number {
  return n === 0 || p === 0 ? 0 : binomial(stream.at(replicate, row, purpose, option), n, p);
}

/** Probability of a move given that the voter did not stay home. */
function givenStay(moved: number, home: number): number {
  return home === 0 ? moved : home >= 1 ? 0 : Math.min(1, moved / (1 - home));
}

/** Expected counts and shares of a bureau in the world, for `expectResponse`. Reused, never kept. */
export interface ExpectedSite {
  registered: number;
  /** θ. */
  turnout: number;
  /** Shares among those who vote. */
  candidate: number;
  rival: number;
  blankNull: number;
  leaning: number;
  toRival: number;
  voteToRival: number;
  toOther: number;
}

/** An expected site to be set. */
export function noExpectedSite(): ExpectedSite {
  return {
    registered: 0,
    turnout: 0,
    candidate: 0,
    rival: 0,
    blankNull: 0,
    leaning: 0,
    toRival: 0,
    voteToRival: 0,
    toOther: 0,
  };
}

/**
 * Adds the expectation of `drawResponse` over the world and the draws, given the probabilities:
 * E[N − voters] = N(1 − θ), E[votes of k] = Nθs_k.
 *
 * @example
 * ```ts
 * import { noResponse } from "./probabilities.ts";
 * import { expectResponse } from "./response.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const site = {
 *   registered: 1000,
 *   turnout: 0.6,
 *   candidate: 0.3,
 *   rival: 0.4,
 *   blankNull: 0.05,
 *   leaning: 0.25,
 *   toRival: 0.6,
 *   voteToRival: 0.4 / 0.7,
 *   toOther: 0.25 / 0.3,
 * };
 * const change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
 * expectResponse(site, { ...noResponse(), mobilised: 0.1 }, change);
 * assertAlmostEquals(change.voters, 40, 1e-12);
 * assertAlmostEquals(change.candidate, 10, 1e-12);
 * ```
 */
export function expectResponse(site: ExpectedSite, p: Probabilities, into: Change): void {
  const voting = site.registered * site.turnout;
  const up = (site.registered - voting) * p.mobilised;
  const upNotCandidate = up * (1 - site.leaning);
  const upRival = upNotCandidate * site.toRival;
  const upBlank = (upNotCandidate - upRival) * (1 - site.toOther);
  const neither = 1 - site.candidate - site.rival;
  const downCandidate = voting * site.candidate * p.homeCandidate;
  const downRival = voting * site.rival * p.homeRival;
  const downBlank = voting * site.blankNull * p.homeOthers;
  const down = downCandidate + downRival + voting * neither * p.homeOthers;
  const fromRival = voting * site.rival * p.switchedRival;
  const fromOthers = voting * neither * p.switchedOthers;
  const fromBlank = voting * site.blankNull * p.switchedOthers;
  const lost = voting * site.candidate * p.returned;
  const lostToRival = lost * site.voteToRival;
  const lostToBlank = (lost - lostToRival) * (1 - site.toOther);
  into.voters += up - down;
  into.candidate += up * site.leaning - downCandidate + fromRival + fromOthers - lost;
  into.rival += upRival - downRival - fromRival + lostToRival;
  into.valid += up - upBlank - (down - downBlank) + fromBlank - lostToBlank;
}
