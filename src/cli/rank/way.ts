/**
 * The three ways of `promesse rank`, and the flags of each.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import type { RankFlags } from "./run.ts";

/** What the gains come from: a trial of one treatment, known gains, or a trial of several arms. */
export type Way = "trial" | "gain" | "arm";

/** Flags that only some of the ways read. */
const OWN: Partial<Record<keyof RankFlags, readonly Way[]>> = {
  treatment: ["trial"],
  treated: ["trial"],
  probability: ["trial"],
  covariates: ["trial"],
  method: ["trial"],
  outcome: ["trial", "arm"],
  control: ["trial", "arm"],
  strata: ["trial", "arm"],
  score: ["trial", "gain"],
  budget: ["trial", "gain"],
  costs: ["arm"],
  predicted: ["arm"],
  spend: ["arm"],
};

/**
 * Which way the flags ask for: `arm` and `gain` each stand in place of a trial of one treatment.
 *
 * @throws {InputError} naming a flag that this way would not read.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { wayOf } from "./way.ts";
 *
 * assertEquals(wayOf({ gain: "net_votes", score: "potential" }), "gain");
 * assertThrows(() => wayOf({ gain: "net_votes", score: "a", method: "ipw" }), Error, "method");
 * ```
 */
export function wayOf(flags: RankFlags): Way {
  if (flags.arm !== undefined && flags.gain !== undefined) {
    throw new InputError("gain and arm are two ways of ranking: give one of them.");
  }
  const way = flags.arm !== undefined ? "arm" : flags.gain !== undefined ? "gain" : "trial";
  for (const [name, ways] of Object.entries(OWN)) {
    if (flags[name as keyof RankFlags] === undefined || ways.includes(way)) continue;
    throw new InputError(
      way === "trial"
        ? `${name} goes with arm: give arm, or leave ${name} out.`
        : `${name} is not for ${way}, which stands in place of a trial of one treatment: ` +
          `leave ${name} or ${way} out.`,
    );
  }
  return way;
}
