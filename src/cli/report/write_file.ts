/**
 * Writing one file so that nobody sees it half-written.
 *
 * @module
 */

import { basename, dirname, join, resolve } from "@std/path";
import { InputError, isLine, shown, systemReason } from "../../input.ts";

/**
 * Makes sure, before the work, that a file has a name that can be printed, a folder to stand in, and does not take
 * the place of a folder.
 *
 * @throws {InputError} naming `out`.
 */
export async function checkFile(path: string): Promise<void> {
  if (path.trim() === "" || !isLine(path)) {
    throw new InputError(`out must be a file, got ${shown(path)}.`);
  }
  const there = await Deno.stat(path).catch(() => null);
  if (there?.isDirectory) throw new InputError(`out must be a file, got ${shown(path)}, a folder.`);
  const parent = dirname(resolve(path));
  const above = await Deno.stat(parent).catch(() => null);
  if (above?.isDirectory) return;
  throw new InputError(`out ${shown(path)} cannot be written: its folder does not exist.`);
}

/**
 * Write a file beside its place first, then into it by renaming.
 *
 * @throws {InputError} naming `out` and why the system refuses.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { writeFile } from "./write_file.ts";
 *
 * const dir = await Deno.makeTempDir();
 * await writeFile(`${dir}/page.html`, new TextEncoder().encode("<p>"));
 * assertEquals([...Deno.readDirSync(dir)].map(({ name }) => name), ["page.html"]);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const name = `.promesse-${crypto.randomUUID().slice(0, 8)}-${basename(path)}`;
  const temporary = join(dirname(resolve(path)), name);
  try {
    await Deno.writeFile(temporary, bytes);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new InputError(`out ${shown(path)} cannot be written: ${reason}.`);
  }
}
