/**
 * From an error to one sentence and an exit code.
 *
 * @module
 */

import { CommanderError } from "commander";
import { InputError, shown, systemReason } from "../input.ts";
import { type Outcome, printable } from "./outcome.ts";
import { oneLine } from "./text/wrap.ts";

/**
 * How the program ends on an error: 2 for bad input, a missing permission or a file that cannot be used,
 * in one sentence; 1 for anything else, which is a bug and says so.
 *
 * @param debug put the stack after the sentence.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { InputError } from "../input.ts";
 * import { failure } from "./failure.ts";
 *
 * assertEquals(failure(new InputError("passes must be…"), false), {
 *   code: 2,
 *   out: "",
 *   err: "promesse: passes must be…\n",
 * });
 * assertEquals(failure(new TypeError("x is not a function"), false).code, 1);
 * ```
 */
export function failure(error: unknown, debug: boolean): Outcome {
  const sentence = ofInput(error) ?? ofUsage(error) ?? ofPermission(error) ?? ofFile(error);
  const stack = debug && error instanceof Error ? `${error.stack}\n` : "";
  if (sentence !== null) {
    return { code: 2, out: "", err: `promesse: ${printable(oneLine(sentence))}\n${stack}` };
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = debug ? "" : "; add --debug to see where it happened";
  return {
    code: 1,
    out: "",
    err: `promesse: this is a bug in promesse, please report it: ${
      printable(oneLine(what))
    }${hint}.\n${stack}`,
  };
}

function ofInput(error: unknown): string | null {
  return error instanceof InputError ? error.message : null;
}

/** Commander's own words, as one sentence: "error: unknown option '--x'\n(Did you mean --y?)". */
function ofUsage(error: unknown): string | null {
  if (!(error instanceof CommanderError)) return null;
  const [what, hint] = error.message.replace(/^error: /, "").split("\n");
  const meant = hint?.match(/^\(Did you mean (.*)\?\)$/)?.[1];
  return `${what.replace(". Expected", ", expected").replace(/\.$/, "")}${
    meant ? ` (did you mean ${meant}?)` : ""
  }; --help says more.`;
}

/** What Deno was not given leave to do. */
function ofPermission(error: unknown): string | null {
  if (!(error instanceof Deno.errors.NotCapable)) return null;
  const [, access, flag] = error.message.match(/Requires (.*), run again with the (\S+)/) ?? [];
  return access
    ? `this needs ${access}, which Deno was not given: run it again with ${flag}.`
    : `Deno was not given leave for this: ${error.message}.`;
}

/** A file that is missing, locked, a folder, or a disk that is full. */
function ofFile(error: unknown): string | null {
  const reason = systemReason(error);
  if (reason === null) return null;
  const path = (error as Error).message.match(/'(.*)'/)?.[1];
  return path === undefined ? `${reason}.` : `${shown(path)} cannot be used: ${reason}.`;
}
