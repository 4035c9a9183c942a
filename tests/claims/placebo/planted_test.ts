import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { loadElection } from "../../../src/bureaux/mod.ts";
import {
  compareRises,
  followed,
  panelOf,
  placebo,
  plantEffect,
  randomPick,
} from "../../../src/claims/placebo/mod.ts";
import { InputError } from "../../../src/input.ts";

const [from, to] = await Promise.all([
  loadElection("europeennes-2014"),
  loadElection("presidentielle-2017-t1"),
]);
const rule = { scope: "metropole", tolerance: 0.1, minRegistered: 100 } as const;
const TRUTH = { turnout: 2, share: 3 };

/** The panel of the elections, the second one as given. */
function panelWith(second: typeof to) {
  return panelOf([from, second], followed([from, second], "fillon").votes, rule);
}

const untouched = panelWith(to);
const placesOf = (flags: Uint8Array) => untouched.placesAt[1].filter((_, b) => flags[b] === 1);

Deno.test("a panel says where its bureaux stand in each table", () => {
  untouched.placesAt.forEach((places, e) => {
    assertEquals(Array.from(places, (i) => [from, to][e].code[i]), untouched.code);
  });
});

Deno.test("a randomised pick recovers a planted effect of known size", () => {
  const flags = randomPick(untouched.size, 0.1, "planted");
  const planted = plantEffect(to, placesOf(flags), { ...TRUTH, option: "fillon" });
  const { turnout, share, treated } = compareRises(panelWith(planted), flags);
  assertEquals(treated, Math.round(0.1 * untouched.size));
  // Errors of about .1: a comparison off by a tenth of the effect more than chance fails.
  assert(turnout.se < 0.15 && share.se < 0.15);
  assert(Math.abs(turnout.estimate - TRUTH.turnout) < 3 * turnout.se, `${turnout.estimate}`);
  assert(Math.abs(share.estimate - TRUTH.share) < 3 * share.se, `${share.estimate}`);
  const nothing = compareRises(untouched, flags);
  assert(Math.abs(nothing.turnout.estimate) < 3 * nothing.turnout.se);
});

Deno.test("the honest interval holds the truth as often as it says", () => {
  let covered = 0;
  for (let draw = 0; draw < 100; draw++) {
    const { turnout } = compareRises(untouched, randomPick(untouched.size, 0.1, `draw ${draw}`));
    if (turnout.low <= 0 && turnout.high >= 0) covered++;
  }
  // Binomial(100, .95): 87 or fewer has a probability below .002; errors too small by a third fail.
  assert(covered >= 88, `${covered} of 100`);
});

Deno.test("the naive comparison overstates the same effect", () => {
  const naive = placebo({ from, to, variants: false, randomPicks: 0, option: "fillon" });
  // The vendor's own pick: the top decile by abstention, in the order of the placebo.
  const abstention = untouched.moments[0].voters.map((voters, b) =>
    1 - voters / untouched.moments[0].registered[b]
  );
  const order = [...abstention.keys()].sort((i, j) => abstention[j] - abstention[i]);
  const flags = new Uint8Array(untouched.size);
  for (const b of order.slice(0, naive.picked)) flags[b] = 1;
  const planted = plantEffect(to, placesOf(flags), { turnout: TRUTH.turnout });
  const after = placebo({
    from,
    to: planted,
    variants: false,
    randomPicks: 0,
    option: "fillon",
  });
  // More than three times the truth: the placebo's 4.6, and the effect less its part in the nation's rise.
  assert(after.gains.turnout.excess > 3 * TRUTH.turnout, `${after.gains.turnout.excess}`);
  const more = after.gains.turnout.excess - naive.gains.turnout.excess;
  assertAlmostEquals(more, TRUTH.turnout * 0.9, 0.1);
});

Deno.test("a planted election is a valid one", () => {
  const places = [0, 1, 2, 3, 40_000];
  const planted = plantEffect(to, places, { turnout: 60, share: 100, option: "fillon" });
  const fillon = to.election.options.findIndex(({ id }) => id === "fillon");
  for (const b of places) {
    const { registered, voters, blank, null: spoilt, valid, votes } = planted;
    assert(voters[b] <= registered[b]);
    assertEquals(voters[b], blank[b] + spoilt[b] + valid[b]);
    assertEquals(votes.reduce((sum, column) => sum + column[b], 0), valid[b]);
    assertEquals(votes[fillon][b], valid[b]);
    assert(votes.every((column) => column[b] >= 0));
  }
  assertEquals(planted.voters[4], to.voters[4]);
  assert(planted.voters[0] > to.voters[0], "the copy is not the original");
  assertThrows(() => plantEffect(to, [0], { share: 1 }), InputError, "option must be one of");
  assertThrows(() => plantEffect(to, [0], { turnout: -1 }), InputError, "turnout must be");
});
