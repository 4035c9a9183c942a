/**
 * Territories: which bureaux `departement:31` or `commune:75056` stand for.
 *
 * @module
 */

import { folded, InputError, shown } from "../input.ts";
import { readTypedCodes } from "./code_list.ts";
import { communeCode, departementCode } from "./import/code.ts";
import { nearPlaces } from "./near_places.ts";
import type { Bureaux, CatalogEntry } from "./types.ts";

/** A territory, its codes in the ministry's form. */
export type Territory =
  | { kind: "france"; text: string }
  | {
    kind: "departement" | "commune" | "circonscription";
    code: string;
    text: string;
    /** As typed, for messages; `text` where absent. */
    typed?: string;
  }
  | {
    kind: "bureaux";
    codes: readonly string[];
    text: string;
    /** Each code as it stands in the file, for messages; the code itself where absent. */
    typed?: ReadonlyMap<string, string>;
  };

const FORMS =
  "france, departement:31, commune:31555, circonscription:3101 or bureaux:FILE with a code a line";

/**
 * Reads the name of a territory: `france`, `departement:93`, `commune:75056`, `circonscription:7501`
 * (or `75-01`), `bureaux:FILE`. Overseas, INSEE's numbers do as well as the ministry's letters:
 * `departement:971` is `departement:ZA`.
 *
 * Whether an election knows the place is for {@linkcode departementsOf} and {@linkcode within} to say.
 *
 * @returns the territory; its `text` is the name with the code in the ministry's form.
 * @throws {InputError} if it is of none of these forms, or the file is missing or holds no codes.
 *
 * @example
 * ```ts
 * import { parseTerritory } from "./territory.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals((await parseTerritory("circonscription:75-1")).text, "circonscription:7501");
 * assertEquals((await parseTerritory("commune:97101")).text, "commune:ZA101");
 * ```
 */
export async function parseTerritory(name: string): Promise<Territory> {
  const text = String(name).trim();
  const [, before, rest] = text.match(/^([^:]*):?(.*)$/s)!;
  const kind = folded(before.trim());
  const place = rest.trim();
  if (kind === "france" && place === "") return { kind, text: "france" };
  if (place !== "" && kind === "bureaux") {
    const typed = await codesOf(place);
    return { kind, codes: [...typed.keys()], text: `bureaux:${place}`, typed };
  }
  if (
    place !== "" && (kind === "departement" || kind === "commune" || kind === "circonscription")
  ) {
    const code = CODE_OF[kind](place) ?? place;
    return { kind, code, text: `${kind}:${code}`, typed: text };
  }
  throw new InputError(`within must be ${FORMS}, got ${shown(name)}.`);
}

async function codesOf(file: string): Promise<Map<string, string>> {
  try {
    return await readTypedCodes(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const why = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    throw new InputError(`within ${shown(`bureaux:${file}`)} is no territory: ${why}`);
  }
}

/** The ministry's code of a place as typed, or null where it is none. */
const CODE_OF = {
  departement: departementCode,
  commune: (place: string) => communeCode(place),
  circonscription(place: string) {
    // 971 is a département, never the 71st circonscription of the Ariège.
    if (departementCode(place) !== null) return null;
    const [, head, tail] = place.match(/^(.{1,3})-(\d{1,2})$/) ?? place.match(/^(.+)(\d\d)$/) ?? [];
    const departement = departementCode(head);
    return departement && departement + tail.padStart(2, "0");
  },
};

/**
 * Codes of the départements that a territory touches, in the election's order: what must be read to
 * see its bureaux among their neighbours.
 *
 * @returns every département of the election for `france`; none for a place whose code is not one, and
 * none for a département that the election does not have.
 *
 * @example
 * ```ts
 * import { departementsOf, parseTerritory } from "./territory.ts";
 * import { electionEntry, loadCatalog } from "./catalog.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const entry = electionEntry("presidentielle-2022-t1", await loadCatalog());
 * assertEquals(departementsOf(await parseTerritory("circonscription:2A01"), entry), ["2A"]);
 * ```
 */
export function departementsOf(
  territory: Territory,
  { departements }: Pick<CatalogEntry, "departements">,
): string[] {
  const all = departements.map(({ code }) => code);
  if (territory.kind === "france") return all;
  const codes = territory.kind === "bureaux" ? territory.codes : [territory.code];
  const touched = new Set(codes.map((code) => code.slice(0, 2)));
  if (territory.kind === "departement") return all.filter((code) => code === territory.code);
  return all.filter((code) => touched.has(code));
}

/**
 * Places of a territory's bureaux in a table, ascending. The table holds the territory's départements
 * whole, as `loadWhole` gives them.
 *
 * @throws {InputError} if the table has no such place, naming near matches by code and, for a commune,
 * by name; for a list of bureaux, if any of its codes is unknown, with the first few and their number.
 *
 * @example
 * ```ts
 * import { parseTerritory, within } from "./territory.ts";
 * import { loadElection } from "./load.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:31" });
 * const toulouse = within(bureaux, await parseTerritory("commune:31555"));
 * assertEquals(bureaux.communeName[toulouse[0]], "Toulouse");
 * ```
 */
export function within(bureaux: Bureaux, territory: Territory): Int32Array {
  const places = placesOf(bureaux, territory);
  if (territory.kind === "bureaux" ? places.length < territory.codes.length : places.length === 0) {
    throw unknownTerritory(bureaux, territory);
  }
  return places;
}

/**
 * The same, without a word on what is not found.
 *
 * @example
 * ```ts
 * import { parseTerritory, placesOf } from "./territory.ts";
 * import { loadElection } from "./load.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * assertEquals(placesOf(bureaux, await parseTerritory("commune:75056")).length, 0);
 * ```
 */
export function placesOf(bureaux: Bureaux, territory: Territory): Int32Array {
  if (territory.kind === "france") return Int32Array.from({ length: bureaux.size }, (_, i) => i);
  const places: number[] = [];
  if (territory.kind === "bureaux") {
    const wanted = new Set(territory.codes);
    for (let i = 0; i < bureaux.size; i++) if (wanted.has(bureaux.code[i])) places.push(i);
  } else {
    const column = bureaux[territory.kind];
    for (let i = 0; i < bureaux.size; i++) if (column[i] === territory.code) places.push(i);
  }
  return Int32Array.from(places);
}

/**
 * The error for a territory that a table does not have.
 *
 * @param bureaux where near matches are looked for: best, the whole election.
 *
 * @example
 * ```ts
 * import { parseTerritory, unknownTerritory } from "./territory.ts";
 * import { loadElection } from "./load.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * const error = unknownTerritory(bureaux, await parseTerritory("commune:Mendes"));
 * assertEquals(error.message.endsWith("did you mean commune:48095 (Mende)?"), true);
 * ```
 */
export function unknownTerritory(bureaux: Bureaux, territory: Territory): InputError {
  const { election: { id } } = bureaux;
  if (territory.kind === "bureaux") {
    const known = new Set(bureaux.code);
    const unknown = territory.codes.filter((code) => !known.has(code));
    const typed = unknown.slice(0, 3).map((code) => territory.typed?.get(code) ?? code);
    const few = typed.join(", ") + (unknown.length > 3 ? "…" : "");
    return new InputError(
      `${unknown.length} of the ${territory.codes.length} codes of ${
        shown(territory.text)
      } are not in ${id}: ${few}.`,
    );
  }
  if (territory.kind === "france") return new InputError(`${id} has no bureau.`);
  const near = nearPlaces(bureaux, territory.kind, territory.code);
  const hint = near.length > 0 ? `: did you mean ${near.join(" or ")}?` : ".";
  return new InputError(
    `within ${shown(territory.typed ?? territory.text)} is not in ${id}${hint}`,
  );
}
