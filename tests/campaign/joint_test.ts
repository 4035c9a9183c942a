/** Overlapping channels, against an enumeration of what can happen to one elector. */

import { assertAlmostEquals, assertEquals } from "@std/assert";
import {
  contactByVote,
  type Draw,
  type JointContact,
  JointEffects,
  type JointProbabilities,
  jointProbabilities,
  noResponse,
  setProbabilities,
  turnoutEffect,
} from "../../src/campaign/mod.ts";

/** On the grid of turnouts, so that effects are exact there. */
const TURNOUT = 80 / 128;
const PHI = 4;

function draw(shift: number, attenuation = 1): Draw {
  return {
    contactRate: 0.5,
    turnoutEffect: 0,
    shift,
    attenuation,
    persuasion: 0,
    truncated: false,
  };
}

/**
 * Every case of an elector, one by one: which channels reach him, whether he votes, which of them persuade,
 * and whose word is the last. Effects of shifts that add up are the definition's, at the bureau's turnout.
 */
function enumerated(
  contacts: JointContact[],
  own: number,
  shifts: number[],
): JointProbabilities {
  const p = { mobilised: 0, home: 0, toOwn: 0, toTheirs: 0, fromOwn: 0, fromTheirs: 0 };
  const reach = contacts.map((c) => contactByVote(c.contacted, TURNOUT, c.selectivity));
  for (const reached of subsets(contacts.length)) {
    const probability = (vote: 0 | 1) =>
      contacts.reduce(
        (all, _, k) => all * (reached.includes(k) ? reach[k][vote] : 1 - reach[k][vote]),
        1,
      );
    const effect = turnoutEffect(TURNOUT, reached.reduce((sum, k) => sum + shifts[k], 0), PHI);
    if (effect > 0) p.mobilised += probability(0) * effect / (1 - TURNOUT);
    const home = effect < 0 ? -effect / TURNOUT : 0;
    p.home += probability(1) * home;
    for (const heeded of subsets(contacts.length)) {
      if (heeded.some((k) => !reached.includes(k))) continue;
      let weight = probability(1) * (1 - home);
      for (const k of reached) {
        const rate = Math.abs(contacts[k].persuasion);
        weight *= heeded.includes(k) ? rate : 1 - rate;
      }
      const says = (side: 0 | 1, sign: 1 | -1) =>
        heeded.some((k) => (k < own ? 0 : 1) === side && sign * contacts[k].persuasion > 0);
      const [ownWins, theyWin] = [says(0, 1), says(1, 1)];
      if (ownWins) p.toOwn += weight * (theyWin ? 0.5 : 1);
      if (theyWin) p.toTheirs += weight * (ownWins ? 0.5 : 1);
      if (says(0, -1)) p.fromOwn += weight;
      if (says(1, -1)) p.fromTheirs += weight;
    }
  }
  return p;
}

function subsets(size: number): number[][] {
  return Array.from(
    { length: 1 << size },
    (_, mask) => Array.from({ length: size }, (_, k) => k).filter((k) => mask >> k & 1),
  );
}

const CASES: [string, JointContact[], number, number[]][] = [
  [
    "two channels of one campaign",
    [
      { contacted: 0.3, selectivity: 1.2, persuasion: 0.1 },
      { contacted: 0.5, selectivity: 1, persuasion: 0.2 },
    ],
    2,
    [0.4, 0.2],
  ],
  [
    "shifts that cancel in part",
    [
      { contacted: 0.3, selectivity: 1.2, persuasion: 0.1 },
      { contacted: 0.5, selectivity: 1.6, persuasion: -0.2 },
    ],
    2,
    [0.4, -0.9],
  ],
  [
    "one campaign against another",
    [
      { contacted: 0.3, selectivity: 1.2, persuasion: 0.3 },
      { contacted: 0.5, selectivity: 1, persuasion: 0.4 },
    ],
    1,
    [0.4, 0.2],
  ],
  [
    "each dissuades its own",
    [
      { contacted: 0.9, selectivity: 3, persuasion: -0.3 },
      { contacted: 0.5, selectivity: 1, persuasion: -0.4 },
    ],
    1,
    [-0.4, 0.2],
  ],
  [
    "two channels against two",
    [
      { contacted: 0.3, selectivity: 1.2, persuasion: 0.3 },
      { contacted: 1, selectivity: 1, persuasion: -0.1 },
      { contacted: 0.5, selectivity: 1, persuasion: 0.4 },
      { contacted: 0.2, selectivity: 2, persuasion: 0.5 },
    ],
    2,
    [0.4, -0.1, 0.2, -0.6],
  ],
];

for (const [name, contacts, own, shifts] of CASES) {
  Deno.test(`joint probabilities are those of the enumeration: ${name}`, () => {
    const effects = new JointEffects(shifts.map((shift) => draw(shift)), PHI, 0.5);
    const actual = jointProbabilities(contacts, own, TURNOUT, effects);
    const expected = enumerated(contacts, own, shifts);
    for (const key of Object.keys(expected) as (keyof JointProbabilities)[]) {
      assertAlmostEquals(actual[key], expected[key], 1e-14, `${key}: ${actual[key]}`);
    }
  });
}

Deno.test("one channel alone is what it is without the others", () => {
  for (const persuasion of [-0.3, 0, 0.3]) {
    for (const shift of [-0.5, 0, 0.5]) {
      for (const attenuation of [1, 0.4]) {
        const effects = new JointEffects([draw(shift, attenuation), draw(0.7)], PHI, 0.737);
        const contact = { contacted: 0.4, selectivity: 1.3, persuasion };
        const nobody = { contacted: 0, selectivity: 1, persuasion: 0.9 };
        for (const turnout of [0, 0.3, TURNOUT, 1]) {
          const joint = jointProbabilities([contact, nobody], 2, turnout, effects);
          const p = noResponse();
          setProbabilities(p, 0.4, turnout, 1.3, effects.effect(1, turnout), persuasion, 1);
          assertAlmostEquals(joint.mobilised, p.mobilised, 1e-15);
          assertAlmostEquals(joint.home, p.homeRival, 1e-15);
          assertAlmostEquals(joint.toOwn, p.switchedRival, 1e-15);
          assertAlmostEquals(joint.fromOwn, p.returned, 1e-15);
          assertEquals([joint.toTheirs, joint.fromTheirs], [0, 0]);
        }
        // The effect itself is the definition's, attenuated after transport.
        const alone = TURNOUT * (1 - TURNOUT) * effects.effect(1, TURNOUT);
        assertAlmostEquals(alone, attenuation * turnoutEffect(TURNOUT, shift, PHI), 1e-15);
      }
    }
  }
});

Deno.test("an attenuated effect that adds to another is turned back into a shift at the election", () => {
  // At the election's turnout two halves of one effect, each attenuated to half, are less than one whole
  // where effects bend, and the same where they are small.
  const effects = new JointEffects([draw(0.02, 0.5), draw(0.02, 0.5)], PHI, TURNOUT);
  const both = effects.effect(3, TURNOUT);
  const [one, other] = [effects.effect(1, TURNOUT), effects.effect(2, TURNOUT)];
  assertAlmostEquals(both / (one + other), 1, 2e-3);
  // Each alone keeps its own: exactly half of what its shift does.
  const half = 0.5 * turnoutEffect(TURNOUT, 0.02, PHI) / (TURNOUT * (1 - TURNOUT));
  assertAlmostEquals(one, half, 1e-15);
});

Deno.test("nobody contacted, nothing happens", () => {
  const effects = new JointEffects([draw(0.4), draw(0.2)], PHI, 0.5);
  const nobody = { contacted: 0, selectivity: 1.2, persuasion: 0.4 };
  assertEquals(jointProbabilities([nobody, nobody], 1, 0.6, effects), {
    mobilised: 0,
    home: 0,
    toOwn: 0,
    toTheirs: 0,
    fromOwn: 0,
    fromTheirs: 0,
  });
  assertEquals(effects.effect(0, 0.6), 0);
});
