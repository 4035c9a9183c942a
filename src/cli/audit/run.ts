/**
 * Running `promesse audit`.
 *
 * @module
 */

import { audit, type AuditRecord, claim, claims } from "../../claims/mod.ts";
import { InputError } from "../../input.ts";
import { typed } from "../compare/flags.ts";
import { checkOut, uninterrupted } from "../compare/out.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { type AuditFlags, auditLine } from "./flags.ts";
import { listText } from "./list.ts";
import { progress } from "./progress.ts";
import { auditText } from "./text.ts";

/** Flags that a list of claims would pass over. */
const SETTINGS = [
  "election",
  "territory",
  "candidate",
  "rival",
  "replicates",
  "seed",
  "data",
  "out",
] as const;

/**
 * Audits the claims named and says the result, as text or JSON; lists them where none is named.
 *
 * @throws {InputError} on an unknown claim or any bad flag, before anything runs or is written.
 *
 * @example
 * ```ts
 * import { assertEquals, assertStringIncludes } from "@std/assert";
 * import { runAudit } from "./run.ts";
 *
 * assertStringIncludes((await runAudit([], {})).out, "federavox");
 * const { out } = await runAudit(["Decidim"], { territory: "commune:48095", json: true });
 * assertEquals(JSON.parse(out).audits[0].verdict, "no testable claim");
 * ```
 */
export async function runAudit(names: readonly string[], flags: AuditFlags): Promise<Outcome> {
  if (flags.all && names.length > 0) {
    throw new InputError(`all audits every claim: give no claim with it, got ${names.join(", ")}.`);
  }
  const chosen = names.map((name) => claim(name).id);
  if (chosen.length === 0 && !flags.all) {
    const idle = SETTINGS.find((name) => flags[name] !== undefined);
    if (idle) throw new InputError(`${idle} goes with a claim or --all, got ${idle} without one.`);
    return flags.json ? saidJson({ claims: claims() }) : said(listText(claims()));
  }
  await checkOut(flags.out);
  const record = await audited(chosen, flags);
  if (flags.out !== undefined) {
    const out = flags.out;
    // Figures take long to load: only who writes them waits for them.
    const { writeAudit } = await import("./out.ts");
    await uninterrupted(() => writeAudit(out, record, auditLine(chosen, flags)));
  }
  if (flags.json) return saidJson(record);
  const text = auditText(record);
  return said(flags.out === undefined ? text : `${text}\n\nWritten to ${flags.out}.`);
}

async function audited(ids: readonly string[], flags: AuditFlags): Promise<AuditRecord> {
  const { election, territory, candidate, rival, seed, data } = flags;
  const bar = progress();
  try {
    return await audit(ids, {
      election,
      territory,
      candidate,
      rival,
      seed,
      data,
      replicates: flags.replicates === undefined ? undefined : wholeOf(flags.replicates),
      onProgress: bar.update,
    });
  } catch (error) {
    // The library calls the territory `within`, the command line `--territory`.
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.message.replace(/^within /, "territory "));
  } finally {
    bar.end();
  }
}

function wholeOf(text: string): number {
  const value: unknown = typed(text);
  if (typeof value === "number") return value;
  throw new InputError(`replicates must be a whole number from 20 to 100000, got "${text}".`);
}
