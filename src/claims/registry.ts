/**
 * The registry of systems and claims: data, held against its schema when it is first read.
 *
 * @module
 */

import table from "../../data/claims/claims.json" with { type: "json" };
import { choiceOption, InputError, nearest, shown } from "../input.ts";
import { parseClaims } from "./parse.ts";
import type { Claim } from "./types.ts";

let parsed: Claim[] | null = null;

/**
 * Every claim, in the registry's order, each a copy that the caller may change.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { claims } from "./registry.ts";
 *
 * assert(claims().every(({ sources }) => sources.length > 0));
 * ```
 */
export function claims(): Claim[] {
  return structuredClone(parsed ??= parseClaims(table));
}

/**
 * One claim.
 *
 * @param id as `promesse audit` lists them; the name of a system that has a single claim does too.
 * @throws {InputError} for an unknown id, naming the nearest ones.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { claim } from "./registry.ts";
 *
 * assertEquals(claim("one-in-14").outcome, "vote");
 * assertEquals(claim("Quorum").id, "potential-supporters");
 * ```
 */
export function claim(id: string): Claim {
  const all = claims();
  const own = all.find((entry) => entry.id === id);
  if (own) return own;
  const ofSystem = all.filter(({ systems }) =>
    systems.some((name) => name.toLowerCase() === id.toLowerCase())
  );
  if (ofSystem.length === 1) return ofSystem[0];
  if (ofSystem.length > 1) {
    throw new InputError(
      `claim ${shown(id)} is a system with several: ${ofSystem.map(({ id }) => id).join(", ")}.`,
    );
  }
  const ids = all.map((entry) => entry.id);
  const near = nearest(id, [...ids, ...systems()]);
  if (near.length === 0) choiceOption("claim", id, ids);
  throw new InputError(`claim ${shown(id)} is unknown: did you mean ${near.join(" or ")}?`);
}

/**
 * Names of all systems, in the registry's order.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { systems } from "./registry.ts";
 *
 * assert(systems().includes("Cambridge Analytica"));
 * ```
 */
export function systems(): string[] {
  return [...new Set(claims().flatMap(({ systems }) => systems))];
}
