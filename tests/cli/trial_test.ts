import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { Command } from "commander";
import type { Outcome } from "../../src/cli/outcome.ts";
import { rankCommand } from "../../src/cli/rank.ts";
import { trialAssignCommand } from "../../src/cli/trial_assign.ts";
import { trialPowerCommand } from "../../src/cli/trial_power.ts";
import { assign } from "../../src/cli/trial_assign/run.ts";
import { power } from "../../src/cli/trial_power/run.ts";
import { rank } from "../../src/cli/rank/run.ts";
import { InputError } from "../../src/input.ts";
import { fromParquet, sha256 } from "../../src/report/mod.ts";

Deno.test("assign writes a list that its manifest vouches for, twice the same bytes", async () => {
  const parent = await Deno.makeTempDir();
  const flags = { territory: "departement:48", seed: "public draw", blocks: "pairs", draws: "19" };
  await assign({ ...flags, out: `${parent}/one` });
  await assign({ ...flags, out: `${parent}/two` });
  const manifest = JSON.parse(await Deno.readTextFile(`${parent}/one/manifest.json`));
  assertEquals(
    manifest.command,
    "promesse trial assign --territory departement:48 --blocks pairs --seed 'public draw' --draws 19",
  );
  assertEquals([manifest.seed, manifest.schema], ["public draw", "promesse-assignment/1"]);
  assert(manifest.inputs[0].digest.startsWith("sha256:"));
  for (const { file, sha256: digest } of manifest.files) {
    const [one, two] = await Promise.all(
      ["one", "two"].map((dir) => Deno.readFile(`${parent}/${dir}/${file}`)),
    );
    assertEquals(await sha256(one), digest);
    assertEquals(one, two);
  }
  const list = await fromParquet(await Deno.readFile(`${parent}/one/assignment.parquet`));
  const csv = (await Deno.readTextFile(`${parent}/one/assignment.csv`)).trim().split("\n");
  assertEquals(csv.length - 1, list.get("code")!.length);
  const treated = list.get("treatment")!.filter((z) => z === 1).length;
  assertEquals(treated, manifest.treated);
  await Deno.remove(parent, { recursive: true });
});

Deno.test("power as JSON: what was declared, found and read, no NaN", async () => {
  const { out } = await power({
    territory: "departement:48",
    effectPerContact: "7",
    contactRate: "0.3",
    blocks: "pairs",
    simulations: "40",
    json: true,
  });
  const record = JSON.parse(out);
  assertEquals([record.design.effect, record.design.blocks], [2.1, "pairs"]);
  assertEquals(record.blocking.complete.design.blocks, "none");
  assertEquals(record.provenance.length, 2);
  assert(record.power.value > 0 && record.smallestEffect.mcse > 0);
  assert(!out.includes("NaN"));
});

Deno.test("blocks larger than half the territory make one, in which all bureaux are compared", async () => {
  const flags = { territory: "departement:48", simulations: "20", json: true };
  const [blocked, plain] = await Promise.all([
    power({ ...flags, blocks: "strata:5000" }),
    power(flags),
  ]);
  const [one, other] = [blocked, plain].map(({ out }) => JSON.parse(out));
  assertEquals(one.closedForm.blocks, 1);
  assert(Math.abs(one.trueSe.value - other.trueSe.value) < 1e-9);
});

Deno.test("power names a bad flag", async () => {
  await assertRejects(
    () => power({ share: "half" }),
    InputError,
    'share must be a number from 0 to 1, got "half"',
  );
});

Deno.test("rank reads CSV by semicolons, a score by its lowest, and says what is wrong with a row", async () => {
  const file = await Deno.makeTempFile({ suffix: ".csv" });
  await Deno.writeTextFile(
    file,
    "y;z;past;n\n1;1;2;30\n0;1;2;10\n1;0;1;5\n0;0;1;35\n1;0;2;9\n1;1;1;11\n",
  );
  const flags = {
    outcome: "y",
    treatment: "z",
    score: "past:lowest",
    count: "n",
    replicates: "20",
  };
  const { out } = await rank(file, { ...flags, json: true });
  const report = JSON.parse(out);
  assertEquals([report.rankings[0].score, report.weight], ["past:lowest", 100]);
  assertStringIncludes((await rank(file, flags)).out, "over random");
  const bad: [Parameters<typeof rank>[1], string][] = [
    [{ ...flags, score: "passed" }, 'score "passed" is no column of'],
    [{ score: "past" }, "rank needs a trial"],
    [{ ...flags, gain: "y" }, "treatment is not for gain, which stands in place of a trial"],
    [{ ...flags, treatment: "past" }, "score must be another column than outcome"],
    [{ ...flags, treatment: "n", count: undefined }, 'treatment must be 0 or 1, and "n" has "30"'],
    [{ ...flags, budget: "2" }, "budgets must be a number from 1e-9 to 1, got 2"],
    [{ ...flags, method: "magic" }, 'method "magic" is unknown'],
    [{ ...flags, probability: "half" }, 'probability must be a number from 0 to 1, got "half"'],
  ];
  for (const [wrong, message] of bad) {
    await assertRejects(() => rank(file, wrong), InputError, message);
  }
  await Deno.writeTextFile(file, "y,past\n1,2\n,1\n");
  await assertRejects(() => rank(file, { gain: "y", score: "past" }), InputError, "on line 3");
  await Deno.writeTextFile(file, "y,z,past,past\n1,1,2,3\n0,0,1,4\n");
  await assertRejects(
    () => rank(file, { ...flags, count: undefined }),
    InputError,
    'score "past" stands twice',
  );
  await Deno.writeTextFile(file, "nom,prénom,y\nA,B,1\n");
  await assertRejects(() => rank(file, { gain: "y", score: "y" }), InputError);
  await Deno.remove(file);
});

Deno.test("rank with arms: the gain by hand, and flags that are missing or wrong", async () => {
  const file = await Deno.makeTempFile({ suffix: ".csv" });
  // Means: none 0, mail 1, door 3. Doors gain 3 for 4, letters 1 for 1: a budget of 6 buys six letters, and
  // one of 12 six letters and, at 2 for 3 more, two doors in their place.
  const lines = ["none,0", "none,0", "mail,1", "mail,1", "door,3", "door,3"].map((row) =>
    `${row},1,3`
  );
  await Deno.writeTextFile(file, ["arm,y,pm,pd", ...lines].join("\n"));
  const flags = {
    arm: "arm",
    control: "none",
    outcome: "y",
    costs: "mail=1,door=4",
    predicted: "mail=pm,door=pd",
    spend: "6,12",
    replicates: "10",
  };
  const { budgets } = JSON.parse((await rank(file, { ...flags, json: true })).out);
  assertEquals(budgets.map((at: { gain: { estimate: number } }) => at.gain.estimate), [6, 10]);
  assertStringIncludes((await rank(file, flags)).out, "door alone");
  const bad: [Parameters<typeof rank>[1], string][] = [
    [{ ...flags, spend: undefined }, "spend must be given with arm"],
    [{ ...flags, costs: "mail=1" }, 'costs must name every arm, got none for "door"'],
    [{ ...flags, costs: "mail" }, "costs must be like ARM=VALUE"],
    [
      { ...flags, predicted: "mail=pm" },
      'predicted must name a column for every arm, got none for "door"',
    ],
    [{ ...flags, control: "nobody" }, 'must hold "nobody"'],
    [{ ...flags, costs: "mail=0,door=4" }, "cost of mail must be above 0"],
  ];
  for (const [wrong, message] of bad) {
    await assertRejects(() => rank(file, wrong), InputError, message);
  }
  await Deno.remove(file);
});

Deno.test("the commands take values after their flags", async () => {
  const outcomes: Outcome[] = [];
  const trial = new Command("trial")
    .addCommand(trialPowerCommand((outcome) => outcomes.push(outcome)))
    .addCommand(trialAssignCommand((outcome) => outcomes.push(outcome)))
    .addCommand(rankCommand((outcome) => outcomes.push(outcome)));
  const territory = ["--territory", "commune:48095"];
  await trial.parseAsync(["power", ...territory, "--simulations", "20", "--json"], {
    from: "user",
  });
  await trial.parseAsync(["assign", ...territory, "--seed", "a", "--draws", "9"], { from: "user" });
  const file = new URL("../../data/trials/ggl2008.csv", import.meta.url).pathname;
  const flags = ["--gain", "people", "--score", "past_votes:lowest", "--replicates", "5"];
  await trial.parseAsync(["rank", file, ...flags], { from: "user" });
  assertEquals(outcomes.map(({ code }) => code), [0, 0, 0]);
  assertStringIncludes(outcomes[1].out, 'drawn with seed "a"');
});
