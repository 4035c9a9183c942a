/**
 * Writing to standard output, which its reader may close at any time.
 *
 * @module
 */

import { failure } from "./failure.ts";
import { InputError, systemReason } from "../input.ts";
import type { Outcome } from "./outcome.ts";

/** What can be written to: `Deno.stdout`. */
export interface Sink {
  write(bytes: Uint8Array): Promise<number>;
}

/**
 * Writes the whole text. A reader that has closed the pipe (`| head`) has what it wanted: that is the
 * end, not an error.
 *
 * @example
 * ```ts
 * import { writeAll } from "./write.ts";
 *
 * await writeAll(Deno.stdout, "written\n");
 * await writeAll({ write: () => Promise.reject(new Deno.errors.BrokenPipe()) }, "not read by anyone");
 * ```
 */
export async function writeAll(sink: Sink, text: string): Promise<void> {
  let rest = new TextEncoder().encode(text);
  try {
    while (rest.length > 0) rest = rest.subarray(await sink.write(rest));
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

/** Where a command says what it has to say: `Deno`. */
export interface Sinks {
  stdout: Sink;
  stderr: Sink;
}

/**
 * Says the outcome of a command, on standard error what went wrong and then on standard output what was
 * done in spite of it. Where standard output cannot be written (a full disk), one sentence on standard
 * error says why.
 *
 * @returns the exit code: that of the outcome, or 2 where it could not be said.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { said } from "./outcome.ts";
 * import { say } from "./write.ts";
 *
 * assertEquals(await say(said("done"), Deno), 0);
 * ```
 */
export async function say({ code, out, err }: Outcome, sinks: Sinks): Promise<number> {
  try {
    await writeAll(sinks.stderr, err);
    await writeAll(sinks.stdout, out);
    return code;
  } catch (error) {
    const reason = systemReason(error);
    const why = reason === null
      ? error
      : new InputError(`standard output cannot be written: ${reason}.`);
    const failed = failure(why, false);
    // Where standard error is full too, the exit code alone is left.
    await writeAll(sinks.stderr, failed.err).catch(() => {});
    return failed.code;
  }
}
