/**
 * Presets as text: what each assumes, channel by channel.
 *
 * @module
 */

import type {
  ChannelEvidence,
  PersuasionEffect,
  Preset,
  TurnoutEffect,
} from "../../evidence/mod.ts";
import { figure } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";

/**
 * The list of presets: name, title, what it stands for, channels that it knows.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { preset } from "../../evidence/mod.ts";
 * import { presetsText } from "./presets.ts";
 *
 * assertStringIncludes(presetsText([preset("sceptic")]), "sceptic");
 * ```
 */
export function presetsText(presets: readonly Preset[]): string {
  const blocks = presets.map(({ name, title, summary, channels }) =>
    [
      `${name}: ${title}`,
      wrap(summary, "  "),
      wrap(`Channels: ${Object.keys(channels).join(", ")}.`, "  "),
    ].join("\n")
  );
  return [...blocks, "promesse evidence --preset NAME prints what one assumes."].join("\n\n");
}

/**
 * All that a preset assumes.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { preset } from "../../evidence/mod.ts";
 * import { presetText } from "./presets.ts";
 *
 * assertStringIncludes(presetText(preset("france-2012")), "sd 5\u202f% between campaigns");
 * ```
 */
export function presetText(preset: Preset): string {
  const { name, title, summary, salience, propensityPrecision, leaningSd, channels } = preset;
  const common = [
    salience === null
      ? "Salience: effects are not attenuated in elections of high salience."
      : `Salience: effects of quiet elections lose ${share(salience.low)} to ` +
        `${share(salience.high)} in salient ones (${salience.estimates.join(", ")}).`,
    `Propensities to vote within a bureau: Beta of precision ${figure(propensityPrecision)}. ` +
    `Leaning of abstainers towards the candidate: standard deviation ${figure(leaningSd)} ` +
    "on the logit scale.",
  ];
  return [
    [`${name}: ${title}`, ...(summary === "" ? [] : [wrap(summary)])].join("\n"),
    ...Object.entries(channels).map(([channel, evidence]) => channelText(channel, evidence)),
    common.map((line) => wrap(line)).join("\n"),
  ].join("\n\n");
}

function channelText(channel: string, evidence: ChannelEvidence): string {
  const { contactRate, selectivity, turnout, persuasion, multiplierSd, note } = evidence;
  const lines = [
    `contact     ${share(contactRate.mean)} of attempts` +
    (contactRate.sd > 0 ? `, sd ${share(contactRate.sd)} between campaigns` : ", fixed") +
    (selectivity === 1
      ? "; voters as easy to reach as abstainers"
      : `; voters ${figure(selectivity)} times as easy to reach as abstainers`),
    `turnout     ${turnout === null ? "no effect" : turnoutText(turnout)}`,
    `vote        ${persuasion === null ? "no effect" : persuasionText(persuasion)}`,
    ...(multiplierSd > 0
      ? [`multiplier  both effects times a factor of relative sd ${share(multiplierSd)}`]
      : []),
    ...(note === "" ? [] : [`why         ${note}`]),
  ];
  return [channel, ...lines.map((line) => wrap(line.slice(12), `  ${line.slice(0, 12)}`))].join(
    "\n",
  );
}

function turnoutText(effect: TurnoutEffect): string {
  const { points, se, between, turnout, spillover, scale, attenuated, estimates } = effect;
  return [
    `${figure(points)} points per elector contacted at a turnout of ${share(turnout)}`,
    se === null ? "fixed rate" : `se ${figure(se)}`,
    ...(between > 0 ? [`sd between places ${figure(between)}`] : []),
    ...(scale === 1 ? [] : [`times ${figure(scale)}`]),
    attenuated ? "from quiet elections" : "not attenuated",
    spillover === 0
      ? "no effect of its own passes on to others of the home"
      : `${share(spillover)} passes to another elector of the home`,
  ].join("; ") + ` (${estimates.join(", ")})`;
}

function persuasionText(effect: PersuasionEffect): string {
  const { rate, se, denominator, scale, estimates } = effect;
  return [
    `rate ${figure(rate)} of ${denominator.replaceAll("_", " ")}`,
    se === null ? "fixed rate" : `se ${figure(se)}`,
    ...(scale === 1 ? [] : [`times ${figure(scale)}`]),
  ].join("; ") + ` (${estimates.join(", ")})`;
}

function share(value: number): string {
  return `${figure(100 * value)}\u202f%`;
}
