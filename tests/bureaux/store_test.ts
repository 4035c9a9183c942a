import {
  assertAlmostEquals,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { join, toFileUrl } from "@std/path";
import { parquetReadObjects } from "hyparquet";
import { InputError } from "../../src/input.ts";
import { readBytes } from "../../src/bureaux/store/bytes.ts";
import { catalogText, readCatalogFile } from "../../src/bureaux/store/catalog_file.ts";
import { checkElection } from "../../src/bureaux/store/check.ts";
import { digestOf } from "../../src/bureaux/store/digest.ts";
import { tinyElection } from "../../src/bureaux/store/example.ts";
import { readTable } from "../../src/bureaux/store/read_table.ts";
import { writeTable } from "../../src/bureaux/store/table.ts";
import { writeElection } from "../../src/bureaux/store/write.ts";
import type { ElectionTable, Kind } from "../../src/bureaux/types.ts";
import { inTempDir } from "./data.ts";

const source = { publisher: "nobody", title: "made up", licence: "none", retrieved: null };

async function rowsOf(path: string): Promise<Record<string, unknown>[]> {
  const { buffer } = await Deno.readFile(path);
  return await parquetReadObjects({ file: buffer });
}

async function namesIn(dir: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(dir), ({ name }) => name)).sort();
}

Deno.test("an election is stored in order of code with what the catalogue says of it", async () => {
  await inTempDir(async (dir) => {
    const entry = await writeElection(tinyElection(), { dir });
    // Counted by hand from the four bureaux of the example.
    assertEquals(entry.rows, 4);
    assertEquals(entry.totals, { registered: 240, voters: 150, blank: 3, null: 2, valid: 145 });
    assertEquals(entry.options.map(({ votes }) => votes), [68, 77]);
    assertEquals(entry.departements, [{ code: "2A", start: 0, end: 1 }, {
      code: "31",
      start: 1,
      end: 4,
    }]);
    assertMatch(entry.digest, /^sha256:[0-9a-f]{64}$/);
    assertEquals(await readCatalogFile(dir), { elections: [entry], tables: [] });
    // Read back by another library than the one that wrote.
    assertEquals(await rowsOf(join(dir, entry.file)), [
      row("2A004_0001", "Ajaccio", "2A01", [50, 50, 0, 0, 50], [20, 30]),
      row("31001_0001", "Agassac", null, [10, 0, 0, 0, 0], [0, 0]),
      row("31555_0001", "Toulouse", "3101", [80, 40, 1, 1, 38], [18, 20]),
      row("31555_0002", "Toulouse", "3101", [100, 60, 2, 1, 57], [30, 27]),
    ]);
    assertEquals(await namesIn(dir), ["catalog.json", "referendum-2000-example.parquet"]);
  });
});

function row(
  code: string,
  communeName: string,
  circonscription: string | null,
  [registered, voters, blank, nul, valid]: number[],
  [oui, non]: number[],
): Record<string, unknown> {
  return {
    code,
    communeName,
    circonscription,
    registered,
    voters,
    blank,
    null: nul,
    valid,
    oui,
    non,
  };
}

Deno.test("blank ballots that the source does not tell apart stay unknown in the file", async () => {
  await inTempDir(async (dir) => {
    const table = tinyElection();
    table.null = Int32Array.of(3, 0, 2, 0);
    table.blank = null;
    const entry = await writeElection(table, { dir });
    assertEquals(entry.totals.blank, null);
    assertEquals(entry.totals.null, 5);
    const rows = await rowsOf(join(dir, entry.file));
    assertEquals(rows.map(({ blank }) => blank), [null, null, null, null]);
  });
});

Deno.test("an id that is there is refused, and replaced with force", async () => {
  await inTempDir(async (dir) => {
    const first = await writeElection(tinyElection(), { dir });
    const other = tinyElection();
    other.registered[0] = 101;
    await assertRejects(() => writeElection(other, { dir }), InputError, "already in");
    assertEquals((await readCatalogFile(dir)).elections, [first]);
    const second = await writeElection(other, { dir, force: true });
    assertEquals((await readCatalogFile(dir)).elections, [second]);
    assertEquals(second.totals.registered, 241);
  });
});

Deno.test("elections written at once are all listed, by date", async () => {
  await inTempDir(async (dir) => {
    const dates = ["2003-01-01", "2001-01-01", "2002-01-01"];
    await Promise.all(dates.map((date) => {
      const table = tinyElection();
      table.entry.id = `referendum-${date.slice(0, 4)}`;
      table.entry.date = date;
      return writeElection(table, { dir });
    }));
    const { elections } = await readCatalogFile(dir);
    assertEquals(elections.map(({ date }) => date), dates.toSorted());
  });
});

Deno.test("a write that fails leaves neither temporary files nor a listed election", async () => {
  await inTempDir(async (dir) => {
    // A folder in the place of the file makes the renaming fail.
    await Deno.mkdir(join(dir, "referendum-2000-example.parquet"));
    await assertRejects(() => writeElection(tinyElection(), { dir }));
    assertEquals(await namesIn(dir), ["referendum-2000-example.parquet"]);
  });
});

Deno.test("a table that breaks its promises is refused in one sentence", () => {
  const cases: [string, (table: ElectionTable) => void][] = [
    ["id must be lower-case", (t) => t.entry.id = "../evil"],
    ["kind must be one of", (t) => t.entry.kind = "sénatoriales" as Kind],
    ["date must be like", (t) => t.entry.date = "2022-02-30"],
    ["round must be 1 or 2", (t) => t.entry.round = 3 as 1],
    ["is the name of a column", (t) => t.entry.options[0].id = "valid"],
    ["comes twice", (t) => t.entry.options[0].id = "non"],
    ["columns of votes", (t) => t.votes.pop()],
    ["column communeName has 3 rows", (t) => t.communeName.pop()],
    ["column oui has 3 rows", (t) => t.votes[0] = t.votes[0].subarray(1)],
    ["a code must be like", (t) => t.code[2] = "31555-0001"],
    ["the code comes twice", (t) => t.code[2] = "31555_0002"],
    ["a circonscription must be like", (t) => t.circonscription[0] = "31-1"],
    ["voters 60 are more than registered 59", (t) => t.registered[0] = 59],
    ["blank 2 + null 1 + valid 57 are not the 61 voters", (t) => t.voters[0] = 61],
    ["votes sum to 58, valid is 57", (t) => t.votes[0][0] = 31],
    ["votes is below 0", (t) => t.votes[0][3] = -1],
  ];
  for (const [message, change] of cases) {
    const table = tinyElection();
    change(table);
    const error = assertThrows(() => checkElection(table), InputError, message);
    assertMatch(error.message, /^[^\n]+\.$/);
  }
});

Deno.test("the digest is SHA-256", async () => {
  // FIPS 180-4 example, "abc".
  assertEquals(
    await digestOf(new TextEncoder().encode("abc")),
    "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

Deno.test("the catalogue's text is JSON with a line an option", async () => {
  await inTempDir(async (dir) => {
    const entry = await writeElection(tinyElection(), { dir });
    const text = await Deno.readTextFile(join(dir, "catalog.json"));
    assertEquals(JSON.parse(text), { elections: [entry], tables: [] });
    assertEquals(text, catalogText({ elections: [entry], tables: [] }));
    assertStringIncludes(text, '\n        {"id":"oui","label":"Oui",');
  });
});

Deno.test("a table keeps its numbers to the last bit and its missing values missing", async () => {
  await inTempDir(async (dir) => {
    const columns = {
      code: ["a", "b", "c", "d"],
      lon: [5.12345, null, -48.5, 0],
      whole: Int32Array.of(-3, 0, 7, 2 ** 31 - 1),
      real: Float64Array.of(Math.PI, -1e300, 0.1, 1 / 3),
      large: [12345.5, 1e9, null, -2],
      larger: [2 ** 31, 0, -1, null],
      label: ["é", null, "", "z"],
      nothing: [null, null, null, null],
    };
    const entry = await writeTable("places", columns, { dir, title: "Places", source });
    assertEquals(entry.columns.map(({ type }) => type), [
      "string",
      "number",
      "integer",
      "number",
      "number",
      "number",
      "string",
      "integer",
    ]);
    const read = await readTable({ ...entry, folder: dir, packaged: false });
    for (const [name, values] of Object.entries(columns)) {
      assertEquals(read.columns.get(name), Array.from<unknown>(values), name);
    }
    // Packed as scaled integers: a reader that knows DECIMAL sees the same figures.
    const rows = await rowsOf(join(dir, entry.file));
    assertAlmostEquals(rows[2].lon as number, -48.5, 1e-9);
    await assertRejects(
      () => writeTable("places", columns, { dir, title: "", source }),
      InputError,
    );
  });
});

Deno.test("a table that is none is refused", async () => {
  await inTempDir(async (dir) => {
    const options = { dir, title: "Bad", source };
    const refused = (columns: Parameters<typeof writeTable>[1], message: string) =>
      assertRejects(() => writeTable("bad", columns, options), InputError, message);
    await refused({}, "no row");
    await refused({ code: ["a", "a"] }, "repeats");
    await refused({ code: ["a", null] }, "missing in a row");
    await refused({ code: ["a", "b"], x: [1] }, "1 rows");
    await refused({ code: ["a", "b"], x: Float64Array.of(1, NaN) }, "NaN");
    await refused({ code: ["a", "b"], x: [1, "b"] as unknown as number[] }, "mixes");
    assertEquals(await namesIn(dir), []);
  });
});

Deno.test("a folder may be an address, as when the library is served from one", async () => {
  await inTempDir(async (dir) => {
    await Deno.writeTextFile(join(dir, "a.txt"), "abc");
    const address = toFileUrl(dir + "/").href;
    assertEquals(await readBytes(address, "a.txt"), new TextEncoder().encode("abc"));
  });
});
