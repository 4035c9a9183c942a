import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { inFolder, namesIn, pairwise, promesse } from "../promesse.ts";

/** Arguments of compare, and what the sentence must name. */
const BAD: [string[], ...string[]][] = [
  [["--election=presidentiele-2022-t1"], '"presidentiele-2022-t1"', "presidentielle-2022-t1"],
  [["--scores-from=legislatives-2022-t1"], "scores-from", "before 2022-04-10"],
  [["--scores-from=nothing"], '"nothing"'],
  [["--territory=commune:31999"], "commune:31999", "did you mean"],
  [["--territory=commune:75101"], "commune:75101", "commune:75056 (Paris)"],
  [["--territory=paris"], "territory", '"paris"', "departement:31"],
  [["--territory=bureaux:nowhere.txt"], '"nowhere.txt"'],
  [["--candidate=melanchon"], '"melanchon"', "MÉLENCHON"],
  [["--rival=macrn"], "rival", "MACRON"],
  [["--candidate=macron", "--rival=macron"], "rival", "another option"],
  [["--objective=seats"], "objective", "margin, votes"],
  [["--channel=door"], '"door"', "door-to-door"],
  [["--channel=sms", "--evidence=france-2012"], '"sms"', "france-2012", "door-to-door"],
  [["--evidence=sceptik"], '"sceptik"', "sceptic"],
  [["--evidence=./nowhere.json"], "nowhere.json", "no such file"],
  [["--strategies=potentiel"], '"potentiel"', "potential"],
  [["--strategies=random,random"], '"random"', "twice"],
  [["--strategies="], "strategies"],
  [["--strategies=file:nowhere.csv"], "nowhere.csv", "no such file"],
  [["--strategies=random,file:"], "strategies file must name a file", '""'],
  [["--strategies=random,file:s\nnl.csv"], "without line breaks", '"s\\nnl.csv"'],
  [["--out=a\u001b[31m"], "out must be a folder", "\\u001b"],
  [["--attempts=-5"], "attempts must be", "got -5"],
  [["--attempts=many"], "attempts must be", '"many"'],
  [["--attempts=NaN"], "attempts must be", '"NaN"'],
  [["--attempts=Infinity"], "attempts must be", '"Infinity"'],
  [["--attempts="], "attempts must be", '""'],
  [["--attempts=5", "--hours=2", "--per-hour=3"], "attempts and hours"],
  [["--hours=2"], "hours 2 needs per-hour"],
  [["--hours=-2", "--per-hour=3"], "hours must be", "got -2"],
  [["--euros=100"], "euros 100 needs per-attempt"],
  [["--euros=100", "--per-attempt=0"], "per-attempt must be above 0"],
  [["--attempts=5", "--per-attempt=2"], "per-attempt goes with euros"],
  [["--passes=0"], "passes must be a whole number", "got 0"],
  [["--replicates=1.5"], "replicates must be a whole number", "1.5"],
  [["--replicates=0"], "replicates must be", "got 0"],
  [["--workers=none"], "workers must be", '"none"'],
  [["--shard=8/7", "--out=out"], '"8/7"', "1/7"],
  [["--shard=1/2"], "needs out"],
  [["--data=nowhere"], "data must be", '"nowhere"'],
  [["--wokers=2"], "--wokers", "--workers"],
  [["stray"], "stray"],
  [["--attempts"], "--attempts", "missing"],
];

/** One sentence on standard error, nothing else anywhere. */
function assertOneSentence(
  { code, out, err }: { code: number; out: string; err: string },
  words: readonly string[],
): void {
  assertEquals([code, out], [2, ""], err);
  assert(/^promesse: [^\n]+\.\n$|^promesse: [^\n]+\?\n$/.test(err), err);
  for (const word of words) assertStringIncludes(err, word);
}

Deno.test("bad input: one sentence that names it, exit 2, nothing written", async () => {
  await inFolder(async (dir) => {
    const options = { cwd: dir, allow: ["--allow-read", `--allow-write=${dir}`] };
    await pairwise(BAD, async ([args, ...words]) => {
      const small = args.some((arg) => arg.startsWith("--territory"))
        ? []
        : ["--territory=commune:48095"];
      assertOneSentence(await promesse(["compare", ...small, ...args], options), words);
    });
    assertEquals(namesIn(dir), []);
  });
});

Deno.test("bad files: one sentence, exit 2", async () => {
  await inFolder(async (dir) => {
    const options = { allow: ["--allow-read", `--allow-write=${dir}`] };
    const file = async (name: string, text: string) => {
      await Deno.writeTextFile(`${dir}/${name}`, text);
      return `${dir}/${name}`;
    };
    const door = { contactRate: { mean: 0.4 }, turnout: { points: "many", estimates: ["own:x"] } };
    const field = JSON.stringify({ channels: { "door-to-door": door } });
    const taken = JSON.stringify({
      name: "trials",
      channels: {
        "door-to-door": {
          contactRate: { mean: 0.4 },
          turnout: { points: 1, turnout: 0.5, estimates: ["own:x"] },
        },
      },
    });
    const cases: [string, ...string[]][] = [
      [`--evidence=${await file("text.json", "not JSON")}`, "is not JSON"],
      [`--evidence=${await file("field.json", field)}`, "channels.door-to-door.turnout.points"],
      [`--evidence=${await file("taken.json", taken)}`, "trials", "a name of its own"],
      [`--evidence=${dir}/.`, "is a directory"],
      [`--strategies=file:${await file("empty.csv", "")}`, "code and score"],
      [`--strategies=file:${await file("a.csv", "code,score\n1,x\n")}`, "line 2", '"x"'],
      [
        `--strategies=file:${await file("p.csv", "code,score,email\n48095_0001,1,a@b.fr\n")}`,
        "personal data",
      ],
      [`--territory=bureaux:${await file("codes.txt", "99999_0001\n")}`, "not in"],
      [`--out=${await file("file", "")}`, "must be a folder"],
      [`--out=${dir}/file/inside`, "must be a folder"],
      [`--out=${dir}/link`, "leads nowhere"],
    ];
    await Deno.symlink(`${dir}/nowhere`, `${dir}/link`);
    const before = namesIn(dir);
    await pairwise(cases, async ([flag, ...words]) => {
      const place = flag.startsWith("--territory") ? [] : ["--territory=commune:48095"];
      assertOneSentence(await promesse(["compare", ...place, flag], options), words);
    });
    assertEquals(namesIn(dir), before);
  });
});

Deno.test("a permission that is missing is named", async () => {
  await inFolder(async (dir) => {
    const small = ["compare", "--territory=commune:48095", "--replicates=5"];
    assertOneSentence(await promesse(small, { allow: [] }), ["read access", "--allow-read"]);
    const out = await promesse([...small, `--out=${dir}/out`]);
    assertOneSentence(out, [`${dir}/out`, "--allow-write"]);
    assertEquals(namesIn(dir), []);
  });
});
