/**
 * What was meant by a place that an election does not have.
 *
 * @module
 */

import { folded, nearest } from "../input.ts";
import { departementCode } from "./import/code.ts";
import type { Bureaux } from "./types.ts";

/**
 * Places near a code or a name, best first, as they could be typed: `commune:31555 (Toulouse)`. Where a
 * département was typed for something smaller, what it holds.
 *
 * @param bureaux where they are looked for: best, the whole election.
 * @returns at most five; none where nothing is near.
 *
 * @example
 * ```ts
 * import { nearPlaces } from "./near_places.ts";
 * import { loadElection } from "./load.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * assertEquals(nearPlaces(bureaux, "circonscription", "48"), ["circonscription:4801"]);
 * assertEquals(nearPlaces(bureaux, "commune", "mende"), ["commune:48095 (Mende)"]);
 * ```
 */
export function nearPlaces(
  bureaux: Pick<Bureaux, "departement" | "commune" | "communeName" | "circonscription">,
  kind: "departement" | "commune" | "circonscription",
  wanted: string,
): string[] {
  if (kind === "commune") return nearCommunes(bureaux, wanted);
  const column: (string | null)[] = bureaux[kind];
  const codes = [...new Set(column.filter((code) => code !== null))].sort();
  const near = kind === "circonscription"
    ? nearCirconscriptions(wanted, codes)
    : wanted === "20"
    ? ["2A", "2B"]
    : nearest(wanted, codes);
  return near.map((code) => `${kind}:${code}`);
}

/** The first ones where a whole département was typed. */
function nearCirconscriptions(wanted: string, codes: readonly string[]): string[] {
  const departement = departementCode(wanted);
  return departement === null
    ? nearCodes(wanted, codes)
    : codes.filter((code) => code.startsWith(departement)).slice(0, 3);
}

/** Codes near a code: of the same département where that has any. */
function nearCodes(wanted: string, codes: readonly string[]): string[] {
  const near = nearest(wanted, codes.filter((code) => code.slice(0, 2) === wanted.slice(0, 2)));
  return near.length > 0 ? near : nearest(wanted, codes);
}

function nearCommunes(
  { commune, communeName }: Pick<Bureaux, "commune" | "communeName">,
  wanted: string,
): string[] {
  const names = new Map<string, string>();
  for (let i = 0; i < commune.length; i++) names.set(commune[i], communeName[i]);
  const codes = [...names.keys()];
  const departement = departementCode(wanted);
  if (departement !== null) {
    const largest = mostBureaux(commune.filter((code) => code.startsWith(departement)));
    if (largest === null) return [];
    return [`commune:${largest} (${names.get(largest)})`, `departement:${departement}`];
  }
  let near: string[];
  if (/\d/.test(wanted)) {
    near = nearCommuneCodes(wanted, codes);
  } else {
    const named = (name: string) => codes.filter((code) => names.get(code) === name);
    const same = codes.filter((code) => folded(names.get(code)!) === folded(wanted));
    near = same.length > 0 ? same : nearest(wanted, new Set(names.values())).flatMap(named);
  }
  return near.slice(0, 5).map((code) => `commune:${code} (${names.get(code)})`);
}

/** The commune that comes most often; null where there is none. */
function mostBureaux(communes: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const code of communes) counts.set(code, (counts.get(code) ?? 0) + 1);
  let largest: string | null = null;
  for (const [code, count] of counts) if (count > (counts.get(largest!) ?? 0)) largest = code;
  return largest;
}

/** INSEE numbers the arrondissements of these as communes; the ministry does not. */
const ARRONDISSEMENTS: readonly [RegExp, string][] = [
  [/^751[0-2]\d$/, "75056"],
  [/^132[01]\d$/, "13055"],
  [/^6938\d$/, "69123"],
];

function nearCommuneCodes(wanted: string, codes: readonly string[]): string[] {
  const whole = ARRONDISSEMENTS.find(([pattern]) => pattern.test(wanted))?.[1];
  if (whole !== undefined && codes.includes(whole)) return [whole];
  return nearCodes(wanted, codes);
}
