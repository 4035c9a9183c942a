import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { estimate, estimateIds, estimates, MARKS, SALIENCE } from "../../src/evidence/registry.ts";
import { ESTIMANDS, ESTIMATE_CHANNELS, OUTCOMES, VERIFICATIONS } from "../../src/evidence/types.ts";
import { InputError, isLine } from "../../src/input.ts";

const NEEDED = [
  "id",
  "label",
  "channel",
  "outcome",
  "estimand",
  "value",
  "se",
  "low",
  "high",
  "studies",
  "subjects",
  "contactRate",
  "contactsPerVote",
  "context",
  "citation",
  "where",
  "verification",
  "verifiedHow",
];
const OPTIONAL = [
  "contactsPerVoteRange",
  "costPerVote",
  "costPerContact",
  "places",
  "contactRates",
  "turnout",
  "share",
  "assigned",
  "multiplier",
  "persuasionRate",
  "withControls",
  "attenuation",
  "spillover",
  "comparedWith",
];

Deno.test("every row has the fields of the schema and no other", () => {
  for (const row of estimates()) {
    const keys = Object.keys(row);
    for (const key of NEEDED) assert(keys.includes(key), `${row.id}: ${key}`);
    for (const key of keys) assert([...NEEDED, ...OPTIONAL].includes(key), `${row.id}: ${key}`);
    assert((ESTIMATE_CHANNELS as readonly string[]).includes(row.channel), row.id);
    assert((OUTCOMES as readonly string[]).includes(row.outcome), row.id);
    assert((ESTIMANDS as readonly string[]).includes(row.estimand), row.id);
    assert((VERIFICATIONS as readonly string[]).includes(row.verification), row.id);
    for (const text of [row.context, row.citation, row.where, row.verifiedHow]) {
      assert(typeof text === "string" && text.trim() !== "", row.id);
    }
  }
  assertEquals(new Set(estimateIds()).size, estimateIds().length);
});

Deno.test("labels are short, name the source's year, and tell apart rows that stand together", () => {
  const seen = new Set<string>();
  const all = estimates();
  for (const { id, label, channel, outcome, estimand, citation } of all) {
    assert(isLine(label) && label === label.trim(), id);
    assert([...label].length <= 44, `${id}: ${label}`);
    const [study, what, ...more] = label.split(" · ");
    assert(study && what && more.length === 0, `${id}: ${label}`);
    // Names and years are the citation's; a year of the rest is told by a row of the same source.
    const [name] = study.split(/[ ,]/);
    const told = all.filter((row) => row.citation === citation).map((row) => row.context).join(" ");
    assertStringIncludes(citation, name, id);
    for (const year of study.match(/\d{4}/g) ?? []) assertStringIncludes(citation, year, id);
    for (const year of what.match(/\b(?:19|20)\d{2}\b/g) ?? []) {
      assertStringIncludes(told, year, id);
    }
    const key = [channel, outcome, estimand, label].join();
    assert(!seen.has(key), `${id}: ${label}`);
    seen.add(key);
  }
});

Deno.test("every number is finite and within its bounds", () => {
  const share = (x: number | null | undefined) =>
    x === null || x === undefined || (x >= 0 && x <= 1);
  for (const row of estimates()) {
    for (const key of ["value", "se", "low", "high", "studies", "subjects"] as const) {
      const value = row[key];
      assert(value === null || Number.isFinite(value), `${row.id}: ${key}`);
    }
    const { contactRate, turnout, assigned, persuasionRate, spillover } = row;
    for (const x of [contactRate, turnout, row.share, assigned, persuasionRate, spillover]) {
      assert(share(x), row.id);
    }
    const { places, contactRates, attenuation, contactsPerVoteRange, costPerVote } = row;
    for (const range of [places, contactRates, attenuation, contactsPerVoteRange, costPerVote]) {
      assert(!range || range.low <= range.high, row.id);
    }
    if (row.estimand === "qualitative") assertEquals(row.value, null, row.id);
  }
});

Deno.test("intervals, errors and contacts per vote of a row agree with its value", () => {
  for (const { id, value, se, low, high, contactsPerVote, estimand } of estimates()) {
    if (value !== null && low !== null && high !== null) assert(low <= value && value <= high, id);
    if (value !== null && se !== null && low !== null && high !== null) {
      // 1.96 standard errors either side; the small trials use Student's t, hence the slack.
      assertAlmostEquals((high - low) / (2 * 1.96 * se), 1, .06, id);
    }
    if (estimand === "per_contact" && value && contactsPerVote) {
      assertAlmostEquals(contactsPerVote, 100 / value, .5, id);
    }
  }
});

Deno.test("the registry carries what the papers print", () => {
  // Typed from the papers: Gerber, Green & Larimer 2008, Table 2 and 3 (37.8 − 29.7 = 8.1); Gerber &
  // Green 2012, box 5.4 (.038464, .014480) and 5.6 (.140711, .052434); Pons 2018, Tables 4 and 5.
  assertAlmostEquals(estimate("mail_ggl2008_neighbors").value!, 8.1, .05);
  assertAlmostEquals(estimate("d2d_nh1998_1person_itt").value!, 3.8464, .005);
  assertAlmostEquals(estimate("d2d_nh1998_1person_cace").se!, 5.2434, .005);
  const { value, se, withControls } = estimate("d2d_pons_vote_itt");
  assertEquals([value, se, withControls], [.63, .23, { value: .44, se: .18 }]);
  assertEquals(estimate("d2d_pons_turnout_itt").value, .01);
  assertEquals(estimate("email_1in100000").verification, "contradicted");
});

Deno.test("the French figures follow from each other", () => {
  const trial = estimate("d2d_pons_vote_itt").withControls!.value;
  const scaled = estimate("d2d_pons_vote_scaled_r1");
  const home = estimate("d2d_pons_per_open_door");
  assertAlmostEquals(trial * scaled.multiplier!, scaled.value!, .05);
  assertAlmostEquals(scaled.value! / home.contactRate!, home.value!, .06);
  // Per voter of an opened home, over the share of those who did not vote for him already.
  assertAlmostEquals(home.value! / 100 / (1 - home.share!), home.persuasionRate!, .003);
});

Deno.test("a naive gap names the experiment of the same data", () => {
  const gaps = estimates().filter(({ estimand }) => estimand === "naive_gap");
  assertEquals(gaps.length, 11);
  for (const { comparedWith, outcome, value } of gaps) {
    const experiment = estimate(comparedWith!);
    assertEquals(experiment.outcome, outcome);
    assert(Math.abs(value!) > Math.abs(experiment.value!));
  }
});

Deno.test("estimates filters by channel and outcome, and hands out copies", () => {
  const doors = estimates({ channel: "door-to-door", outcome: "vote" });
  assert(doors.length > 3);
  assert(doors.every((row) => row.channel === "door-to-door" && row.outcome === "vote"));
  doors[0].value = 99;
  assert(estimate(doors[0].id).value !== 99);
  assertEquals(estimates().length, 65);
});

Deno.test("registry errors name what is near", () => {
  assertThrows(
    () => estimate("d2d_ggn2003_cac"),
    InputError,
    'estimate "d2d_ggn2003_cac" is unknown: did you mean d2d_ggn2003_cace',
  );
  assertThrows(() => estimate("zzzzzzzzzzzzzz"), InputError, "estimateIds() lists them.");
  // @ts-expect-error: a caller without types.
  assertThrows(() => estimates({ channel: "dor-to-door" }), InputError, "door-to-door");
  // @ts-expect-error: a caller without types.
  assertThrows(() => estimates({ outcome: "votes" }), InputError, "did you mean vote");
});

Deno.test("marks are explained and salience is that of its row", () => {
  assertEquals(Object.keys(MARKS).sort(), [...VERIFICATIONS].sort());
  const { low, high } = estimate(SALIENCE.estimates[0]).attenuation!;
  assertEquals([SALIENCE.low, SALIENCE.high], [low, high]);
});
