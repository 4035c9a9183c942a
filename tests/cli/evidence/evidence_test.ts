import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { inFolder, promesse, ROOT } from "../promesse.ts";

interface Row {
  id: string;
  label: string;
  channel: string;
  citation: string;
  where: string;
  verification: string;
}

const rows: Row[] = JSON.parse(await Deno.readTextFile(`${ROOT}data/evidence/estimates.json`));
const flat = (text: string) => text.replace(/\s+/g, " ");

Deno.test("evidence prints every estimate with citation, place and mark", async () => {
  const { code, out, err } = await promesse(["evidence"]);
  assertEquals([code, err], [0, ""]);
  const text = flat(out);
  for (const { id, label, citation, where, verification } of rows) {
    const from = text.indexOf(`${id} ${label} `);
    assert(from >= 0, id);
    const block = text.slice(from, from + 1500);
    assertStringIncludes(block, `[${verification}]`);
    assertStringIncludes(block, flat(`${citation}; ${where}.`));
  }
  for (const line of out.split("\n")) assert(line.length <= 100, line);
});

// Value and error as published: Green, Gerber & Nickerson 2003, Tables 2 and 3.
Deno.test("evidence CHANNEL prints that channel alone, value, error and estimand in words", async () => {
  const { out } = await promesse(["evidence", "door-to-door"]);
  const text = flat(out);
  assertStringIncludes(
    text,
    "d2d_ggn2003_cace Green, Gerber & Nickerson 2003 · six cities 7.07 points of turnout (se 2.16), per person contacted [recomputed]",
  );
  for (const { id, channel } of rows) {
    assertEquals(out.includes(`\n${id}  `), channel === "door-to-door", id);
  }
  assertStringIncludes(text, "We computed the figure again from the trial's own data");
  assertStringIncludes(flat((await promesse(["evidence", "sms"])).out), "0.33 to 1.82 points");
  assertStringIncludes(
    (await promesse(["evidence", "social-pressure-mail"])).out,
    "not usable in France",
  );
});

Deno.test("evidence --json is the registry", async () => {
  const { estimates, marks } = JSON.parse((await promesse(["evidence", "--json"])).out);
  assertEquals(estimates, rows);
  assertEquals(Object.keys(marks).length, 5);
});

Deno.test("presets are listed, and one is printed by channel, built in or a file", async () => {
  const { out } = await promesse(["evidence", "--presets"]);
  for (const name of ["as-sold", "gerber-green", "trials", "france-2012", "sceptic"]) {
    assertStringIncludes(out, `${name}: `);
  }
  const france = flat((await promesse(["evidence", "--preset=france-2012"])).out);
  // Pons 2018: 48 % of doors opened; persuasion rate 9.6 %.
  assertStringIncludes(france, "contact 48 % of attempts");
  assertStringIncludes(france, "rate 0.096 of non supporter contacted; se 0.039");
  await inFolder(async (dir) => {
    const turnout = { points: 3, turnout: 0.5, estimates: ["own:our-trial"] };
    const channels = { sms: { contactRate: { mean: 0.4 }, turnout } };
    await Deno.writeTextFile(`${dir}/mine.json`, JSON.stringify({ channels }));
    const mine = await promesse(["evidence", "sms", `--preset=${dir}/mine.json`]);
    assertEquals(mine.code, 0);
    assertStringIncludes(
      mine.out,
      "3 points per elector contacted at a turnout of 50 %; fixed rate",
    );
  });
});

Deno.test("bad channels and presets are refused in one sentence", async () => {
  const cases: [string[], string][] = [
    [["evidence", "door"], "did you mean door-to-door"],
    [["evidence", "--preset=nothing"], '"nothing"'],
    [["evidence", "sms", "--preset=france-2012"], '"sms" is not in evidence france-2012'],
    [["evidence", "--preset=trials", "--presets"], "give one of the two"],
  ];
  for (const [args, words] of cases) {
    const { code, out, err } = await promesse(args);
    assertEquals([code, out, err.trimEnd().split("\n").length], [2, "", 1]);
    assertStringIncludes(err, words);
  }
});
