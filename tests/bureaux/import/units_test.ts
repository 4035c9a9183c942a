// The parts of the importers: codes, counts, text, options, blocs, Parquet.

import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { parquetWriteBuffer } from "hyparquet-writer";
import { InputError } from "../../../src/input.ts";
import { BLOCS } from "../../../src/bureaux/types.ts";
import { blocOf } from "../../../src/bureaux/import/blocs.ts";
import { decodedText } from "../../../src/bureaux/import/bytes.ts";
import {
  bureauCode,
  circonscriptionCode,
  communeCode,
  departementCode,
} from "../../../src/bureaux/import/code.ts";
import { wholeCount } from "../../../src/bureaux/import/counts.ts";
import { readDelimited } from "../../../src/bureaux/import/delimited.ts";
import { importElection } from "../../../src/bureaux/import/import_election.ts";
import { nuanceOf } from "../../../src/bureaux/import/nuances.ts";
import { catalogOptions, slug } from "../../../src/bureaux/import/options.ts";
import { readParquet } from "../../../src/bureaux/import/parquet.ts";
import { fixture } from "./fixtures.ts";

Deno.test("départements: the ministry's letters for INSEE's overseas numbers", () => {
  const insee = ["971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988", "99"];
  assertEquals(insee.map(departementCode), [
    ...["ZA", "ZB", "ZC", "ZD", "ZS", "ZM", "ZX", "ZX", "ZW", "ZP", "ZN", "ZZ"],
  ]);
  assertEquals(
    ["1", "01", "2a", "2B", "zz", 75, "", null, "100", "2C", "Z1"].map(departementCode),
    [
      ...["01", "01", "2A", "2B", "ZZ", "75", null, null, null, null, null],
    ],
  );
});

Deno.test("communes: whole or behind a département, padded, overseas", () => {
  assertEquals(
    ["01001", "1001", "2A004", "97101", "ZA101", "98818", "99999"].map((code) => communeCode(code)),
    ["01001", "01001", "2A004", "ZA101", "ZA101", "ZN818", "ZZ999"],
  );
  assertEquals(communeCode("1", "1"), "01001");
  assertEquals(communeCode("101", "971"), "ZA101");
  assertEquals(communeCode("97101", "ZA"), "ZA101");
  assertEquals(communeCode("31555", "75"), null);
  assertEquals(communeCode("555"), null);
});

Deno.test("bureaux: from parts, from codes, with the numbers that towns use", () => {
  assertEquals(bureauCode({ code: "14118_01.1" }), "14118_01.1");
  assertEquals(bureauCode({ code: "84007_322b" }), "84007_322b");
  assertEquals(bureauCode({ code: "14118_40-1" }), "14118_40-1");
  assertEquals(bureauCode({ code: "971101_0001" }), "ZA101_0001");
  assertEquals(bureauCode({ departement: "99", commune: "1", bureau: "1" }), "ZZ001_0001");
  for (const code of ["", "x", "01001_", "01001_00/1", "_0001", "0100_"]) {
    assertEquals(bureauCode({ code }), null, code);
  }
});

Deno.test("circonscriptions", () => {
  assertEquals(circonscriptionCode("4", "01"), "0104");
  assertEquals(circonscriptionCode("ZA04", "ZA"), "ZA04");
  assertEquals(circonscriptionCode("97104", "ZA"), "ZA04");
  assertEquals(circonscriptionCode(21, "59"), "5921");
  assertEquals(circonscriptionCode("", "59"), null);
  assertEquals(circonscriptionCode("7501", "59"), undefined);
});

Deno.test("counts as files write them", () => {
  assertEquals(
    ["0", "12", " 7 ", "1 234", "1\u00a0234\u202f567", "12,0", "12.00"].map(wholeCount),
    [
      ...[0, 12, 7, 1234, 1234567, 12, 12],
    ],
  );
  assertEquals([3, 3n, 4.0].map(wholeCount), [3, 3, 4]);
  for (const cell of ["", " ", "1 23", "12 3456", "1e3", "0x1", "-1", "-0,5", "12,5", "n/c"]) {
    assertEquals(typeof wholeCount(cell), "string", cell);
  }
  assertEquals(
    [null, undefined, true, NaN, Infinity, 2 ** 31, -1].map((cell) => typeof wholeCount(cell)),
    Array(7).fill("string"),
  );
});

Deno.test("delimited text reads as Python's csv module reads it", async () => {
  const { bytes } = await fixture("delimited_by_python.json");
  const cases: { text: string; rows: string[][] }[] = JSON.parse(new TextDecoder().decode(bytes));
  assert(cases.length > 50);
  for (const { text, rows } of cases) {
    // Lines without any text are passed over here; Python gives a row of one or two empty cells.
    const filled = rows.filter((row) => row.length > 1);
    assertEquals(readDelimited("f", text).rows, filled, JSON.stringify(text));
  }
});

Deno.test("Windows-1252 where the bytes are not UTF-8: letters that Latin-1 lacks", () => {
  // Python: bytes([0x80, 0x8c, 0x92, 0x96, 0x9c, 0xb0, 0xc9, 0xe9, 0xff]).decode("cp1252")
  const bytes = Uint8Array.of(0x80, 0x8c, 0x92, 0x96, 0x9c, 0xb0, 0xc9, 0xe9, 0xff);
  assertEquals(decodedText("f", bytes), "€Œ’–œ°Éé\u00ff");
  assertEquals(decodedText("f", Uint8Array.of(0xff, 0xfe, 0xe9, 0x00)), "é");
  assertEquals(decodedText("f", Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)), "A");
});

Deno.test("ids are slugs, unique, and none is the name of a column", () => {
  assertEquals(["L'ÉCOLOGIE — 2019", "Œuvre", "  A  "].map(slug), [
    ...["l-ecologie-2019", "oeuvre", "a"],
  ]);
  const seeds = [
    { label: "LE PEN", firstName: "Marine", nuance: null },
    { label: "LE PEN", firstName: "Jean-Marie", nuance: null },
    { label: "NULL", nuance: null },
    { label: "X", nuance: null },
    { label: "x", nuance: null },
    { label: "—", nuance: null },
  ];
  assertEquals(catalogOptions(seeds).options.map(({ id }) => id), [
    ...["le-pen-marine", "le-pen-jean-marie", "null-2", "x", "x-2", "option"],
  ]);
});

Deno.test("blocs of the nuances of the grids of 2014, 2017, 2022 and 2024", () => {
  const of = (codes: string) => [...new Set(codes.split(" ").map((code) => blocOf(code, "")))];
  assertEquals(of("EXG DXG LEXG"), ["extreme-gauche"]);
  assertEquals(of("COM FI SOC RDG DVG ECO NUP UG VEC LFG LUG LDVG LVEC BC-COM"), ["gauche"]);
  assertEquals(of("REM MDM ENS DVC HOR REN LUC LENS"), ["centre"]);
  assertEquals(of("LR UDI DVD DLF DSV LUMP LDVD LLR LDLF"), ["droite"]);
  assertEquals(of("FN RN REC EXD DXD UXD LFN LRN LEXD LREC"), ["extreme-droite"]);
  assertEquals(of("DIV REG LDIV LREG LGJ LNC"), ["divers"]);
  assertEquals(of("L LL XYZ"), [null]);
  assertEquals(nuanceOf("LREM"), { label: "Liste La République en marche", bloc: "centre" });
  for (const code of ["RN", "NUP", "DIV"]) assert(BLOCS.includes(nuanceOf(code)!.bloc));
});

/** A Parquet file of text columns in row groups of two. */
function parquet(columns: Record<string, unknown[]>): Uint8Array {
  const columnData = Object.entries(columns).map(([name, data]) => ({ name, data }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 2 }));
}

Deno.test("the ministry's wide layout as Parquet gives the same table as text", async () => {
  const text = await fixture("wide_numbered.csv");
  const sheet = readDelimited("f", new TextDecoder().decode(text.bytes));
  const columns = Object.fromEntries(
    sheet.columns.map((name, i) => [name, sheet.rows.map((cells) => cells[i] || null)]),
  );
  const options = { as: "legislatives-2024-t1", date: "2024-06-30" };
  const bytes = parquet(columns);
  const fromParquet = await importElection({ name: "f.parquet", bytes }, options);
  const fromText = await importElection(text, options);
  assertEquals(fromParquet, fromText);
});

Deno.test("aggregated Parquet: rows of one election across row groups, with their row numbers", async () => {
  const bytes = parquet({
    id_election: ["a", "b", "b", "a", "b"],
    inscrits: [1, 2, 3, 4, 5],
  });
  const sheet = await readParquet("f", bytes, { column: "id_election", value: "b" });
  assertEquals(sheet.rows, [["b", 2], ["b", 3], ["b", 5]]);
  assertEquals(sheet.lines, [2, 3, 5]);
  const error = await assertRejects(
    () => readParquet("f", bytes, { column: "id_election", value: "c" }),
    InputError,
  );
  assertStringIncludes(error.message, "which has a, b");
});

Deno.test("a Parquet file cut anywhere, or with a byte changed in its footer, is an InputError", async () => {
  const bytes = parquet({ code: ["01001_0001", "01001_0002"], inscrits: [1, 2] });
  const options = { as: "referendum-2000", date: "2000-01-01" };
  for (let length = 4; length < bytes.length; length += 7) {
    const cut = { name: "f.parquet", bytes: bytes.slice(0, length) };
    const { message } = await assertRejects(() => importElection(cut, options), InputError);
    assertStringIncludes(message, "f.parquet");
  }
  const damaged = bytes.slice();
  damaged.fill(0xff, bytes.length - 40, bytes.length - 8);
  await assertRejects(
    () => importElection({ name: "f.parquet", bytes: damaged }, options),
    InputError,
  );
});
