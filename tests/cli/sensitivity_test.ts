import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { run } from "../../src/cli/run.ts";
import { inFolder, namesIn, promesse } from "./promesse.ts";

const SMALL = ["sensitivity", "--territory=commune:48095", "--attempts=300", "--draws=20"];

Deno.test("sensitivity prints the tornado with its ranges, break-even values and gains by budget", async () => {
  const { code, out, err } = await promesse([...SMALL, "--reach=20"]);
  assertEquals([code, err], [0, ""]);
  assertStringIncludes(out, "contact rate (share of attempts)");
  assertStringIncludes(out, "90 % of the evidence's own spread between campaigns");
  assertStringIncludes(out, "Where each strategy beats random targeting");
  assertStringIncludes(out, "Where each strategy reaches a gain of 20 votes");
  assertStringIncludes(out, "more than random targeting");
  assertStringIncludes(out, "A simulation is neither a poll nor a forecast.");
  assert(out.split("\n").every((line) => line.length <= 100));
});

Deno.test("sensitivity takes the options of compare and gives JSON, the same each time", async () => {
  const args = [
    ...SMALL,
    "--evidence=france-2012",
    "--strategies=potential,swing",
    "--objective=votes",
    "--json",
  ];
  const [first, second] = [await run(args), await run(args)];
  assertEquals(first, second);
  const record = JSON.parse(first.out);
  assertEquals(record.base.map(({ strategy }: { strategy: string }) => strategy), [
    "random",
    "potential",
    "swing",
  ]);
  assertEquals([record.objective, record.evidence], ["votes", "france-2012"]);
  assert(
    record.tornado.some(({ assumption }: { assumption: string }) => assumption === "multiplier"),
  );
  assert(!first.out.includes("NaN"));
});

Deno.test("every preset and several channels can be moved", async () => {
  for (const evidence of ["as-sold", "gerber-green", "trials", "france-2012", "sceptic"]) {
    const { code, err } = await run([...SMALL, `--evidence=${evidence}`]);
    assertEquals([code, err], [0, ""], evidence);
  }
  for (const channel of ["volunteer-phone", "e-mail"]) {
    const { code, err } = await run([...SMALL, `--channel=${channel}`]);
    assertEquals([code, err], [0, ""], channel);
  }
  const { code } = await run([...SMALL.slice(0, 2), "--attempts=0", "--draws=10"]);
  assertEquals(code, 0);
});

Deno.test("hindsight is said beside the numbers", async () => {
  const said = async (...flags: string[]) =>
    (await run([...SMALL, ...flags])).out.includes("hindsight: scores are read");
  assertEquals([await said(), await said("--scores-from=same")], [false, true]);
});

const forms = (name: string) => ["csv", "png", "svg", "vl.json"].map((end) => `${name}.${end}`);

Deno.test("sensitivity writes tables, figures and manifest", async () => {
  await inFolder(async (dir) => {
    const out = `${dir}/moved`;
    const { code } = await run([...SMALL, `--out=${out}`]);
    assertEquals(code, 0);
    assertEquals(namesIn(out), [
      "assumptions.csv",
      "break_even.csv",
      ...forms("budget"),
      "by_budget.csv",
      "manifest.json",
      "result.json",
      ...forms("tornado-gain"),
      ...forms("tornado"),
    ]);
    const { kind } = JSON.parse(await Deno.readTextFile(`${out}/manifest.json`));
    assertEquals(kind, "sensitivity");
    assertStringIncludes(await Deno.readTextFile(`${out}/tornado.svg`), "as the evidence says");
  });
});

Deno.test("bad input is one sentence and exit code 2", async () => {
  const fails = async (args: string[], message: string) => {
    const { code, out, err } = await run([...SMALL, ...args]);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, message);
    assertEquals(err.trim().split("\n").length, 1);
  };
  await fails(["--reach=many"], "reach must be a number");
  await fails(["--reach=0"], "reach must be a number of votes above 0, got 0");
  await fails(["--reach=-5"], "reach must be a number of votes above 0, got -5");
  await fails(["--draws=1"], "draws must be a whole number from 10");
  await fails(["--strategies=random"], "strategies must name one that has a score");
  await fails(["--channel=pigeon"], "channel");
  await fails(["--replicates=5"], "unknown option");
});
