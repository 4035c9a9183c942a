import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { communeRates } from "../../src/bureaux/communes.ts";
import { loadElection } from "../../src/bureaux/load.ts";

Deno.test("rates of a commune are those of its bureaux together", async () => {
  const bureaux = await loadElection("presidentielle-2017-t1", { within: "departement:31" });
  const k = bureaux.election.options.findIndex(({ id }) => id === "macron");
  // Toulouse in 2017, summed with Python: 268,837 registered, 198,072 voters, 194,592 valid and
  // 53,040 votes for Macron.
  const turnout = communeRates(bureaux, bureaux.voters);
  assertAlmostEquals(turnout.get("31555")!, 198_072 / 268_837, 1e-15);
  const support = communeRates(bureaux, bureaux.votes[k], bureaux.valid);
  assertAlmostEquals(support.get("31555")!, 53_040 / 194_592, 1e-15);
  assertEquals(turnout.size, new Set(bureaux.commune).size);
});

Deno.test("a commune without electors has no rate, and a short column is refused", () => {
  const table = {
    size: 3,
    commune: ["31001", "31002", "31001"],
    registered: Int32Array.of(10, 0, 30),
  };
  assertEquals(communeRates(table, [4, 0, 6]), new Map([["31001", 0.25]]));
  assert(!communeRates(table, [4, 0, 6]).has("31002"));
  assertThrows(
    () => communeRates(table, [4, 0]),
    InputError,
    "counts must have one value a bureau",
  );
  assertThrows(() => communeRates(table, [4, 0, 6], [1]), InputError, "over must have");
});
