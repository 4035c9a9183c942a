/**
 * A message for each type of neighbourhood: what picking the best one of many seems to gain.
 *
 * @module
 */

import { keyFromSeed, normal, Stream } from "../../random/mod.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import { ClaimPurpose } from "../purposes.ts";
import type { SpecialReading } from "../types.ts";
import { type Finding, untested } from "./finding.ts";
import { numberIn } from "./parameters.ts";

/** Field tests of messages × types of neighbourhood. */
export interface MessageTests {
  messages: number;
  types: number;
  /** Standard deviation of the true effects between cells, in points; 0 where no message differs. */
  spread: number;
  /** Standard error of the effect measured in a cell, in points. */
  error: number;
}

/** What the picked messages gain over the best single one, in points averaged over types. */
export interface Picked {
  /** As the tests show it. */
  apparent: number;
  /** In truth. */
  real: number;
}

/**
 * One draw: true effects ~ Normal(0, spread²) by message and type, measured with Normal(0, error²); the best measured
 * message of each type against the message best on average, both by the same measurements. The apparent gain is never
 * below 0; the real one is smaller, since the best of several noisy figures is too high (winner's curse).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { pickMessages } from "./messages.ts";
 *
 * // Nothing differs: all of the apparent gain is error.
 * const stream = new Stream(keyFromSeed("demo"));
 * assertEquals(pickMessages(stream, 0, { messages: 5, types: 4, spread: 0, error: 1 }).real, 0);
 * ```
 */
export function pickMessages(
  stream: Stream,
  replicate: number,
  { messages, types, spread, error }: MessageTests,
): Picked {
  const truth = new Float64Array(messages * types);
  const measured = new Float64Array(messages * types);
  stream.at(replicate, 0, ClaimPurpose.MESSAGES);
  for (let cell = 0; cell < truth.length; cell++) {
    truth[cell] = spread * normal(stream);
    measured[cell] = truth[cell] + error * normal(stream);
  }
  const total = (values: Float64Array, message: number) => {
    let sum = 0;
    for (let type = 0; type < types; type++) sum += values[message * types + type];
    return sum;
  };
  const single = bestOf(messages, (message) => total(measured, message));
  let apparent = -total(measured, single), real = -total(truth, single);
  for (let type = 0; type < types; type++) {
    const best = bestOf(messages, (message) => measured[message * types + type]);
    apparent += measured[best * types + type];
    real += truth[best * types + type];
  }
  return { apparent: apparent / types, real: real / types };
}

function bestOf(count: number, value: (i: number) => number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (value(i) > value(best)) best = i;
  return best;
}

/**
 * Audits the messages: apparent and real gain of one message a type over one for all, where messages differ and where
 * none does.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditMessages } from "./messages.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("neighbourhood-messages").readings;
 * console.log(auditMessages(reading as SpecialReading, context).distributions);
 * ```
 */
export function auditMessages(reading: SpecialReading, context: AuditContext): Finding {
  const [messages, types, contacts, spread, rate] = [
    "messages",
    "types",
    "contacts",
    "spread",
    "rate",
  ].map((name) => numberIn(reading, name));
  // A difference of two proportions measured on as many people each.
  const error = 100 * Math.sqrt(2 * rate * (1 - rate) / contacts);
  const stream = new Stream(keyFromSeed(context.seed));
  const cases = [{ spread: 0, words: "no message differs" }, { spread, words: "messages differ" }];
  const distributions = cases.flatMap(({ spread, words }) => {
    const draws = Array.from(
      { length: context.replicates },
      (_, r) => pickMessages(stream, r, { messages, types, spread, error }),
    );
    return (["apparent", "real"] as const).map((which) =>
      distribution({
        name: `${words}: ${which} gain`,
        kind: "simulation",
        values: draws.map((draw) => draw[which]),
      }, null)
    );
  });
  return untested({
    unit: "points per contact",
    quantity:
      `gain of the best of ${messages} messages for each of ${types} types of neighbourhood over the best ` +
      `single message`,
    distributions,
    needs: [],
    contacts: messages * types * contacts,
    registered: null,
    notes: [
      `Each cell is tried on ${contacts} people and as many controls: standard error ${
        error.toFixed(1)
      } points. ` +
      `True effects differ between cells with a standard deviation of ${spread} point, an assumption: trials of ` +
      "persuasion find about nothing on average in general elections (Kalla & Broockman 2018).",
    ],
  });
}
