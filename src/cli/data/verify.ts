/**
 * `promesse data verify`.
 *
 * @module
 */

import { type FileReport, verifyData } from "../../bureaux/mod.ts";
import { InputError } from "../../input.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { wrap } from "../text/wrap.ts";
import type { DataFlags } from "./list.ts";

/**
 * Reads the files of the catalogue again; the exit code is 1 where one is not as listed.
 *
 * @param ids elections and tables to verify; all where there is none.
 * @throws {InputError} if the catalogue itself cannot be read, or an id is not in it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { verify } from "./verify.ts";
 *
 * assertEquals((await verify(["presidentielle-2022-t2"], {})).code, 0);
 * ```
 */
export async function verify(
  ids: readonly string[],
  { data, json }: DataFlags,
): Promise<Outcome> {
  const only = ids.length === 0 ? undefined : ids;
  try {
    return verified(await verifyData({ data, only }), json ?? false);
  } catch (error) {
    // The library calls `only` what are arguments here.
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.message.replace(/^only /, "ID "));
  }
}

/**
 * What the reports of files say, and the exit code that follows.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { verified } from "./verify.ts";
 *
 * const bad = { id: "a-2020", file: "a.parquet", packaged: true, ok: false, problems: ["It is cut."] };
 * assertEquals(verified([bad], false).code, 1);
 * ```
 */
export function verified(reports: readonly FileReport[], json: boolean): Outcome {
  const failed = reports.filter(({ ok }) => !ok).length;
  const outcome = json ? saidJson(reports) : said(text(reports, failed));
  return { ...outcome, code: failed > 0 ? 1 : 0 };
}

function text(reports: readonly FileReport[], failed: number): string {
  const width = Math.max(0, ...reports.map(({ id }) => id.length));
  const lines = reports.flatMap(({ id, file, packaged, ok, problems }) => [
    `${id.padEnd(width)}  ${ok ? "as listed" : "WRONG"}  ${file}${packaged ? "" : ", yours"}`,
    ...problems.map((problem) => wrap(problem, "    · ")),
  ]);
  const verdict = failed === 0
    ? "Digests, rows, codes, arithmetic and totals are as the catalogue says."
    : `${failed} of ${reports.length} files are not as the catalogue says.`;
  return [...lines, "", verdict].join("\n");
}
