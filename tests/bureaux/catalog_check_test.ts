// A catalogue edited by hand is refused with its folder, the entry and the field.

import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { loadCatalog } from "../../src/bureaux/catalog.ts";
import { electionProblem, tableProblem } from "../../src/bureaux/store/catalog_check.ts";
import { tinyElection } from "../../src/bureaux/store/example.ts";
import { readCatalogFile } from "../../src/bureaux/store/catalog_file.ts";
import { writeTable } from "../../src/bureaux/store/table.ts";
import { writeElection } from "../../src/bureaux/store/write.ts";
import { InputError } from "../../src/input.ts";
import { loadElection } from "../../src/bureaux/load.ts";
import { inTempDir, tamper, withTiny } from "./data.ts";

const source = { publisher: "nobody", title: "made up", licence: "none", retrieved: null };

// deno-lint-ignore no-explicit-any
type Loose = any;

Deno.test("each field of an election and of a table is checked, at any depth", async () => {
  await withTiny(async (dir, entry) => {
    const places = { code: ["a", "b"], x: [1, 2] };
    const table = await writeTable("places", places, { dir, title: "P", source });
    assertEquals([electionProblem(entry), tableProblem(table)], [null, null]);
    for (const key of Object.keys(entry)) {
      const { [key]: _, ...rest } = entry as Loose;
      assertEquals(electionProblem(rest)?.startsWith(`${key} must be `), true, key);
      assertEquals(electionProblem(rest)?.endsWith(", got nothing"), true, key);
    }
    for (const key of Object.keys(table)) {
      const { [key]: _, ...rest } = table as Loose;
      assertEquals(tableProblem(rest)?.endsWith(", got nothing"), true, key);
    }
    const cases: [string, (entry: Loose) => void][] = [
      ['rows must be a whole number of at least 0, got "x"', (e) => e.rows = "x"],
      ["rows must be a whole number of at least 0, got -1", (e) => e.rows = -1],
      ['date must be a day like 2027-04-11, got "never"', (e) => e.date = "never"],
      ['date must be a day like 2027-04-11, got "2023-02-29"', (e) => e.date = "2023-02-29"],
      ["totals.registered must be a whole number of at least 0, got nothing", ({ totals }) => {
        totals.inscrits = totals.registered;
        delete totals.registered;
      }],
      ["totals.blank must be a whole number of at least 0, or null, got 0.5", (e) => {
        e.totals.blank = 0.5;
      }],
      ["options must be a list, got a record", (e) => e.options = {}],
      ["options[1] must be a record, got null", (e) => e.options[1] = null],
      ["options[1].votes must be a whole number of at least 0, got NaN", (e) => {
        e.options[1].votes = NaN;
      }],
      ["options[0].bloc must be extreme-gauche, gauche, centre, droite, extreme-droite or divers", (
        e,
      ) => {
        e.options[0].bloc = "left";
      }],
      ["departements[0].end must be a whole number", (e) => e.departements[0].end = "2"],
      ["source.retrieved must be a day like 2027-04-11, or null", (e) => {
        e.source.retrieved = "foo";
      }],
      ["round must be 1 or 2, got 3", (e) => e.round = 3],
      ["provisional must be true or false, got 1", (e) => e.provisional = 1],
      ["title must be a text on one line, without control", (e) => e.title = "a\u001b[31m"],
      ["notes[0] must be a text on one line", (e) => e.notes = ["a\nb"]],
      ["file must be the name of a file", (e) => e.file = "../other.parquet"],
      ["digest must be sha256: and a digest", (e) => e.digest = "md5:0"],
    ];
    for (const [words, change] of cases) {
      const changed = structuredClone(entry);
      change(changed);
      assertEquals(electionProblem(changed)?.slice(0, words.length), words);
    }
  });
});

Deno.test("a catalogue that is none names its folder, the entry and the field", async () => {
  const cases: [(catalog: Loose) => void, string][] = [
    [(c) => delete c.elections[0].options, ', election "referendum-2000-example": options must be'],
    [(c) => c.elections[0] = null, ", election number 1: it must be a record, got null."],
    [(c) => c.tables.push({ name: "places" }), ', table "places": columns must be a list, got'],
    [(c) => delete c.tables, " is not JSON with elections and tables."],
  ];
  for (const [change, words] of cases) {
    await withTiny(async (data) => {
      await tamper(data, change);
      const message = `The catalog.json of "${data.slice(0, 57)}`;
      const error = await assertRejects(
        () => loadCatalog({ data }),
        InputError,
        message.slice(0, 40),
      );
      assertEquals(error.message.includes(words), true, error.message);
    });
  }
  await inTempDir(async (dir) => {
    for (const text of ["null", "3", "{", "[]", '"x"', "{}"]) {
      await Deno.writeTextFile(join(dir, "catalog.json"), text);
      await assertRejects(() => readCatalogFile(dir), InputError, "is not JSON with elections");
    }
  });
});

Deno.test("what could not be read again is not written", async () => {
  await inTempDir(async (dir) => {
    const election = tinyElection();
    election.entry.title = "two\nlines";
    await assertRejects(() => writeElection(election, { dir }), InputError, "title must be a text");
    const title = "a\u001b[31m";
    await assertRejects(
      () => writeTable("places", { code: ["a"] }, { dir, title, source }),
      InputError,
      'Table "places": title must be a text on one line',
    );
    assertEquals(await readCatalogFile(dir), { elections: [], tables: [] });
  });
});

Deno.test("a département beyond the file is refused before arrays are made for it", async () => {
  for (const [start, end] of [[3, 1e15], [4, 2], [2, 2]]) {
    await withTiny(async (data) => {
      await tamper(data, ({ elections: [e] }) => Object.assign(e.departements[1], { start, end }));
      await assertRejects(
        () => loadElection("referendum-2000-example", { data }),
        InputError,
        `has 4 rows where its catalogue says that département 31 goes from ${start} to ${end}.`,
      );
    });
  }
});

Deno.test("a data folder that is a file, or has no name, is refused by its option", async () => {
  await inTempDir(async (dir) => {
    const data = join(dir, "f");
    await Deno.writeTextFile(data, "");
    for (const given of [data, ""]) {
      const words = "data must be a folder with a catalog.json, got";
      await assertRejects(() => loadCatalog({ data: given }), InputError, words);
    }
    await Deno.mkdir(join(dir, "catalog.json"));
    await assertRejects(() => loadCatalog({ data: dir }), InputError, "cannot be read: is a direc");
  });
});
