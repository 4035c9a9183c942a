/** Persuasion rates over their denominators. */

import { assertAlmostEquals, assertEquals } from "@std/assert";
import {
  expectResponse,
  noResponse,
  persuasionFactor,
  persuasionFactors,
  setProbabilities,
} from "../../src/campaign/mod.ts";
import type { ChannelEvidence, Denominator } from "../../src/evidence/mod.ts";
import { NO_EFFECT } from "../simulation/small.ts";

/** What a thousand electors' contacts gain in expectation, at turnout .6 and share .25, over a denominator. */
function gained(denominator: Denominator, rate: number, contacted: number, selectivity: number) {
  const factor = persuasionFactor(denominator, 0.6, 0.25, selectivity);
  const p = noResponse();
  setProbabilities(p, contacted, 0.6, selectivity, 0, rate * factor, 1);
  const change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  expectResponse(
    {
      registered: 1000,
      turnout: 0.6,
      candidate: 0.25,
      rival: 0.35,
      blankNull: 0,
      leaning: 0,
      toRival: 0.5,
      voteToRival: 0.5,
      toOther: 1,
    },
    p,
    change,
  );
  return change.candidate;
}

Deno.test("a persuasion rate gives its own denominator back", () => {
  // 300 contacts at ω = 1.5: ρ_v = .3·1.5/1.3, so 600·ρ_v voters and 450·ρ_v who do not vote for it.
  const reached = 0.3 * 1.5 / 1.3;
  assertAlmostEquals(gained("contact", 0.05, 0.3, 1.5), 0.05 * 300, 1e-10);
  assertAlmostEquals(gained("voter_contacted", 0.05, 0.3, 1.5), 0.05 * 600 * reached, 1e-10);
  assertAlmostEquals(
    gained("non_supporter_contacted", 0.05, 0.3, 1.5),
    0.05 * 450 * reached,
    1e-10,
  );
  // Everyone contacted: 5 points of share are 30 of the 600 votes.
  assertAlmostEquals(gained("share_point", 0.05, 1, 1.5), 30, 1e-10);
});

Deno.test("factors are made at the source's turnout and share, or the bureau's own", () => {
  const evidence = (turnout: number | null, share: number | null): ChannelEvidence => ({
    ...NO_EFFECT,
    persuasion: {
      rate: 0.1,
      se: null,
      denominator: "contact",
      turnout,
      share,
      scale: 1,
      estimates: [],
    },
  });
  const turnout = Float64Array.of(0.5, 0, 0.8, 0.6);
  const candidate = Float64Array.of(0.2, 0.3, 1, 0);
  const own = persuasionFactors(evidence(null, null), turnout, candidate);
  // Nobody votes, or all vote for the candidate already: nobody to persuade.
  assertAlmostEquals(own[0], 1 / (0.5 * 0.8), 1e-14);
  assertEquals([own[1], own[2]], [0, 0]);
  assertAlmostEquals(own[3], 1 / 0.6, 1e-14);
  const source = persuasionFactors(evidence(0.8, 0.5), turnout, candidate);
  for (const factor of source) assertAlmostEquals(factor, 1 / (0.8 * 0.5), 1e-14);
  assertEquals([...persuasionFactors(NO_EFFECT, turnout, candidate)], [0, 0, 0, 0]);
});
