/**
 * A/B tests: what the best of several versions shows where none differs, and how many recipients a lift takes.
 *
 * @module
 */

import { binomial, keyFromSeed, normalQuantile, Stream } from "../../random/mod.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import { ClaimPurpose } from "../purposes.ts";
import type { SpecialReading } from "../types.ts";
import { figure } from "../reasons.ts";
import { type Finding, untested } from "./finding.ts";
import { numberIn } from "./parameters.ts";

/**
 * Recipients that a test of two versions takes in all: 2n with n = (z₀.₉₇₅ + z₀.₈)² · 2p(1 − p)/d², for a lift d to be
 * found four times in five at the two-sided level of 5 % (normal approximation, equal variances).
 *
 * @param rate p in (0, 1).
 * @param lift d > 0, as a share.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { recipientsFor } from "./best_version.ts";
 *
 * assertEquals(Math.round(recipientsFor(0.5, 0.1)), 785);
 * ```
 */
export function recipientsFor(rate: number, lift: number): number {
  const z = normalQuantile(0.975) + normalQuantile(0.8);
  return 2 * z * z * 2 * rate * (1 - rate) / (lift * lift);
}

/**
 * Lift of the version that did best over the average of all, in points, in one test: conversions of version k are
 * Binomial(size, rate), the first one's rate being larger by `lift`.
 *
 * @returns at least 0, and whether the version picked is the first.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { bestVersion } from "./best_version.ts";
 *
 * const stream = new Stream(keyFromSeed("demo"));
 * assert(bestVersion(stream, 0, { variants: 4, size: 2500, rate: 0.2, lift: 0 }).lift >= 0);
 * ```
 */
export function bestVersion(
  stream: Stream,
  replicate: number,
  { variants, size, rate, lift }: { variants: number; size: number; rate: number; lift: number },
): { lift: number; first: boolean } {
  let sum = 0, most = -1, best = 0;
  for (let k = 0; k < variants; k++) {
    const p = k === 0 ? rate + lift : rate;
    const conversions = binomial(stream.at(replicate, k, ClaimPurpose.AB_TEST), size, p);
    sum += conversions;
    if (conversions > most) [most, best] = [conversions, k];
  }
  return { lift: 100 * (most - sum / variants) / size, first: best === 0 };
}

/**
 * Audits the test: apparent lift of the best version where none differs, and what the lift claimed, if any, takes.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditAbTest } from "./best_version.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("ab-email").readings;
 * console.log(auditAbTest(reading as SpecialReading, context).notes);
 * ```
 */
export function auditAbTest(reading: SpecialReading, context: AuditContext): Finding {
  const [variants, recipients, rate, lift] = ["variants", "recipients", "rate", "lift"]
    .map((name) => numberIn(reading, name));
  const size = Math.floor(recipients / variants);
  const stream = new Stream(keyFromSeed(context.seed));
  const run = (lift: number) =>
    Array.from(
      { length: context.replicates },
      (_, r) => bestVersion(stream, r, { variants, size, rate, lift }),
    );
  const of = (name: string, draws: { lift: number }[]) =>
    distribution({ name, kind: "simulation", values: draws.map(({ lift }) => lift) }, null);
  const distributions = [of("no version differs", run(0))];
  const notes = [
    `${variants} versions, ${size} recipients each, ${
      100 * rate
    } % of whom do what is counted: assumptions. ` +
    "What a mail campaign counts (openings, gifts) is not a vote.",
  ];
  if (lift > 0) {
    const draws = run(lift);
    distributions.push(of("one version is better by the rate claimed", draws));
    const found = draws.filter(({ first }) => first).length / draws.length;
    notes.push(
      `The better version is picked in ${(100 * found).toFixed(0)} % of tests, by lot in ` +
        `${(100 / variants).toFixed(0)} %. To find it four times in five would take ` +
        `${figure(recipientsFor(rate, lift))} recipients; France has ${
          figure(context.nation)
        } registered electors.`,
    );
  }
  return untested({
    unit: "points of response",
    quantity: `lift of the best of ${variants} versions over their average, as one test shows it`,
    distributions,
    needs: [],
    contacts: recipients,
    registered: null,
    notes,
  });
}
