/**
 * `promesse data verify`.
 *
 * @module
 */

import { type FileReport, verifyData } from "../../bureaux/mod.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { wrap } from "../text/wrap.ts";
import type { DataFlags } from "./list.ts";

/**
 * Reads every file of the catalogue again; the exit code is 1 where one is not as listed.
 *
 * @throws {InputError} if the catalogue itself cannot be read.
 *
 * @example
 * ```ts
 * import { verify } from "./verify.ts";
 *
 * if (Deno.args.includes("--all")) console.log((await verify({})).out);
 * ```
 */
export async function verify({ data, json }: DataFlags): Promise<Outcome> {
  return verified(await verifyData({ data }), json ?? false);
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
