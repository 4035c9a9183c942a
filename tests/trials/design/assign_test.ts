import { assert, assertEquals, assertThrows } from "@std/assert";
import { loadElection } from "../../../src/bureaux/mod.ts";
import { InputError } from "../../../src/input.ts";
import { type AssignOptions, assignTrial } from "../../../src/trials/design/mod.ts";

const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:93" });
const quick = { draws: 19, seed: "vote" };

Deno.test("complete: half of 821 bureaux, none outside, the same list for the same seed", () => {
  const one = assignTrial(bureaux, quick);
  assertEquals([one.treated + one.control, one.outside], [821, 0]);
  assert(Math.abs(one.treated - one.control) === 1);
  assertEquals(assignTrial(bureaux, quick).arm, one.arm);
  const other = assignTrial(bureaux, { ...quick, seed: "another" });
  const moved = other.arm.filter((arm, i) => arm !== one.arm[i]).length;
  // Two independent halves differ in about half of the bureaux (standard deviation 14).
  assert(moved > 340 && moved < 480, `${moved}`);
});

Deno.test("pairs within communes: one of each pair treated, never across communes but where pooled", () => {
  const { block, arm, commune, layout, size } = assignTrial(bureaux, {
    ...quick,
    blocks: "pairs",
    within: "commune",
  });
  const places = Map.groupBy(Array.from({ length: size }, (_, i) => i), (i) => block[i]);
  assertEquals(places.size, layout.blocks);
  for (const members of places.values()) {
    const treated = members.filter((i) => arm[i] === "treated").length;
    assert(members.length === 2 ? treated === 1 : treated === 1 || treated === 2);
    assertEquals(new Set(members.map((i) => commune[i])).size, 1);
  }
});

Deno.test("clusters: all bureaux of a commune in one arm", () => {
  const { arm, cluster, layout } = assignTrial(bureaux, { ...quick, cluster: "commune" });
  const arms = new Map<string, Set<string>>();
  cluster.forEach((name, i) => arms.set(name!, (arms.get(name!) ?? new Set()).add(arm[i])));
  assertEquals([arms.size, layout.units], [40, 40]);
  assert([...arms.values()].every((set) => set.size === 1));
});

Deno.test("a smaller trial: the bureaux left over are outside, blocks none", () => {
  const { treated, control, outside, block, arm } = assignTrial(bureaux, {
    ...quick,
    bureaux: 200,
    blocks: "strata:4",
    share: 0.25,
  });
  assertEquals([treated, control, outside], [50, 150, 621]);
  assert(block.every((b, i) => (b === null) === (arm[i] === "outside")));
});

Deno.test("blocking on what is checked balances it better than complete draws do", () => {
  const turnoutGap = (options: AssignOptions) => {
    let sum = 0;
    for (let s = 0; s < 20; s++) {
      const { balance } = assignTrial(bureaux, { ...options, draws: 0, seed: s });
      const turnout = balance.covariates.find(({ name }) => name === "turnout")!;
      sum += Math.abs(turnout.treated - turnout.control);
    }
    return sum / 20;
  };
  assert(turnoutGap({ blocks: "pairs" }) < turnoutGap({}) / 4);
});

Deno.test("p-values of the balance check are spread evenly over seeds", () => {
  // A calibrated check rejects about 5 % of honest draws: at most 14 of 120 (binomial, 1 in 1,000).
  let small = 0;
  for (let s = 0; s < 120; s++) {
    const options = { draws: 0, seed: `even ${s}`, blocks: "quartiles", bureaux: 300 };
    if (assignTrial(bureaux, options).balance.omnibus.p <= 0.05) small++;
  }
  assert(small >= 1 && small <= 14, `${small}`);
});

Deno.test("what cannot be drawn is named", () => {
  const bad: [AssignOptions, string][] = [
    [{ share: 1.5 }, "share"],
    [{ blockOn: "macrn", blocks: "pairs" }, "blockOn must be turnout or an option"],
    [{ cluster: "commune", bureaux: 10 }, "bureaux must be all 821"],
    [{ within: "commune" }, "within must come with blocks"],
    [{ seed: "" }, "seed"],
    [{ bureaux: 900 }, "bureaux must be a whole number from 2 to 821"],
  ];
  for (const [options, message] of bad) {
    assertThrows(() => assignTrial(bureaux, options), InputError, message);
  }
});
