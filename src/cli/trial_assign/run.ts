/**
 * Running `promesse trial assign`.
 *
 * @module
 */

import { loadElection } from "../../bureaux/mod.ts";
import { type Area, type AssignOptions, assignTrial } from "../../trials/design/mod.ts";
import { typed } from "../compare/flags.ts";
import { checkOut, uninterrupted } from "../compare/out.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { assignmentFiles, assignmentRecord } from "./files.ts";
import { assignText } from "./text.ts";

/** Flags of `trial assign`, as typed. */
export interface AssignFlags {
  territory?: string;
  election?: string;
  share?: string;
  blocks?: string;
  blockOn?: string;
  within?: string;
  cluster?: string;
  bureaux?: string;
  seed?: string;
  draws?: string;
  data?: string;
  out?: string;
  json?: boolean;
}

/**
 * Draws a trial as the flags ask, writes it where `--out` says, and says what was drawn.
 *
 * @throws {InputError} on any bad flag, before anything is written, or where the folder cannot be.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assign } from "./run.ts";
 *
 * const { out } = await assign({ territory: "commune:48095", seed: "vote", json: true });
 * assertEquals(JSON.parse(out).seed, "vote");
 * ```
 */
export async function assign(flags: AssignFlags): Promise<Outcome> {
  await checkOut(flags.out);
  const { territory = "departement:93", election = "presidentielle-2022-t1", data, out } = flags;
  const bureaux = await loadElection(election, { within: territory, data });
  const assignment = assignTrial(bureaux, assignOptions(flags));
  const command = commandLine(flags);
  if (out !== undefined) {
    const { writeFolder } = await import("../../report/folder.ts");
    const files = await assignmentFiles(bureaux, assignment, command);
    await uninterrupted(() => writeFolder(out, files));
  }
  if (flags.json) return saidJson(assignmentRecord(bureaux, assignment, command, true));
  const text = assignText(bureaux, assignment);
  return said(out === undefined ? text : `${text}\n\nWritten to ${out}.`);
}

function assignOptions(flags: AssignFlags): AssignOptions {
  const options: AssignOptions = {
    blocks: flags.blocks,
    blockOn: flags.blockOn,
    within: flags.within as Area | undefined,
    cluster: flags.cluster as Area | undefined,
    seed: flags.seed,
  };
  for (const name of ["share", "bureaux", "draws"] as const) {
    if (flags[name] !== undefined) options[name] = typed(flags[name]);
  }
  return options;
}

/** Flags that decide the list, in the order of the help. */
const DECIDING = [
  "territory",
  "election",
  "share",
  "blocks",
  "blockOn",
  "within",
  "cluster",
  "bureaux",
  "seed",
  "draws",
  "data",
] as const;

function commandLine(flags: AssignFlags): string {
  const given = DECIDING.filter((name) => flags[name] !== undefined);
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
  const quoted = (text: string) =>
    /^[\w:.,/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
  const parts = given.map((name) => `--${dashed(name)} ${quoted(flags[name]!)}`);
  return ["promesse trial assign", ...parts].join(" ");
}
