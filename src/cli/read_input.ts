/**
 * Files that the user names.
 *
 * @module
 */

import { InputError, isLine, shown, systemReason } from "../input.ts";

/**
 * The bytes of a file that the user named.
 *
 * @param option what to call it: the option as typed.
 * @throws {InputError} saying why it cannot be read: it has no name or one that no terminal shows, does not
 * exist, is a folder, is locked.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { readInput } from "./read_input.ts";
 *
 * await assertRejects(() => readInput("evidence", "nowhere.json"), Error, 'evidence "nowhere.json"');
 * ```
 */
export async function readInput(option: string, path: string): Promise<Uint8Array> {
  if (path === "") throw new InputError(`${option} must name a file, got "".`);
  // A name is printed with what the file holds, and must not act on the terminal.
  if (!isLine(path)) {
    throw new InputError(
      `${option} must be named without line breaks and control characters, got ${shown(path)}.`,
    );
  }
  try {
    return await Deno.readFile(path);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new InputError(`${option} ${shown(path)} cannot be read: ${reason}.`);
  }
}

/**
 * The text of a file that the user named, in UTF-8.
 *
 * @throws {InputError} as {@linkcode readInput}, and where it is not text in UTF-8.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { readInputText } from "./read_input.ts";
 *
 * await assertRejects(() => readInputText("evidence", "nowhere.json"), Error, "no such file");
 * ```
 */
export async function readInputText(option: string, path: string): Promise<string> {
  const bytes = await readInput(option, path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${option} ${shown(path)} cannot be read: it is not text in UTF-8.`);
  }
}
