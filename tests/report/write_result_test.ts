import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { gainFigure } from "../../src/charts/gain/figure.ts";
import { exampleRun } from "../../src/report/example.ts";
import { doubles, type Result, sha256, strings, table, writeResult } from "../../src/report/mod.ts";

const { record } = exampleRun();
const result: Result = {
  kind: "placebo",
  record: { promesse: "0.1.0", seed: "a", provenance: record.provenance },
  tables: { places: table([strings("name", ["Muret"]), doubles("gain", [0.1])]) },
  figures: [gainFigure(record)],
  command: "promesse placebo",
};

Deno.test("a folder holds what its manifest lists, with the right sizes and digests", async () => {
  const dir = await Deno.makeTempDir();
  try {
    const written = await writeResult(dir, result);
    const manifest = JSON.parse(Deno.readTextFileSync(join(dir, "manifest.json")));
    assertEquals(manifest, written);
    const { schema, kind, command, replicates } = manifest;
    assertEquals([schema, kind, command], [
      "promesse-manifest/1",
      "placebo",
      "promesse placebo",
    ]);
    assertEquals(replicates, undefined);
    const names = [...Deno.readDirSync(dir)].map(({ name }) => name).sort();
    const listed: string[] = manifest.files.map(({ file }: { file: string }) => file);
    assertEquals([...listed, "manifest.json"].sort(), names);
    assertEquals(listed, [
      "places.csv",
      "gains.svg",
      "gains.png",
      "gains.csv",
      "gains.vl.json",
      "result.json",
    ]);
    for (const { file, bytes, sha256: digest } of manifest.files) {
      const contents = Deno.readFileSync(join(dir, file));
      assertEquals([contents.length, await sha256(contents)], [bytes, digest], file);
    }
    // The record has no digest of its own numbers: that of its file stands for it.
    assertEquals(manifest.digest, manifest.files.at(-1).sha256);
    assertEquals(JSON.parse(Deno.readTextFileSync(join(dir, "result.json"))), result.record);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});

Deno.test("two files of one name are an error of the program, and nothing is written", async () => {
  const twice = { ...result, tables: { gains: result.tables.places } };
  await assertRejects(() => writeResult("nowhere", twice), Error, "named gains.csv");
  await assertRejects(() => Deno.stat("nowhere"), Deno.errors.NotFound);
});
