/** Each preset gives back its own source, and the sceptic is never above trials. */

import { assert, assertAlmostEquals } from "@std/assert";
import { loadCatalog } from "../../src/bureaux/mod.ts";
import {
  channel,
  type ChannelName,
  CHANNELS,
  type Preset,
  preset,
} from "../../src/evidence/mod.ts";
import type { Placement, Replicates, Run } from "../../src/simulation/mod.ts";
import { simulate } from "../../src/simulation/mod.ts";
import { assertDeviation, assertMean, mean } from "../campaign/moments.ts";
import { fieldOf, runOf } from "./small.ts";
import { preparedIn, territory } from "./real.ts";

/** A trial's place: one bureau of 100,000 electors in which a share of all units is tried. */
function trialOf(
  evidence: Preset,
  name: ChannelName,
  turnout: number,
  { share = 0.3, tried = 1, high = false, replicates = 400 } = {},
): Replicates {
  const field = fieldOf([{
    registered: 100_000,
    turnout,
    shares: [share, 0.7 * (1 - share), 0.3 * (1 - share), 0],
  }]);
  const { electorsPerUnit } = channel(name);
  const placement: Placement = {
    kind: "plan",
    bureaux: Int32Array.of(0),
    attempts: Float64Array.of(tried * 100_000 / electorsPerUnit),
  };
  const run: Run = {
    ...runOf(field, evidence.channels[name]!, { trial: placement }),
    preset: evidence,
    channel: name,
    electorsPerUnit,
    election: { turnout, high },
  };
  return simulate(run, 0, replicates);
}

for (
  const [name, contacts] of [
    ["door-to-door", 14],
    ["volunteer-phone", 38],
    ["commercial-phone", 38],
    ["e-mail", 100_000],
  ] as const
) {
  Deno.test(`as-sold: one vote for every ${contacts} contacts by ${name}, on any plan`, async () => {
    const prepared = preparedIn(await territory("departement:48"), {
      evidence: "as-sold",
      channel: name,
    });
    const { outcomes } = simulate(prepared.run, 0, 200);
    for (const strategy of ["uniform", "random", "abstention", "support", "marginal", "oracle"]) {
      const { contacts: made, net_votes, expected_net_votes } = outcomes[strategy];
      // Random's expectation is over its plans, and its contacts are those of the plan drawn.
      if (strategy !== "random") {
        made.forEach((count, r) =>
          assertAlmostEquals(expected_net_votes[r], count / contacts, 1e-9 * count)
        );
      }
      const gaps = net_votes.map((votes, r) => votes - made[r] / contacts);
      assertMean(gaps, 0, `${strategy} minus contacts/${contacts}`);
      assert(mean(made) > 1000);
    }
  });
}

Deno.test("gerber-green: contacting like the six cities returns their effect on all who were listed", () => {
  // 29.7 % of those listed were contacted, at turnout 28.6 %: 7.07 points a contact were 2.1 on the list.
  const { outcomes: { trial }, parameters } = trialOf(
    preset("gerber-green"),
    "door-to-door",
    0.286,
  );
  trial.expected_turnout_points.forEach((points, r) => {
    const intended = 100 * parameters.contact_rate[r] * parameters.turnout_effect[r];
    assertAlmostEquals(points, intended, 1e-5 * Math.abs(intended));
  });
  assertMean(trial.expected_turnout_points, 0.297 * 100 / 14, "intention to treat");
  assertMean(trial.turnout_points, 0.297 * 100 / 14, "intention to treat, drawn");
  assertMean(parameters.turnout_effect, 1 / 14, "effect per contact");
});

Deno.test("france-2012: doors of one bureau in 7.3 return the trial's share and turnout", () => {
  // Pons 2018: +.44 points of share with controls, +.01 of turnout, in all bureaux of the trial.
  const { outcomes: { trial } } = trialOf(preset("france-2012"), "door-to-door", 0.7951, {
    share: 0.3157,
    tried: 1 / 7.3,
    replicates: 4000,
  });
  // .48/7.3 of electors contacted × .6843 who would not vote for it × .096, and a hair for the turnout.
  const expected = 100 * 0.48 / 7.3 * (1 - 0.3157) * 0.096;
  assertMean(trial.expected_share_points, expected, "share");
  assertAlmostEquals(expected, 0.44, 0.01);
  assertMean(trial.expected_turnout_points, 0.01, "turnout");
  // Standard errors of the trial come back as spreads: .18 and .16.
  assertAlmostEquals(spread(trial.expected_share_points), 0.18, 0.035);
  assertAlmostEquals(spread(trial.expected_turnout_points), 0.16, 0.02);
});

function spread(values: Float64Array): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

for (const name of CHANNELS) {
  Deno.test(`trials: the effect per contact comes back at its source by ${name}`, () => {
    const evidence = preset("trials");
    const { turnout, selectivity } = evidence.channels[name]!;
    assertAlmostEquals(turnout!.selectivity, selectivity, 1e-12);
    const { outcomes: { trial }, parameters } = trialOf(evidence, name, turnout!.turnout);
    trial.contacts.forEach((contacts, r) => {
      const points = 100_000 * trial.expected_turnout_points[r] / contacts;
      const effect = 100 * parameters.turnout_effect[r];
      assertAlmostEquals(points, effect, 2e-5 * Math.abs(effect) + 1e-12);
    });
    assertMean(parameters.turnout_effect.map((e) => 100 * e), turnout!.points, "points");
  });
}

Deno.test("trials: in a presidential election the loss is A in total", () => {
  // Turnout 73.7 %: transport alone takes about a quarter, salience the rest of .33 to .76.
  const evidence = preset("trials");
  const { outcomes: { trial }, parameters } = trialOf(evidence, "door-to-door", 0.737, {
    high: true,
    replicates: 2000,
  });
  const kept = trial.contacts.map((contacts, r) =>
    1000 * trial.expected_turnout_points[r] / contacts / parameters.turnout_effect[r]
  );
  for (const share of kept) assert(share > 0.24 - 1e-3 && share < 0.67 + 1e-3, `${share}`);
  assertMean(kept, 1 - (0.33 + 0.76) / 2, "share of the effect that is kept");
  assertDeviation(kept, 0.43 / Math.sqrt(12), "share of the effect that is kept");
});

Deno.test("the sceptic never gains more votes than trials, by any channel in any packaged election", async () => {
  const { elections } = await loadCatalog();
  const [trials, sceptic] = [preset("trials"), preset("sceptic")];
  let below = 0;
  for (const { totals, kind } of elections) {
    const turnout = totals.voters / totals.registered;
    for (const name of CHANNELS) {
      const options = { high: kind === "presidentielle", replicates: 25 };
      const [more, less] = [trials, sceptic].map((evidence) =>
        trialOf(evidence, name, turnout, options).outcomes.trial
      );
      less.expected_net_votes.forEach((votes, r) => {
        const most = more.expected_net_votes[r];
        assert(
          votes <= most + 1e-9 * Math.abs(most),
          `${name} at ${turnout}: ${votes} for ${most}`,
        );
        if (votes < most) below++;
      });
    }
  }
  assert(below > 1000);
});
