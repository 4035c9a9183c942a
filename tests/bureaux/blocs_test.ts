import { assertEquals } from "@std/assert";
import { blocVotes } from "../../src/bureaux/blocs.ts";
import { loadElection } from "../../src/bureaux/load.ts";
import { sum } from "./data.ts";

Deno.test("blocs sum the official votes of their candidates", async () => {
  const bureaux = await loadElection("presidentielle-2022-t1");
  const votes = blocVotes(bureaux);
  // Official results of the first round of 2022, candidate by candidate.
  assertEquals([...votes].map(([bloc, column]) => [bloc, sum(column)]), [
    ["extreme-gauche", 197_094 + 268_904],
    ["gauche", 616_478 + 1_627_853 + 7_712_520 + 802_422],
    ["centre", 9_783_058],
    ["droite", 725_176 + 1_679_001],
    ["extreme-droite", 8_133_828 + 2_485_226],
    ["divers", 1_101_387],
  ]);
  const total = new Int32Array(bureaux.size);
  for (const column of votes.values()) column.forEach((value, i) => total[i] += value);
  assertEquals(total, bureaux.valid);
});

Deno.test("a bloc that does not stand is not there", async () => {
  const bureaux = await loadElection("presidentielle-2022-t2", { within: "departement:48" });
  assertEquals([...blocVotes(bureaux).keys()], ["centre", "extreme-droite"]);
});
