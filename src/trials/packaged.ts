/**
 * The published trials that come with the library.
 *
 * @module
 */

import { fromFileUrl } from "@std/path";
import { readBytes } from "../bureaux/store/bytes.ts";
import { choiceOption, InputError, shown } from "../input.ts";
import { prepareTrial, readTrialTable, type Roles, type TrialTable } from "./analysis/mod.ts";
import type { Trial } from "./types.ts";

/** Tables of published trials, as `data/trials/README.md` describes them. */
export const PACKAGED_TRIALS = [
  "agg2006",
  "arceneaux2005",
  "fieldhouse2010",
  "ggl2008",
  "ggl2008-households",
  "pons2018",
] as const;

/** Name of a packaged table. */
export type PackagedTrial = typeof PACKAGED_TRIALS[number];

/**
 * The bytes of a file of `data/trials`.
 *
 * @throws {InputError} if there is none of that name.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { trialFile } from "./packaged.ts";
 *
 * assert((await trialFile("published.json")).length > 0);
 * ```
 */
export async function trialFile(file: string): Promise<Uint8Array> {
  const url = new URL("../../data/trials/", import.meta.url);
  const bytes = await readBytes(url.protocol === "file:" ? fromFileUrl(url) : url.href, file);
  if (bytes !== null) return bytes;
  throw new InputError(`file must be one of data/trials, got ${shown(file)}.`);
}

/**
 * A packaged table of counts: a row stands for people (or households, or is a bureau) alike in every column.
 *
 * @throws {InputError} for an unknown name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadTrialTable } from "./packaged.ts";
 *
 * const { columns } = await loadTrialTable("arceneaux2005");
 * assertEquals(columns, ["precinct", "assigned", "contacted", "voted", "people"]);
 * ```
 */
export async function loadTrialTable(name: PackagedTrial): Promise<TrialTable> {
  const file = `${choiceOption("trial", name, PACKAGED_TRIALS)}.csv`;
  return await readTrialTable(file, await trialFile(file), []);
}

/**
 * A packaged trial, its columns named.
 *
 * @param roles Which column is what, see `data/trials/README.md`.
 * @throws {InputError} for an unknown name or column.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { analyseTrial } from "./analysis/mod.ts";
 * import { loadTrial } from "./packaged.ts";
 *
 * const trial = await loadTrial("arceneaux2005", {
 *   outcome: "voted",
 *   treatment: "assigned",
 *   contact: "contacted",
 *   cluster: "precinct",
 *   count: "people",
 * });
 * assertAlmostEquals(analyseTrial(trial, { draws: 0 }).main.estimate, 0.044, 5e-5);
 * ```
 */
export async function loadTrial(name: PackagedTrial, roles: Roles): Promise<Trial> {
  return prepareTrial(await loadTrialTable(name), roles).trial;
}
