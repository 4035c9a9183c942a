import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { sensitivityAnswer } from "../../../src/report/html/sensitivity/answer.ts";
import { exampleSensitivity } from "../../../src/report/html/sensitivity/example.ts";
import { sensitivityPage } from "../../../src/report/html/sensitivity/page.ts";
import { Teller } from "../../../src/report/html/teller.ts";

const VEGA = { source: "var vega;", licence: "" };

Deno.test("what can undo the lead is named, and nothing is named where nothing can", () => {
  const { record } = exampleSensitivity();
  const [base, most, undone] = sensitivityAnswer(record, new Teller("en"));
  assertStringIncludes(base, "“potential” is expected to gain 60 votes, 20 more than random");
  assertStringIncludes(most, "the leaning of abstainers: −5 votes at −0.8, 45 at 0.8.");
  assertStringIncludes(undone, "this can undo it: leaning of abstainers.");
  record.tornado[0].at_low = record.tornado[0].at_high;
  assertStringIncludes(
    sensitivityAnswer(record, new Teller("fr"))[2],
    "La seule hypothèse déplacée ne l’annule pas, dans sa plage",
  );
  record.tornado = [];
  assertEquals(sensitivityAnswer(record, new Teller("en")).length, 1);
});

Deno.test("the page of a sensitivity analysis is whole in both languages", async () => {
  for (const lang of ["en", "fr"] as const) {
    const page = await sensitivityPage(exampleSensitivity(), lang, VEGA);
    assertStringIncludes(page, `<html lang="${lang}">`);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assertEquals(ids.length, new Set(ids).size, "an id twice");
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert(ids.includes(id), id);
    assert(!/NaN|undefined|\[object Object/.test(page.replace(/<script[\s\S]*?<\/script>/g, "")));
  }
  const bare = exampleSensitivity();
  Object.assign(bare.record, { tornado: [], break_even: [], by_budget: [], not_moved: [] });
  assertStringIncludes(await sensitivityPage(bare, "en", VEGA), "What it is not");
});
