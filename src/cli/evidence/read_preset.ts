/**
 * A preset as the user names it: a built-in one, or a file.
 *
 * @module
 */

import { parsePreset, type Preset, type PresetName, PRESETS } from "../../evidence/mod.ts";
import { choiceOption, InputError, shown } from "../../input.ts";
import { readInputText } from "../read_input.ts";

/**
 * The name of a built-in preset, or the preset in a file: a name with a stop or a slash is a file's.
 *
 * @throws {InputError} for an unknown name; for a file that cannot be read, is not JSON, breaks the schema
 * or takes the name of a built-in preset, which would be cited for figures that are not its own.
 *
 * @example
 * ```ts
 * import { assertEquals, assertRejects } from "@std/assert";
 * import { readPreset } from "./read_preset.ts";
 *
 * assertEquals(await readPreset("sceptic"), "sceptic");
 * await assertRejects(() => readPreset("skeptic"), Error, "did you mean sceptic");
 * ```
 */
export async function readPreset(named: string): Promise<PresetName | Preset> {
  if (!/[./\\]/.test(named)) {
    return choiceOption("evidence", named, [...PRESETS, "FILE.json"]) as PresetName;
  }
  const text = await readInputText("evidence", named);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`evidence ${shown(named)} is not JSON: ${(error as Error).message}.`);
  }
  const own = parsePreset(json, named.split(/[\\/]/).pop()!.replace(/\.json$/, ""));
  if ((PRESETS as readonly string[]).includes(own.name)) {
    throw new InputError(
      `evidence ${shown(named)} must have a name of its own, got ${
        shown(own.name)
      }, a built-in one.`,
    );
  }
  return own;
}
