/**
 * Writing to standard output, which its reader may close at any time.
 *
 * @module
 */

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
