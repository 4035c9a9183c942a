/**
 * Reading the folder of a run, held against its manifest.
 *
 * @module
 */

import { join } from "@std/path";
import { InputError, isLine, shown, systemReason } from "../../input.ts";
import { sha256 } from "../../report/digest.ts";
import { MANIFEST, RESULT } from "../../report/manifest.ts";
import { isListed, isOf, type Listed } from "./manifest.ts";
import type { Shape } from "./shape.ts";

/** A run's folder, every file of which is what its manifest says. */
export interface RunFolder {
  /** As the user gave it. */
  dir: string;
  /** What the result is: `comparison`, `audit`… */
  kind: string;
  /** How it is made again. */
  command: string;
  /** Digest of the result. */
  digest: string;
  /** Names of its files, the manifest left out. */
  names: readonly string[];
  /** The bytes of one of its files. */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens the folder of a run and checks the size and digest of every file that its manifest lists.
 *
 * @throws {InputError} if there is no such folder, it holds no manifest or one that was cut, a file is
 * missing or not what it was, or the manifest is of another result than the folder's.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { readRunFolder } from "./folder.ts";
 *
 * await assertRejects(() => readRunFolder("src"), Error, "holds no manifest.json");
 * ```
 */
export async function readRunFolder(dir: string): Promise<RunFolder> {
  if (dir === "" || !isLine(dir)) throw new InputError(`dir must be a folder, got ${shown(dir)}.`);
  const { isDirectory } = await readable(dir, () => Deno.stat(dir));
  if (!isDirectory) throw new InputError(`dir must be a folder, got ${shown(dir)}, a file.`);
  const manifest = await manifestOf(dir);
  for (const { file, bytes, sha256: digest } of manifest.files) {
    // The size first: a file of another one may be too large to read.
    const same = await sizeOf(dir, file) === bytes &&
      await sha256(await readFile(dir, file)) === digest;
    if (!same) {
      throw unusable(
        dir,
        `${file} is not what it was when the run was written, by its ` +
          `size and digest in ${MANIFEST}`,
      );
    }
  }
  const names = manifest.files.map(({ file }) => file);
  const { kind, command, digest } = manifest;
  if (names.includes(RESULT)) {
    const bytes = await readFile(dir, RESULT);
    if (!isOf(manifest, jsonOf(dir, RESULT, bytes), await sha256(bytes))) {
      throw unusable(dir, `its ${MANIFEST} is not of its ${RESULT}`);
    }
  }
  return { dir, kind, command, digest, names, read: (name) => readFile(dir, name) };
}

/** The sentence that a folder cannot be used, and why. */
export function unusable(dir: string, why: string): InputError {
  return new InputError(`dir ${shown(dir)} cannot be used: ${why}.`);
}

async function manifestOf(dir: string): Promise<Listed> {
  const there = await Deno.stat(join(dir, MANIFEST)).catch(() => null);
  if (there === null) {
    throw new InputError(
      `dir ${
        shown(dir)
      } holds no ${MANIFEST}: report reads what compare, merge, sensitivity, placebo or ` +
        "audit wrote with --out.",
    );
  }
  await sizeOf(dir, MANIFEST);
  const manifest = jsonOf(dir, MANIFEST, await readFile(dir, MANIFEST));
  if (isListed(manifest)) return manifest;
  throw unusable(dir, `its ${MANIFEST} is none of promesse's`);
}

/** Bytes of a file. A pipe or a device is none: reading it might never end. */
async function sizeOf(dir: string, name: string): Promise<number> {
  const { isFile, size } = await readable(dir, () => Deno.stat(join(dir, name)), name);
  if (isFile) return size;
  throw unusable(dir, `${name} is no regular file`);
}

async function readFile(dir: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return await readable(dir, () => Deno.readFile(join(dir, name)), name);
}

async function readable<T>(dir: string, read: () => Promise<T>, file?: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    const what = file === undefined ? "" : `${file}, `;
    throw new InputError(`dir ${shown(dir)} cannot be read: ${what}${reason}.`);
  }
}

/**
 * The value of a JSON file of a folder.
 *
 * @throws {InputError} naming the file where it is not JSON.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { jsonOf } from "./folder.ts";
 *
 * const cut = new TextEncoder().encode('{"seed": ');
 * assertThrows(() => jsonOf("run", "result.json", cut), Error, "result.json is not JSON");
 * ```
 */
export function jsonOf(dir: string, file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw unusable(dir, `its ${file} is not JSON, or was cut`);
  }
}

/**
 * The record of a folder's result, held against the shape of its type.
 *
 * @param what how the result is called: `comparison`.
 * @throws {InputError} if the folder has none, or one of another shape: it says where.
 */
export async function recordOf<T>(folder: RunFolder, what: string, shape: Shape): Promise<T> {
  const { dir, names } = folder;
  if (!names.includes(RESULT)) throw unusable(dir, `its ${MANIFEST} lists no ${RESULT}`);
  const record = jsonOf(dir, RESULT, await folder.read(RESULT));
  const wrong = shape(record);
  if (wrong === null) return record as T;
  const where = wrong === "" ? "" : `, by its ${wrong.replace(/^\./, "")}`;
  throw unusable(dir, `its ${RESULT} is no ${what} of this version of promesse${where}`);
}
