/**
 * Reading the folder of a run, held against its manifest.
 *
 * @module
 */

import { join } from "@std/path";
import { InputError, isLine, shown, systemReason } from "../../input.ts";
import { sha256 } from "../../report/digest.ts";

/** A run's folder, every file of which is what its manifest says. */
export interface RunFolder {
  /** As the user gave it. */
  dir: string;
  /** What the result is: `comparison`… */
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

/** The part of a manifest that a reader of folders needs. */
interface Listed {
  kind: string;
  command: string;
  digest: string;
  files: { file: string; sha256: string }[];
}

/**
 * Opens the folder of a run and checks the digest of every file that its manifest lists.
 *
 * @throws {InputError} if there is no such folder, it holds no manifest or one that was cut, or a file is
 * missing or not what it was.
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
  const { kind, command, digest: result, files } = await manifestOf(dir);
  const read = (name: string) => readable(dir, () => Deno.readFile(join(dir, name)), name);
  for (const { file, sha256: digest } of files) {
    if (await sha256(await read(file)) === digest) continue;
    throw new InputError(
      `dir ${
        shown(dir)
      } cannot be used: ${file} is not what it was when the run was written, by its digest in ` +
        "manifest.json.",
    );
  }
  const names = files.map(({ file }) => file);
  return { dir, kind, command, digest: result, names, read };
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

async function manifestOf(dir: string): Promise<Listed> {
  const there = await Deno.stat(join(dir, "manifest.json")).catch(() => null);
  if (there === null) {
    throw new InputError(
      `dir ${
        shown(dir)
      } holds no manifest.json: report reads what compare, merge or sensitivity wrote with --out.`,
    );
  }
  const bytes = await readable(
    dir,
    () => Deno.readFile(join(dir, "manifest.json")),
    "manifest.json",
  );
  const manifest = jsonOf(dir, "manifest.json", bytes);
  if (isListed(manifest)) return manifest;
  throw new InputError(
    `dir ${shown(dir)} cannot be used: its manifest.json is none of promesse's.`,
  );
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
    throw new InputError(`dir ${shown(dir)} cannot be used: its ${file} is not JSON, or was cut.`);
  }
}

function isListed(value: unknown): value is Listed {
  const { schema, kind, command, digest, files } = (value ?? {}) as Record<string, unknown>;
  return schema === "promesse-manifest/1" && typeof command === "string" &&
    typeof kind === "string" && typeof digest === "string" && Array.isArray(files) &&
    files.every((entry) =>
      // A name with a separator would lead out of the folder.
      typeof entry?.sha256 === "string" && typeof entry.file === "string" &&
      /^[^/\\]+$/.test(entry.file) && entry.file !== ".."
    );
}
