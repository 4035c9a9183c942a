/**
 * A claimed figure beside the estimate of a randomised trial.
 *
 * @module
 */

import jstat from "jstat";
import { estimate } from "../../evidence/mod.ts";
import { InputError } from "../../input.ts";
import { normalQuantile } from "../../random/mod.ts";
import type { Claimed, Distribution, TrialReading } from "../types.ts";
import { judge } from "../verdict.ts";
import { type Finding, untested } from "./finding.ts";

/**
 * An estimate as Normal(value, se): what its trial leaves to believe of the effect with a flat prior.
 *
 * @param value in points, and its standard error `se` > 0.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { normalDistribution } from "./trial.ts";
 *
 * const { at_least } = normalDistribution("trial", 0, 1, { low: 1.6449, high: 2 });
 * assertAlmostEquals(at_least!, 0.05, 1e-4);
 * ```
 */
export function normalDistribution(
  name: string,
  value: number,
  se: number,
  claimed: Claimed | null,
): Distribution {
  const at = (p: number) => value + se * normalQuantile(p);
  return {
    name,
    kind: "trial",
    vendors: false,
    fixed_rate: false,
    draws: null,
    mean: value,
    low: at(0.05),
    high: at(0.95),
    expected_low: null,
    expected_high: null,
    at_least: claimed === null ? null : 1 - jstat.normal.cdf(claimed.low, value, se),
    dots: Array.from({ length: 20 }, (_, i) => at((i + 0.5) / 20)),
  };
}

/**
 * Audits a figure against trials of the evidence registry, in points.
 *
 * @throws {InputError} where an estimate has no value or no error.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { claim } from "../registry.ts";
 * import type { TrialReading } from "../types.ts";
 * import { auditTrial } from "./trial.ts";
 *
 * const [reading] = claim("ps-april-2012-turnout").readings;
 * assertEquals(auditTrial(reading as TrialReading).verdict, "implausible");
 * ```
 */
export function auditTrial(reading: TrialReading): Finding {
  const found = reading.estimates.map(estimate);
  const distributions = found.map(({ id, label, value, se }) => {
    if (value === null || se === null) {
      throw new InputError(`estimate ${id} has no value or no error to set a claim against.`);
    }
    return normalDistribution(label, value, se, reading.claimed);
  });
  const base = {
    unit: found[0].outcome === "turnout" ? "points of turnout" : "points of share",
    quantity: `effect that the trial found, ${found[0].estimand.replaceAll("_", " ")}`,
    distributions,
    needs: [],
    contacts: null,
    registered: null,
    notes: found.map(({ id, label, citation, where, context }) =>
      `${label} (${id}): ${context} ${citation} (${where}).`
    ),
  };
  if (reading.claimed === null) return untested(base);
  const reference = found[0].label;
  return { ...base, reference, verdict: judge({ distributions, reference, test: reading.test }) };
}
