import { assert, assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { gainFigure } from "../../src/charts/gain/figure.ts";
import { exampleRun } from "../../src/report/example.ts";
import { sha256, writeRun } from "../../src/report/mod.ts";

const FILES = [
  "gains.csv",
  "gains.png",
  "gains.svg",
  "gains.vl.json",
  "manifest.json",
  "parameters.csv",
  "parameters.parquet",
  "plan.csv",
  "plan.parquet",
  "replicates.csv",
  "replicates.parquet",
  "result.json",
  "summaries.csv",
  "summaries.parquet",
];

Deno.test("SHA-256 is that of FIPS 180-4's example", async () => {
  assertEquals(
    await sha256(new TextEncoder().encode("abc")),
    "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

Deno.test("a run is written whole, the same bytes each time, and its manifest holds", async () => {
  const parent = await Deno.makeTempDir();
  try {
    const run = { ...exampleRun(), command: "promesse compare --seed 2022" };
    const written = await writeRun(join(parent, "one"), run);
    await writeRun(join(parent, "two"), run);
    await writeRun(join(parent, "two"), run); // over an earlier run
    assertEquals([...Deno.readDirSync(parent)].length, 2);
    for (const dir of ["one", "two"]) {
      assertEquals([...Deno.readDirSync(join(parent, dir))].map(({ name }) => name).sort(), FILES);
    }
    for (const file of FILES) {
      const [one, two] = ["one", "two"].map((dir) => Deno.readFileSync(join(parent, dir, file)));
      assertEquals(one, two, file);
    }
    const text = Deno.readTextFileSync(join(parent, "one", "manifest.json"));
    assertFalse(text.includes(parent), "no path of the machine");
    const manifest = JSON.parse(text);
    assertEquals(manifest, written);
    assertEquals([manifest.kind, manifest.digest], ["comparison", run.record.digest]);
    assertEquals(manifest.inputs, run.record.provenance);
    assertEquals(manifest.files.length, FILES.length - 1);
    for (const { file, bytes, sha256: digest } of manifest.files) {
      const contents = Deno.readFileSync(join(parent, "one", file));
      assertEquals([contents.length, await sha256(contents)], [bytes, digest]);
    }
    const result = Deno.readTextFileSync(join(parent, "one", "result.json"));
    assertEquals(JSON.parse(result), run.record);
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
});

Deno.test("figures of the caller's take the place of that of gains", async () => {
  const dir = await Deno.makeTempDir();
  try {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9"/></svg>';
    const figure = { ...gainFigure(exampleRun().record), name: "own", svg };
    await writeRun(dir, { ...exampleRun(), command: "", figures: [figure] });
    assertStringIncludes(Deno.readTextFileSync(join(dir, "own.svg")), 'rect width="9"');
    const png = Deno.readFileSync(join(dir, "own.png"));
    assert(png.length < 1000 && png[1] === "P".charCodeAt(0));
    assertFalse([...Deno.readDirSync(dir)].some(({ name }) => name === "gains.svg"));
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});
