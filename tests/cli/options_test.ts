/** What every command's options must be, so that what is typed reaches the command. */

import { assert, assertEquals } from "@std/assert";
import type { Command } from "commander";
import type { Outcome } from "../../src/cli/outcome.ts";
import { program } from "../../src/cli/program.ts";
import { run } from "../../src/cli/run.ts";

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

/** The words that call a command: `trial analyse`. */
function* paths(command: Command, path: string[] = []): Generator<[string[], Command]> {
  yield [path, command];
  for (const inner of command.commands) yield* paths(inner, [...path, inner.name()]);
}

Deno.test("no command takes a flag with a value twice", async () => {
  let checked = 0;
  for (const [path, command] of paths(program(() => {}, () => {}))) {
    for (const option of command.options) {
      if (option.isBoolean()) continue;
      const flag = option.long!;
      const { code, err } = await run([...path, `${flag}=a`, flag, "b"]);
      assertEquals(
        [code, err],
        [2, `promesse: ${flag} is given twice, as "a" and "b": give it once.\n`],
        path.join(" "),
      );
      checked++;
    }
  }
  assert(checked > 80, `${checked}`);
});

Deno.test("a flag given once, a default replaced, and a switch given twice pass", async () => {
  const { code } = await run(["data", "list", "--json", "--json"]);
  assertEquals(code, 0);
  const once = ["trial", "analyse", FILE, "--outcome=voted", "--treatment=assigned", "--draws=0"];
  const { code: ended, err } = await run([...once, "--count=people"]);
  assertEquals([ended, err], [0, ""]);
});
