import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { loadElection } from "../../../src/bureaux/mod.ts";
import { loadPlacebo, placebo, type PlaceboOptions } from "../../../src/claims/placebo/mod.ts";
import { InputError } from "../../../src/input.ts";

// Three elections of the whole country, read once for all tests.
const [eur2014, pres2017, leg2017] = await Promise.all([
  loadElection("europeennes-2014"),
  loadElection("presidentielle-2017-t1"),
  loadElection("legislatives-2017-t1"),
]);
const quick = { variants: false, randomPicks: 0 } as const;

function excess(options: PlaceboOptions): { bureaux: number; turnout: number } {
  const { bureaux, gains } = placebo({ ...options, ...quick });
  return { bureaux, turnout: gains.turnout.excess };
}

/** [options, bureaux, excess in points]: recomputed with NumPy from the ministry's files by bureau. */
const RECOMPUTED: [PlaceboOptions, number, number][] = [
  [{ from: pres2017, to: leg2017 }, 61555, -0.4606329675151777],
  [{ from: pres2017, to: leg2017, minRegistered: 1 }, 66501, -0.46459683454948575],
  [{ from: pres2017, to: leg2017, scope: "france" }, 64199, 4.411707499512286],
  [{ from: pres2017, to: leg2017, scope: "france", minRegistered: 1 }, 69186, 4.196445835798492],
  [{ from: eur2014, to: pres2017 }, 48303, 4.639132820466173],
  [{ from: eur2014, to: pres2017, weight: "bureau" }, 48303, 5.574460214004958],
  [{ from: eur2014, to: pres2017, weight: "bureau", minRegistered: 1 }, 51929, 6.201713935044388],
];

Deno.test("the top decile by abstention shows what NumPy computes from the ministry's files", () => {
  for (const [options, bureaux, points] of RECOMPUTED) {
    const got = excess(options);
    assertEquals(got.bureaux, bureaux);
    // Ties at the edge of the decile are broken otherwise.
    assertAlmostEquals(got.turnout, points, 0.01);
  }
});

Deno.test("and what the design gave for orientation, within .3 point", () => {
  assertAlmostEquals(excess({ from: pres2017, to: leg2017 }).turnout, -0.5, 0.3);
  assertAlmostEquals(excess({ from: pres2017, to: leg2017, scope: "france" }).turnout, 4.2, 0.3);
  assertAlmostEquals(excess({ from: eur2014, to: pres2017 }).turnout, 4.6, 0.3);
  assertAlmostEquals(excess({ from: eur2014, to: pres2017, weight: "bureau" }).turnout, 5.7, 0.3);
});

Deno.test("scope, tolerance and weighting are printed, and the effect of changing them", () => {
  const { notes, variants, left_out, bureaux } = placebo({
    from: pres2017,
    to: leg2017,
    randomPicks: 0,
  });
  assert(notes[0].startsWith("Scope metropole, tolerance 0.1, weight register: 61555 bureaux"));
  const scope = variants.find(({ change }) => change.startsWith("scope france"))!;
  assertAlmostEquals(scope.turnout!, 4.411707499512286, 0.01);
  // Every bureau of the first election is in the panel or left out for a reason.
  const reasons = left_out.only_from + left_out.register_moved + left_out.too_small +
    left_out.no_valid_votes + left_out.outside_scope.from;
  assertEquals(bureaux + reasons, pres2017.size);
});

Deno.test("a random pick is centred on zero, and so is chance", () => {
  const { gains, chance } = placebo({
    from: eur2014,
    to: pres2017,
    score: "random",
    variants: false,
    randomPicks: 400,
  });
  assert(chance !== null);
  for (const outcome of ["turnout", "share"] as const) {
    const { mean, low, high } = chance[outcome];
    // 90 % of 400 random picks: their mean has an error of about (high − low)/3.29/20.
    const error = (high - low) / 3.29 / 20;
    assert(Math.abs(mean) < 4 * error, `${outcome}: ${mean}`);
    assert(low < 0 && high > 0 && high - low < 0.6);
    // The pick itself, of the seed, is one more of them: within four deviations.
    assert(Math.abs(gains[outcome].excess) < 4 * 20 * error);
  }
});

Deno.test("Fédéravox's figures show up in some communes with nothing tied to the pick", () => {
  const { territories, marks, distribution } = placebo({
    from: eur2014,
    to: pres2017,
    option: "fillon",
    within: "commune",
    ...quick,
  });
  assert(territories !== null && marks !== null && distribution !== null);
  assert(territories.every(({ bureaux }) => bureaux >= 10));
  // Orientation of the design: no whole commune reaches +20 of turnout, the largest is about +11.
  assertEquals(marks.whole_turnout, 0);
  assertAlmostEquals(distribution.whole_turnout.max, 11, 0.3);
  // A handful of picked sets do, each with signs that its bureaux were redrawn.
  const over = territories.filter(({ pick }) => pick.turnout.excess >= 20);
  assertEquals(over.length, marks.pick_turnout);
  assert(over.length >= 1 && over.length <= 10);
  assert(over.every(({ redrawn }) => redrawn.verdict === "likely"));
  assert(marks.pick_share >= 1 && marks.whole_share >= 1);
});

Deno.test("under level the gap comes from the pick alone", () => {
  const { gains, nation, pick } = placebo({
    from: pres2017,
    to: leg2017,
    reading: "level",
    ...quick,
  });
  // Bureaux where most abstained vote less: the pick's level is far below, its rise is not above.
  assert(gains.turnout.level < -10);
  assertAlmostEquals(gains.turnout.level, pick.turnout.to - nation.turnout.to, 1e-12);
  assertAlmostEquals(gains.turnout.rise, pick.turnout.to - pick.turnout.from, 1e-12);
});

Deno.test("bureaux picked by their gain lose some of it in the next period", async () => {
  const third = await loadElection("presidentielle-2022-t1");
  const { next_period, left_out } = placebo({
    from: eur2014,
    to: pres2017,
    third,
    option: "extreme-droite",
    ...quick,
  });
  assert(next_period !== null && left_out.not_in_third! > 0);
  for (const { apparent, next, kept, expected, correlation } of next_period) {
    assert(apparent > 3 && correlation !== null && correlation < 0 && expected < 0);
    assert(next < 0, "no regression to the mean");
    assertAlmostEquals(kept, apparent + next, 1e-9);
  }
});

Deno.test("a baseline takes one option of the first election in place of the bloc", async () => {
  const within = "departement:48";
  const [from, to] = await Promise.all(
    ["europeennes-2014", "presidentielle-2017-t1"].map((id) => loadElection(id, { within })),
  );
  const options = { from, to, score: "support", top: 0.99, minRegistered: 1, ...quick } as const;
  const rules = { tolerance: 10 } as const;
  const alone = placebo({ ...options, ...rules, option: "fillon", baseline: "lump" });
  const all = placebo({ ...options, ...rules, option: "fillon" });
  // The bloc droite of 2014 has two lists: LUMP and LDVD.
  const others = placebo({ ...options, ...rules, option: "fillon", baseline: "ldvd" });
  assertAlmostEquals(
    alone.nation.share.from + others.nation.share.from,
    all.nation.share.from,
    1e-9,
  );
  assertEquals(alone.nation.share.to, all.nation.share.to);
  assertEquals([alone.baseline, all.baseline], ["Liste Union pour un mouvement populaire", null]);
  assert(alone.notes.includes(`FILLON is compared with ${alone.baseline} in europeennes-2014.`));
  // The bloc centre has one list: nothing changes, neither pick nor gain.
  const centre = placebo({ ...options, option: "macron", top: 0.2 });
  const one = placebo({ ...options, option: "macron", top: 0.2, baseline: "luc" });
  assertEquals([one.gains, one.pick], [centre.gains, centre.pick]);
});

Deno.test("how many communes reach 9.5 points depends on the baseline, as NumPy counts", () => {
  const options = { from: eur2014, to: pres2017, score: "support", within: "commune" } as const;
  const reach = (baseline?: string) =>
    placebo({ ...options, ...quick, option: "fillon", baseline }).territories!
      .map(({ pick }) => pick.share.excess >= 9.5);
  const [all, alone] = [reach(), reach("lump")];
  assertEquals([all.length, all.filter(Boolean).length], [519, 16]);
  assertEquals([alone.length, alone.filter(Boolean).length], [519, 36]);
});

Deno.test("every score picks, and says where its table is missing", async () => {
  const territory = "departement:35";
  const elections = { from: "presidentielle-2017-t1", to: "presidentielle-2022-t1", territory };
  for (const score of ["support", "potential", "swing", "marginal", "covariates"] as const) {
    const { gains, picked } = placebo({ ...await loadPlacebo({ ...elections, score }), ...quick });
    assert(picked > 10 && Number.isFinite(gains.turnout.excess + gains.share.excess));
  }
  const [from, to] = [pres2017, leg2017];
  assertThrows(() => placebo({ from, to, score: "swing" }), InputError, "needs an election before");
  assertThrows(() => placebo({ from, to, score: "covariates" }), InputError, "INSEE");
});

Deno.test("bad options are named", () => {
  const bad = (options: Partial<PlaceboOptions>, message: string) =>
    assertThrows(
      () => placebo({ from: pres2017, to: leg2017, ...options }),
      InputError,
      message,
    );
  bad({ from: leg2017, to: pres2017 }, "to must be an election held after legislatives-2017-t1");
  bad({ top: 0 }, "top must be a share between 0 and 1");
  bad({ top: 2 }, "top must be a number from 0 to 1");
  bad({ tolerance: -1 }, "tolerance must be");
  bad({ option: "nobody" }, "did not stand in legislatives-2017-t1");
  bad({ baseline: "lump" }, 'baseline "lump" did not stand in presidentielle-2017-t1');
  bad({ score: "oracle" as "random" }, "score");
  bad({ within: "commune", minBureaux: 5000 }, "min-bureaux must leave a commune");
  bad({ minRegistered: 1e7 }, "must share a bureau");
  bad({ reading: "raw" as "level" }, "reading");
});
