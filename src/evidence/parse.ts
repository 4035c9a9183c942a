/**
 * A preset from a file: the schema, its defaults, and errors that name the field.
 *
 * @module
 */

import { InputError, isLine, nearest, shown } from "../input.ts";
import { Field } from "./fields.ts";
import { estimateIds } from "./registry.ts";
import {
  type ChannelEvidence,
  CHANNELS,
  type ContactRate,
  DENOMINATORS,
  type PersuasionEffect,
  type Preset,
  type TurnoutEffect,
} from "./types.ts";

/**
 * φ and σ_ζ where a preset does not say.
 *
 * `propensityPrecision` 4: the cells of Gerber, Green and Larimer 2008 bound it at 12.6 at most; it hardly
 * moves aggregates. `leaningSd` .5, on the logit scale: for a candidate at 30 %, one standard deviation
 * either way puts the share among the mobilised at 21 or 41 %. Nobody knows it: vary it.
 */
export const PRESET_DEFAULTS: Readonly<Pick<Preset, "propensityPrecision" | "leaningSd">> = Object
  .freeze({ propensityPrecision: 4, leaningSd: .5 });

/**
 * Most that the two standard deviations nobody has measured may be: more says nothing new. At 5 on the logit
 * scale, one either way puts the share among the mobilised at 0.3 or 98 % for a candidate at 30 %; a
 * multiplier of relative standard deviation 2 is then .13 or 1.6.
 */
const MOST_LEANING = 5;
const MOST_MULTIPLIER = 2;

/**
 * Reads a preset from JSON, strictly: the schema of the built-in ones, for a user's file.
 *
 * Needed: `channels`, with at least one channel, and in each a `contactRate.mean` and an effect: `turnout`
 * (with `points`, `turnout`, `estimates`), `persuasion` (with `rate`, `denominator`, `estimates`) or both.
 * Every effect says what it stands on: ids of the registry, or a source of the user's written
 * `own:my-survey`. Left out, the rest is
 *
 * - preset: `name` the one given here, `title` the name, `summary` empty, `salience` null,
 *   {@linkcode PRESET_DEFAULTS};
 * - channel: `contactRate.sd` 0, `selectivity` 1, effects null, `multiplierSd` 0,
 *   `note` empty;
 * - turnout: `se` null, `between` 0, `selectivity` 1, `attenuated` false, `scale` 1, no
 *   `gainKept`, `spillover` 0;
 * - persuasion: `se` null, `turnout` and `share` null (the bureau's own), `scale` 1.
 *
 * `multiplierSd` is at most 2 and `leaningSd` at most 5. Names and titles are on one line. Units are those of {@linkcode Preset}. `sd² < mean (1 − mean)` must hold for a contact rate that varies,
 * or no Beta has those moments; `between` needs an `se`, since without one the rate is fixed.
 *
 * @param json the parsed document
 * @param name names it in errors, and is the preset's name where the document has none
 * @throws {InputError} naming the path of the first field that is wrong, the value and what is allowed.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { parsePreset } from "./parse.ts";
 *
 * const turnout = { points: 2, se: 1, turnout: .6, estimates: ["own:our-trial"] };
 * const door = { contactRate: { mean: .4 }, turnout };
 * const mine = parsePreset({ channels: { "door-to-door": door } }, "mine");
 * assertEquals(mine.channels["door-to-door"]!.turnout!.scale, 1);
 *
 * assertThrows(
 *   () => parsePreset({ channels: { "door-to-door": { ...door, turnout: { ...turnout, se: -1 } } } }, "mine"),
 *   Error,
 *   'preset "mine": channels.door-to-door.turnout.se must be a number of at least 0, got -1.',
 * );
 * ```
 */
export function parsePreset(json: unknown, name: string): Preset {
  const top = new Field(`preset ${shown(name)}`, "", json);
  top.keys([
    "name",
    "title",
    "summary",
    "salience",
    "propensityPrecision",
    "leaningSd",
    "channels",
  ]);
  const named = top.at("name").line(name);
  const { propensityPrecision, leaningSd } = PRESET_DEFAULTS;
  return {
    name: named,
    title: top.at("title").line(named),
    summary: top.at("summary").text(""),
    salience: top.at("salience").orNull(salience),
    propensityPrecision: top.at("propensityPrecision").number({ above: 0 }, propensityPrecision),
    leaningSd: top.at("leaningSd").number({ min: 0, max: MOST_LEANING }, leaningSd),
    channels: channels(top.at("channels")),
  };
}

function salience(field: Field): Preset["salience"] {
  field.keys(["low", "high", "estimates"]);
  const low = field.at("low").number({ min: 0, max: 1 });
  const high = field.at("high").number({ min: low, max: 1 });
  return { low, high, estimates: sources(field.at("estimates")) };
}

function channels(field: Field): Preset["channels"] {
  const names = field.keys(CHANNELS, "channel");
  if (names.length === 0) field.fail("an object with at least one channel");
  return Object.fromEntries(names.map((name) => [name, channelEvidence(field.at(name))]));
}

function channelEvidence(field: Field): ChannelEvidence {
  field.keys([
    "contactRate",
    "selectivity",
    "turnout",
    "persuasion",
    "multiplierSd",
    "note",
  ]);
  const evidence = {
    contactRate: contactRate(field.at("contactRate")),
    selectivity: field.at("selectivity").number({ min: 1 }, 1),
    turnout: field.at("turnout").orNull(turnoutEffect),
    persuasion: field.at("persuasion").orNull(persuasionEffect),
    multiplierSd: field.at("multiplierSd").number({ min: 0, max: MOST_MULTIPLIER }, 0),
    note: field.at("note").text(""),
  };
  if (evidence.turnout === null && evidence.persuasion === null) {
    throw new InputError(
      `${field.where} must have an effect, turnout or persuasion or both, got neither.`,
    );
  }
  return evidence;
}

function contactRate(field: Field): ContactRate {
  field.keys(["mean", "sd"]);
  const mean = field.at("mean").number({ min: 0, max: 1 });
  const sd = field.at("sd").number({ min: 0 }, 0);
  const most = Math.sqrt(mean * (1 - mean));
  if (sd > 0 && sd >= most) {
    field.at("sd").fail(
      `0 or below √(mean (1 − mean)) = ${most.toPrecision(3)}, as a Beta asks`,
    );
  }
  return { mean, sd };
}

function turnoutEffect(field: Field): TurnoutEffect {
  field.keys([
    "points",
    "se",
    "between",
    "turnout",
    "selectivity",
    "attenuated",
    "scale",
    "gainKept",
    "spillover",
    "estimates",
  ]);
  const se = field.at("se").orNull((f) => f.number({ min: 0 }));
  const between = field.at("between").number({ min: 0 }, 0);
  if (se === null && between > 0) field.at("between").fail("0 where se is null");
  const gainKept = field.at("gainKept").orNull((f) => f.number({ min: 0, max: 1 }));
  return {
    points: field.at("points").number({ min: -100, max: 100 }),
    se,
    between,
    turnout: field.at("turnout").number({ above: 0, below: 1 }),
    selectivity: field.at("selectivity").number({ min: 1 }, 1),
    attenuated: field.at("attenuated").boolean(false),
    scale: field.at("scale").number({ min: 0 }, 1),
    ...(gainKept === null ? {} : { gainKept }),
    spillover: field.at("spillover").number({ min: 0, max: 1 }, 0),
    estimates: sources(field.at("estimates")),
  };
}

function persuasionEffect(field: Field): PersuasionEffect {
  field.keys(["rate", "se", "denominator", "turnout", "share", "scale", "estimates"]);
  return {
    rate: field.at("rate").number({ min: -1, max: 1 }),
    se: field.at("se").orNull((f) => f.number({ min: 0 })),
    denominator: field.at("denominator").choice(DENOMINATORS),
    turnout: field.at("turnout").orNull((f) => f.number({ above: 0, below: 1 })),
    share: field.at("share").orNull((f) => f.number({ above: 0, below: 1 })),
    scale: field.at("scale").number({ min: 0 }, 1),
    estimates: sources(field.at("estimates")),
  };
}

function sources(field: Field): string[] {
  const known = estimateIds();
  return field.items("id of an estimate").map((item) => {
    const id = item.value;
    if (typeof id === "string" && (known.includes(id) || /^own:./.test(id) && isLine(id))) {
      return id;
    }
    const near = nearest(String(id), known);
    const hint = near.length > 0 ? ` (did you mean ${near.join(" or ")}?)` : "";
    return item.fail(`the id of an estimate in the registry, or start with own:${hint}`);
  });
}
