/**
 * `promesse trial analyse` and `promesse reproduce` as the command line calls them.
 */

import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { InputError } from "../../../src/input.ts";
import { reproduce } from "../../../src/cli/reproduce/run.ts";
import { analyse } from "../../../src/cli/trial_analyse/run.ts";

const FOLDER = new URL("../../../data/trials/", import.meta.url);
const file = (name: string) => new URL(name, FOLDER).pathname;
const ROLES = { outcome: "voted", treatment: "assigned", contact: "contacted", count: "people" };

Deno.test("the naive gap stands beside the effect, labelled as biased", async () => {
  const { out, code } = await analyse(file("agg2006.csv"), { ...ROLES, strata: "stratum" });
  assertEquals(code, 0);
  assertStringIncludes(out, "940 715 units");
  assertStringIncludes(out, "NAIVE, biased");
  // Arceneaux, Gerber and Green 2006: −0.38 points per contact, +6.07 naive.
  assert(/per contact \(2SLS\)\s+−0\.0038/.test(out) && /NAIVE.*0\.0607/.test(out), out);
  assertStringIncludes(out, "Monte Carlo error");
});

Deno.test("JSON holds the whole analysis; an arm is named where there are several", async () => {
  const flags = {
    outcome: "voted",
    treatment: "arm",
    treated: "self",
    control: "control",
    count: "people",
  };
  const { out } = await analyse(file("ggl2008.csv"), { ...flags, json: true, draws: "200" });
  const { analysis, data } = JSON.parse(out);
  assertEquals(Math.round(1e4 * analysis.main.estimate), 485);
  assertEquals(analysis.randomisation.draws, 200);
  assertEquals(data.leftOut, ["36 rows of another arm than treated or control."]);
});

Deno.test("bad flags are one sentence", async () => {
  await assertRejects(() => analyse("nowhere.csv", ROLES), InputError, 'file "nowhere.csv"');
  const agg = (more: Record<string, string>) => analyse(file("agg2006.csv"), { ...ROLES, ...more });
  await assertRejects(() => agg({ se: "HC3" }), InputError, 'se "HC3" is unknown');
  await assertRejects(() => agg({ draws: "-1" }), InputError, "draws must be a whole number");
  await assertRejects(() => agg({ strata: "bloc" }), InputError, 'strata "bloc" is no column');
  await assertRejects(() => agg({ assignment: "blocked" }), InputError, "needs a column of strata");
});

Deno.test("reproduce writes Markdown and CSV, and ends well", async () => {
  const dir = await Deno.makeTempDir();
  const { code, out } = await reproduce({ out: dir });
  assertEquals(code, 0);
  assertEquals(await Deno.readTextFile(join(dir, "reproduction.md")), out);
  const lines = (await Deno.readTextFile(join(dir, "reproduction.csv"))).trim().split("\n");
  assert(lines.length > 50 && lines.slice(1).every((line) => line.includes(",agrees,")));
  await Deno.remove(dir, { recursive: true });
});
