import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { exampleRecord } from "../../../src/charts/example.ts";
import { gainsFigure } from "../../../src/report/html/comparison/gains.ts";
import type { ComparisonInput } from "../../../src/report/html/comparison/input.ts";
import { planFigure } from "../../../src/report/html/comparison/plan.ts";
import { worldsFigure } from "../../../src/report/html/comparison/worlds.ts";
import { drawn } from "../../../src/report/html/draw.ts";
import { Teller } from "../../../src/report/html/teller.ts";

const EN = new Teller("en");

function input(change: Partial<ComparisonInput> = {}): ComparisonInput {
  return {
    record: exampleRecord({ none: 0, random: 2, potential: 6, swing: 4 }),
    gains: new Map([
      ["none", [0, 0, 0, 0]],
      ["random", [-2, 0, 4, 6]],
      ["potential", [-4, 8, 4, 16]],
      ["swing", [1, 1, 7, 7]],
    ]),
    plans: new Map([
      ["uniform", [plan("31001_0001", "Agassac", 500), plan("31555_0001", "Toulouse", 500)]],
      ["potential", [plan("31555_0001", "Toulouse", 750), plan("31555_0002", "Toulouse", 250)]],
      ["swing", [plan("31001_0001", "Agassac", 300), plan("31555_0001", "Toulouse", 700)]],
    ]),
    csv: "",
    run: { command: "", files: [] },
    ...change,
  };
}

function plan(code: string, commune: string, attempts: number) {
  return { code, commune, registered: 700, attempts };
}

Deno.test("worlds are counted once each, and the words count those that gain", () => {
  const figure = worldsFigure(input(), EN)!;
  // Of 4 worlds potential gains in 3, beats random in 2 and ties in 1: (2 + ½)/4.
  assertStringIncludes(
    figure.choice!.said.potential,
    "potential gains votes in 3 of 4 worlds, and more than random targeting in 2.5;",
  );
  assertEquals(figure.choice!.values.map(({ value }) => value), ["potential", "swing"]);
  const { values } = figure.spec.data as {
    values: { strategy: string; from: number; share: number }[];
  };
  for (const name of ["random", "potential", "swing"]) {
    const shares = values.filter(({ strategy }) => strategy === name).map(({ share }) => share);
    assertEquals(shares.reduce((a, b) => a + b, 0), 100, name);
  }
  const at = (from: number) =>
    values.filter((v) => v.strategy === "potential" && v.from <= from).reduce(
      (a, v) => a + v.share,
      0,
    );
  assertEquals([-5, 0, 5, 10, 15].map(at), [25, 50, 75, 75, 100]);
});

Deno.test("plans are told by bureaux, electors and communes; places make them a map", () => {
  const figure = planFigure(input(), EN)!;
  assertEquals(
    figure.choice!.said.swing,
    "swing puts 1\u202f000 doors into 2 of 2 bureaux, where 67\u202f% of the registered electors are. " +
      "They are in 2 communes, most in: Toulouse 70\u202f%, Agassac 30\u202f%.",
  );
  assert(!("projection" in figure.spec));
  const at = new Map<string, [number, number]>([
    ["31001_0001", [0.89, 43.37]],
    ["31555_0001", [1.44, 43.6]],
    ["31555_0002", [1.45, 43.61]],
  ]);
  const places = { at, publisher: "Etalab", title: "Contours", licence: "Licence Ouverte 2.0" };
  const map = planFigure(input({ places }), EN)!;
  assert("projection" in map.spec);
  assertStringIncludes(map.key!, "Etalab");
  assertEquals(planFigure(input({ plans: new Map() }), EN), null);
});

Deno.test("a bound far beyond all others is said in words, not drawn", () => {
  const record = exampleRecord({ random: 40, potential: 60, individual: 2000 });
  const { spec, key, description } = gainsFigure(record, EN);
  const { values } = spec.data as { values: { strategy: string }[] };
  assertEquals(values.map(({ strategy }) => strategy), ["potential", "random"]);
  assertStringIncludes(key!, "individual: 2\u202f000 (1\u202f000 to 3\u202f000)");
  assertStringIncludes(description, "individual: 2\u202f000");
});

Deno.test("figures are drawn without a browser, in the numbers of the language", async () => {
  const record = exampleRecord({ random: 0.004, potential: 0.012 });
  const [en] = await drawn([gainsFigure(record, EN)]);
  const [fr] = await drawn([gainsFigure(record, new Teller("fr"))]);
  assertStringIncludes(en.svg, ">0.010<");
  assertStringIncludes(fr.svg, ">0,010<");
  assertStringIncludes(fr.svg, "voix gagnées sur macron");
  assert(!fr.svg.includes("votes"));
});
