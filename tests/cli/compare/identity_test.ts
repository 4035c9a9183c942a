import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { inFolder, namesIn, pairwise, promesse, SMALL } from "../promesse.ts";

const digestOf = (out: string): string => JSON.parse(out).digest;

Deno.test("one and two workers give the same digest, another seed another", async () => {
  const digests: string[] = [];
  const runs = [["--workers=1"], ["--workers=2"], ["--workers=2", "--seed=other"]];
  for (const flags of runs) {
    digests.push(digestOf((await promesse([...SMALL, "--json", ...flags])).out));
  }
  assertEquals(digests[0], digests[1]);
  assertEquals(digests[0] === digests[2], false);
});

Deno.test("seven shards merged are the whole run, in JSON, text and files", async () => {
  await inFolder(async (dir) => {
    const write = { allow: ["--allow-read", `--allow-write=${dir}`] };
    const scores = `${dir}/scores.csv`;
    await Deno.writeTextFile(scores, "code,score\n48095_0001,3\n48095_0002,1\n");
    const run = [
      ...SMALL,
      `--strategies=random,potential,oracle,file:${scores}`,
      "--evidence=trials",
      "--candidate=zemmour",
    ];
    const shards = [4, 2, 7, 1, 3, 6, 5];
    await pairwise(shards, async (i) => {
      const flags = [`--shard=${i}/7`, `--out=${dir}/${i}`, "--workers=1"];
      const { code, out, err } = await promesse([...run, ...flags], write);
      assertEquals([code, err], [0, ""]);
      assertStringIncludes(out, `Shard ${i} of 7`);
      assertEquals(namesIn(`${dir}/${i}`), ["shard.json", "shard.parquet"]);
    });
    const dirs = shards.map((i) => `${dir}/${i}`);
    const [whole, merged] = await Promise.all([
      promesse([...run, "--json"]),
      promesse(["merge", ...dirs, "--json"]),
    ]);
    assertEquals(merged.err, "");
    assertEquals(JSON.parse(merged.out), JSON.parse(whole.out));
    const [text, mergedText] = await Promise.all([
      promesse(run),
      promesse(["merge", ...dirs, `--out=${dir}/all`], write),
    ]);
    assertEquals(mergedText.out, `${text.out}\nWritten to ${dir}/all.\n`);
    assertEquals(
      JSON.parse(await Deno.readTextFile(`${dir}/all/result.json`)),
      JSON.parse(whole.out),
    );
  });
});

Deno.test("shards that are not one whole run are refused, each in one sentence", async () => {
  await inFolder(async (dir) => {
    const write = { allow: ["--allow-read", `--allow-write=${dir}`] };
    const shard = (i: string, name: string, ...flags: string[]) =>
      promesse([...SMALL, `--shard=${i}`, `--out=${dir}/${name}`, ...flags], write);
    await pairwise([
      () => shard("1/2", "a"),
      () => shard("2/2", "b"),
      () => shard("2/2", "seed", "--seed=other"),
      () => shard("2/2", "budget", "--attempts=300"),
    ], async (make) => assertEquals((await make()).code, 0));
    await Deno.mkdir(`${dir}/cut`);
    await Deno.copyFile(`${dir}/b/shard.json`, `${dir}/cut/shard.json`);
    const bytes = await Deno.readFile(`${dir}/b/shard.parquet`);
    await Deno.writeFile(`${dir}/cut/shard.parquet`, bytes.slice(0, -100));
    await Deno.mkdir(`${dir}/old`);
    await Deno.copyFile(`${dir}/a/shard.parquet`, `${dir}/old/shard.parquet`);
    const file = JSON.parse(await Deno.readTextFile(`${dir}/a/shard.json`));
    file.identity.promesse = "0.0.1";
    await Deno.writeTextFile(`${dir}/old/shard.json`, JSON.stringify(file));
    // The same edit in every shard: the files agree with each other, and not with what was run.
    for (const name of ["a", "b"]) {
      const text = await Deno.readTextFile(`${dir}/${name}/shard.json`);
      for (const [edit, words] of [["seed", '"seed": "forged"'], ["passes", '"passes": 2']]) {
        const forged = text.replace(new RegExp(`"${edit}": ("promesse"|1)`), words);
        assert(forged !== text);
        await Deno.mkdir(`${dir}/${edit}-${name}`);
        await Deno.copyFile(`${dir}/${name}/shard.parquet`, `${dir}/${edit}-${name}/shard.parquet`);
        await Deno.writeTextFile(`${dir}/${edit}-${name}/shard.json`, forged);
      }
    }
    const cases: [string[], string][] = [
      [["seed-a", "seed-b"], "comes out otherwise"],
      [["passes-b", "passes-a"], "comes out otherwise"],
      [["old", "b"], "promesse is "],
      [["a"], "replicate 25 is missing"],
      [["a", "b", "a"], "replicate 0 comes twice"],
      [["a", "seed"], 'seed is "promesse" in one and "other" in another'],
      [["a", "budget"], "option budget is "],
      [["a", "cut"], "cannot be used"],
      [["a", "nowhere"], "No shard in"],
    ];
    await pairwise(cases, async ([names, words]) => {
      const { code, out, err } = await promesse([
        "merge",
        ...names.map((name) => `${dir}/${name}`),
      ]);
      assertEquals([code, out, err.trimEnd().split("\n").length], [2, "", 1]);
      assertStringIncludes(err, words);
    });
    const over = await shard("2/2", "a");
    assertEquals(over.code, 2);
    assertStringIncludes(over.err, "holds another shard");
    assertEquals((await shard("1/2", "a")).code, 0);
  });
});
