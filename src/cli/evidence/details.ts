/**
 * The lesser figures of an estimate, where its source gives them.
 *
 * @module
 */

import type { Cost, Estimate, Range } from "../../evidence/mod.ts";
import { figure } from "../text/numbers.ts";

/**
 * Contact rate, turnout and share of the controls, subjects, contacts and cost for a vote, range over
 * places… in a line; empty where the source gives none.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { estimate } from "../../evidence/mod.ts";
 * import { details } from "./details.ts";
 *
 * assertStringIncludes(details(estimate("d2d_ggn2003_cace")), "one vote for 14.1 contacts");
 * ```
 */
export function details(row: Estimate): string {
  const { value, low, high, subjects, studies, estimand, contactsPerVoteRange: range } = row;
  const units = estimand === "per_bureau" ? "bureaux" : "people";
  const parts = [
    value !== null && low !== null && high !== null &&
    `95\u202f% interval ${between({ low, high })}`,
    row.withControls &&
    `with controls ${figure(row.withControls.value)} (se ${figure(row.withControls.se)})`,
    studies !== null && `${studies} ${studies === 1 ? "study" : "studies"}`,
    subjects !== null && `${figure(subjects)} ${units}`,
    row.assigned !== undefined && `${share(row.assigned)} assigned`,
    row.contactRate !== null && `${share(row.contactRate)} contacted`,
    row.contactRates &&
    `contact rates from ${share(row.contactRates.low)} to ${share(row.contactRates.high)}`,
    row.places && `from ${between(row.places)} points in ${row.places.count} places`,
    row.turnout !== undefined && `turnout without contact ${share(row.turnout)}`,
    row.share !== undefined && `candidate's share without contact ${share(row.share)}`,
    row.multiplier !== undefined && `scaled by ${figure(row.multiplier)}`,
    row.persuasionRate !== undefined && `persuasion rate ${share(row.persuasionRate)}`,
    row.contactsPerVote !== null && `one vote for ${figure(row.contactsPerVote)} contacts`,
    range && `one vote for ${between(range)} contacts`,
    row.costPerVote && `${cost(row.costPerVote)} a vote`,
    row.costPerContact && `${cost(row.costPerContact)} a contact`,
    row.attenuation &&
    `${share(row.attenuation.low)} to ${
      share(row.attenuation.high)
    } of it lost in salient elections`,
    row.spillover !== undefined && `${share(row.spillover)} passes to another elector of the home`,
    row.comparedWith !== undefined && `the experiment's own figure is ${row.comparedWith}`,
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

function between({ low, high }: Range): string {
  return low === high ? figure(low) : `${figure(low)} to ${figure(high)}`;
}

function share(value: number): string {
  return `${figure(100 * value)}\u202f%`;
}

function cost(range: Cost): string {
  return `${between(range)} ${range.currency} of ${range.year}`;
}
