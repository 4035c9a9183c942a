import { assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { InputError } from "../../src/input.ts";
import { digestOf } from "../../src/bureaux/store/digest.ts";
import { writeTable } from "../../src/bureaux/store/table.ts";
import type { Catalog } from "../../src/bureaux/types.ts";
import { verifyData } from "../../src/bureaux/verify.ts";
import { tamper, withTiny } from "./data.ts";

const TINY = "referendum-2000-example";

async function problems(data: string, id = TINY): Promise<string[]> {
  const [report] = await verifyData({ data, only: [id] });
  assertEquals([report.id, report.packaged], [id, false]);
  assertEquals(report.ok, report.problems.length === 0);
  return report.problems;
}

Deno.test("the packaged data are what their catalogue says", async () => {
  const reports = await verifyData();
  assertEquals(reports.filter(({ ok, packaged }) => !ok || !packaged), []);
  const ids = reports.map(({ id }) => id);
  for (const id of ["presidentielle-2022-t1", "legislatives-2017-t2", "communes", "centroids"]) {
    assertEquals(ids.includes(id), true, id);
  }
});

Deno.test("only what is asked for is checked, and it must be there", async () => {
  const reports = await verifyData({ only: ["communes", "presidentielle-2022-t2"] });
  assertEquals(reports.map(({ id }) => id), ["presidentielle-2022-t2", "communes"]);
  await assertRejects(() => verifyData({ only: ["communs"] }), InputError, "did you mean communes");
});

Deno.test("each figure of the catalogue is recomputed", async () => {
  const cases: [string, (catalog: Catalog) => void][] = [
    ["Its digest is sha256:", ({ elections: [e] }) => e.digest = "sha256:0"],
    ["It has 4 rows, listed are 3", ({ elections: [e] }) => e.rows = 3],
    ["sum of registered is 240", ({ elections: [e] }) => e.totals.registered = 241],
    ["sum of voters is 150", ({ elections: [e] }) => e.totals.voters = 0],
    ["sum of blank is 3, listed is 0", ({ elections: [e] }) => e.totals.blank = null],
    ["sum of null is 2", ({ elections: [e] }) => e.totals.null = 3],
    ["sum of valid is 145", ({ elections: [e] }) => e.totals.valid = 3],
    ["sum of non is 77, listed is 78", ({ elections: [e] }) => e.options[1].votes = 78],
    ["rows of département 31 are misplaced", ({ elections: [e] }) => e.departements[1].start = 2],
    ["cover 1 rows of 4", ({ elections: [e] }) => e.departements.pop()],
    ["listed but missing", ({ elections: [e] }) => e.file = "elsewhere.parquet"],
  ];
  for (const [message, change] of cases) {
    await withTiny(async (data) => {
      assertEquals(await problems(data), []);
      await tamper(data, change);
      assertStringIncludes((await problems(data)).join(" "), message);
    });
  }
});

Deno.test("bureaux that do not add up are counted, the first one named", async () => {
  await withTiny(async (data, entry) => {
    const text = (name: string, values: string[]) => ({
      name,
      data: values,
      type: "STRING" as const,
    });
    const count = (name: string, ...values: number[]) => ({
      name,
      data: Int32Array.from(values),
      type: "INT32" as const,
    });
    const bytes = new Uint8Array(parquetWriteBuffer({
      columnData: [
        text("code", ["2A004_0001", "31001_0001", "31001_0001", "31555-2"]),
        text("communeName", ["Ajaccio", "Agassac", "Toulouse", "Toulouse"]),
        text("circonscription", ["2A01", "3101", "3101", "3101"]),
        count("registered", 50, 10, 80, 100),
        count("voters", 50, 11, 40, 60),
        count("blank", 0, 0, 1, 2),
        count("null", 0, 0, 1, 1),
        count("valid", 50, 0, 38, 57),
        count("oui", 20, 0, 18, 31),
        count("non", 30, 0, 20, 27),
      ],
    }));
    await Deno.writeFile(join(data, entry.file), bytes);
    const digest = await digestOf(bytes);
    await tamper(data, ({ elections }) => elections[0].digest = digest);
    assertEquals(await problems(data), [
      "1 bureaux have a code of another form, first 31555-2.",
      "1 bureaux are repeated or out of order, first 31001_0001.",
      "2 bureaux have counts that do not add up, first 31001_0001, voters 11 are more than " +
      "registered 10.",
      "The sum of voters is 161, listed is 150.",
      "The sum of oui is 69, listed is 68.",
    ]);
  });
});

Deno.test("a file that cannot be read is reported, not thrown", async () => {
  await withTiny(async (data, entry) => {
    const path = join(data, entry.file);
    await Deno.writeFile(path, (await Deno.readFile(path)).subarray(0, 100));
    const found = await problems(data);
    assertEquals(found.length, 2);
    assertMatch(found[0], /^Its digest is/);
    assertMatch(found[1], /cannot be read as Parquet/);
  });
});

Deno.test("a folder in the place of a file is one failing file among the others", async () => {
  await withTiny(async (data, entry) => {
    await Deno.remove(join(data, entry.file));
    await Deno.mkdir(join(data, entry.file));
    const reports = await verifyData({ data, only: [TINY, "communes"] });
    assertEquals(reports.map(({ id, ok }) => [id, ok]), [[TINY, false], ["communes", true]]);
    assertStringIncludes(reports[0].problems[0], "cannot be read: is a directory.");
  });
});

Deno.test("tables are verified too, a broken catalogue is an error", async () => {
  await withTiny(async (data) => {
    const source = { publisher: "nobody", title: "made up", licence: "none", retrieved: null };
    await writeTable("places", { code: ["a", "b"], x: [1, 2] }, { dir: data, title: "P", source });
    assertEquals(await problems(data, "places"), []);
    await tamper(data, ({ tables }) => tables[0].columns[1].name = "y");
    assertStringIncludes((await problems(data, "places")).join(), 'lacks the column "y"');
    await tamper(data, ({ tables }) => tables[0].digest = "sha256:0");
    assertStringIncludes((await problems(data, "places")).join(), "changed or cut");
    await Deno.writeTextFile(join(data, "catalog.json"), "[]");
    await assertRejects(() => verifyData({ data }), InputError, "is not JSON with elections");
  });
});
