import { assertEquals, assertRejects } from "@std/assert";
import { InputError } from "../../src/input.ts";
import {
  loadTrial,
  loadTrialTable,
  PACKAGED_TRIALS,
  type PackagedTrial,
  trialFile,
} from "../../src/trials/mod.ts";

Deno.test("every packaged table opens, a row a line", async () => {
  const rows = await Promise.all(
    PACKAGED_TRIALS.map(async (name) => (await loadTrialTable(name)).rows),
  );
  const lines = await Promise.all(PACKAGED_TRIALS.map(async (name) => {
    const text = new TextDecoder().decode(await trialFile(`${name}.csv`));
    return text.trimEnd().split("\n").length - 1;
  }));
  assertEquals(rows, lines);
  const { count } = await loadTrial("arceneaux2005", {
    outcome: "voted",
    treatment: "assigned",
    count: "people",
  });
  // Arceneaux 2005: 9,712 people.
  assertEquals(count!.reduce((sum, n) => sum + n), 9712);
});

Deno.test("what is not packaged is refused by name", async () => {
  await assertRejects(() => trialFile("none.csv"), InputError, "data/trials");
  await assertRejects(() => loadTrialTable("agg" as PackagedTrial), InputError, "agg2006");
});
