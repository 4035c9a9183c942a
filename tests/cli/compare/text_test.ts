import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { promesse, SMALL } from "../promesse.ts";

/** One run for all that is looked at in it. */
const small = promesse([...SMALL]);

Deno.test("the text has tables, a reading, other evidence and sources, on lines of 100 columns", async () => {
  const { code, out, err } = await small;
  assertEquals([code, err], [0, ""]);
  for (const line of out.split("\n")) assert(line.length <= 100, line);
  // Neither colours nor spaces that some terminals draw as boxes.
  // deno-lint-ignore no-control-regex
  assert(!/[\u001b\u202f\r]/.test(out));
  for (
    const part of [
      "Présidentielle 2022, premier tour (2022-04-10), commune:48095: 8 bureaux, 7 662 registered.",
      "MÉLENCHON against MACRON",
      "90 % interval",
      "more than random targeting",
      "of the 50 worlds simulated",
      "as-sold",
      "france-2012",
      "sceptic",
      "presidentielle-2022-t1.parquet: vote of 2022-04-10; Ministère de l'Intérieur",
      "Licence Ouverte 2.0 (Etalab)",
      "d2d_ggn2003_cace: 7.07 points of turnout (se 2.16), per person contacted",
      "[recomputed]",
      'seed "promesse", 50 replicates, result sha256:',
      "A simulation is neither a poll nor a forecast.",
    ]
  ) assertStringIncludes(out.replace(/\s+/g, " "), part.replace(/\s+/g, " "));
});

Deno.test("rows stand by mean gain in the objective, of the same numbers as the JSON", async () => {
  const [text, json] = await Promise.all([small, promesse([...SMALL, "--json"])]);
  const record = JSON.parse(json.out);
  type Row = { strategy: string; margin_votes: { mean: number } };
  const expected = record.strategies
    .toSorted((a: Row, b: Row) => b.margin_votes.mean - a.margin_votes.mean)
    .map(({ strategy }: Row) => strategy);
  const lines = text.out.split("\n");
  const start = lines.findIndex((line) => line.startsWith("───")) + 1;
  const shown = lines.slice(start, start + expected.length).map((line) => line.split(" ")[0]);
  assertEquals(shown, expected);
});

Deno.test("hindsight is said beside the campaign", async () => {
  const { out } = await promesse([...SMALL, "--scores-from=same", "--replicates=1"]);
  const heading = out.split("\n\n")[0].replace(/\s+/g, " ");
  assertStringIncludes(
    heading,
    "1 simulated world; hindsight: scores are read from this very vote.",
  );
  assert(!(await small).out.split("\n\n")[0].includes("hindsight"));
});

Deno.test("a fixed rate is said on the line of its interval", async () => {
  const { out } = await promesse([...SMALL, "--evidence=as-sold"]);
  const lines = out.replace(/\n {2,}/g, " ").split("\n");
  assert(
    lines.some((line) => line.startsWith("90 % interval: ") && line.includes("(fixed rate:")),
  );
  const rows = (await small).out.split("\n");
  const sold = rows.findIndex((line) => line.startsWith("as-sold "));
  assertEquals(
    rows[sold + 1],
    "  (fixed rate: the interval leaves out effect uncertainty)",
  );
});

Deno.test("strategies left out are named with why", async () => {
  assertStringIncludes((await small).out, "Left out: covariates: ");
});
