/**
 * `promesse evidence [channel]`: which of its three lists is asked for.
 *
 * @module
 */

import {
  ESTIMATE_CHANNELS,
  type EstimateChannel,
  estimates,
  MARKS,
  preset,
  PRESETS,
} from "../../evidence/mod.ts";
import { choiceOption, InputError } from "../../input.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { registryText } from "./estimates.ts";
import { presetsText, presetText } from "./presets.ts";
import { readPreset } from "./read_preset.ts";

/** Flags of `evidence`, as typed. */
export interface EvidenceFlags {
  presets?: boolean;
  preset?: string;
  json?: boolean;
}

/**
 * The registry, the list of presets, or what one preset assumes; of one channel or of all.
 *
 * @throws {InputError} for an unknown channel or preset, or a preset that does not know the channel.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { evidence } from "./run.ts";
 *
 * assertStringIncludes((await evidence("e-mail", {})).out, "email_nickerson2007");
 * ```
 */
export async function evidence(
  channel: string | undefined,
  { presets, preset: name, json }: EvidenceFlags,
): Promise<Outcome> {
  const about = channel === undefined
    ? undefined
    : choiceOption("channel", channel, ESTIMATE_CHANNELS);
  if (presets && name !== undefined) {
    throw new InputError("presets lists them all and preset prints one: give one of the two.");
  }
  if (presets && about !== undefined) {
    throw new InputError("presets lists them all: give no channel, or --preset NAME with it.");
  }
  if (presets) {
    const list = PRESETS.map((known) => preset(known));
    return json ? saidJson(list) : said(presetsText(list));
  }
  return name === undefined ? registry(about, json ?? false) : await onePreset(name, about, json);
}

function registry(about: EstimateChannel | undefined, json: boolean): Outcome {
  const rows = estimates({ channel: about });
  return json ? saidJson({ estimates: rows, marks: MARKS }) : said(registryText(rows, about));
}

async function onePreset(
  name: string,
  about: EstimateChannel | undefined,
  json: boolean | undefined,
): Promise<Outcome> {
  const read = await readPreset(name);
  const whole = typeof read === "string" ? preset(read) : read;
  if (about === undefined) return json ? saidJson(whole) : said(presetText(whole));
  const known = Object.entries(whole.channels).filter(([channel]) => channel === about);
  if (known.length === 0) {
    throw new InputError(
      `channel ${JSON.stringify(about)} is not in evidence ${whole.name}, which knows ${
        Object.keys(whole.channels).join(", ")
      }.`,
    );
  }
  const part = { ...whole, channels: Object.fromEntries(known) };
  return json ? saidJson(part) : said(presetText(part));
}
