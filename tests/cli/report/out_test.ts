import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { run } from "../../../src/cli/run.ts";
import { inFolder, namesIn, promesse, SMALL } from "../promesse.ts";

Deno.test("the page does not take the place of a file of the run, by whatever way", async () => {
  await inFolder(async (dir) => {
    await run([...SMALL, `--out=${dir}/run`]);
    Deno.symlinkSync(`${dir}/run`, `${dir}/link`);
    Deno.symlinkSync(`${dir}/run/result.json`, `${dir}/page.html`);
    const before = namesIn(`${dir}/run`).map((name) => Deno.readFileSync(`${dir}/run/${name}`));
    const outs = [
      "run/result.json",
      "run/manifest.json",
      "run/../run/plan.parquet",
      "link/gains.svg",
      "page.html",
    ];
    for (const out of outs) {
      const { code, err } = await run(["report", `${dir}/run`, `--out=${dir}/${out}`]);
      assertEquals(code, 2, out);
      assertStringIncludes(err, "out must not be a file of the run, got ");
    }
    assertEquals(
      namesIn(`${dir}/run`).map((name) => Deno.readFileSync(`${dir}/run/${name}`)),
      before,
    );
    // The page itself is none of them: it may be written again.
    for (const _ of [1, 2]) assertEquals((await run(["report", `${dir}/link`])).code, 0);
  });
});

Deno.test("a folder that Deno may not write into is named as the user named it", async () => {
  await inFolder(async (dir) => {
    await run([...SMALL, `--out=${dir}/run`]);
    const { code, err } = await promesse(["report", `${dir}/run`, `--out=${dir}/page.html`]);
    assertEquals(code, 2);
    assertStringIncludes(err, `out "`);
    assertStringIncludes(err, `page.html" cannot be written: Deno was not given leave`);
    assert(!err.includes(".promesse-"), err);
    assertEquals(namesIn(dir), ["run"]);
  });
});
