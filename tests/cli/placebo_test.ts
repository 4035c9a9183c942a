import { assert, assertAlmostEquals, assertEquals, assertStringIncludes } from "@std/assert";
import { run } from "../../src/cli/run.ts";
import { inFolder, namesIn, promesse } from "./promesse.ts";

const ASKED = ["placebo", "--from=europeennes-2014", "--to=presidentielle-2017-t1"];

Deno.test("placebo prints scope, tolerance and weighting, gains, chance and each changed setting", async () => {
  const { code, out, err } = await promesse(ASKED);
  assertEquals([code, err], [0, ""]);
  assertStringIncludes(out, "Scope metropole, tolerance 0.1, weight register: 48303 bureaux");
  // Recomputed with NumPy from the ministry's files: 4.639 by register, 5.574 by bureau.
  assertStringIncludes(out, "the pick shows +4.64 points of");
  assertStringIncludes(out, "weight bureau: each bureau counts the same");
  assertStringIncludes(out, "5.57");
  assertStringIncludes(out.replace(/\s+/g, " "), "out of scope: 2309 in europeennes-2014");
  assert(out.split("\n").every((line) => line.length <= 100));
});

Deno.test("placebo lists communes that pass the marks, with the check for redrawn bureaux", async () => {
  const { out } = await run([...ASKED, "--option=fillon", "--within=commune"]);
  assertStringIncludes(out, "0 whole territories pass +20 points of turnout");
  assertStringIncludes(out, "67482 Strasbourg");
  assertStringIncludes(out, "likely");
});

Deno.test("placebo gives JSON, and nothing else, the same each time", async () => {
  const args = [...ASKED, "--territory=departement:35", "--within=commune", "--json"];
  const [first, second] = [await run(args), await run(args)];
  assertEquals(first, second);
  const record = JSON.parse(first.out);
  assertEquals([record.scope, record.weight, record.tolerance], ["metropole", "register", 0.1]);
  assert(record.territories.length > 0);
  assert(!first.out.includes("NaN"));
  const marks = record.marks;
  assertEquals([marks.turnout_points, marks.share_points], [20, 10]);
});

Deno.test("a third election follows the pick by gain and leaves the placebo itself alone", async () => {
  const ask = async (...more: string[]) =>
    JSON.parse((await run([...ASKED, "--territory=departement:35", "--json", ...more])).out);
  const [without, withThird] = [await ask(), await ask("--third=presidentielle-2022-t1")];
  assertEquals(withThird.gains, without.gains);
  assertEquals(without.next_period, null);
  const [turnout] = withThird.next_period;
  assertAlmostEquals(turnout.kept, turnout.apparent + turnout.next, 1e-9);
  assert(withThird.left_out.not_in_third > 0);
});

Deno.test("placebo writes tables, figure and manifest", async () => {
  await inFolder(async (dir) => {
    const out = `${dir}/placebo`;
    const args = [...ASKED, "--territory=departement:35", "--within=commune", `--out=${out}`];
    const { code, out: text } = await run(args);
    assertEquals(code, 0);
    assertStringIncludes(text, `Written to ${out}.`);
    assertEquals(namesIn(out), [
      "gains.csv",
      "manifest.json",
      "placebo.csv",
      "placebo.png",
      "placebo.svg",
      "placebo.vl.json",
      "result.json",
      "territories.csv",
      "variants.csv",
    ]);
    const { kind, command, inputs } = JSON.parse(
      await Deno.readTextFile(`${out}/manifest.json`),
    );
    assertEquals(kind, "placebo");
    assertStringIncludes(command, "promesse placebo --from europeennes-2014");
    assertEquals(inputs.length, 2);
    const rows = (await Deno.readTextFile(`${out}/territories.csv`)).trim().split("\n");
    const { territories } = JSON.parse(await Deno.readTextFile(`${out}/result.json`));
    assertEquals(rows.length, territories.length + 1);
    assertStringIncludes(await Deno.readTextFile(`${out}/placebo.svg`), "claimed +20");
  });
});

Deno.test("bad input is one sentence and exit code 2", async () => {
  const fails = async (args: string[], message: string) => {
    const { code, out, err } = await run(["placebo", ...args]);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, message);
    assertEquals(err.trim().split("\n").length, 1);
  };
  await fails([], "--from");
  await fails(["--from=europeennes-2014"], "--to");
  await fails(["--from=europeennes-2014", "--to=presidentielle-2017"], "did you mean");
  await fails(["--from=presidentielle-2017-t1", "--to=europeennes-2014"], "held after");
  await fails([...ASKED.slice(1), "--top=many"], "top must be a number");
  await fails([...ASKED.slice(1), "--within=region"], 'within "region" is unknown');
  await fails([...ASKED.slice(1), "--territory=nowhere"], "territory must be");
  await fails([...ASKED.slice(1), "--territory=departement:974"], "are overseas or abroad");
  await fails([...ASKED.slice(1), "--min-registered=10000000"], "are smaller");
  await fails([...ASKED.slice(1), "--option=fillion"], "did you mean FILLON");
});
