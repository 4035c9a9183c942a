/** Responses of classes of electors, against whole bureaux and sums by hand. */

import { assert, assertAlmostEquals } from "@std/assert";
import { CLASSES, turnoutEffect } from "../../src/campaign/mod.ts";
import type { ChannelEvidence } from "../../src/evidence/mod.ts";
import { type OUTCOME_COLUMNS, type Placement, simulate } from "../../src/simulation/mod.ts";
import type { ClassPlan } from "../../src/strategies/mod.ts";
import { EFFECT } from "../campaign/drawing.ts";
import { assertMean } from "../campaign/moments.ts";
import { fieldOf, NO_EFFECT, planned, runOf } from "./small.ts";

const BUREAUX = [
  { registered: 1400, turnout: 0.5, shares: [0.3, 0.4, 0.25, 0.05] },
  { registered: 700, turnout: 0.83, shares: [0.45, 0.15, 0.35, 0.05] },
  { registered: 980, turnout: 0.07, shares: [0.1, 0.6, 0.2, 0.1] },
];
const ALL = 2 ** CLASSES - 1;
const ROOM = BUREAUX.map(({ registered }) => registered / 1.4);

const PERSUASION: ChannelEvidence["persuasion"] = {
  rate: 0.1,
  se: 0.1,
  denominator: "non_supporter_contacted",
  turnout: null,
  share: null,
  scale: 1,
  estimates: [],
};

/** Three masks a bureau: the candidate's electors, the rival's, others. */
function classesOf(masks: number[], partial: ClassPlan["partial"] = null): Placement {
  const size = masks.length / 3;
  return {
    kind: "classes",
    classes: {
      bureaux: Int32Array.from({ length: size }, (_, b) => b),
      attempts: Float64Array.from(ROOM.slice(0, size)),
      classes: Uint16Array.from(masks),
      partial,
    },
  };
}

type Column = typeof OUTCOME_COLUMNS[number];

const EVIDENCES: [string, Partial<ChannelEvidence>][] = [
  ["mobilise", { turnout: EFFECT }],
  ["mobilise or keep home", { turnout: { ...EFFECT, points: 1, se: 8 }, selectivity: 1.3 }],
  ["persuade or dissuade", { persuasion: PERSUASION, selectivity: 1.3 }],
  ["both", { turnout: { ...EFFECT, points: 0, se: 8 }, persuasion: PERSUASION }],
];

for (const [name, evidence] of EVIDENCES) {
  Deno.test(`all classes of a bureau are the bureau: ${name}`, () => {
    const run = runOf(
      fieldOf(BUREAUX),
      { ...NO_EFFECT, contactRate: { mean: 0.4, sd: 0.1 }, ...evidence },
      { bureaux: planned(ROOM), classes: classesOf(new Array(9).fill(ALL)) },
      { leaningSd: 0.5 },
    );
    const { outcomes } = simulate(run, 0, 2000);
    const columns: Column[] = [
      "expected_net_votes",
      "expected_margin_votes",
      "contacts",
    ];
    for (const column of columns) {
      outcomes.bureaux[column].forEach((value, r) => {
        // Between grid points classes and bureaux are interpolated apart: 2 contacts in 100,000.
        const allowed = 2e-5 * outcomes.bureaux.contacts[r];
        assertAlmostEquals(outcomes.classes[column][r], value, allowed, column);
      });
    }
    for (const column of ["net_votes", "margin_votes", "turnout_points"] as const) {
      const gaps = outcomes.classes[column].map((value, r) =>
        value - outcomes.classes[`expected_${column}`][r]
      );
      assertMean(gaps, 0, column);
    }
  });
}

Deno.test("mobilising only the candidate's own electors, by hand", () => {
  // δ = .437882578436337 (mpmath). A bureau on the grid: exact.
  const [bureau] = BUREAUX;
  const field = fieldOf([bureau]);
  const run = runOf(field, { ...NO_EFFECT, turnout: EFFECT }, { own: classesOf([ALL, 0, 0]) });
  const { outcomes: { own } } = simulate(run, 0, 1);
  // Half of 30 % of 1,400 are contacted; the same share of them turns out as of anyone.
  const gained = 0.5 * 0.3 * 1400 * turnoutEffect(0.5, 0.437882578436337, 4);
  assertAlmostEquals(own.expected_net_votes[0], gained, 1e-9);
  assertAlmostEquals(own.expected_margin_votes[0], gained, 1e-9);
  assertAlmostEquals(own.expected_turnout_points[0], 100 * gained / 1400, 1e-9);
  assertAlmostEquals(own.contacts[0], 0.5 * 0.3 * 1400, 1e-9);
});

Deno.test("a class taken in part responds in that part", () => {
  const persuade = { ...NO_EFFECT, persuasion: { ...PERSUASION!, se: null } };
  const masks = [0, 2 ** 15, 0, 0, 0, 0, 0, 0, 0];
  const partial = { bureau: 0, leaning: 1, class: 15, fill: 0.25 };
  const run = runOf(fieldOf(BUREAUX), persuade, {
    whole: classesOf(masks),
    part: classesOf(masks, partial),
  });
  const { whole, part } = simulate(run, 0, 1).outcomes;
  assert(whole.expected_net_votes[0] > 1);
  assertAlmostEquals(part.expected_net_votes[0], whole.expected_net_votes[0] / 4, 1e-12);
  assertAlmostEquals(part.contacts[0], whole.contacts[0] / 4, 1e-12);
});
