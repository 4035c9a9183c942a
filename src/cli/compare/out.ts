/**
 * The folder of `--out`: looked at before a run, filled after it.
 *
 * @module
 */

import { dirname, resolve } from "@std/path";
import { InputError, isLine, shown } from "../../input.ts";
import { tryFolder } from "../../report/folder.ts";

/**
 * Makes sure, before a run that may be long, that its folder can be written: leave is asked for (on a
 * terminal) or missed now rather than at the end, and a folder is made and taken away.
 *
 * @throws {InputError} if it is a file, Deno was not given leave to write there, or the system refuses.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { checkOut } from "./out.ts";
 *
 * await checkOut(undefined);
 * await assertRejects(() => checkOut("deno.json"), Error, "out must be a folder");
 * ```
 */
export async function checkOut(dir: string | undefined): Promise<void> {
  if (dir === undefined) return;
  // Its name is printed when all is written, and must not act on the terminal.
  if (dir === "" || !isLine(dir)) {
    throw new InputError(`out must be a folder, got ${shown(dir)}.`);
  }
  const exists = await Deno.stat(dir).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return null;
    if (error instanceof Deno.errors.NotADirectory) throw notAFolder(dir);
    throw error;
  });
  if (exists && !exists.isDirectory) throw notAFolder(dir);
  // A new folder is put in place beside where it will stand, so that its parent must be writable.
  const path = exists ? dir : dirname(resolve(dir));
  const { state } = await Deno.permissions.request({ name: "write", path });
  if (state !== "granted") {
    throw new InputError(
      `out ${shown(dir)} cannot be written: Deno was not given leave, so run it with ` +
        `--allow-write=${path} or choose a folder under the current one.`,
    );
  }
  await tryFolder(dir);
}

function notAFolder(dir: string): InputError {
  return new InputError(`out must be a folder, got ${shown(dir)}, which is or lies in a file.`);
}

/**
 * Does the writing without being cut short: an interrupt waits until the files stand, a second one does
 * not wait.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { uninterrupted } from "./out.ts";
 *
 * assertEquals(await uninterrupted(() => Promise.resolve(1)), 1);
 * ```
 */
export async function uninterrupted<T>(write: () => Promise<T>): Promise<T> {
  let interrupts = 0;
  const hold = () => {
    if (++interrupts > 1) Deno.exit(130);
    const waits = "promesse: stopping once the files stand, a second interrupt stops at once.\n";
    Deno.stderr.writeSync(new TextEncoder().encode(waits));
  };
  Deno.addSignalListener("SIGINT", hold);
  try {
    return await write();
  } finally {
    Deno.removeSignalListener("SIGINT", hold);
    if (interrupts > 0) Deno.exit(130);
  }
}
