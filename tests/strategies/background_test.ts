/** Which earlier elections a campaign reads, over the packaged ones. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { loadElection } from "../../src/bureaux/mod.ts";
import { InputError } from "../../src/input.ts";
import { loadBackground } from "../../src/strategies/mod.ts";

const within = "departement:48";
const backgroundOf = async (id: string, scoresFrom?: string, place = within) =>
  await loadBackground(await loadElection(id, { within: place }), { scoresFrom });

Deno.test("scores come from the latest earlier election of the same kind and round", async () => {
  const cases: [string, string, string | null][] = [
    ["presidentielle-2022-t1", "presidentielle-2017-t1", "europeennes-2014"],
    ["presidentielle-2022-t2", "presidentielle-2017-t2", "presidentielle-2017-t1"],
    ["legislatives-2022-t1", "legislatives-2017-t1", "presidentielle-2017-t1"],
    ["legislatives-2022-t2", "legislatives-2017-t2", "legislatives-2017-t1"],
    ["europeennes-2019", "europeennes-2014", null],
  ];
  for (const [id, from, before] of cases) {
    const { past, previous, hindsight, provenance } = await backgroundOf(id);
    assertEquals([past?.election, previous?.election ?? null, hindsight], [from, before, false]);
    assertEquals(
      provenance.map((source) => source.id),
      [from, ...(before ? [before] : []), "communes"],
    );
  }
});

Deno.test("another kind is said, and no earlier election too", async () => {
  const { past, notes } = await backgroundOf("presidentielle-2017-t1");
  assertEquals(past?.election, "europeennes-2014");
  assert(notes.some((note) => note.includes("europeennes-2014") && note.includes("any kind")));
  const first = await backgroundOf("europeennes-2014");
  assertEquals([first.past, first.previous], [null, null]);
  assert(first.notes.some((note) => note.includes("No earlier election is packaged")));
});

Deno.test("the caller chooses an earlier election, never a later one", async () => {
  const { past, previous } = await backgroundOf("presidentielle-2022-t1", "europeennes-2019");
  assertEquals([past?.election, previous?.election], ["europeennes-2019", "legislatives-2017-t1"]);
  const current = await loadElection("presidentielle-2022-t1", { within });
  for (const later of ["presidentielle-2022-t2", "legislatives-2022-t1"]) {
    await assertRejects(
      () => loadBackground(current, { scoresFrom: later }),
      InputError,
      `scores-from must be an election held before 2022-04-10, or same, got "${later}"`,
    );
  }
  await assertRejects(
    () => loadBackground(current, { scoresFrom: "presidentielle-2012" }),
    InputError,
    '"presidentielle-2012" is unknown',
  );
});

Deno.test("the election itself is labelled hindsight, by either name", async () => {
  for (const same of ["same", "presidentielle-2022-t1"]) {
    const { past, hindsight, notes } = await backgroundOf("presidentielle-2022-t1", same);
    assertEquals([past?.election, hindsight], ["presidentielle-2022-t1", true]);
    assert(notes.some((note) => note.startsWith("Hindsight:")));
  }
});

Deno.test("bureaux without a match are counted in a sentence", async () => {
  const { past, notes } = await backgroundOf("presidentielle-2022-t1");
  assertEquals([past!.fromCommune, past!.fromDepartement, past!.fromCountry], [34, 0, 0]);
  assert(notes.some((note) => note.startsWith("34 of 189 bureaux have no match")));
});

Deno.test("counts in a sentence have their thousands apart, and one bureau is in the singular", async () => {
  const { notes } = await backgroundOf("presidentielle-2022-t1", undefined, "departement:59");
  assert(notes.some((note) => /^\d+ of 2\u202f002 bureaux have no match/.test(note)), notes[0]);
  const alone = await backgroundOf("legislatives-2022-t2", undefined, "departement:ZW");
  assert(alone.notes.some((note) => note.startsWith("1 of 1 bureau is of")), alone.notes.join());
});

Deno.test("a commune has the past that it has within its département", async () => {
  const alone = await backgroundOf("presidentielle-2022-t1", undefined, "commune:48095");
  const whole = await backgroundOf("presidentielle-2022-t1");
  const bureaux = await loadElection("presidentielle-2022-t1", { within });
  const places = [...bureaux.commune.keys()].filter((i) => bureaux.commune[i] === "48095");
  assertEquals([...alone.past!.abstention], places.map((i) => whole.past!.abstention[i]));
  for (const [bloc, share] of alone.past!.support) {
    assertEquals([...share], places.map((i) => whole.past!.support.get(bloc)![i]));
  }
});

Deno.test("a département that did not vote in the earlier election takes the country's rates", async () => {
  // Wallis and Futuna had no second round in June 2017.
  const { past, notes } = await backgroundOf("legislatives-2022-t2", undefined, "departement:ZW");
  assertEquals([past!.abstention.length, past!.fromCountry], [1, 1]);
  // 20,164,615 voters of 47,293,103, by the official totals.
  assert(Math.abs(past!.abstention[0] - (1 - 20_164_615 / 47_293_103)) < 1e-12);
  assert(notes.some((note) => note.includes("did not vote there")));
});
