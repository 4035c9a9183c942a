/**
 * The packaged trials give back the published figures, and a figure that is off is seen.
 */

import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { reproduceTrials, reproductionMarkdown } from "../../src/trials/reproduce.ts";

const FOLDER = new URL("../../data/trials/", import.meta.url);
const packaged = (file: string) => Deno.readFile(new URL(file, FOLDER));

Deno.test("every published figure agrees to rounding", async () => {
  const figures = await reproduceTrials(packaged);
  assertEquals(
    figures.filter(({ off }) => off).map(({ trial, figure }) => `${trial} ${figure}`),
    [],
  );
  assertEquals(new Set(figures.map(({ trial }) => trial)).size, 5);
  assertStringIncludes(reproductionMarkdown(figures), `All ${figures.length} figures agree`);
});

Deno.test("a count that is changed, or a figure, is off", async () => {
  const changed = async (file: string) => {
    const bytes = await packaged(file);
    if (file !== "agg2006.csv") return bytes;
    // 10,000 more voters among the controls of the first stratum.
    const text = new TextDecoder().decode(bytes).replace("1,0,0,1,19150", "1,0,0,1,29150");
    return new TextEncoder().encode(text);
  };
  const figures = await reproduceTrials(changed);
  assert(
    figures.some(({ trial, figure, off }) => trial === "agg2006" && figure === "effect.1" && off),
  );
  assertStringIncludes(reproductionMarkdown(figures), "**OFF**");
});

Deno.test("a published figure that nothing computes is an error", async () => {
  await assertRejects(() => reproduceTrials(packaged, {}), Error, "nothing computes it");
});
