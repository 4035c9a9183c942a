/**
 * How the placebo moves with what is a choice: scope, tolerance, weighting, size, share picked.
 *
 * @module
 */

import { sentence } from "../../sentences/mod.ts";
import type { Choices } from "./options.ts";

/** A placebo with some settings changed, and what was changed in words. */
export interface Change {
  change: string;
  choices: Choices;
}

/**
 * One change at a time of the settings of a placebo.
 *
 * @param choices settings of the placebo itself.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { choosePlacebo } from "./options.ts";
 * import { changesOf } from "./variants.ts";
 *
 * const within = "departement:48";
 * const from = await loadElection("presidentielle-2017-t1", { within });
 * const to = await loadElection("legislatives-2017-t1", { within });
 * const changes = changesOf(choosePlacebo({ from, to }));
 * assertEquals(changes[0].change, "scope france: overseas and abroad with it");
 * ```
 */
export function changesOf(choices: Choices): Change[] {
  const { scope, weight, tolerance, minRegistered, top } = choices;
  const changed = (change: string, part: Partial<Choices>): Change => ({
    change,
    choices: { ...choices, ...part },
  });
  const metropole = scope === "metropole";
  return [
    metropole
      ? changed(sentence("scope_france"), { scope: "france" })
      : changed(sentence("scope_metropole"), { scope: "metropole" }),
    weight === "register"
      ? changed(sentence("weight_bureau"), { weight: "bureau" })
      : changed(sentence("weight_register"), { weight: "register" }),
    ...[0.05, 0.1, 0.2].filter((other) => other !== tolerance).map((other) =>
      changed(sentence("tolerance", { tolerance: other, percent: 100 * other }), {
        tolerance: other,
      })
    ),
    ...(minRegistered === 1 ? [] : [
      changed(sentence("smallest"), { minRegistered: 1 }),
      ...(weight === "register"
        ? [
          changed(sentence("smallest_alike"), { minRegistered: 1, weight: "bureau" }),
        ]
        : []),
    ]),
    ...[0.05, 0.1, 0.2].filter((other) => other !== top).map((other) =>
      changed(sentence("top", { top: other, percent: 100 * other }), { top: other })
    ),
  ];
}
