import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { audit, auditContext, claims, RULE, VERDICTS } from "../../src/claims/mod.ts";
import { figure, probability } from "../../src/claims/reasons.ts";
import { InputError } from "../../src/input.ts";

// 76 draws are the fewest of which none beyond a figure can show a P below 5 %.
const record = await audit([], { territory: "departement:48", replicates: 100 });
const of = (id: string) => record.audits.find((entry) => entry.id === id)!;

Deno.test("every claim has a verdict, a source and, where it is judged, the numbers", () => {
  assertEquals(record.audits.map(({ id }) => id), claims().map(({ id }) => id));
  for (const { id, verdict, sources, reasons, readings } of record.audits) {
    assert(VERDICTS.includes(verdict), id);
    assert(sources.length > 0 && reasons.length > 0, id);
    for (const reading of readings) {
      assert(reading.reasons.length > 0 && reading.reasons[0].length > 20, reading.id);
      if (reading.verdict === "no testable claim") continue;
      assertStringIncludes(reading.reasons[0], "P = ");
      assert(reading.distributions.every(({ at_least }) => at_least !== null), reading.id);
    }
  }
});

Deno.test("no number is NaN or infinite, and probabilities are probabilities", () => {
  const text = JSON.stringify(record);
  // JSON writes NaN and infinities as null: every number that may not be null is looked at.
  assert(text.length > 1000);
  for (const { readings } of record.audits) {
    for (const { distributions } of readings) {
      for (const { mean, low, high, dots, at_least } of distributions) {
        assert([mean, low, high, ...dots].every(Number.isFinite));
        assert(low <= high);
        assert(at_least === null || at_least >= 0 && at_least <= 1);
      }
    }
  }
});

Deno.test("Fédéravox: the excess lies beyond nothing done, the rise does not", () => {
  const { verdict, wording, readings } = of("federavox");
  const named = (id: string) => readings.find((reading) => reading.id === id)!;
  assertEquals(verdict, "implausible");
  assertStringIncludes(wording!, "Implausible or differently defined");
  // No whole commune of ten matched bureaux rises twenty points over the nation; a few picks do.
  const [picks, whole] = named("turnout-excess").distributions;
  assertEquals(whole.at_least, 0);
  assert(picks.at_least! > 0 && picks.at_least! < 0.02);
  assert(named("turnout-excess").notes.some((note) => note.includes("probably redrawn")));
  // From a European election to a presidential one, turnout rises by twenty points everywhere.
  assertEquals(named("turnout-rise").verdict, "not identified");
  assert(named("turnout-rise").distributions[0].at_least! > 0.99);
  // Bureaux picked by past support vote for that side more than the nation, whatever is done.
  assertEquals(named("vote-level").verdict, "not identified");
});

Deno.test("one in 14: the audit says which reading the source supports", () => {
  const { readings, verdict } = of("one-in-14");
  const standing = Object.fromEntries(readings.map(({ id, standing }) => [id, standing]));
  assertEquals(standing["as-persuasion"], "claimed");
  assertEquals(standing["as-turnout"], "source");
  assertEquals(readings.find(({ id }) => id === "as-turnout-trial")!.verdict, "consistent");
  assert(verdict !== "consistent");
});

Deno.test("the trial of the very campaign excludes two points of turnout", () => {
  assertEquals(of("ps-april-2012-turnout").verdict, "implausible");
});

Deno.test("claims that give nothing to test say so, and what is missing", () => {
  for (const id of ["participation-platforms", "agencies", "knockin", "anyone-president"]) {
    assertEquals(of(id).verdict, "no testable claim");
    assert(of(id).reasons.some((reason) => reason.startsWith("It does not give")));
  }
});

Deno.test("same seed, same record; another seed, other draws", async () => {
  const one = () => audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
  assertEquals(await one(), await one());
  const other = await audit(["one-in-38"], {
    territory: "commune:48095",
    replicates: 20,
    seed: "other",
  });
  assert(
    other.audits[0].readings[0].distributions[0].mean !==
      (await one()).audits[0].readings[0].distributions[0].mean,
  );
});

Deno.test("bad input is refused in one sentence", async () => {
  await assertRejects(() => audit(["nothing-like-it"]), InputError, "claim");
  await assertRejects(() => auditContext({ replicates: 3 }), InputError, "replicates");
  await assertRejects(() => auditContext({ territory: "moon" }), InputError, "within");
  await assertRejects(
    () => auditContext({ territory: "commune:48095", candidate: "nobody" }),
    InputError,
    "candidate",
  );
});

Deno.test("figures and probabilities read well", () => {
  assertEquals([0, 1234567, -0.5, 0.071428].map(figure), [
    "0",
    "1\u202f234\u202f567",
    "−0.5",
    "0.0714",
  ]);
  assertEquals(
    [probability(0, 40), probability(1, 40), probability(0.333, 40), probability(0.0001, null)],
    ["under 2.5 %", "over 97.5 %", "33 %", "under 0.1 %"],
  );
  assert(RULE.length >= 6);
});

Deno.test("what Fillon’s share is set beside is said where it is counted", () => {
  const { notes } = of("federavox").readings.find(({ id }) => id === "vote-excess")!;
  assert(notes.some((note) => note.includes("beside that of the bloc droite at europeennes-2014")));
});
