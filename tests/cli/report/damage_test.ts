import { assertEquals, assertStringIncludes } from "@std/assert";
import { run } from "../../../src/cli/run.ts";
import { sha256 } from "../../../src/report/digest.ts";
import { fromParquet, toParquet } from "../../../src/report/parquet.ts";
import { doubles, strings, table } from "../../../src/report/table.ts";
import { command, inFolder, namesIn, SMALL } from "../promesse.ts";

/** A value of JSON to reach into. */
// deno-lint-ignore no-explicit-any
type Json = any;

/** Writes a file of the run, and its size and digest into the manifest: only what it holds is wrong. */
async function put(dir: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  Deno.writeFileSync(`${dir}/${name}`, bytes);
  const manifest = JSON.parse(Deno.readTextFileSync(`${dir}/manifest.json`));
  for (const entry of manifest.files) {
    if (entry.file !== name) continue;
    entry.bytes = bytes.length;
    entry.sha256 = await sha256(bytes);
    if (manifest.kind !== "comparison" && name === "result.json") manifest.digest = entry.sha256;
  }
  Deno.writeTextFileSync(`${dir}/manifest.json`, JSON.stringify(manifest));
}

/** Changes the value of a file of JSON. */
async function alter(dir: string, name: string, change: (value: Json) => void): Promise<void> {
  const value = JSON.parse(Deno.readTextFileSync(`${dir}/${name}`));
  change(value);
  await put(dir, name, new TextEncoder().encode(JSON.stringify(value)));
}

/** Says that the folder is refused in one sentence with those words, and puts its files back. */
async function refused(
  dir: string,
  damage: () => void | Promise<void>,
  words: string,
): Promise<void> {
  const kept = namesIn(dir).map((name) => [name, Deno.readFileSync(`${dir}/${name}`)] as const);
  await damage();
  const { code, out, err } = await run(["report", dir, `--out=${dir}.html`]);
  assertEquals([code, out, err.trim().split("\n").length], [2, "", 1], `${words}: ${err}`);
  assertStringIncludes(err, dir);
  assertStringIncludes(err, words);
  for (const [name, bytes] of kept) Deno.writeFileSync(`${dir}/${name}`, bytes);
}

Deno.test("a comparison's record is held against its type, field by field", async () => {
  const best = (record: Json) => record.strategies[2];
  const cases: [(record: Json) => void, string][] = [
    [(r) => r.notes = [5], "by its notes[0]"],
    [(r) => r.left_out = [null], "left_out[0]"],
    [(r) => r.other_evidence[0] = {}, "other_evidence[0].evidence"],
    [(r) => r.provenance[1] = null, "provenance[1]"],
    [(r) => r.replicates = -1, "by its replicates"],
    [(r) => r.registered = -1, "by its registered"],
    [(r) => r.channel = "constructor", "by its channel"],
    [(r) => delete best(r).net_votes.expected_low, "strategies[2].net_votes.expected_low"],
    [(r) => delete best(r).versus_random.probability_better, "probability_better"],
    [(r) => best(r).margin_votes.mean = 1e300, "strategies[2].margin_votes.mean"],
    // 7,662 electors are registered: no campaign gains 40,000 votes on a rival.
    [(r) => best(r).margin_votes.high = 40_000, "no comparison of this version of promesse."],
    [
      ({ strategies: [{ net_votes }] }) => [net_votes.low, net_votes.high] = [1, -1],
      "strategies[0].net_votes.",
    ],
    [(r) => r.strategies.push(r.strategies[0]), "no comparison of this version of promesse."],
    [(r) => best(r).strategy = "unheard-of", "other worlds or strategies"],
    [(r) => r.replicates = 51, "other worlds or strategies"],
  ];
  await inFolder(async (parent) => {
    const dir = `${parent}/run`;
    await run([...SMALL, `--out=${dir}`]);
    for (const [change, words] of cases) {
      await refused(dir, () => alter(dir, "result.json", change), words);
    }
  });
});

Deno.test("tables that were cut, emptied or are of something else are refused", async () => {
  await inFolder(async (parent) => {
    const dir = `${parent}/run`;
    await run([...SMALL, `--out=${dir}`]);
    const plan = Deno.readFileSync(`${dir}/plan.parquet`);
    const inText = new TextEncoder().encode("not a table at all");
    const few = toParquet(table([strings("strategy", ["random"]), doubles("margin_votes", [1])]));
    const noNames = toParquet(table([doubles("strategy", [1]), doubles("margin_votes", [1])]));
    const cases: [string, Uint8Array<ArrayBuffer>, string][] = [
      ["plan.parquet", plan.slice(0, plan.length / 2), "its plan.parquet is not Parquet"],
      ["plan.parquet", inText, "its plan.parquet is not Parquet"],
      ["plan.parquet", few, "its plan.parquet has no column code of texts alone"],
      ["replicates.parquet", new Uint8Array(), "its replicates.parquet is not Parquet"],
      ["replicates.parquet", few, "its replicates.parquet has other worlds"],
      ["replicates.parquet", noNames, "has no column strategy of texts alone"],
    ];
    for (const [name, bytes, words] of cases) {
      await refused(dir, () => put(dir, name, bytes), words);
    }
  });
});

Deno.test("a run of baselines alone has an empty plan, which is a table too", async () => {
  await inFolder(async (parent) => {
    const dir = `${parent}/run`;
    await run([...SMALL, "--strategies=none,random", `--out=${dir}`]);
    const plan = await fromParquet(Deno.readFileSync(`${dir}/plan.parquet`));
    assertEquals(plan.get("strategy") ?? [], []);
    assertEquals((await run(["report", dir])).err, "");
  });
});

Deno.test("a manifest names each file once, and is of the result beside it", async () => {
  const first = (manifest: Json) => manifest.files[0];
  const cases: [(manifest: Json) => void, string][] = [
    [(m) => first(m).file = "a\0b", "none of promesse's"],
    [(m) => first(m).file = "a".repeat(5000), "none of promesse's"],
    [(m) => m.files.push(first(m)), "none of promesse's"],
    [(m) => first(m).bytes += 1, "summaries.csv is not what it was"],
    [(m) => m.seed = "another", "its manifest.json is not of its result.json"],
    [(m) => m.digest = "sha256:0", "its manifest.json is not of its result.json"],
  ];
  await inFolder(async (parent) => {
    const dir = `${parent}/run`;
    await run([...SMALL, `--out=${dir}`]);
    for (const [change, words] of cases) {
      await refused(dir, () => alter(dir, "manifest.json", change), words);
    }
  });
});

Deno.test("a sensitivity analysis is held against its type", async () => {
  const cases: [(record: Json) => void, string][] = [
    [(r) => r.tornado[0].low = null, "tornado[0].low"],
    [(r) => r.tornado[0].at_low = [], "no sensitivity analysis of this version"],
    [(r) => r.strategy = "unheard-of", "no sensitivity analysis of this version"],
    [(r) => r.by_budget = [{}], "by_budget[0].strategy"],
  ];
  await inFolder(async (parent) => {
    const dir = `${parent}/run`;
    const small = ["--territory=commune:48095", "--attempts=300", "--draws=20"];
    await run(["sensitivity", ...small, `--out=${dir}`]);
    for (const [change, words] of cases) {
      await refused(dir, () => alter(dir, "result.json", change), words);
    }
  });
});

Deno.test("a placebo and an audit are held against their types", async () => {
  const placebo: [(record: Json) => void, string][] = [
    [(r) => r.gains.turnout.excess = null, "gains.turnout.excess"],
    [(r) => r.gains.turnout.excess = 1e9, "no placebo of this version"],
    [(r) => r.chance.share.low = 99, "chance.share"],
    [(r) => r.within = "commune", "no placebo of this version"],
    [(r) => r.score = "horoscope", "score"],
    [(r) => r.variants[1].turnout = "4", "variants[1].turnout"],
  ];
  const audit: [(record: Json) => void, string][] = [
    [(r) => r.audits = [], "no audit of this version"],
    [(r) => r.audits.push(r.audits[0]), "no audit of this version"],
    [(r) => r.audits[0].verdict = "true", "audits[0].verdict"],
    [(r) => r.audits[0].readings[0].distributions[1].mean = null, "distributions[1].mean"],
    [(r) => r.audits[0].readings[0].distributions[1].at_least = null, "audits[0].readings[0]"],
    [(r) => r.audits[0].readings[0].reference = "nobody", "audits[0].readings[0]"],
    [(r) => r.audits[0].readings[1].id = r.audits[0].readings[0].id, "audits[0]"],
  ];
  await inFolder(async (parent) => {
    const pair = ["--from=presidentielle-2017-t1", "--to=legislatives-2017-t1"];
    const runs = [
      [["placebo", ...pair, "--territory=departement:48"], placebo],
      [["audit", "one-in-38", "--replicates=20", "--territory=commune:48095"], audit],
    ] as const;
    for (const [args, cases] of runs) {
      const dir = `${parent}/${args[0]}`;
      assertEquals((await run([...args, `--out=${dir}`])).code, 0);
      for (const [change, words] of cases) {
        await refused(dir, () => alter(dir, "result.json", change), words);
      }
    }
  });
});

Deno.test({
  name: "a pipe in the place of a file is refused, not waited for",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    await inFolder(async (parent) => {
      const dir = `${parent}/run`;
      await run([...SMALL, `--out=${dir}`]);
      for (const name of ["summaries.csv", "manifest.json"]) {
        Deno.removeSync(`${dir}/${name}`);
        await new Deno.Command("mkfifo", { args: [`${dir}/${name}`] }).output();
        // As a process of its own: what hangs is killed.
        const child = command(["report", dir, `--out=${parent}/page.html`]).spawn();
        const late = setTimeout(() => child.kill("SIGKILL"), 60_000);
        const { code, stderr } = await child.output();
        clearTimeout(late);
        const err = new TextDecoder().decode(stderr);
        assertEquals(code, 2, err);
        assertStringIncludes(err, `${name} is no regular file`);
        Deno.removeSync(`${dir}/${name}`);
      }
    });
  },
});
