// Every official layout, as small files written by hand; expected values are read off them by eye.

import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { importElection } from "../../../src/bureaux/import/import_election.ts";
import type { Imported } from "../../../src/bureaux/import/import_election.ts";
import { fixture, gzipped, textFile } from "./fixtures.ts";

const presidential = { as: "presidentielle-2022-t1", date: "2022-04-10" };
const legislative = { as: "legislatives-2022-t1", date: "2022-06-12" };

/** Votes of an option by bureau code. */
function votesOf({ table }: Imported, id: string): Record<string, number> {
  const k = table.entry.options.findIndex((option) => option.id === id);
  return Object.fromEntries(table.code.map((code, i) => [code, table.votes[k][i]]));
}

Deno.test("candidate-columns: codes with points and letters, quoted names, an empty bureau", async () => {
  const imported = await importElection(await fixture("candidate_columns.csv"), presidential);
  const { table, problems, layout } = imported;
  assertEquals([layout, problems], ["candidate-columns", []]);
  assertEquals(table.code[1], "14118_01.1");
  assertEquals(table.code[5], "84007_322b");
  assertEquals(table.communeName[2], "Ajaccio, centre");
  assertEquals(table.circonscription[3], "ZA01");
  assertEquals([...table.registered], [600, 900, 800, 500, 1200, 50]);
  assertEquals([...table.blank!], [10, 12, 4, 3, 0, 0]);
  assertEquals(table.entry.options, [
    { id: "le-pen", label: "LE PEN", nuance: null, bloc: "extreme-droite", votes: 550 },
    { id: "melenchon", label: "MÉLENCHON", nuance: null, bloc: "gauche", votes: 540 },
    { id: "macron", label: "MACRON", nuance: null, bloc: "centre", votes: 755 },
  ]);
  assertEquals(votesOf(imported, "melenchon")["ZA101_0001"], 100);
});

Deno.test("nuance-columns: départements of three digits, null is voters less valid", async () => {
  const { table, problems, layout } = await importElection(
    await fixture("nuance_columns.csv"),
    { as: "europeennes-2014", date: "2014-05-25" },
  );
  assertEquals([layout, problems], ["nuance-columns", []]);
  assertEquals(table.code, ["01001_0001", "ZA101_0002", "ZZ001_0001"]);
  assertEquals(table.blank, null);
  assertEquals([...table.null], [19, 4, 1000]);
  assertEquals(table.entry.options[1], {
    id: "lfn",
    label: "Liste Front national",
    nuance: "LFN",
    bloc: "extreme-droite",
    votes: 8100,
  });
});

Deno.test("wide-repeated: Windows-1252, CRLF, rows of different length, nuances summed", async () => {
  const imported = await importElection(await fixture("wide_repeated.txt"), legislative);
  const { table, problems, layout } = imported;
  assertEquals([layout, problems], ["wide-repeated", []]);
  assertEquals(table.code, ["01001_0001", "01004_0012", "ZA101_0001"]);
  assertEquals(table.communeName[0], "L'Abergement-Clémenciat");
  assertEquals(table.circonscription, ["0104", "0105", "ZA01"]);
  assertEquals(table.entry.options.map(({ id }) => id), ["nup", "ens", "rn", "dvg", "div", "reg"]);
  assertEquals(votesOf(imported, "dvg"), {
    "01001_0001": 0,
    "01004_0012": 100,
    "ZA101_0001": 55,
  });
  assertEquals(table.entry.byCirconscription, true);
});

Deno.test("wide-repeated: options are candidates where asked", async () => {
  const imported = await importElection(await fixture("wide_repeated.txt"), {
    ...legislative,
    by: "candidate",
  });
  assertEquals(imported.problems, []);
  const option = imported.table.entry.options.find(({ id }) => id === "le-goeuf");
  assertEquals([option?.label, option?.nuance, option?.bloc], ["LE GŒUF", "ENS", "centre"]);
});

Deno.test("wide-repeated: lists, commas with quoted decimals, a byte order mark, codes unpadded", async () => {
  const imported = await importElection(await fixture("wide_lists.csv"), {
    as: "europeennes-2019",
    date: "2019-05-26",
  });
  const { table, problems, layout } = imported;
  assertEquals([layout, problems], ["wide-repeated", []]);
  assertEquals(table.code, ["01001_0001", "69123_0101"]);
  assertEquals(table.circonscription, [null, null]);
  assertEquals(table.entry.options.map(({ id, bloc, votes }) => [id, bloc, votes]), [
    ["renaissance", "centre", 600],
    ["prenez-le-pouvoir", "extreme-droite", 309],
    ["a-voix-egales", "divers", 5],
  ]);
});

Deno.test("wide-numbered: quoted headers and cells, short rows padded, INSEE codes overseas", async () => {
  const imported = await importElection(await fixture("wide_numbered.csv"), {
    as: "legislatives-2024-t1",
    date: "2024-06-30",
  });
  const { table, problems, layout } = imported;
  assertEquals([layout, problems], ["wide-numbered", []]);
  assertEquals(table.code, ["01001_0001", "01004_0012", "ZA101_0001"]);
  assertEquals(table.communeName[1], 'Ambérieu "la belle"');
  assertEquals(table.circonscription, ["0104", "0105", "ZA01"]);
  assertEquals(votesOf(imported, "dvd")["01004_0012"], 140);
  assertEquals(table.entry.options.find(({ id }) => id === "ug")?.votes, 330);
});

Deno.test("long-pair: in either order, candidates of one nuance summed in a bureau", async () => {
  const files = [await fixture("long_results.csv"), await fixture("long_bureaux.csv")];
  for (const pair of [files, files.toReversed()]) {
    const imported = await importElection(pair, legislative);
    assertEquals([imported.layout, imported.problems], ["long-pair", []]);
    assertEquals(imported.table.communeName, ["Saint-Hilaire-de-Lusignan", "Saint-Laurent"]);
    assertEquals(votesOf(imported, "dvg"), { "47246_0002": 138, "47249_0001": 120 });
    assertEquals(votesOf(imported, "dxg"), { "47246_0002": 3, "47249_0001": 0 });
  }
});

Deno.test("aggregated: one election out of several; blank ballots that it never counted apart", async () => {
  const files = [await fixture("general_results.csv"), await fixture("candidats_results.csv")];
  const pres = await importElection(files, { ...presidential, election: "2022_pres_t1" });
  assertEquals([pres.layout, pres.problems], ["aggregated", []]);
  assertEquals(pres.table.circonscription, ["0104", "ZA01"]);
  assertEquals(votesOf(pres, "le-pen"), { "01001_0001": 300, "ZA101_0001": 90 });

  const muni = await importElection(files, {
    as: "municipales-2008-t1",
    date: "2008-03-09",
    election: "2008_muni_t1",
  });
  assertEquals(muni.problems, []);
  assertEquals([muni.table.blank, [...muni.table.null]], [null, [20]]);
  assertEquals(muni.table.entry.options.map(({ label, nuance, votes }) => [label, nuance, votes]), [
    ["Liste Union de la gauche", "LUG", 400],
    ["Sans nuance", null, 180],
  ]);
});

Deno.test("aggregated: several elections without saying which, or one that is not there", async () => {
  const files = [await fixture("general_results.csv"), await fixture("candidats_results.csv")];
  const silent = await assertRejects(() => importElection(files, presidential), InputError);
  assertStringIncludes(silent.message, "2022_pres_t1, 2008_muni_t1");
  const wrong = await assertRejects(
    () => importElection(files, { ...presidential, election: "2027_pres_t1" }),
    InputError,
  );
  assertStringIncludes(wrong.message, '"2027_pres_t1" is not in "general_results.csv"');
});

Deno.test("a gzipped file, or another line end, gives the same table", async () => {
  const plain = await importElection(await fixture("wide_numbered.csv"), legislative);
  const zipped = await importElection(
    await gzipped(await fixture("wide_numbered.csv")),
    legislative,
  );
  const text = new TextDecoder().decode((await fixture("wide_numbered.csv")).bytes);
  const crlf = await importElection(textFile(text.replaceAll("\n", "\r\n")), legislative);
  assertEquals(zipped.table, plain.table);
  assertEquals(crlf.table, plain.table);
});

Deno.test("a header that table software filled with names is still headerless", async () => {
  const { bytes } = await fixture("wide_repeated.txt");
  const [header, ...rows] = new TextDecoder("windows-1252").decode(bytes).trimEnd().split("\r\n");
  const most = Math.max(...rows.map((row) => row.split(";").length));
  const unnamed = Array.from({ length: most - 29 }, (_, i) => `Unnamed: ${29 + i}`);
  const padded = rows.map((row) => row + ";".repeat(most - row.split(";").length));
  const text = [[header, ...unnamed].join(";"), ...padded].join("\n");
  const { table, problems, layout } = await importElection(textFile(text), legislative);
  const { table: plain } = await importElection(await fixture("wide_repeated.txt"), legislative);
  assertEquals([layout, problems], ["wide-repeated", []]);
  assertEquals(table, plain);
});

Deno.test("lines of presentation above the header are passed over", async () => {
  const { bytes } = await fixture("candidate_columns.csv");
  const text = "Élection présidentielle\n\nRésultats provisoires\n" +
    new TextDecoder().decode(bytes);
  const { table } = await importElection(textFile(text), presidential);
  assertEquals(table.code.length, 6);
});

Deno.test("an unknown layout says which columns were seen and which layouts exist", async () => {
  const error = await assertRejects(
    () => importElection(textFile("ville;habitants\nParis;2\n"), presidential),
    InputError,
  );
  assertStringIncludes(error.message, "file.csv has the columns ville, habitants");
  assertStringIncludes(error.message, "wide-numbered");
  assertStringIncludes(error.message, "aggregated");
});

Deno.test("a layout that does not fit is refused, with what it needs", async () => {
  const file = await fixture("candidate_columns.csv");
  const error = await assertRejects(
    () => importElection(file, { ...presidential, layout: "wide-numbered" }),
    InputError,
  );
  assertStringIncludes(error.message, "layout wide-numbered does not fit");
  assertStringIncludes(error.message, "Voix 1");
});

Deno.test("layout nuance-columns can be asked of columns that the grids do not know", async () => {
  const text = "code,inscrits,votants,exprimes,XYZ,RN\n01001_0001,9,5,5,2,3\n";
  const { table } = await importElection(textFile(text), {
    ...legislative,
    layout: "nuance-columns",
  });
  assertEquals(table.entry.options.map(({ nuance, bloc }) => [nuance, bloc]), [
    ["XYZ", "divers"],
    ["RN", "extreme-droite"],
  ]);
  assertEquals(table.entry.notes, ["The bloc of XYZ is not known: filed under divers."]);
});

Deno.test("null ballots are voters less blank and valid where the file leaves them out", async () => {
  // As the législatives of 2017 come.
  const text =
    "departement,commune,bureau,circonscription,commune_libelle,inscrits,votants,blancs," +
    "exprimes,FN,REM\n01,001,0001,4,L'Abergement-Clémenciat,598,308,22,282,92,190\n" +
    "01,002,0001,5,L'Abergement-de-Varey,209,116,21,97,64,33\n";
  const { table, problems } = await importElection(textFile(text), legislative);
  assertEquals([[...table.blank!], [...table.null]], [[22], [4]]);
  assertEquals(problems.map(({ line, reason }) => [line, reason]), [
    [3, "blank 21 and valid 97 are more than voters 116"],
  ]);
});

Deno.test("two candidates of one surname are two options", async () => {
  const text = "code;inscrits;votants;exprimes;N°Panneau;Nom;Prénom;Voix\n" +
    "01001_0001;9;5;5;1;LE PEN;Marine;2;2;LE PEN;Jean-Marie;3\n";
  const { table, problems } = await importElection(textFile(text), presidential);
  assertEquals(problems, []);
  assertEquals(table.entry.options.map(({ id, votes }) => [id, votes]), [
    ["le-pen-marine", 2],
    ["le-pen-jean-marie", 3],
  ]);
});

Deno.test("the file's own circonscription has the last word", async () => {
  const text = "code,circo,inscrits,votants,exprimes,A\n01001_0001,0104,9,5,5,5\n" +
    "01001_0002,,9,5,5,5\n";
  const { table } = await importElection(textFile(text), {
    ...presidential,
    circonscriptionOf: () => "0101",
  });
  assertEquals(table.circonscription, ["0104", "0101"]);
});
