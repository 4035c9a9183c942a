/**
 * Loading the results of an election over a territory.
 *
 * @module
 */

import { knownOptions } from "../input.ts";
import { type DataOptions, electionEntry, loadCatalog } from "./catalog.ts";
import { selectBureaux } from "./select.ts";
import { openListed } from "./store/parquet_file.ts";
import { readBureaux } from "./store/read.ts";
import {
  departementsOf,
  parseTerritory,
  placesOf,
  type Territory,
  unknownTerritory,
  within as placesWithin,
} from "./territory.ts";
import type { Bureaux, CatalogEntry, Located, Provenance } from "./types.ts";
import { sentence } from "../sentences/mod.ts";

/** What to load, and from where. */
export interface LoadOptions extends DataOptions {
  /** Territory: `france` (the default) or as `parseTerritory` reads it. */
  within?: string;
}

/** The bureaux of a territory among all those of its départements. */
export interface Whole {
  /** Every bureau of the départements that the territory touches. */
  bureaux: Bureaux;
  /** Places in `bureaux` of those in the territory, ascending. */
  inside: Int32Array;
  /** The territory's name, codes in the ministry's form. */
  territory: string;
}

/**
 * Results by bureau de vote over a territory. Only the départements it touches are decoded; the file's
 * digest is checked against the catalogue each time, so that a result can cite it.
 *
 * @param id of an election in the catalogue: `presidentielle-2022-t1`.
 * @returns one entry a bureau, in the order of codes; `row` is the bureau's row in the whole election.
 * Where some bureaux of the départements have no known circonscription and one was asked for, `notes`
 * says how many.
 * @throws {InputError} if the election or the territory is unknown (naming near matches), or the file
 * is missing, cut or changed.
 *
 * @example
 * ```ts
 * import { loadElection } from "./load.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "commune:75056" });
 * assertEquals(bureaux.communeName[0], "Paris");
 * assertEquals(bureaux.votes.length, bureaux.election.options.length);
 * ```
 */
export async function loadElection(id: string, options: LoadOptions = {}): Promise<Bureaux> {
  const { bureaux, inside, territory } = await loadWhole(id, options);
  return inside.length === bureaux.size
    ? { ...bureaux, territory }
    : selectBureaux(bureaux, inside, territory);
}

/**
 * The same with the neighbours: all bureaux of the territory's départements, and which of them are
 * inside. Estimates that borrow strength from the département (shrinkage) are made on all of them.
 *
 * @throws {InputError} as {@linkcode loadElection}.
 *
 * @example
 * ```ts
 * import { loadWhole } from "./load.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { bureaux, inside } = await loadWhole("presidentielle-2022-t1", {
 *   within: "commune:48095",
 * });
 * assertEquals(bureaux.territory, "departement:48");
 * assertEquals(bureaux.communeName[inside[0]], "Mende");
 * ```
 */
export async function loadWhole(
  id: string,
  options: LoadOptions = {},
): Promise<Whole> {
  const { within = "france", data } = knownOptions(options, { within: true, data: true });
  const located = electionEntry(id, await loadCatalog({ data }));
  const territory = await parseTerritory(within);
  const { entry, provenance } = described(located);
  const file = await openListed(located);
  const read = async (departements: string[]): Promise<Bureaux> => ({
    ...await readBureaux(file, entry, departements),
    election: entry,
    territory: departements.length === entry.departements.length
      ? "france"
      : departements.map((code) => `departement:${code}`).join("+"),
    provenance,
  });
  const bureaux = await read(departementsOf(territory, entry));
  if (territory.kind !== "bureaux" && placesOf(bureaux, territory).length === 0) {
    throw unknownTerritory(await read(entry.departements.map(({ code }) => code)), territory);
  }
  const inside = placesWithin(bureaux, territory);
  const notes = notesOn(bureaux, territory);
  return { bureaux: notes ? { ...bureaux, notes } : bureaux, inside, territory: territory.text };
}

/** The entry as it is in the catalogue, and where its file came from. */
function described(located: Located<CatalogEntry>): {
  entry: CatalogEntry;
  provenance: Provenance;
} {
  const { packaged, folder: _, ...entry } = located;
  const { id, file, digest, source } = entry;
  return { entry, provenance: { id, file, digest, packaged, ...source } };
}

/** A bureau whose circonscription is unknown cannot be in one: that is said, not passed over. */
function notesOn({ circonscription }: Bureaux, territory: Territory): string[] | null {
  if (territory.kind !== "circonscription") return null;
  const unknown = circonscription.filter((code) => code === null).length;
  if (unknown === 0) return null;
  return [sentence("no_circonscription", { unknown, territory: territory.text })];
}
