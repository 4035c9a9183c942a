/**
 * The bytes of a file of a data folder, on disk or wherever the library itself is served from.
 *
 * @module
 */

import { join } from "@std/path";

/**
 * The whole file, or null where there is none. A folder is a path, or an address (`https://…/`) when
 * the library was imported from one; only the latter needs more than leave to read.
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
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** True for `https://…` and its like: two letters at least before `://`, so never a Windows drive. */
function isAddress(folder: string): boolean {
  return /^[a-z]{2,}:\/\//.test(folder);
}
