import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { run } from "../../../src/cli/run.ts";
import { inFolder, namesIn, promesse, SMALL } from "../promesse.ts";

/** A folder with a small run in `run`. */
async function withRun(use: (dir: string) => Promise<void>): Promise<void> {
  await inFolder(async (dir) => {
    assertEquals((await run([...SMALL, `--out=${dir}/run`])).code, 0);
    await use(dir);
  });
}

/** Changes one of the run's files, and its digest in the manifest where asked. */
function change(dir: string, file: string, text: (old: string) => string): void {
  const path = join(dir, file);
  Deno.writeTextFileSync(path, text(Deno.readTextFileSync(path)));
}

Deno.test("report writes a page beside the run, in either language, and says where", async () => {
  await withRun(async (dir) => {
    const before = namesIn(`${dir}/run`);
    const { code, out, err } = await promesse(["report", `${dir}/run`], {
      allow: ["--allow-read", `--allow-write=${dir}`],
    });
    assertEquals([code, err], [0, ""]);
    assertStringIncludes(out, `${dir}/run/report.html`);
    const french = await run(["report", `${dir}/run`, "--lang=fr", "--json"]);
    const { file, bytes, lang, kind } = JSON.parse(french.out);
    assertEquals([file, lang, kind], [`${dir}/run/report.fr.html`, "fr", "comparison"]);
    assertEquals(bytes, Deno.statSync(file).size);
    assertEquals(
      namesIn(`${dir}/run`),
      [...before, "report.fr.html", "report.html"].sort(),
    );
    const page = Deno.readTextFileSync(file);
    assertStringIncludes(page, "avec 200 portes à Mende\u202f?");
    assert(!page.includes(dir), "no path of the machine");
    await run(["report", `${dir}/run`, `--out=${dir}/page.html`]);
    assertEquals(
      Deno.readTextFileSync(`${dir}/page.html`),
      Deno.readTextFileSync(`${dir}/run/report.html`),
    );
  });
});

Deno.test("bad input is one sentence and writes nothing", async () => {
  await withRun(async (dir) => {
    const before = namesIn(dir);
    const cases: [string[], string][] = [
      [[`${dir}/nowhere`], "no such file"],
      [[dir], "holds no manifest.json"],
      [["deno.json"], "a file"],
      [[""], "must be a folder"],
      [[`${dir}/run`, "--lang=de"], 'lang "de" is unknown'],
      [[`${dir}/run`, "--out="], "out must be a file"],
      [[`${dir}/run`, `--out=${dir}`], "a folder"],
      [[`${dir}/run`, `--out=${dir}/no/page.html`], "its folder does not exist"],
    ];
    for (const [args, words] of cases) {
      const { code, out, err } = await run(["report", ...args]);
      assertEquals([code, out], [2, ""], args.join(" "));
      assertEquals(err.trim().split("\n").length, 1, err);
      assertStringIncludes(err, words);
    }
    assertEquals(namesIn(dir), before);
    assert(!namesIn(`${dir}/run`).some((name) => name.includes("report")));
  });
});

Deno.test("a folder that was changed, cut or is of another result is refused", async () => {
  const cases: [string, (old: string) => string, string][] = [
    ["summaries.csv", (text) => text + " ", "summaries.csv is not what it was"],
    ["result.json", (text) => text.slice(0, 500), "result.json is not what it was"],
    ["manifest.json", (text) => text.slice(0, 300), "manifest.json is not JSON"],
    ["manifest.json", () => "[]", "none of promesse's"],
    [
      "manifest.json",
      (text) => text.replace("summaries.csv", "../summaries.csv"),
      "none of promesse's",
    ],
    [
      "manifest.json",
      (text) => text.replace("summaries.csv", "missing.csv"),
      "missing.csv, no such file",
    ],
    [
      "manifest.json",
      (text) => JSON.stringify({ ...JSON.parse(text), kind: "horoscope" }),
      'holds the result of kind "horoscope": report makes pages of comparison, sensitivity, placebo and audit',
    ],
    [
      "manifest.json",
      (text) => {
        const manifest = JSON.parse(text);
        manifest.files = manifest.files.filter(({ file }: { file: string }) =>
          file !== "result.json"
        );
        return JSON.stringify(manifest);
      },
      "lists no result.json",
    ],
  ];
  await withRun(async (dir) => {
    for (const [file, text, words] of cases) {
      const path = `${dir}/run/${file}`;
      const kept = Deno.readFileSync(path);
      change(`${dir}/run`, file, text);
      const { code, err } = await run(["report", `${dir}/run`]);
      assertEquals(code, 2, words);
      assertStringIncludes(err, words);
      Deno.writeFileSync(path, kept);
    }
    assert(!namesIn(`${dir}/run`).some((name) => name.includes("report")));
  });
});

Deno.test("a sensitivity analysis has its page too, and other results are told apart", async () => {
  await inFolder(async (dir) => {
    const small = ["--territory=commune:48095", "--attempts=300"];
    assertEquals((await run(["sensitivity", ...small, "--draws=20", `--out=${dir}/s`])).code, 0);
    assertEquals((await run(["report", `${dir}/s`, "--lang=fr"])).code, 0);
    const page = Deno.readTextFileSync(`${dir}/s/report.fr.html`);
    assertStringIncludes(page, "Qu’est-ce qui changerait le gain du ciblage");
    // Every sentence of the record is known in French: only sources stay as they are cited.
    assert(!page.includes('<span lang="en">'));
    change(`${dir}/s`, "manifest.json", (text) => text.replace('"sensitivity"', '"constructor"'));
    const { code, err } = await run(["report", `${dir}/s`]);
    assertEquals(code, 2);
    assertStringIncludes(err, 'the result of kind "constructor"');
  });
});

Deno.test("a placebo and an audit have their pages too", async () => {
  await inFolder(async (dir) => {
    const runs = [
      ["placebo", "--from=presidentielle-2017-t1", "--to=legislatives-2017-t1"],
      ["audit", "one-in-38", "--replicates=20"],
    ];
    for (const [kind, ...args] of runs) {
      const out = `${dir}/${kind}`;
      const where = `--territory=${kind === "audit" ? "commune:48095" : "departement:48"}`;
      assertEquals((await run([kind, ...args, where, `--out=${out}`])).code, 0);
      const { code, out: said } = await run(["report", out, "--lang=fr", "--json"]);
      assertEquals([code, JSON.parse(said).kind], [0, kind]);
      const page = Deno.readTextFileSync(`${out}/report.fr.html`);
      assertStringIncludes(page, kind === "audit" ? "Que vaut cette affirmation" : "Quel gain");
      assert(!page.includes(dir), "no path of the machine");
    }
  });
});
