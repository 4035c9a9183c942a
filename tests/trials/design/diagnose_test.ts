import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { normalQuantile } from "../../../src/random/mod.ts";
import {
  blockingGain,
  declareDesign,
  type DesignOptions,
  diagnose,
  signAndMagnitude,
} from "../../../src/trials/design/mod.ts";
import { territory } from "./territory.ts";

/** Standard errors between a diagnosand and the truth. */
function away(
  { value, mcse }: { value: number | null; mcse: number | null },
  truth: number,
): number {
  return Math.abs(value! - truth) / mcse!;
}

Deno.test("complete: the true standard error is Neyman's √(S²/n₁ + S²/n₀) for a constant effect", async () => {
  const units = await territory("93");
  const n = units.size;
  const centre = units.outcome.reduce((sum, y) => sum + y, 0) / n;
  const variance = units.outcome.reduce((sum, y) => sum + (y - centre) ** 2, 0) / (n - 1);
  const treated = 0.3 * n;
  const neyman = Math.sqrt(variance / treated + variance / (n - treated));
  const { trueSe, bias, meanSe } = diagnose(
    declareDesign(units, { share: 0.3, effectPerBureau: 0.4, simulations: 2000, seed: "neyman" }),
  );
  assert(away(trueSe, neyman) < 3.5, `${trueSe.value} for ${neyman}`);
  assert(away(bias, 0) < 3.5, `${bias.value}`);
  assert(Math.abs(meanSe.value! / neyman - 1) < 0.01);
});

Deno.test("pairs: the true standard error is that of signs of the pairs' differences", async () => {
  const units = await territory("48");
  // An even number, so that every block is a pair.
  const even = { ...units, size: units.size - units.size % 2 };
  for (const name of ["outcome", "past", "pastTurnout", "registered", "row"] as const) {
    Object.assign(even, { [name]: units[name].slice(0, even.size) });
  }
  const order = [...even.past.keys()].sort((a, b) => even.past[a] - even.past[b] || a - b);
  let squares = 0;
  for (let k = 0; k < order.length; k += 2) {
    squares += (even.outcome[order[k]] - even.outcome[order[k + 1]]) ** 2;
  }
  const pairs = order.length / 2;
  const exact = Math.sqrt(squares) / pairs; // mean of ± the differences, each sign a fair coin
  const { trueSe } = diagnose(declareDesign(even, { blocks: "pairs", simulations: 2000 }));
  assert(away(trueSe, exact) < 3.5, `${trueSe.value} for ${exact}`);
});

Deno.test("at the smallest detectable effect the power is the one wanted", async () => {
  const units = await territory("93");
  const designs: DesignOptions[] = [
    { seed: "found" },
    { blocks: "quartiles", power: 0.9 },
    { estimator: "lin", alpha: 0.1 },
    { cluster: "commune", estimator: "lin", power: 0.6 },
  ];
  for (const options of designs) {
    const first = diagnose(declareDesign(units, { ...options, simulations: 400 }));
    const effect = first.smallestEffect.value!;
    // The same assignments with that effect in the data, read by the estimator's own p-values.
    const then = diagnose(
      declareDesign(units, { ...options, effectPerBureau: effect + 1e-9, simulations: 400 }),
    );
    const wanted = first.design.power;
    assert(
      then.power.value! >= wanted - 1e-9 && then.power.value! < wanted + 0.02,
      `${then.power.value} for ${wanted}`,
    );
    // The formula knows nothing of these assignments: within 10 %.
    assert(
      Math.abs(first.closedForm.effect / effect - 1) < 0.1,
      `${first.closedForm.effect} ${effect}`,
    );
  }
});

Deno.test("per contact is per bureau over the contact rate", async () => {
  const units = await territory("48");
  const simulations = 50;
  const one = diagnose(
    declareDesign(units, { effectPerContact: 8, contactRate: 0.25, simulations }),
  );
  const other = diagnose(declareDesign(units, { effectPerBureau: 2, simulations }));
  assertEquals(one.power, other.power);
  assertEquals(one.smallestEffectPerContact.value, 4 * one.smallestEffect.value!);
  assertEquals(one.closedForm.bureauxNeeded, other.closedForm.bureauxNeeded);
});

Deno.test("type S and M: the example of Gelman and Carlin (2014)", () => {
  // A true effect of 0.1 with a standard error of 3.28: power .05, type S .46, exaggeration 77.
  const n = 200_000;
  const z = Float64Array.from({ length: n }, (_, i) => 0.1 / 3.28 + normalQuantile((i + 0.5) / n));
  const p = z.map((value) => Math.abs(value) > 1.959963984540054 ? 0.01 : 1);
  const truth = new Float64Array(n).fill(0.1);
  const { wrongSign, exaggeration } = signAndMagnitude(z.map((v) => 3.28 * v), p, truth, 0.05);
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  assertEquals((wrongSign.length / n).toFixed(2), "0.05");
  assertEquals(mean(wrongSign).toFixed(2), "0.46");
  assertEquals(mean(exaggeration).toFixed(0), "77");
});

Deno.test("blocking on past turnout pays; on a value that says nothing it does not", async () => {
  const units = await territory("93");
  const past = blockingGain(declareDesign(units, { blocks: "quartiles", simulations: 400 }));
  assert(past.pays && past.ratio! < 0.8 && past.worth! > 1.5, `${past.ratio}`);
  const noise = { ...units, past: units.outcome.map((_, i) => (i * 7919) % 1009) };
  const nothing = blockingGain(declareDesign(noise, { blocks: "quartiles", simulations: 400 }));
  assert(!nothing.pays && Math.abs(nothing.ratio! - 1) < 0.15, `${nothing.ratio}`);
});

Deno.test("an effect that would pass 100 % is cut, counted and estimated without bias", async () => {
  const units = await territory("48");
  const { bias, notes, estimand } = diagnose(
    declareDesign(units, { effectPerBureau: 20, simulations: 400 }),
  );
  const cut = units.outcome.filter((y) => y > 80).length;
  assert(cut > 0 && notes.includes(`${cut} bureaux reach 0 or 100 %: their effect is cut there.`));
  const given = units.outcome.reduce((sum, y) => sum + Math.min(20, 100 - y), 0) / units.size;
  assert(Math.abs(estimand - given) < 1e-9);
  assert(away(bias, 0) < 3.5);
});

Deno.test("the same seed gives the same diagnosis, in any order of calls", async () => {
  const units = await territory("48");
  const run = (seed: string) =>
    diagnose(declareDesign(units, { seed, simulations: 30 })).smallestEffect;
  const first = run("a");
  assert(run("b").value !== first.value);
  assertEquals(run("a"), first);
});

Deno.test("what is declared wrong is named", async () => {
  const units = await territory("48");
  const bad: [DesignOptions, string][] = [
    [{ share: 0 }, "share must be above 0"],
    [{ contactRate: 0 }, "contactRate must be above 0"],
    [{ effectPerBureau: 1, effectPerContact: 1 }, "effectPerBureau must not be given with"],
    [{ effectPerBureau: 101 }, "effectPerBureau must be a number from -100 to 100"],
    [{ blocks: "triplets" }, "blocks must be none"],
    [{ within: "commune" }, "within must come with blocks"],
    [{ estimator: "stratified-size" }, "estimator stratified-size must come with blocks"],
    [{ estimator: "ols" as "lin" }, 'estimator "ols" is unknown'],
    [{ cluster: "canton" as "commune" }, 'cluster "canton" is unknown'],
    [{ cluster: "commune", bureaux: 10 }, "bureaux must be all"],
    [{ bureaux: 3 }, "bureaux"],
    [{ simulations: 1 }, "simulations"],
    [{ alpha: 1 }, "alpha"],
  ];
  for (const [options, message] of bad) {
    assertThrows(() => declareDesign(units, options), InputError, message);
  }
});
