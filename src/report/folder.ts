/**
 * Writing a folder so that nobody sees it half-written.
 *
 * @module
 */

import { dirname, join, resolve } from "@std/path";
import { InputError, shown, systemReason } from "../input.ts";
import type { Files } from "./manifest.ts";

/**
 * Write files into a folder: all of them into a temporary folder first, then into place by renaming.
 *
 * A folder that does not exist appears whole, parents included. In one that does, each file replaces
 * that of its name atomically and what else the folder holds is left alone; the last file of the map
 * is taken away first and put last, so that a folder that holds it is complete. On an error the
 * temporary folder and the parents made are removed.
 *
 * @param dir The folder, as the user gave it.
 * @param files Names without separators, and contents.
 * @throws {InputError} naming `out` and the reason: the path is a file, no permission, disk full, a folder in
 * the place of one of the files…
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { writeFolder } from "./folder.ts";
 *
 * const parent = await Deno.makeTempDir();
 * await writeFolder(`${parent}/run`, new Map([["a.txt", new TextEncoder().encode("a")]]));
 * assertEquals(await Deno.readTextFile(`${parent}/run/a.txt`), "a");
 * await Deno.remove(parent, { recursive: true });
 * ```
 */
export async function writeFolder(dir: string, files: Files): Promise<void> {
  refuseBlank(dir);
  const target = resolve(dir);
  const made: string[] = [];
  let temporary: string | null = null;
  try {
    const names = [...files.keys()];
    const exists = await isFolder(dir);
    if (exists) await refuseFolders(dir, names);
    else await makeParents(dirname(target), made);
    // Within an existing folder, since it may be on another disk than its parent (a mounted volume).
    const place: string = exists ? join(target, temporaryName()) : target + temporaryName();
    temporary = place;
    await Deno.mkdir(place);
    for (const [file, bytes] of files) await Deno.writeFile(join(place, file), bytes);
    if (exists) await replaceFiles(place, target, names);
    else await Deno.rename(place, target);
  } catch (error) {
    if (temporary !== null) await removeQuietly(temporary, true);
    for (const parent of made.reverse()) await removeQuietly(parent, false);
    throw asInputError(dir, error);
  }
}

/**
 * Try whether {@linkcode writeFolder} could write here, before work that takes long: a temporary folder is
 * made where the first folder would be, and taken away.
 *
 * @param dir The folder, as the user gave it.
 * @throws {InputError} as {@linkcode writeFolder}.
 *
 * @example
 * ```ts
 * import { assertEquals, assertRejects } from "@std/assert";
 * import { tryFolder } from "./folder.ts";
 *
 * const parent = await Deno.makeTempDir();
 * await tryFolder(`${parent}/deep/run`);
 * assertEquals([...Deno.readDirSync(parent)], []);
 * await Deno.writeTextFile(`${parent}/file`, "");
 * await assertRejects(() => tryFolder(`${parent}/file`), Error, "out must be a folder");
 * await Deno.remove(parent, { recursive: true });
 * ```
 */
export async function tryFolder(dir: string): Promise<void> {
  refuseBlank(dir);
  try {
    // Parents are not made here: shards that start together would take them from under each other.
    let place = dir;
    while (!await isFolder(place)) place = dirname(resolve(place));
    const temporary = join(place, temporaryName());
    await Deno.mkdir(temporary);
    await Deno.remove(temporary);
  } catch (error) {
    throw asInputError(dir, error);
  }
}

function refuseBlank(dir: string): void {
  // No system has files with a NUL in their names.
  if (dir.trim() === "" || dir.includes("\0")) {
    throw new InputError(`out must be a folder, got ${shown(dir)}.`);
  }
}

function temporaryName(): string {
  return `.promesse-${crypto.randomUUID().slice(0, 8)}`;
}

async function isFolder(dir: string): Promise<boolean> {
  try {
    const { isDirectory } = await Deno.stat(dir);
    if (isDirectory) return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      if (!await isThere(dir)) return false;
      throw new InputError(`out must be a folder, got ${shown(dir)}, a link that leads nowhere.`);
    }
    throw error;
  }
  throw new InputError(`out must be a folder, got ${shown(dir)}, which is a file.`);
}

/** True for a link too, wherever it leads. */
async function isThere(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

/** A folder cannot be replaced by a file: found before the first file is put in place. */
async function refuseFolders(dir: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const there = await Deno.lstat(join(dir, name)).catch(() => null);
    if (!there?.isDirectory) continue;
    throw new InputError(`out ${shown(dir)} cannot be written: it holds a folder named ${name}.`);
  }
}

/** Make the folder and those above it, noting those made from the top down. */
async function makeParents(dir: string, made: string[]): Promise<void> {
  try {
    await Deno.mkdir(dir);
    made.push(dir);
  } catch (error) {
    if (error instanceof Deno.errors.AlreadyExists) return;
    if (!(error instanceof Deno.errors.NotFound) || dirname(dir) === dir) throw error;
    await makeParents(dirname(dir), made);
    await Deno.mkdir(dir);
    made.push(dir);
  }
}

async function replaceFiles(from: string, to: string, names: string[]): Promise<void> {
  await removeQuietly(join(to, names[names.length - 1]), false);
  for (const name of names) await Deno.rename(join(from, name), join(to, name));
  await Deno.remove(from);
}

async function removeQuietly(path: string, recursive: boolean): Promise<void> {
  try {
    await Deno.remove(path, { recursive });
  } catch {
    // What cannot be removed must not hide the error that brought us here.
  }
}

function asInputError(dir: string, error: unknown): unknown {
  if (error instanceof Deno.errors.NotCapable) {
    return new InputError(`out ${shown(dir)} cannot be written: ${error.message}.`);
  }
  const reason = systemReason(error);
  if (reason === null) return error;
  return new InputError(`out ${shown(dir)} cannot be written: ${reason}.`);
}
