/** What a bureau's electors do: probabilities worked by hand, and draws against their expectation. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  type Change,
  drawResponse,
  expectResponse,
  leaningShare,
  noResponse,
  type Probabilities,
  setProbabilities,
  type Site,
} from "../../src/campaign/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { assertMean } from "./moments.ts";

const NOTHING = { voters: 0, candidate: 0, rival: 0, valid: 0 };

/** A thousand electors of whom 600 vote: 180 candidate, 240 rival, 150 other, 30 blank or null. */
const SITE: Site = {
  row: 7,
  abstainers: 400,
  candidate: 180,
  rival: 240,
  other: 150,
  blankNull: 30,
  leaning: 0.25,
  toRival: 0.6,
  voteToRival: 240 / 420,
  toOther: 150 / 180,
};

/** The expected bureau of which `SITE` is the mean: expectation is linear in the counts. */
const EXPECTED = {
  registered: 1000,
  turnout: 0.6,
  candidate: 0.3,
  rival: 0.4,
  blankNull: 0.05,
  leaning: SITE.leaning,
  toRival: SITE.toRival,
  voteToRival: SITE.voteToRival,
  toOther: SITE.toOther,
};

function set(...given: [number, number, number, number, number, number]): Probabilities {
  const p = noResponse();
  setProbabilities(p, ...given);
  return p;
}

function drawn(p: Probabilities, replicate: number, site = SITE): Change {
  const change = { ...NOTHING };
  drawResponse(new Stream(keyFromSeed("response")), replicate, site, p, change);
  return change;
}

Deno.test("probabilities of a contact that mobilises, by hand", () => {
  // θ = .6, c = .26, ω = 1.5: ρ_a = .26/1.3 = .2. h = .25 makes Δ = .06, of the .4 who abstain 15 %.
  const p = set(0.26, 0.6, 1.5, 0.25, 0, 1);
  assertAlmostEquals(p.mobilised, 0.2 * 0.15, 1e-15);
  assertEquals({ ...p, mobilised: 0 }, noResponse());
  // With 1.24 times the effect for the co-residents.
  assertAlmostEquals(set(0.26, 0.6, 1.5, 0.25, 0, 1.24).mobilised, 0.2 * 0.15 * 1.24, 1e-15);
});

Deno.test("probabilities of a contact that keeps home and persuades, by hand", () => {
  // ρ_v = .3, Δ = −.06, of the .6 who vote 10 %; ψ = .5 of those who still vote.
  const p = set(0.26, 0.6, 1.5, -0.25, 0.5, 1);
  assertEquals([p.mobilised, p.returned], [0, 0]);
  for (const home of [p.homeCandidate, p.homeRival, p.homeOthers]) {
    assertAlmostEquals(home, 0.03, 1e-15);
  }
  for (const switched of [p.switchedRival, p.switchedOthers]) {
    assertAlmostEquals(switched, 0.3 * 0.9 * 0.5, 1e-15);
  }
  assertAlmostEquals(set(0.26, 0.6, 1.5, -0.25, -0.5, 1).returned, 0.3 * 0.9 * 0.5, 1e-15);
});

Deno.test("probabilities stay within [0, 1] at every extreme", () => {
  for (const contacted of [0, 0.5, 1]) {
    for (const turnout of [0, 1e-6, 0.5, 1]) {
      for (const effect of [-3000, -4, 0, 4, 3000]) {
        for (const persuasion of [-1, 0, 1]) {
          for (const spillover of [1, 3]) {
            const p = set(contacted, turnout, 1.5, effect, persuasion, spillover);
            for (const value of Object.values(p)) {
              assert(value >= 0 && value <= 1, JSON.stringify({ contacted, turnout, effect, p }));
            }
            assert(p.homeRival + p.switchedRival <= 1 + 1e-15);
          }
        }
      }
    }
  }
});

const SCENARIOS: [string, Probabilities][] = [
  ["mobilise", { ...noResponse(), mobilised: 0.11 }],
  ["keep home", { ...noResponse(), homeCandidate: 0.05, homeRival: 0.09, homeOthers: 0.02 }],
  ["persuade", { ...noResponse(), switchedRival: 0.04, switchedOthers: 0.12 }],
  ["dissuade", { ...noResponse(), returned: 0.2 }],
  ["all at once", {
    mobilised: 0.3,
    homeCandidate: 0.2,
    homeRival: 0.3,
    homeOthers: 0.1,
    switchedRival: 0.4,
    switchedOthers: 0.5,
    returned: 0.35,
  }],
];

for (const [name, p] of SCENARIOS) {
  Deno.test(`draws have the mean that the expectation says: ${name}`, () => {
    const count = 20_000;
    const columns = {
      voters: new Float64Array(count),
      candidate: new Float64Array(count),
      rival: new Float64Array(count),
      valid: new Float64Array(count),
    };
    for (let r = 0; r < count; r++) {
      const change = drawn(p, r);
      for (const key of Object.keys(columns) as (keyof Change)[]) columns[key][r] = change[key];
    }
    const expected = { ...NOTHING };
    expectResponse(EXPECTED, p, expected);
    for (const key of Object.keys(columns) as (keyof Change)[]) {
      assertMean(columns[key], expected[key], key);
    }
  });
}

Deno.test("the expectation by hand", () => {
  const expected = { ...NOTHING };
  expectResponse(EXPECTED, SCENARIOS[0][1], expected);
  // 44 mobilised: 11 candidate, 33 others of whom 60 % rival, 13.2 left of whom 5/6 other and 2.2 blank.
  assertAlmostEquals(expected.voters, 44, 1e-12);
  assertAlmostEquals(expected.candidate, 11, 1e-12);
  assertAlmostEquals(expected.rival, 19.8, 1e-12);
  assertAlmostEquals(expected.valid, 41.8, 1e-12);
  // Added to what is there: −9 candidate, −21.6 rival, −3 other, −.6 blank stay home.
  expectResponse(EXPECTED, SCENARIOS[1][1], expected);
  assertAlmostEquals(expected.voters, 44 - 9 - 21.6 - 3 - 0.6, 1e-12);
  assertAlmostEquals(expected.candidate, 11 - 9, 1e-12);
  assertAlmostEquals(expected.rival, 19.8 - 21.6, 1e-12);
  assertAlmostEquals(expected.valid, 41.8 - 9 - 21.6 - 3, 1e-12);
  // 9.6 rival, 18 other and 3.6 blank switch: only the blank ones make new valid votes.
  const switched = { ...NOTHING };
  expectResponse(EXPECTED, SCENARIOS[2][1], switched);
  assertAlmostEquals(switched.voters, 0, 1e-12);
  assertAlmostEquals(switched.candidate, 31.2, 1e-12);
  assertAlmostEquals(switched.rival, -9.6, 1e-12);
  assertAlmostEquals(switched.valid, 3.6, 1e-12);
  // 36 leave the candidate: 4/7 to the rival, of the rest 5/6 elsewhere and 1/6 blank.
  const lost = { ...NOTHING };
  expectResponse(EXPECTED, SCENARIOS[3][1], lost);
  assertAlmostEquals(lost.candidate, -36, 1e-12);
  assertAlmostEquals(lost.rival, 36 * 4 / 7, 1e-12);
  assertAlmostEquals(lost.valid, -36 * 3 / 7 / 6, 1e-12);
});

Deno.test("certain responses are exact", () => {
  const all = drawn({ ...noResponse(), mobilised: 1 }, 0, { ...SITE, leaning: 1 });
  assertEquals(all, { voters: 400, candidate: 400, rival: 0, valid: 400 });
  const home = { ...noResponse(), homeCandidate: 1, homeRival: 1, homeOthers: 1 };
  assertEquals(drawn(home, 0), { voters: -600, candidate: -180, rival: -240, valid: -570 });
  const won = { ...noResponse(), switchedRival: 1, switchedOthers: 1 };
  assertEquals(drawn(won, 0), { voters: 0, candidate: 420, rival: -240, valid: 30 });
  const none = drawn(noResponse(), 0);
  assertEquals([none.voters, none.candidate, none.rival, none.valid], [0, 0, 0, 0]);
});

Deno.test("who stays home does not switch as well", () => {
  // Half of the rival's voters stay home and the other half switch: none is left, in any draw.
  const p = { ...noResponse(), homeRival: 0.5, switchedRival: 0.5 };
  for (let r = 0; r < 200; r++) {
    const { voters, candidate, rival } = drawn(p, r);
    assertEquals(rival, -240);
    assertEquals(candidate - voters, 240);
  }
});

Deno.test("equal probabilities give equal draws, whatever was drawn before", () => {
  const p = SCENARIOS[4][1];
  const stream = new Stream(keyFromSeed("response"));
  const again = { ...NOTHING };
  drawResponse(stream, 3, { ...SITE, row: 8 }, p, again);
  drawResponse(stream, 3, SITE, p, again);
  assertEquals(again, drawn(p, 3));
  assert(drawn(p, 4).voters !== again.voters || drawn(p, 4).candidate !== again.candidate);
});

Deno.test("voters unmoved are those who neither stayed home nor switched", () => {
  const unmoved = { candidate: 0, rival: 0, other: 0, blankNull: 0 };
  const change = { ...NOTHING };
  const p = { ...SCENARIOS[4][1], mobilised: 0 };
  drawResponse(new Stream(keyFromSeed("response")), 0, SITE, p, change, unmoved);
  const { candidate, rival, other, blankNull } = unmoved;
  // Everyone is unmoved, home, or moved: those who moved are what the candidate's gross changes say.
  for (const [left, most] of [[candidate, 180], [rival, 240], [other, 150], [blankNull, 30]]) {
    assert(left >= 0 && left <= most);
  }
  const sure = { ...noResponse(), switchedRival: 1, returned: 1 };
  drawResponse(new Stream(keyFromSeed("response")), 0, SITE, sure, change, unmoved);
  assertEquals(unmoved, { candidate: 0, rival: 0, other: 150, blankNull: 30 });
});

Deno.test("leaning of the mobilised is the softmax with ζ added to the candidate's", () => {
  // .3 e^½/(.3 e^½ + .7), mpmath.
  assertAlmostEquals(leaningShare(0.3, Math.exp(0.5)), 0.414037835902632, 1e-14);
  assertEquals(leaningShare(0.3, 1), 0.3);
  assertEquals([leaningShare(0, 2), leaningShare(1, 2)], [0, 1]);
  // An odds ratio: 3 to 7 becomes 6 to 7.
  assertAlmostEquals(leaningShare(0.3, 2), 6 / 13, 1e-15);
});
