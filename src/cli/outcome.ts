/**
 * What a command says and how it ends.
 *
 * @module
 */

/** What goes to standard output and standard error, and the exit code. */
export interface Outcome {
  /** 0 done; 1 a check failed, or a bug; 2 bad input. */
  code: 0 | 1 | 2;
  out: string;
  err: string;
}

/**
 * The outcome of a command that did what it was asked: a text for standard output.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { said } from "./outcome.ts";
 *
 * assertEquals(said("done"), { code: 0, out: "done\n", err: "" });
 * ```
 */
export function said(text: string): Outcome {
  return { code: 0, out: printable(text) + "\n", err: "" };
}

/**
 * The same for a value as JSON.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { saidJson } from "./outcome.ts";
 *
 * assertEquals(saidJson({ a: 1 }).out, '{\n  "a": 1\n}\n');
 * ```
 */
export function saidJson(value: unknown): Outcome {
  return { code: 0, out: JSON.stringify(value, null, 2) + "\n", err: "" };
}

/**
 * The text as every terminal shows and every editor copies it: numbers held together by plain spaces.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { printable } from "./outcome.ts";
 *
 * assertEquals(printable("1\u202f336"), "1 336");
 * ```
 */
export function printable(text: string): string {
  return text.replaceAll("\u202f", " ");
}
