import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { inFolder, namesIn, pairwise, promesse, ROOT } from "../promesse.ts";

const FIXTURES = `${ROOT}tests/bureaux/import/fixtures`;

// Bureaux and registered electors counted by hand in the files.
const LAYOUTS: { files: string[]; as: string; layout: string; counts: string; flags?: string[] }[] =
  [
    {
      files: ["candidate_columns.csv"],
      as: "presidentielle-2027-t1",
      layout: "candidate-columns",
      counts: "6 bureaux, 4 050 registered",
    },
    {
      files: ["nuance_columns.csv"],
      as: "europeennes-2029",
      layout: "nuance-columns",
      counts: "3 bureaux, 1 064 433 registered",
    },
    {
      files: ["wide_repeated.txt"],
      as: "legislatives-2027-t1",
      layout: "wide-repeated",
      counts: "3 bureaux, 2 100 registered",
    },
    {
      files: ["wide_numbered.csv"],
      as: "legislatives-2027-t2",
      layout: "wide-numbered",
      counts: "3 bureaux, 2 100 registered",
    },
    {
      files: ["wide_lists.csv"],
      as: "europeennes-2034",
      layout: "wide-repeated",
      counts: "2 bureaux, 1 601 registered",
    },
    {
      files: ["long_results.csv", "long_bureaux.csv"],
      as: "legislatives-2032-t1",
      layout: "long-pair",
      counts: "2 bureaux, 728 registered",
    },
    {
      files: ["general_results.csv", "candidats_results.csv"],
      as: "presidentielle-2032-t1",
      layout: "aggregated",
      counts: "2 bureaux, 1 145 registered",
      flags: ["--election=2022_pres_t1"],
    },
  ];

Deno.test("every layout is imported, and compared on like a packaged election", async () => {
  await pairwise(LAYOUTS, ({ files, as, layout, counts, flags = [] }) =>
    inFolder(async (dir) => {
      const paths = files.map((file) => `${FIXTURES}/${file}`);
      const where = ["--as", as, "--date=2027-04-11", `--data=${dir}`];
      const allow = ["--allow-read", `--allow-write=${dir}`];
      const ran = await promesse(["data", "import", ...paths, ...where, ...flags], { allow });
      assertEquals([ran.code, ran.err], [0, ""]);
      assertStringIncludes(ran.out, `(layout ${layout})`);
      assertStringIncludes(ran.out, counts);
      assertEquals(namesIn(dir), [`${as}.parquet`, "catalog.json"].sort());
      const run = [
        "--territory=france",
        "--attempts=50",
        "--replicates=5",
        "--workers=1",
        "--json",
      ];
      const compared = await promesse(["compare", `--data=${dir}`, "--election", as, ...run]);
      assertEquals([compared.code, compared.err], [0, ""]);
      const { election, provenance } = JSON.parse(compared.out);
      assertEquals([election, provenance[0].id], [as, as]);
    }));
});

Deno.test("rows that fail are named by line, and nothing is written unless asked to", async () => {
  await inFolder(async (dir) => {
    const text = await Deno.readTextFile(`${FIXTURES}/candidate_columns.csv`);
    // Line 2 is the first bureau, whose votes then sum to 436 of 435 valid ones.
    await Deno.writeTextFile(`${dir}/bad.csv`, text.replace(",150,85,200", ",151,85,200"));
    const options = { cwd: dir, allow: ["--allow-read", `--allow-write=${dir}`] };
    const args = ["data", "import", "bad.csv", "--as=presidentielle-2027-t1", "--date=2027-04-11"];
    const stopped = await promesse(args, options);
    assertEquals([stopped.code, stopped.out], [2, ""]);
    assertEquals(stopped.err.split("\n"), [
      "bad.csv, line 2 (01001_0001): votes sum to 436, valid is 435",
      "promesse: nothing written: 1 row that fails the checks. (--keep-going leaves out such rows)",
      "",
    ]);
    assertEquals(namesIn(dir), ["bad.csv"]);
    const kept = await promesse([...args, "--keep-going"], options);
    assertEquals(kept.code, 0);
    assertStringIncludes(kept.err, "line 2");
    assertStringIncludes(kept.out, "5 bureaux");
    assertStringIncludes(kept.out, "left out: 1 row that fails the checks.");
    assertEquals(namesIn(dir), ["bad.csv", "promesse-data"]);
    // The default folder is found without being named, and what was left out is not forgotten.
    const shown = await promesse(["data", "show", "presidentielle-2027-t1"], { cwd: dir });
    assertStringIncludes(shown.out, "Left out by the import: 1 row that fails the checks.");
    assertStringIncludes((await promesse(["data", "list"], { cwd: dir })).out, ", yours");
  });
});

Deno.test("an id that is taken is refused without --force, packaged or one's own", async () => {
  await inFolder(async (dir) => {
    const options = { cwd: dir, allow: ["--allow-read", `--allow-write=${dir}`] };
    const args = (id: string, ...flags: string[]) => [
      "data",
      "import",
      `${FIXTURES}/candidate_columns.csv`,
      `--as=${id}`,
      "--date=2027-04-11",
      ...flags,
    ];
    const packaged = await promesse(args("presidentielle-2022-t1"), options);
    assertEquals([packaged.code, packaged.out], [2, ""]);
    assertStringIncludes(packaged.err, "carried with promesse; --force replaces it");
    assertEquals(namesIn(dir), []);
    assertEquals((await promesse(args("presidentielle-2027-t1"), options)).code, 0);
    const before = await Deno.readFile(`${dir}/promesse-data/catalog.json`);
    const own = await promesse(args("presidentielle-2027-t1", "--title=Other"), options);
    assertEquals(own.code, 2);
    assertEquals(await Deno.readFile(`${dir}/promesse-data/catalog.json`), before);
    const forced = await promesse(
      args("presidentielle-2027-t1", "--title=Other", "--force"),
      options,
    );
    assertEquals(forced.code, 0);
    const { out } = await promesse(["data", "show", "presidentielle-2027-t1"], options);
    assert(out.startsWith("Other ("));
  });
});

Deno.test("what cannot be imported is refused in one sentence", async () => {
  await inFolder(async (dir) => {
    const file = async (name: string, bytes: Uint8Array | string) => {
      const data = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
      await Deno.writeFile(`${dir}/${name}`, data);
      return `${dir}/${name}`;
    };
    const people = "Nom,Prénom,Date de naissance\nA,B,1970-01-01\n";
    const parquet = await Deno.readFile(`${ROOT}data/presidentielle-2022-t2.parquet`);
    const good = `${FIXTURES}/candidate_columns.csv`;
    const cases: [string[], string][] = [
      [[await file("people.csv", people)], "looks like personal data"],
      [[await file("cut.parquet", parquet.slice(0, 50_000))], "cut short or damaged"],
      [[await file("empty.csv", "")], "is empty"],
      [[await file("other.csv", "a,b\n1,2\n")], "layout"],
      [[`${dir}/nowhere.csv`], "no such file"],
      [[dir], "is a directory"],
      [[good, "--layout=columns"], "layout"],
      [[good, "--round=3"], "round must be 1 or 2"],
      [[good, "--date=2027-02-30"], "date must be a day"],
      [[good, "--as=My Election"], "as must be lower-case"],
      [[good, "--as=vote-2027"], "kind must be given"],
      [[good, "--retrieved=foo"], 'retrieved must be a day like 2027-04-11, got "foo"'],
      [
        [good, "--election=foo"],
        'election "foo" cannot be chosen: "candidate_columns.csv" holds no',
      ],
      [[good, "--title=x\ny\u001b[31m"], "title must be a text on one line"],
      [[good, "--licence=\u009b31m"], 'got "\\u009b31m"'],
      [[good, `--data=${good}`], "data must be a folder, got"],
      [[good, `--data=${good}/below`], "data must be a folder, got"],
      [[good, "--data="], 'data must be a folder, got "".'],
      [
        [`${FIXTURES}/long_bureaux.csv`, `${FIXTURES}/wide_repeated.txt`],
        '"wide_repeated.txt" is a whole election (layout wide-repeated): import it alone',
      ],
    ];
    const before = namesIn(dir);
    await pairwise(cases, async ([given, words]) => {
      const defaults = ["--as=presidentielle-2027-t1", "--date=2027-04-11", `--data=${dir}/data`];
      const allow = ["--allow-read", `--allow-write=${dir}`];
      const ran = await promesse(["data", "import", ...defaults, ...given], { allow });
      assertEquals([ran.code, ran.out], [2, ""], ran.err);
      assertEquals(ran.err.trimEnd().split("\n").length, 1);
      assertStringIncludes(ran.err, words);
    });
    assertEquals(namesIn(dir), before);
  });
});
