/**
 * Overlapping channels and two campaigns, against the kernel where they must agree to the bit, and against a
 * plain simulation of single electors where they do not.
 */

import { assert, assertEquals, assertThrows } from "@std/assert";
import jstat from "jstat";
import seedrandom from "seedrandom";
import { capacity, type Plan, uniformPlan } from "../../src/campaign/mod.ts";
import type { Bureaux } from "../../src/bureaux/mod.ts";
import { collapse, type Electorate } from "../../src/electorate/mod.ts";
import type { ChannelEvidence, Preset } from "../../src/evidence/mod.ts";
import { InputError } from "../../src/input.ts";
import { simulate, simulateCampaigns } from "../../src/simulation/mod.ts";
import { NO_EFFECT, runOf } from "./small.ts";

/** A made-up electorate: turnout and shares of candidate, rival, other; blank and null take the rest. */
function electorateOf(
  bureaux: { registered: number; turnout: number; shares: [number, number, number] }[],
): Electorate {
  const ids = ["own", "their", "other"];
  const counts = (of: (b: typeof bureaux[number]) => number) => Int32Array.from(bureaux, of);
  return {
    bureaux: {
      election: {
        id: "made-up",
        kind: "municipales",
        options: ids.map((id) => ({ id, label: id, nuance: null, bloc: "divers", votes: 1 })),
      },
      territory: "france",
      size: bureaux.length,
      row: Int32Array.from(bureaux.keys()),
      registered: counts(({ registered }) => registered),
      votes: ids.map((_, k) =>
        counts(({ registered, turnout, shares }) => registered * turnout * shares[k])
      ),
    } as unknown as Bureaux,
    turnout: Float64Array.from(bureaux, ({ turnout }) => turnout),
    shares: ids.map((_, k) => Float64Array.from(bureaux, ({ shares }) => shares[k])),
    blankNull: Float64Array.from(
      bureaux,
      ({ shares }) => 1 - shares.reduce((sum, share) => sum + share, 0),
    ),
    electionTurnout: 0.6,
  };
}

const ELECTORATE = electorateOf([
  { registered: 300, turnout: 0.5, shares: [0.3, 0.4, 0.25] },
  { registered: 200, turnout: 0.8, shares: [0.45, 0.25, 0.25] },
]);

const effectOf = (points: number): ChannelEvidence["turnout"] => ({
  points,
  se: null,
  between: 0,
  turnout: 0.5,
  selectivity: 1,
  attenuated: false,
  scale: 1,
  spillover: 0,
  estimates: ["own:test"],
});

const persuasionOf = (rate: number): ChannelEvidence["persuasion"] => ({
  rate,
  se: null,
  denominator: "non_supporter_contacted",
  turnout: null,
  share: null,
  scale: 1,
  estimates: ["own:test"],
});

function presetOf(channels: Preset["channels"]): Preset {
  return {
    name: "made-up",
    title: "Made up",
    summary: "For tests.",
    salience: null,
    propensityPrecision: 4,
    leaningSd: 0.5,
    channels,
  };
}

const DOOR = {
  ...NO_EFFECT,
  selectivity: 1.4,
  turnout: effectOf(8),
  persuasion: persuasionOf(0.15),
};
const PHONE = {
  ...NO_EFFECT,
  contactRate: { mean: 0.7, sd: 0 },
  selectivity: 1.2,
  turnout: effectOf(5),
  persuasion: persuasionOf(0.1),
};
const PRESET = presetOf({ "door-to-door": DOOR, "volunteer-phone": PHONE });
const DOORS: Plan = uniformPlan(capacity([300, 200], 1.4, 0.5, 1), 200);
const CALLS: Plan = uniformPlan(capacity([300, 200], 1, 0.7, 1), 300);
const TWO_CONTENDERS = { electorate: ELECTORATE, candidate: "own", rival: "their", seed: "test" };

Deno.test("one channel of one campaign draws what a comparison draws, to the bit", () => {
  const replicates = 200;
  const field = collapse(ELECTORATE, 0, 1);
  const run = runOf(field, DOOR, { doors: { kind: "plan", ...DOORS } }, PRESET);
  const { outcomes } = simulate(run, 0, replicates);
  const { columns } = simulateCampaigns({
    ...TWO_CONTENDERS,
    evidence: PRESET,
    own: [{ channel: "door-to-door", plan: DOORS }],
    replicates,
  });
  assertEquals(columns.net_votes, outcomes.doors.net_votes);
  assertEquals(columns.margin_votes, outcomes.doors.margin_votes);
  assertEquals(columns.contacts, outcomes.doors.contacts);
});

/** Electors one at a time: two channels, each of the own side or of theirs. */
function electors(replicates: number, phoneIsTheirs: boolean) {
  const random = seedrandom("electors");
  const net = new Float64Array(replicates);
  const margin = new Float64Array(replicates);
  const { bureaux, turnout, shares } = ELECTORATE;
  const odds = [DOOR, PHONE].map(({ turnout }) => oddsRatio(turnout!.points / 100));
  const quantiles = Array.from(
    turnout,
    (theta) =>
      Float64Array.from(
        { length: 2000 },
        (_, i) => jstat.beta.inv((i + 0.5) / 2000, theta * 4, (1 - theta) * 4),
      ),
  );
  for (let r = 0; r < replicates; r++) {
    const zeta = 0.5 * jstat.normal.inv(random(), 0, 1);
    for (let b = 0; b < bureaux.size; b++) {
      const theta = turnout[b];
      const own = shares[0][b];
      const tilt = own * Math.exp(zeta) / (1 + own * (Math.exp(zeta) - 1));
      const contacted = [DOORS, CALLS].map((plan, k) =>
        plan.attempts[b] * [0.5 * 1.4, 0.7][k] / bureaux.registered[b]
      );
      for (let i = 0; i < bureaux.registered[b]; i++) {
        const p = quantiles[b][Math.floor(random() * 2000)];
        const u = random();
        const votes = u < p;
        const reached = [DOOR, PHONE].map(({ selectivity }, k) => {
          const abstainer = contacted[k] / (theta * (selectivity - 1) + 1);
          return random() < (votes ? selectivity * abstainer : abstainer);
        });
        const shift = reached.reduce((all, is, k) => is ? all * odds[k] : all, 1);
        const after = u < p * shift / (1 - p + p * shift);
        const x = random();
        if (!votes && after) {
          const others = (1 - tilt) / (1 - own);
          if (x < tilt) net[r]++, margin[r]++;
          else if (x < tilt + others * shares[1][b]) margin[r]--;
          continue;
        }
        if (!votes) continue;
        const choice = x < own ? 0 : x < own + shares[1][b] ? 1 : 2;
        const persuaded = [DOOR, PHONE].map(({ persuasion }, k) =>
          reached[k] && random() < persuasion!.rate
        );
        const byOwn = persuaded[0] || (!phoneIsTheirs && persuaded[1]);
        const byTheirs = phoneIsTheirs && persuaded[1];
        const ownLast = byOwn && (!byTheirs || random() < 0.5);
        const final = ownLast ? 0 : byTheirs ? 1 : choice;
        const value = (option: number) => option === 0 ? 1 : option === 1 ? -1 : 0;
        net[r] += (final === 0 ? 1 : 0) - (choice === 0 ? 1 : 0);
        margin[r] += value(final) - value(choice);
      }
    }
  }
  return { net, margin };
}

/** e^δ for an effect at turnout ½ without selectivity, by bisection on midpoints of the Beta's quantiles. */
function oddsRatio(effect: number): number {
  const p = Array.from({ length: 4000 }, (_, i) => jstat.beta.inv((i + 0.5) / 4000, 2, 2));
  const gain = (odds: number) =>
    p.reduce((sum, q) => sum + q * odds / (1 - q + q * odds) - q, 0) / p.length;
  let [low, high] = [1, 20];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (gain(middle) < effect) low = middle;
    else high = middle;
  }
  return low;
}

const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length;
const variance = (values: Float64Array) => {
  const m = mean(values);
  return mean(values.map((value) => (value - m) ** 2));
};

for (const phoneIsTheirs of [false, true]) {
  const what = phoneIsTheirs ? "two campaigns" : "two overlapping channels";
  Deno.test(`${what} agree with single electors`, () => {
    const plain = electors(4000, phoneIsTheirs);
    const doors = { channel: "door-to-door" as const, plan: DOORS };
    const calls = { channel: "volunteer-phone" as const, plan: CALLS };
    const { columns } = simulateCampaigns({
      ...TWO_CONTENDERS,
      evidence: PRESET,
      own: phoneIsTheirs ? [doors] : [doors, calls],
      theirs: phoneIsTheirs ? [calls] : [],
      replicates: 20_000,
    });
    const pairs = [[plain.net, columns.net_votes], [plain.margin, columns.margin_votes]] as const;
    for (const [a, b] of pairs) {
      const se = Math.sqrt(variance(a) / a.length + variance(b) / b.length);
      assert(Math.abs(mean(a) - mean(b)) < 4.5 * se, `${mean(a)} and ${mean(b)}, se ${se}`);
      const ratio = variance(a) / variance(b);
      assert(ratio > 0.88 && ratio < 1.13, `variances ${variance(a)} and ${variance(b)}`);
    }
  });
}

Deno.test("two equal campaigns in a symmetric electorate leave the lead where it was", () => {
  const electorate = electorateOf([{ registered: 5000, turnout: 0.6, shares: [0.4, 0.4, 0.15] }]);
  const plan = uniformPlan(capacity([5000], 1.4, 0.5, 1), 2000);
  const uses = [{ channel: "door-to-door" as const, plan }];
  const { columns } = simulateCampaigns({
    electorate,
    candidate: "own",
    rival: "their",
    evidence: { ...PRESET, leaningSd: 0 },
    own: uses,
    theirs: uses,
    replicates: 4000,
  });
  const se = Math.sqrt(variance(columns.margin_votes) / 4000);
  assert(Math.abs(mean(columns.margin_votes)) < 4 * se);
});

Deno.test("bad campaigns are said in a sentence", () => {
  const use = { channel: "door-to-door" as const, plan: DOORS };
  const options = { ...TWO_CONTENDERS, evidence: PRESET };
  assertThrows(() => simulateCampaigns({ ...options, own: [use, use] }), InputError, "twice");
  assertThrows(
    () => simulateCampaigns({ ...options, own: [{ channel: "sms", plan: DOORS }] }),
    InputError,
    'channel "sms" is not in evidence made-up',
  );
  const plan = { bureaux: Int32Array.of(7), attempts: Float64Array.of(1) };
  assertThrows(
    () => simulateCampaigns({ ...options, own: [{ channel: "door-to-door", plan }] }),
    InputError,
    "plan names bureau 7",
  );
});
