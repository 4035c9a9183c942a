import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { loadElection } from "../../../src/bureaux/mod.ts";
import { loadTrialUnits } from "../../../src/trials/design/mod.ts";
import { territory } from "./territory.ts";

Deno.test("all bureaux of Seine-Saint-Denis, turnout as official results have it", async () => {
  const units = await territory("93");
  const official = await loadElection("presidentielle-2022-t1", { within: "departement:93" });
  assertEquals(units.size, official.size);
  let voters = 0;
  units.outcome.forEach((percent, i) => voters += percent / 100 * units.registered[i]);
  assertEquals(Math.round(voters), official.voters.reduce((sum, n) => sum + n, 0));
});

Deno.test("what was known is the bureau's own past where it has one, else its commune's", async () => {
  const units = await territory("93");
  const before = await loadElection("presidentielle-2017-t1", { within: "departement:93" });
  const placeOf = (i: number) => before.code.indexOf(units.code[i]);
  const i = units.code.findIndex((_, k) => units.registered[k] === before.registered[placeOf(k)]);
  const j = placeOf(i);
  assertEquals(units.past[i], 100 * before.voters[j] / before.registered[j]);
  const lone = units.code.findIndex((code) => !before.code.includes(code));
  const inCommune = [...before.commune.keys()].filter((k) =>
    before.commune[k] === units.commune[lone]
  );
  const sum = (counts: Int32Array) => inCommune.reduce((total, k) => total + counts[k], 0);
  assertAlmostEquals(units.past[lone], 100 * sum(before.voters) / sum(before.registered), 1e-12);
  assertStringIncludes(units.notes[0], "bureaux have no match in presidentielle-2017-t1");
  // None matches at a tolerance of 0 but those whose register stood still.
  const strict = await loadTrialUnits({ territory: "departement:93", tolerance: 0 });
  const communes = new Map<string, Set<number>>();
  strict.commune.forEach((c, k) =>
    communes.set(c, (communes.get(c) ?? new Set()).add(strict.past[k]))
  );
  assert([...communes.values()].filter((values) => values.size === 1).length > 10);
});

Deno.test("a share is of valid votes; without the option, its bloc stands in and is said", async () => {
  const units = await loadTrialUnits({ territory: "departement:48", outcome: "roussel" });
  const now = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
  const k = now.election.options.findIndex(({ id }) => id === "roussel");
  assertEquals(units.outcome[3], 100 * now.votes[k][3] / now.valid[3]);
  assert(units.notes.some((note) => note.includes("its bloc")));
});

Deno.test("bad choices are named", async () => {
  const bad: [Parameters<typeof loadTrialUnits>[0], string][] = [
    [{ territory: "departement:48", outcome: "macrn" }, "outcome must be turnout or an option"],
    [
      { territory: "departement:48", past: "presidentielle-2022-t2" },
      "past must be an election before",
    ],
    [{ territory: "departement:48", election: "europeennes-2014" }, "past must name an election"],
    [{ territory: "bureau:none" }, "bureau:none"],
  ];
  for (const [options, message] of bad) {
    await assertRejects(() => loadTrialUnits(options), InputError, message);
  }
});
