// The packaged elections against the official totals, and against sums of the raw files made with
// Python (csv and pyarrow), kept in fixtures/official_sums.json.

import { assert, assertEquals } from "@std/assert";
import { loadCatalog } from "../../src/bureaux/catalog.ts";
import { loadElection } from "../../src/bureaux/load.ts";
import { type Bureaux, KINDS } from "../../src/bureaux/types.ts";
import { blocOf } from "../../src/bureaux/import/blocs.ts";

interface Sums {
  rows: number;
  totals: Partial<Record<"registered" | "voters" | "blank" | "null" | "valid", number>>;
  votes: Record<string, number>;
}

const sums: Record<string, Sums> = JSON.parse(
  await Deno.readTextFile(new URL("./import/fixtures/official_sums.json", import.meta.url)),
);
const catalog = await loadCatalog();
const packaged = catalog.elections.filter((entry) => entry.packaged);

const sum = (column: Int32Array) => column.reduce((a, b) => a + b, 0);

function votes({ election, votes }: Bureaux, id: string): number {
  return sum(votes[election.options.findIndex((option) => option.id === id)]);
}

Deno.test("ten elections and three tables are packaged", () => {
  assertEquals(packaged.map(({ id }) => id), [
    "europeennes-2014",
    "presidentielle-2017-t1",
    "presidentielle-2017-t2",
    "legislatives-2017-t1",
    "legislatives-2017-t2",
    "europeennes-2019",
    "presidentielle-2022-t1",
    "presidentielle-2022-t2",
    "legislatives-2022-t1",
    "legislatives-2022-t2",
  ]);
  assertEquals(catalog.tables.filter((table) => table.packaged).map(({ name }) => name), [
    "centroids",
    "communes",
    "contours",
  ]);
});

// As proclaimed by the Conseil constitutionnel or published by the ministry.
const OFFICIAL: [string, Record<string, number>, Record<string, number>][] = [
  ["presidentielle-2017-t1", { registered: 47_582_183 }, { macron: 8_656_346 }],
  ["presidentielle-2017-t2", {}, { macron: 20_743_128, "le-pen": 10_638_475 }],
  [
    "presidentielle-2022-t1",
    { registered: 48_747_876, voters: 35_923_707, valid: 35_132_947 },
    { macron: 9_783_058, "le-pen": 8_133_828, melenchon: 7_712_520 },
  ],
  ["presidentielle-2022-t2", {}, { macron: 18_768_639, "le-pen": 13_288_686 }],
  ["legislatives-2017-t1", { registered: 47_570_988 }, {}],
  ["legislatives-2022-t1", { valid: 22_744_708 }, { ens: 5_857_364 }],
  ["europeennes-2014", {}, { lfn: 4_712_461 }],
  ["europeennes-2019", { registered: 47_345_120 }, {}],
];

for (const [id, totals, options] of OFFICIAL) {
  Deno.test(`${id} sums to the official totals`, async () => {
    const bureaux = await loadElection(id);
    for (const [column, total] of Object.entries(totals)) {
      assertEquals(sum(bureaux[column as "registered"]), total, column);
    }
    for (const [option, total] of Object.entries(options)) {
      assertEquals(votes(bureaux, option), total, option);
    }
  });
}

for (const entry of packaged) {
  Deno.test(`${entry.id}: every column sums to that of the raw file and to the catalogue`, async () => {
    const bureaux = await loadElection(entry.id);
    const expected = sums[entry.id];
    assertEquals([bureaux.size, entry.rows], [expected.rows, expected.rows]);
    for (const [column, total] of Object.entries(expected.totals)) {
      assertEquals(sum(bureaux[column as "registered"]), total, column);
      assertEquals(entry.totals[column as "registered"], total, column);
    }
    assertEquals(Object.keys(expected.votes).sort(), entry.options.map(({ id }) => id).sort());
    for (const option of entry.options) {
      assertEquals(votes(bureaux, option.id), expected.votes[option.id], option.id);
      assertEquals(option.votes, expected.votes[option.id], option.id);
    }
    const blank = entry.totals.blank ?? 0;
    assertEquals(blank + entry.totals.null + entry.totals.valid, entry.totals.voters);
  });

  Deno.test(`${entry.id}: each option has a bloc of the table, the entry says where it is from`, () => {
    for (const { nuance, label, bloc } of entry.options) {
      assertEquals(blocOf(nuance, label), bloc, label);
    }
    assert(KINDS.includes(entry.kind));
    assertEquals(entry.source.publisher, "Ministère de l'Intérieur");
    assertEquals(entry.source.licence, "Licence Ouverte 2.0 (Etalab)");
    assertEquals(entry.provisional, entry.id === "europeennes-2019");
    assertEquals(entry.byCirconscription, entry.kind === "legislatives");
    assertEquals(entry.totals.blank === null, entry.id === "europeennes-2014");
  });
}

Deno.test("a bureau reads as in the raw files: 75056_0101, Paris", async () => {
  const at = async (id: string) => {
    const bureaux = await loadElection(id, { within: "departement:75" });
    const i = bureaux.code.indexOf("75056_0101");
    const count = (option: string) =>
      bureaux.votes[bureaux.election.options.findIndex(({ id }) => id === option)][i];
    const { registered, voters, blank, null: nul, valid } = bureaux;
    return {
      counts: [registered[i], voters[i], blank[i], nul[i], valid[i]],
      circonscription: bureaux.circonscription[i],
      count,
    };
  };
  const pres = await at("presidentielle-2022-t1");
  assertEquals(pres.counts, [1082, 851, 9, 7, 835]);
  assertEquals(pres.circonscription, "7501");
  assertEquals(["macron", "melenchon", "zemmour"].map(pres.count), [322, 189, 77]);
  const eur = await at("europeennes-2019");
  assertEquals(eur.counts, [1061, 636, 4, 5, 627]);
  assertEquals(["renaissance", "prenez-le-pouvoir"].map(eur.count), [238, 48]);
  const leg = await at("legislatives-2022-t1");
  assertEquals(leg.counts, [1092, 581, 1, 4, 576]);
  assertEquals(["ens", "nup", "rn", "rec"].map(leg.count), [215, 168, 23, 38]);
});

Deno.test("circonscriptions: known nearly everywhere, 577 of them in the législatives of 2022", async () => {
  const bureaux = await loadElection("legislatives-2022-t1");
  const known = new Set(bureaux.circonscription.filter((circo) => circo !== null));
  assertEquals(known.size, 577);
  assertEquals(bureaux.circonscription.filter((circo) => circo === null).length, 4);
  const t2 = await loadElection("legislatives-2017-t2");
  // Four deputies were elected in the first round of 2017 (ministère de l'Intérieur).
  assertEquals(new Set(t2.circonscription).size, 573);
});
