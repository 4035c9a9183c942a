/**
 * Loading what a placebo needs.
 *
 * @module
 */

import {
  type DataOptions,
  earlierThan,
  loadCatalog,
  loadCommunes,
  loadElection,
} from "../../bureaux/mod.ts";
import type { PlaceboOptions } from "./types.ts";

/** A placebo's elections by id, and the options that are not tables. */
export interface PlaceboQuestion
  extends Omit<PlaceboOptions, "from" | "to" | "third" | "previous" | "communes">, DataOptions {
  /** Id of the first election: `europeennes-2014`. */
  from: string;
  to: string;
  third?: string;
  /** Where bureaux are read: `france` by default, `departement:31`, `commune:31555`… */
  territory?: string;
}

/**
 * Options of `placebo` with their tables loaded: the elections, the one before the first where the score is
 * `swing`, INSEE's figures where it is `covariates`.
 *
 * @throws {InputError} as `loadElection`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo } from "./load.ts";
 * import { placebo } from "./placebo.ts";
 *
 * const options = await loadPlacebo({
 *   from: "presidentielle-2017-t1",
 *   to: "legislatives-2017-t1",
 *   territory: "departement:48",
 * });
 * assertEquals(placebo(options).territory, "departement:48");
 * ```
 */
export async function loadPlacebo(question: PlaceboQuestion): Promise<PlaceboOptions> {
  const { from, to, third, territory: within = "france", data, ...rest } = question;
  const load = (id: string) => loadElection(id, { within, data });
  const first = await load(from);
  const options: PlaceboOptions = { ...rest, from: first, to: await load(to) };
  if (third !== undefined) options.third = await load(third);
  if (rest.score === "swing") {
    const before = earlierThan(first.election, await loadCatalog({ data }))
      .find(({ round }) => round === 1);
    if (before) options.previous = await load(before.id);
  }
  if (rest.score === "covariates") options.communes = await loadCommunes({ data });
  return options;
}
