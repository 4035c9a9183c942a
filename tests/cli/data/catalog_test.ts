import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { verified } from "../../../src/cli/data/verify.ts";
import { inFolder, promesse, ROOT } from "../promesse.ts";

// Official totals of the Ministère de l'Intérieur.
Deno.test("data list and show print official totals", async () => {
  const list = await promesse(["data", "list"]);
  assertEquals([list.code, list.err], [0, ""]);
  assertStringIncludes(list.out, "69 682");
  assertStringIncludes(list.out, "48 747 876");
  const { out } = await promesse(["data", "show", "presidentielle-2022-t1"]);
  for (const part of ["35 923 707", "35 132 947", "9 783 058", "8 133 828", "7 712 520"]) {
    assertStringIncludes(out, part);
  }
  assertStringIncludes(out, "macron         MACRON         –       centre");
  assertStringIncludes(out, "licence: Licence Ouverte 2.0 (Etalab)");
  assert(/digest {2}sha256:[0-9a-f]{64}/.test(out));
});

Deno.test("data list and show print JSON alone", async () => {
  const list = JSON.parse((await promesse(["data", "list", "--json"])).out);
  assertEquals(Object.keys(list), ["elections", "tables"]);
  assert(list.elections.length >= 10);
  const entry = JSON.parse((await promesse(["data", "show", "communes", "--json"])).out);
  assertEquals(entry.name, "communes");
});

Deno.test("data show names near elections", async () => {
  const { code, out, err } = await promesse(["data", "show", "presidentielle-2022"]);
  assertEquals([code, out], [2, ""]);
  assertStringIncludes(err, "did you mean presidentielle-2022-t1");
});

Deno.test("data verify finds a file that was changed, and so does compare", async () => {
  const sound = await promesse(["data", "verify", "presidentielle-2022-t2", "communes"]);
  assertEquals([sound.code, sound.err], [0, ""]);
  await inFolder(async (dir) => {
    const allow = ["--allow-read", `--allow-write=${dir}`];
    const source = `${ROOT}tests/bureaux/import/fixtures/candidate_columns.csv`;
    const id = "presidentielle-2027-t1";
    const flags = ["--as", id, "--date=2027-04-11", `--data=${dir}`];
    await promesse(["data", "import", source, ...flags], { allow });
    const bytes = await Deno.readFile(`${dir}/${id}.parquet`);
    const run = ["compare", `--data=${dir}`, "--election", id, "--territory=france"];
    // Cut short, then of the right length with one byte changed.
    const flipped = bytes.slice();
    flipped[40] ^= 1;
    for (const bad of [bytes.slice(0, bytes.length - 20), flipped]) {
      await Deno.writeFile(`${dir}/${id}.parquet`, bad);
      const { code, out } = await promesse(["data", "verify", id, `--data=${dir}`]);
      assertEquals(code, 1);
      assertStringIncludes(out, "WRONG");
      assertStringIncludes(out, "1 of 1 files are not as the catalogue says.");
      const compared = await promesse(run);
      assertEquals([compared.code, compared.out], [2, ""]);
      assertEquals(compared.err.trimEnd().split("\n").length, 1);
    }
  });
});

Deno.test("verified: 0 where all is as listed, 1 and the problems where not", () => {
  const report = { id: "a", file: "a.parquet", packaged: true, ok: true, problems: [] };
  assertEquals(verified([report], false).code, 0);
  const bad = verified([report, { ...report, ok: false, problems: ["It has 3 rows."] }], false);
  assertEquals(bad.code, 1);
  assertStringIncludes(bad.out, "· It has 3 rows.");
});
