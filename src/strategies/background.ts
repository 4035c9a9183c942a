/**
 * Loading what a campaign could know before the vote.
 *
 * @module
 */

import {
  type Bureaux,
  type CatalogEntry,
  type Communes,
  type DataOptions,
  earlierThan,
  electionEntry,
  latestEarlier,
  loadCatalog,
  loadCommunes,
  loadWhole,
  type Provenance,
} from "../bureaux/mod.ts";
import { InputError, shown } from "../input.ts";
import { sentence } from "../sentences/mod.ts";
import { layPast, type Past } from "./past.ts";

/** Earlier elections and covariates laid on a territory, and where they came from. */
export interface Background {
  past: Past | null;
  previous: Past | null;
  communes: Communes | null;
  /** True where the scores are read from the very election that the campaign is for. */
  hindsight: boolean;
  /** What the reader must know of how the earlier elections were chosen, one sentence each. */
  notes: string[];
  provenance: Provenance[];
}

/** Which election scores are read from. */
export interface BackgroundOptions extends DataOptions {
  /**
   * An election held before the world's; `same` for the world's own, labelled hindsight; by default the latest
   * earlier one of the same kind and round, or of the same kind, or of any kind.
   */
  scoresFrom?: string;
}

/**
 * Loads the background of a campaign in the territory of some bureaux: the election that scores are read from,
 * the one before it (first or only rounds, any kind) for volatility, and INSEE's figures.
 *
 * @throws {InputError} if the election is unknown or was not held before that of the bureaux.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { loadBackground } from "./background.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const mende = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const { past } = await loadBackground(mende);
 * assertEquals(past?.election, "presidentielle-2017-t1");
 * ```
 */
export async function loadBackground(
  current: Bureaux,
  { scoresFrom, data }: BackgroundOptions = {},
): Promise<Background> {
  const catalog = await loadCatalog({ data });
  const { election } = current;
  const hindsight = scoresFrom === "same" || scoresFrom === election.id;
  const notes: string[] = [];
  let from: string | null;
  if (hindsight) {
    from = election.id;
    notes.push(sentence("hindsight", { election: from }));
  } else if (scoresFrom !== undefined) {
    const entry = electionEntry(scoresFrom, catalog);
    if (!(entry.date < election.date)) {
      throw new InputError(
        `scores-from must be an election held before ${election.date}, or same, got ${
          shown(entry.id)
        } (${entry.date}).`,
      );
    }
    from = entry.id;
  } else {
    const found = latestEarlier(election, catalog);
    from = found?.entry.id ?? null;
    if (found && found.rule !== "same kind and round") {
      const rule = sentence(found.rule === "same kind" ? "same_kind" : "any_kind");
      notes.push(sentence("scores_from", { election: found.entry.id, rule }));
    }
  }
  const communes = await loadCommunes({ data });
  if (from === null) {
    notes.push(sentence("no_earlier"));
    return { past: null, previous: null, communes, hindsight, notes, provenance: [] };
  }
  const load = (id: string) =>
    loadWhole(id, { within: placesToRead(current, electionEntry(id, catalog)), data });
  const earlier = await load(from);
  const past = layPast(current, earlier.bureaux);
  const before = earlierThan(earlier.bureaux.election, catalog).find(({ round }) => round === 1);
  const previous = before ? await load(before.id) : null;
  notes.push(...unmatched(past, current.size));
  return {
    past,
    previous: previous && layPast(current, previous.bureaux),
    communes,
    hindsight,
    notes,
    provenance: [
      earlier.bureaux.provenance,
      ...(previous ? [previous.bureaux.provenance] : []),
      communes.provenance,
    ],
  };
}

/** The département of the bureaux, or the country where they lie in several or in one that did not vote then. */
function placesToRead(current: Bureaux, { departements }: CatalogEntry): string {
  const [code, ...others] = new Set(current.departement);
  const voted = departements.some((departement) => departement.code === code);
  return others.length === 0 && voted ? `departement:${code}` : "france";
}

function unmatched(past: Past, size: number): string[] {
  const { election, fromCommune, fromDepartement, fromCountry } = past;
  return [
    ...(fromCommune > 0
      ? [sentence("rates_of_commune", { count: fromCommune, size, election })]
      : []),
    ...(fromDepartement > 0
      ? [sentence("rates_of_departement", { count: fromDepartement, size })]
      : []),
    ...(fromCountry > 0 ? [sentence("rates_of_country", { count: fromCountry, size })] : []),
  ];
}
