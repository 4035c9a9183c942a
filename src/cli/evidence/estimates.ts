/**
 * The registry of estimates as text.
 *
 * @module
 */

import {
  channel as channelOf,
  CHANNELS,
  type Estimand,
  type Estimate,
  ESTIMATE_CHANNELS,
  type EstimateChannel,
  MARKS,
  VERIFICATIONS,
} from "../../evidence/mod.ts";
import { figure } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import { details } from "./details.ts";

/** What the estimands mean, as they end "2.1 points of turnout". */
const PER: Readonly<Record<Estimand, string>> = {
  per_recipient: "per person on the list, contacted or not",
  per_contact: "per person contacted",
  per_bureau: "per bureau",
  rule: "rule of thumb",
  qualitative: "no figure",
  cost: "cost only",
  extrapolation: "extrapolated by the source to the country",
  naive_gap: "between contacted and others: not an effect",
};

const GENERAL: Readonly<Record<string, string>> = {
  phone: "Phone calls, volunteer or commercial",
  any: "Any channel",
  "tv-radio": "Television and radio",
  "door-to-door-relational": "Door-to-door by neighbours and friends",
};

/**
 * Estimates under the title of their channel, then the legend of the verification marks.
 *
 * @param about the channel asked for: those of wider scope are then pointed to.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { estimates } from "../../evidence/mod.ts";
 * import { registryText } from "./estimates.ts";
 *
 * const text = registryText(estimates({ channel: "leaflet" }), "leaflet");
 * assertStringIncludes(text, "by its mark:");
 * ```
 */
export function registryText(rows: readonly Estimate[], about?: EstimateChannel): string {
  const byChannel = Map.groupBy(rows, ({ channel }) => channel);
  const listed = about === undefined ? ESTIMATE_CHANNELS.filter((c) => byChannel.has(c)) : [about];
  const parts = listed.map((channel) => {
    const blocks = (byChannel.get(channel) ?? []).map(block);
    return [heading(channel), ...(blocks.length > 0 ? blocks : ["No estimate."])].join("\n\n");
  });
  return [...parts, legend(), ...wider(about)].join("\n\n");
}

/**
 * The value of an estimate in words: `7.07 points of turnout (se 2.16) per person contacted`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimate } from "../../evidence/mod.ts";
 * import { valueText } from "./estimates.ts";
 *
 * assertEquals(
 *   valueText(estimate("d2d_ggn2003_cace")),
 *   "7.07 points of turnout (se 2.16), per person contacted",
 * );
 * ```
 */
export function valueText({ value, se, low, high, outcome, estimand }: Estimate): string {
  const asked = outcome === "vote" ? "the vote" : outcome;
  const points = value !== null
    ? `${figure(value)} points of ${asked} (${se === null ? "no error known" : `se ${figure(se)}`})`
    : low !== null && high !== null
    ? `${figure(low)} to ${figure(high)} points of ${asked}`
    : `on ${asked}`;
  return `${points}, ${PER[estimand]}`;
}

function heading(channel: EstimateChannel): string {
  if (!(CHANNELS as readonly string[]).includes(channel)) {
    return underlined(`${GENERAL[channel] ?? channel} (${channel})`);
  }
  const { title, unit, electorsPerUnit, usableInFrance, note } = channelOf(channel);
  const behind = electorsPerUnit === 1 ? "one elector" : `${figure(electorsPerUnit)} electors`;
  return [
    underlined(`${title} (${channel})${usableInFrance ? "" : ": not usable in France"}`),
    wrap(`An attempt tries one ${unit}, ${behind}. ${note}`),
  ].join("\n");
}

function underlined(title: string): string {
  return `${title}\n${"─".repeat(title.length)}`;
}

function block(row: Estimate): string {
  const indent = "  ";
  const more = details(row);
  return [
    `${row.id}  ${row.label}`,
    wrap(`${valueText(row)}  [${row.verification}]`, indent),
    wrap(row.context, indent),
    ...(more === "" ? [] : [wrap(more, indent)]),
    wrap(`${row.citation}; ${row.where}. Mark: ${row.verifiedHow}.`, indent),
  ].join("\n");
}

function legend(): string {
  return [
    "How far we checked a figure, by its mark:",
    ...VERIFICATIONS.map((mark) => wrap(MARKS[mark], `  ${mark.padEnd(21)} `)),
  ].join("\n");
}

/** Estimates that say neither volunteer nor commercial, or no channel, are listed apart. */
function wider(about: EstimateChannel | undefined): string[] {
  if (about === undefined || about === "any") return [];
  const more = about.endsWith("-phone")
    ? ["phone", "any"]
    : about === "door-to-door"
    ? ["door-to-door-relational", "any"]
    : ["any"];
  return [`See also: ${more.map((name) => `promesse evidence ${name}`).join(", ")}.`];
}
