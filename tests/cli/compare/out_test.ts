import { assert, assertEquals, assertRejects } from "@std/assert";
import { encodeHex } from "@std/encoding";
import { checkOut } from "../../../src/cli/compare/out.ts";
import { command, inFolder, namesIn, promesse, SMALL } from "../promesse.ts";

Deno.test("--out writes a run that says how it was made and what it holds", async () => {
  await inFolder(async (dir) => {
    const out = `${dir}/deep/run`;
    const allow = ["--allow-read", `--allow-write=${dir}`];
    const flags = ["--candidate=le pen", "--json", `--out=${out}`];
    const ran = await promesse([...SMALL, ...flags], { allow });
    assertEquals([ran.code, ran.err], [0, ""]);
    const manifest = JSON.parse(await Deno.readTextFile(`${out}/manifest.json`));
    assertEquals(
      manifest.command,
      "promesse compare --territory commune:48095 --candidate 'le pen' --attempts 200 --replicates 50",
    );
    assertEquals(JSON.parse(await Deno.readTextFile(`${out}/result.json`)), JSON.parse(ran.out));
    const listed: { file: string; sha256: string }[] = manifest.files;
    assertEquals([...listed.map(({ file }) => file), "manifest.json"].sort(), namesIn(out));
    for (const { file, sha256 } of listed) {
      const bytes = await Deno.readFile(`${out}/${file}`);
      assertEquals(sha256, `sha256:${encodeHex(await crypto.subtle.digest("SHA-256", bytes))}`);
    }
    const names = namesIn(out);
    for (const name of ["gains.svg", "gains.png", "plan.csv", "plan.parquet", "summaries.csv"]) {
      assert(names.includes(name), name);
    }
    assertEquals(namesIn(`${dir}/deep`), ["run"]);
  });
});

Deno.test("a folder that cannot be written is found before the run", async () => {
  await inFolder(async (dir) => {
    await Deno.symlink(`${dir}/nowhere`, `${dir}/link`);
    await assertRejects(() => checkOut(`${dir}/link`), Error, "leads nowhere");
    await assertRejects(() => checkOut(`${dir}/link/run`), Error, "leads nowhere");
    await checkOut(`${dir}/deep/run`);
    assertEquals(namesIn(dir), ["link"]);
  });
});

Deno.test("an interrupt ends a run at once and leaves nothing behind", async () => {
  await inFolder(async (dir) => {
    const allow = ["--allow-read", `--allow-write=${dir}`];
    const long = [
      "compare",
      "--territory=commune:48095",
      "--replicates=2000000",
      `--out=${dir}/run`,
    ];
    const process = command(long, { allow }).spawn();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    process.kill("SIGINT");
    const { success, stdout } = await process.output();
    assertEquals([success, stdout.length], [false, 0]);
    assertEquals(namesIn(dir), []);
  });
});

Deno.test("--print-code runs as it is and gives the same digest", async () => {
  await inFolder(async (dir) => {
    const scores = `${dir}/my scores.csv`;
    await Deno.writeTextFile(scores, "code;score\n48095_0001;3\n48095_0002;1,5\n");
    const preset = `${dir}/mine.json`;
    const turnout = { points: 3, se: 1, turnout: 0.5, estimates: ["own:our-trial"] };
    const channels = { "door-to-door": { contactRate: { mean: 0.4 }, turnout } };
    await Deno.writeTextFile(preset, JSON.stringify({ channels }));
    const flags = [
      ...SMALL,
      "--scores-from=same",
      "--candidate=le pen",
      "--objective=votes",
      `--evidence=${preset}`,
      `--strategies=random,potential,file:${scores}`,
      "--seed=it's",
      "--workers=1",
    ];
    const [code, json] = await Promise.all([
      promesse([...flags, "--print-code"]),
      promesse([...flags, "--json"]),
    ]);
    assertEquals([code.code, json.code], [0, 0]);
    const entry = new URL("../../../mod.ts", import.meta.url).href;
    const map = { imports: { "promesse": entry } };
    await Deno.writeTextFile(`${dir}/deno.json`, JSON.stringify(map));
    await Deno.writeTextFile(`${dir}/call.ts`, code.out);
    const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "--quiet", "--no-lock", "--allow-read", "call.ts"],
      cwd: dir,
    }).output();
    assert(success, new TextDecoder().decode(stderr));
    assertEquals(JSON.parse(new TextDecoder().decode(stdout)), JSON.parse(json.out));
  });
});
