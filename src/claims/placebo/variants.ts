/**
 * How the placebo moves with what is a choice: scope, tolerance, weighting, size, share picked.
 *
 * @module
 */

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
      ? changed("scope france: overseas and abroad with it", { scope: "france" })
      : changed("scope metropole: without overseas and abroad", { scope: "metropole" }),
    weight === "register"
      ? changed("weight bureau: each bureau counts the same", { weight: "bureau" })
      : changed("weight register: bureaux count by their electors", { weight: "register" }),
    ...[0.05, 0.1, 0.2].filter((other) => other !== tolerance).map((other) =>
      changed(`tolerance ${other}: register within ±${100 * other} %`, { tolerance: other })
    ),
    ...(minRegistered === 1 ? [] : [
      changed("min-registered 1: the smallest bureaux with it", { minRegistered: 1 }),
      ...(weight === "register"
        ? [
          changed("min-registered 1 and weight bureau", { minRegistered: 1, weight: "bureau" }),
        ]
        : []),
    ]),
    ...[0.05, 0.1, 0.2].filter((other) => other !== top).map((other) =>
      changed(`top ${other}: ${100 * other} % of the bureaux picked`, { top: other })
    ),
  ];
}
