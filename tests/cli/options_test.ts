/** What every command's options must be, so that what is typed reaches the command. */

import { assert, assertEquals } from "@std/assert";
import type { Command } from "commander";
import type { Outcome } from "../../src/cli/outcome.ts";
import { program } from "../../src/cli/program.ts";

const FILE = new URL("../../data/trials/agg2006.csv", import.meta.url).pathname;

function* everyCommand(command: Command): Generator<Command> {
  yield command;
  for (const inner of command.commands) yield* everyCommand(inner);
}

Deno.test("an option that takes a value names it in brackets, else its value is an argument", () => {
  const root = program(() => {}, () => {});
  for (const command of everyCommand(root)) {
    for (const { flags } of command.options) {
      assert(
        /^(-\w, )?--[a-z][a-z-]*( <[^<>]+>| \[[^\]]+\])?$/.test(flags),
        `${command.name()}: ${flags}`,
      );
    }
  }
});

Deno.test("trial analyse takes every flag from the command line", async () => {
  const outcomes: Outcome[] = [];
  const line = "trial analyse FILE --outcome voted --treatment assigned --contact contacted " +
    "--strata stratum --count people --assignment blocked --level 0.9 --draws 100 --seed a --json";
  const words = line.split(" ").map((word) => word === "FILE" ? FILE : word);
  await program((outcome) => outcomes.push(outcome), () => {}).parseAsync(words, { from: "user" });
  const { roles, analysis } = JSON.parse(outcomes[0].out);
  assertEquals([roles.outcome, roles.treatment], ["voted", "assigned"]);
  // Arceneaux, Gerber and Green 2006: −0.15 points, strata pooled by precision.
  assertEquals(Math.round(1e4 * analysis.main.estimate), -15);
  const { level } = analysis.main;
  const { assignment, draws, seed } = analysis.randomisation;
  assertEquals({ level, assignment, draws, seed }, {
    level: 0.9,
    assignment: "blocked",
    draws: 100,
    seed: "a",
  });
});
