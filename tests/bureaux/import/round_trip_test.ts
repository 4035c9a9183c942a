// A random election written in each layout's text form and read back is the same election.

import { assert, assertEquals } from "@std/assert";
import { importElection } from "../../../src/bureaux/import/import_election.ts";
import type { ImportOptions, LayoutName } from "../../../src/bureaux/import/import_election.ts";
import type { ElectionTable, Option } from "../../../src/bureaux/types.ts";
import { gzipped, textFile } from "./fixtures.ts";
import {
  delimited,
  type Dialect,
  Draws,
  longPair,
  optionColumns,
  randomTable,
  wide,
} from "./writers.ts";

const ROUNDS = 25;

const NUANCES: Omit<Option, "votes">[] = [
  { id: "dxg", label: "Divers extrême gauche", nuance: "DXG", bloc: "extreme-gauche" },
  {
    id: "nup",
    label: "Nouvelle union populaire écologique et sociale",
    nuance: "NUP",
    bloc: "gauche",
  },
  { id: "ens", label: "Ensemble (majorité présidentielle)", nuance: "ENS", bloc: "centre" },
  { id: "lr", label: "Les Républicains", nuance: "LR", bloc: "droite" },
  { id: "rn", label: "Rassemblement national", nuance: "RN", bloc: "extreme-droite" },
];

const CANDIDATES: Omit<Option, "votes">[] = [
  { id: "melenchon", label: "MÉLENCHON", nuance: null, bloc: "gauche" },
  { id: "le-pen", label: "LE PEN", nuance: null, bloc: "extreme-droite" },
  { id: "d-ornano-oeil", label: 'D\'ORNANO; "Œil"', nuance: null, bloc: "divers" },
];

const SOURCE = { publisher: "x", title: "x", licence: "x", retrieved: null };
const NOTE = 'The bloc of D\'ORNANO; "Œil" is not known: filed under divers.';

function made(draws: Draws, nuances: boolean, shape: { blank: boolean; circonscription: boolean }) {
  const entry = {
    id: nuances ? "legislatives-2022-t2" : "presidentielle-2022-t2",
    title: "Random",
    date: "2022-06-19",
    kind: nuances ? "legislatives" as const : "presidentielle" as const,
    round: 2 as const,
    provisional: false,
    byCirconscription: nuances,
    source: SOURCE,
    notes: nuances ? [] : [NOTE],
  };
  return randomTable(draws, entry, nuances ? NUANCES : CANDIDATES, shape);
}

async function readBack(
  table: ElectionTable,
  texts: string[],
  layout: LayoutName,
  more: Partial<ImportOptions> = {},
): Promise<void> {
  const files = texts.map((text, i) => textFile(text, `file${i}.csv`));
  if (texts[0].length % 2 === 0) files[0] = await gzipped(files[0]);
  const imported = await importElection(files, {
    as: table.entry.id,
    date: table.entry.date,
    title: "Random",
    source: SOURCE,
    ...more,
  });
  assertEquals(imported.problems, []);
  assertEquals(imported.layout, layout);
  assertEquals(imported.table, table);
}

function dialect(draws: Draws): Dialect {
  return { separator: draws.of([";", ",", "\t"]), newline: draws.of(["\n", "\r\n"]) };
}

function property(name: string, check: (draws: Draws) => Promise<void>): void {
  Deno.test(`${name}: a random election read back is the same`, async () => {
    for (let round = 0; round < ROUNDS; round++) await check(new Draws(`${name} ${round}`));
  });
}

property("candidate-columns", async (draws) => {
  const table = made(draws, false, { blank: draws.upTo(1) === 1, circonscription: true });
  const text = delimited(optionColumns(table, draws.upTo(1) === 1), dialect(draws));
  await readBack(table, [text], "candidate-columns");
});

property("nuance-columns", async (draws) => {
  const table = made(draws, true, { blank: draws.upTo(1) === 1, circonscription: false });
  const text = delimited(optionColumns(table, draws.upTo(1) === 1), dialect(draws));
  await readBack(table, [text], "nuance-columns");
});

for (const layout of ["wide-repeated", "wide-numbered"] as const) {
  property(layout, async (draws) => {
    const nuances = draws.upTo(1) === 1;
    const table = made(draws, nuances, { blank: true, circonscription: draws.upTo(1) === 1 });
    const rows = wide(table, layout === "wide-numbered", draws);
    await readBack(table, [delimited(rows, dialect(draws))], layout);
  });
}

property("long-pair", async (draws) => {
  const table = made(draws, draws.upTo(1) === 1, { blank: true, circonscription: true });
  const { bureaux, results } = longPair(table, draws);
  await readBack(
    table,
    [bureaux, results].map((rows) => delimited(rows, dialect(draws))),
    "long-pair",
  );
});

property("aggregated", async (draws) => {
  const table = made(draws, draws.upTo(1) === 1, { blank: true, circonscription: true });
  const { bureaux, results } = longPair(table, draws, "2022_legi_t2");
  const texts = [results, bureaux].map((rows) => delimited(rows, dialect(draws)));
  await readBack(table, texts, "aggregated", { election: "2022_legi_t2" });
});

Deno.test("one vote changed anywhere in a wide file is found, on its line", async () => {
  const draws = new Draws("changed");
  const table = made(draws, true, { blank: true, circonscription: true });
  for (let i = 0; i < table.code.length; i++) {
    const rows = wide(table, false, draws);
    const column = rows[0].indexOf("Voix");
    rows[i + 1][column] = Number(rows[i + 1][column]) + 1;
    const text = delimited(rows, { separator: ";", newline: "\n" });
    const { problems, table: kept } = await importElection(textFile(text), {
      as: table.entry.id,
      date: table.entry.date,
    });
    assertEquals(problems.map(({ line, code }) => [line, code]), [[i + 2, table.code[i]]]);
    assert(!kept.code.includes(table.code[i]));
    assertEquals(kept.code.length, table.code.length - 1);
  }
});
