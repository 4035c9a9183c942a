/**
 * The flags of `audit`.
 *
 * @module
 */

import { commandLineOf } from "../command_line.ts";

/** Flags as typed: text, for the library to validate. */
export interface AuditFlags {
  all?: boolean;
  election?: string;
  territory?: string;
  candidate?: string;
  rival?: string;
  replicates?: string;
  seed?: string;
  data?: string;
  out?: string;
  json?: boolean;
}

/**
 * The command line that makes an audit again.
 *
 * @param claims their ids.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { auditLine } from "./flags.ts";
 *
 * assertEquals(auditLine(["one-in-14"], { seed: "a" }), "promesse audit one-in-14 --seed a");
 * ```
 */
export function auditLine(claims: readonly string[], flags: AuditFlags): string {
  const { out: _, json: __, ...deciding } = flags;
  return commandLineOf(["audit", ...claims], { ...deciding });
}
