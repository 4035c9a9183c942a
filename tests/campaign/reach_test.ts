/** From attempts to electors, worked by hand. */

import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import {
  capacity,
  contactByVote,
  electorsPerContact,
  reachable,
  spilloverFactor,
} from "../../src/campaign/mod.ts";
import type { ChannelEvidence } from "../../src/evidence/mod.ts";
import { InputError } from "../../src/input.ts";
import { NO_EFFECT } from "../simulation/small.ts";

Deno.test("passes with stop at contact reach 1 − (1 − κ)ⁿ", () => {
  assertEquals(reachable(0.3, 1), 0.3);
  assertAlmostEquals(reachable(0.3, 2), 0.51, 1e-15);
  assertAlmostEquals(reachable(0.3, 3), 0.657, 1e-15);
  assertEquals([reachable(0, 5), reachable(1, 5)], [0, 1]);
});

Deno.test("capacity counts the knocks of every pass", () => {
  // 1,400 electors are 1,000 doors; at κ = ¼ a second pass has 750 doors left, a third 562.5.
  const room = (rate: number, passes: number) => capacity([1400], 1.4, rate, passes)[0];
  assertAlmostEquals(room(0.25, 1), 1000, 1e-9);
  assertAlmostEquals(room(0.25, 2), 1750, 1e-9);
  assertAlmostEquals(room(0.25, 3), 2312.5, 1e-9);
  // Every door opens at once, or none ever does.
  assertAlmostEquals(room(1, 3), 1000, 1e-9);
  assertAlmostEquals(room(0, 3), 3000, 1e-9);
  assertEquals([...capacity([0, 0], 1.4, 0.25, 2)], [0, 0]);
});

Deno.test("as many contacts as the passes can reach come out of the capacity", () => {
  for (const rate of [0.05, 0.3, 0.9]) {
    for (const passes of [1, 2, 7]) {
      const attempts = capacity([700], 1.4, rate, passes)[0];
      assertAlmostEquals(rate * attempts, 500 * reachable(rate, passes), 1e-9);
    }
  }
});

Deno.test("passes are whole and at least one", () => {
  for (const passes of [0, 1.5, -2, NaN, 101]) {
    assertThrows(() => capacity([700], 1.4, 0.3, passes), InputError, "passes must be a whole");
  }
});

Deno.test("a contact that counts one person spills over to the others of the home", () => {
  const evidence = (spillover: number): ChannelEvidence => ({
    ...NO_EFFECT,
    turnout: {
      points: 8,
      se: null,
      between: 0,
      turnout: 0.3,
      selectivity: 1,
      attenuated: false,
      scale: 1,
      spillover,
      estimates: [],
    },
  });
  assertEquals(electorsPerContact(evidence(0), 1.4), 1.4);
  assertEquals(electorsPerContact(evidence(0.6), 1.4), 1);
  // 60 % of the effect on 0.4 others a door.
  assertAlmostEquals(spilloverFactor(evidence(0.6), 1.4), 1.24, 1e-15);
  assertEquals(spilloverFactor(evidence(0), 1.4), 1);
  assertEquals([electorsPerContact(NO_EFFECT, 1.4), spilloverFactor(NO_EFFECT, 1.4)], [1.4, 1]);
});

Deno.test("contact by vote: the shares add up and their ratio is ω until all voters are reached", () => {
  for (const contacted of [0, 0.02, 0.3, 0.77, 1]) {
    for (const turnout of [0, 0.04, 0.5, 0.98, 1]) {
      for (const selectivity of [1, 1.12, 1.35, 4]) {
        const [abstainers, voters] = contactByVote(contacted, turnout, selectivity);
        for (const p of [abstainers, voters]) assertEquals(p >= 0 && p <= 1 + 1e-15, true);
        // Where all vote and are contacted, ρ_a stands for nobody.
        if (turnout < 1 || voters < 1) {
          assertAlmostEquals(turnout * voters + (1 - turnout) * abstainers, contacted, 1e-15);
        }
        if (voters < 1) assertAlmostEquals(voters, selectivity * abstainers, 1e-15);
        else assertEquals(voters, 1);
      }
    }
  }
});

Deno.test("contact by vote by hand", () => {
  // 100 electors, 60 voters, 32 contacted, voters twice as easy: 24 voters and 8 abstainers of 40.
  const [abstainers, voters] = contactByVote(0.32, 0.6, 2);
  assertAlmostEquals(abstainers, 8 / 40, 1e-15);
  assertAlmostEquals(voters, 24 / 60, 1e-15);
  // 90 contacted of 100: all 60 voters, and 30 of the 40 abstainers.
  const [rest, all] = contactByVote(0.9, 0.6, 2);
  assertAlmostEquals(rest, 0.75, 1e-15);
  assertEquals(all, 1);
});
