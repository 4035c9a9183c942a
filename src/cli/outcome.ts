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
  const text = JSON.stringify(value, null, 2).replace(CONTROLS, escaped);
  return { code: 0, out: text + "\n", err: "" };
}

/** What acts on a terminal instead of being shown: controls but for the line feed, changes of direction. */
// deno-lint-ignore no-control-regex
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * The text as every terminal shows and every editor copies it: numbers held together by plain spaces, and
 * each control character but the line feed as the replacement character.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { printable } from "./outcome.ts";
 *
 * assertEquals(printable("1\u202f336"), "1 336");
 * assertEquals(printable("a\u001b[31mb\n"), "a\ufffd[31mb\n");
 * ```
 */
export function printable(text: string): string {
  return text.replaceAll("\u202f", " ").replace(CONTROLS, "\ufffd");
}
