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
 * Makes sure that a file to write is none of those read, whatever links lead to either.
 *
 * @param path where to write: a place that {@link checkFile} took.
 * @param dir the folder read, and the names of its files.
 * @throws {InputError} naming `out`.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { refuseOwn } from "./write_file.ts";
 *
 * await assertRejects(() => refuseOwn("src/cli/../cli/main.ts", "src/cli", ["main.ts"]), Error, "out must not");
 * ```
 */
export async function refuseOwn(
  path: string,
  dir: string,
  names: readonly string[],
): Promise<void> {
  const real = (file: string) => Deno.realPath(file).catch(() => null);
  const out = await real(path);
  if (out === null) return;
  for (const name of names) {
    if (out !== await real(join(dir, name))) continue;
    throw new InputError(`out must not be a file of the run, got ${shown(path)}.`);
  }
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
    const reason = error instanceof Deno.errors.NotCapable
      ? "Deno was not given leave to write into its folder, run it again with --allow-write"
      : systemReason(error);
    if (reason === null) throw error;
    throw new InputError(`out ${shown(path)} cannot be written: ${reason}.`);
  }
}
