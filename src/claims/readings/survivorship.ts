/**
 * "Anyone can become president": winners among the users of a tool that does nothing.
 *
 * @module
 */

import { mean } from "../../measures/mod.ts";
import { keyFromSeed, normal, Stream } from "../../random/mod.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import { ClaimPurpose } from "../purposes.ts";
import type { SpecialReading } from "../types.ts";
import { figure } from "../reasons.ts";
import { type Finding, untested } from "./finding.ts";
import { numberIn } from "./parameters.ts";

/** What the winners and the losers among the users were before the tool. */
export interface Survivors {
  winners: number;
  /** Mean strength, in standard deviations of luck; null where there is none. */
  winnersStrength: number | null;
  losersStrength: number | null;
}

/**
 * One draw of the fate of users who each stand against others: strength ~ Normal(0, spread²), luck ~ Normal(0, 1), the
 * largest sum wins and the tool adds nothing. All contenders are alike, so that winners ~ Binomial(users, 1/contenders).
 *
 * @param users races, one user in each; whole, at least 1.
 * @param contenders in each race, the user among them; whole, at least 2.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { survivors } from "./survivorship.ts";
 *
 * const { winners } = survivors(new Stream(keyFromSeed("demo")), 0, 1000, 2, 1);
 * assert(winners > 400 && winners < 600);
 * ```
 */
export function survivors(
  stream: Stream,
  replicate: number,
  users: number,
  contenders: number,
  spread: number,
): Survivors {
  let winners = 0, won = 0, lost = 0;
  for (let race = 0; race < users; race++) {
    stream.at(replicate, race, ClaimPurpose.SURVIVORSHIP);
    const strength = spread * normal(stream);
    const own = strength + normal(stream);
    // The sum of two independent normals is drawn at once for the others.
    const scale = Math.sqrt(spread * spread + 1);
    let best = -Infinity;
    for (let k = 1; k < contenders; k++) best = Math.max(best, scale * normal(stream));
    if (own > best) {
      winners++;
      won += strength;
    } else lost += strength;
  }
  return {
    winners,
    winnersStrength: winners > 0 ? won / winners : null,
    losersStrength: winners < users ? lost / (users - winners) : null,
  };
}

/**
 * Audits the survivorship reading: winners to show, out of a tool that does nothing.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditSurvivorship } from "./survivorship.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("anyone-president").readings;
 * console.log(auditSurvivorship(reading as SpecialReading, context).notes);
 * ```
 */
export function auditSurvivorship(reading: SpecialReading, context: AuditContext): Finding {
  const [users, contenders, spread] = ["users", "contenders", "spread"]
    .map((name) => numberIn(reading, name));
  const stream = new Stream(keyFromSeed(context.seed));
  const draws = Array.from(
    { length: Math.min(100, context.replicates) },
    (_, r) => survivors(stream, r, users, contenders, spread),
  );
  const average = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length > 0 ? figure(mean(known)) : "none";
  };
  return untested({
    unit: "winners",
    quantity:
      `winners among ${users} users of a tool that does nothing, ${contenders} contenders a race`,
    distributions: [distribution({
      name: "tool without effect",
      kind: "simulation",
      values: draws.map(({ winners }) => winners),
    }, reading.claimed)],
    needs: [],
    contacts: null,
    registered: null,
    notes: [
      `Every one of these winners used the tool, and so did every loser: the share of users among winners shown ` +
      `says nothing.`,
      `Before the tool, winners were ${
        average(draws.map((d) => d.winnersStrength))
      } standard deviations of luck ` +
      `above the average contender, losers ${
        average(draws.map((d) => d.losersStrength))
      }: winners shown are the ` +
      `strong and the lucky.`,
      `${users} users, ${contenders} contenders and strengths as spread as luck (${spread}) are assumptions.`,
    ],
  });
}
