/** Nothing done, nothing gained: exactly, in every column and replicate. */

import { assert, assertEquals } from "@std/assert";
import { preset } from "../../src/evidence/mod.ts";
import { OUTCOME_COLUMNS, simulate } from "../../src/simulation/mod.ts";
import { STRATEGIES } from "../../src/strategies/mod.ts";
import { preparedIn, territory } from "./real.ts";

const lozere = await territory("departement:48");
const GAINS = OUTCOME_COLUMNS.filter((name) => name !== "bureaux_targeted" && name !== "contacts");

function assertZero(column: Float64Array, label: string): void {
  column.forEach((value, r) => assert(value === 0, `${label}, replicate ${r}: ${value}`));
}

for (const evidence of ["gerber-green", "as-sold", "france-2012"]) {
  Deno.test(`no campaign changes nothing under ${evidence}`, () => {
    const { run } = preparedIn(lozere, { evidence, strategies: ["none"] });
    const { none } = simulate(run, 0, 20).outcomes;
    for (const name of OUTCOME_COLUMNS) assertZero(none[name], name);
  });
}

Deno.test("contacts without effect change nothing, whoever gets them", () => {
  // E-mails: thirteen experiments found no effect. The bounds see it and contact nobody.
  const evidence = preset("gerber-green");
  evidence.channels["e-mail"]!.persuasion = {
    rate: 0,
    se: null,
    denominator: "contact",
    turnout: null,
    share: null,
    scale: 1,
    estimates: ["own:nothing"],
  };
  const { run } = preparedIn(lozere, { evidence, channel: "e-mail" });
  const { outcomes } = simulate(run, 0, 20);
  assertEquals(Object.keys(outcomes), [...STRATEGIES]);
  for (const [strategy, columns] of Object.entries(outcomes)) {
    for (const name of GAINS) assertZero(columns[name], `${name} of ${strategy}`);
    const idle = ["none", "oracle", "individual"].includes(strategy);
    assertEquals(columns.contacts.every((contacts) => contacts === 0), idle, strategy);
  }
});

Deno.test("no budget is no campaign", () => {
  const { run } = preparedIn(lozere, { budget: { attempts: 0 }, evidence: "as-sold" });
  for (const [strategy, columns] of Object.entries(simulate(run, 0, 5).outcomes)) {
    for (const name of OUTCOME_COLUMNS) assertZero(columns[name], `${name} of ${strategy}`);
  }
});
