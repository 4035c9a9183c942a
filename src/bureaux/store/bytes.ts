/**
 * The bytes of a file of a data folder, on disk or wherever the library itself is served from.
 *
 * @module
 */

import { join } from "@std/path";
import { InputError, shown, systemReason } from "../../input.ts";

/**
 * The whole file, or null where there is none. A folder is a path, or an address (`https://…/`) when
 * the library was imported from one; only the latter needs more than leave to read.
 *
 * @throws {InputError} if it is there and cannot be read: it is a folder, it is locked.
 *
 * @example
 * ```ts
 * import { readBytes } from "./bytes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * await Deno.writeTextFile(dir + "/a.txt", "abc");
 * assertEquals(await readBytes(dir, "a.txt"), new TextEncoder().encode("abc"));
 * assertEquals(await readBytes(dir, "b.txt"), null);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function readBytes(
  folder: string,
  file: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (isAddress(folder)) {
    const response = await fetch(new URL(file, folder));
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    await response.body?.cancel();
    return null;
  }
  try {
    return await Deno.readFile(join(folder, file));
  } catch (error) {
    // In a folder that is a file, there is no file either.
    const { NotFound, NotADirectory } = Deno.errors;
    if (error instanceof NotFound || error instanceof NotADirectory) return null;
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new InputError(
      `The file ${shown(file)} of ${shown(folder)} cannot be read: ${reason}.`,
    );
  }
}

/** True for `https://…` and its like: two letters at least before `://`, so never a Windows drive. */
function isAddress(folder: string): boolean {
  return /^[a-z]{2,}:\/\//.test(folder);
}
