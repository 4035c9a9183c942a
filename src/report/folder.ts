/**
 * Writing a folder so that nobody sees it half-written.
 *
 * @module
 */

import { dirname, join, resolve } from "@std/path";
import { InputError, shown } from "../input.ts";
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
 * @throws {InputError} naming `--out` and the reason: the path is a file, no permission, disk full…
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
  if (dir.trim() === "") throw new InputError("--out must name a folder, got an empty name.");
  const target = resolve(dir);
  const made: string[] = [];
  let temporary: string | null = null;
  try {
    const exists = await isFolder(dir);
    if (!exists) await makeParents(dirname(target), made);
    // Within an existing folder, since it may be on another disk than its parent (a mounted volume).
    const name = `.promesse-${crypto.randomUUID().slice(0, 8)}`;
    temporary = exists ? join(target, name) : target + name;
    await Deno.mkdir(temporary);
    for (const [file, bytes] of files) await Deno.writeFile(join(temporary, file), bytes);
    if (exists) await replaceFiles(temporary, target, [...files.keys()]);
    else await Deno.rename(temporary, target);
  } catch (error) {
    if (temporary !== null) await removeQuietly(temporary, true);
    for (const parent of made.reverse()) await removeQuietly(parent, false);
    throw asInputError(dir, error);
  }
}

async function isFolder(dir: string): Promise<boolean> {
  try {
    const { isDirectory } = await Deno.stat(dir);
    if (isDirectory) return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
  throw new InputError(`--out must be a folder, but ${shown(dir)} is a file.`);
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
    return new InputError(`--out ${shown(dir)} cannot be written: ${error.message}.`);
  }
  const reason = error instanceof Error && /^(.*) \(os error \d+\)/.exec(error.message)?.[1];
  if (!reason) return error;
  const lower = reason.charAt(0).toLowerCase() + reason.slice(1);
  return new InputError(`--out ${shown(dir)} cannot be written: ${lower}.`);
}
