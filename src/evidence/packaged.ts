/**
 * The JSON files that the registry and the presets are read from.
 *
 * They are imported when the module runs, not before it, so that a file which was cut is one sentence that
 * names it and not a syntax error from nowhere.
 *
 * @module
 */

import { InputError } from "../input.ts";

/**
 * The value of a JSON module of the package.
 *
 * @param file how the error calls it, from the library's folder.
 * @param load imports it; the path must stand in the call, for Deno to find it beforehand.
 * @param holds what else must be true of the value; all is well by default.
 * @throws {InputError} if the file is missing, is not JSON, or `holds` says no.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { packaged } from "./packaged.ts";
 *
 * const cut = () => Promise.resolve({ default: JSON.parse("{") });
 * await assertRejects(async () => await packaged("data/a.json", cut), Error, "data/a.json");
 * ```
 */
export async function packaged<T>(
  file: string,
  load: () => Promise<{ default: T }>,
  holds: (value: T) => boolean = () => true,
): Promise<T> {
  let why = "is not what it was";
  try {
    const value = (await load()).default;
    if (holds(value)) return value;
  } catch (error) {
    why = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
  }
  throw new InputError(`The file ${file} of promesse ${why}: install promesse again.`);
}
