/**
 * Options as an importer meets them, and as the catalogue keeps them.
 *
 * @module
 */

import { folded } from "../../input.ts";
import type { Bloc, Option } from "../types.ts";
import { RESERVED_COLUMNS } from "../store/layout.ts";
import { blocOf } from "./blocs.ts";
import { nuanceOf } from "./nuances.ts";

/** What a file says of an option. */
export interface OptionSeed {
  /** Surname, list or nuance, as written in the file. */
  label: string;
  /** Set apart two candidates of one name. */
  firstName?: string;
  nuance: string | null;
}

/**
 * A slug: lower case, no accents, words joined by hyphens.
 *
 * @example
 * ```ts
 * import { slug } from "./options.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(slug("À VOIX ÉGALES"), "a-voix-egales");
 * ```
 */
export function slug(text: string): string {
  return folded(text).replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Options with unique ids and a bloc each, in the order of the seeds.
 *
 * An id is the slug of the label; of the nuance where the option is a nuance. Where two would be the
 * same, the first name is added, then a number. `blocs` (by id) has the last word on blocs.
 *
 * @returns the options, votes 0, and a note for those whose bloc nobody knows (filed under `divers`).
 *
 * @example
 * ```ts
 * import { catalogOptions } from "./options.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { options } = catalogOptions([{ label: "LE PEN", nuance: null }, { label: "RN", nuance: "RN" }]);
 * assertEquals(options.map(({ id }) => id), ["le-pen", "rn"]);
 * assertEquals(options[1].label, "Rassemblement national");
 * ```
 */
export function catalogOptions(
  seeds: readonly OptionSeed[],
  blocs: Readonly<Record<string, Bloc>> = {},
): { options: Option[]; notes: string[] } {
  const unknown: string[] = [];
  seeds = seeds.map((seed) => ({
    ...seed,
    label: onOneLine(seed.label),
    nuance: seed.nuance && onOneLine(seed.nuance),
  }));
  const ids = uniqueIds(seeds);
  const options = seeds.map((seed, k): Option => {
    const isNuance = seed.label === seed.nuance;
    const label = isNuance ? nuanceOf(seed.label)?.label ?? seed.label : seed.label;
    const bloc = blocs[ids[k]] ?? blocOf(seed.nuance, seed.label);
    if (bloc === null) unknown.push(label);
    return { id: ids[k], label, nuance: seed.nuance, bloc: bloc ?? "divers", votes: 0 };
  });
  const notes = unknown.length === 0 ? [] : [
    `The bloc of ${unknown.join(", ")} is not known: filed under divers.`,
  ];
  return { options, notes };
}

/** Quoted fields may hold line ends, and Parquet anything. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function uniqueIds(seeds: readonly OptionSeed[]): string[] {
  const plain = seeds.map(({ label }) => slug(label) || "option");
  const taken = new Set<string>(RESERVED_COLUMNS);
  return seeds.map(({ firstName }, k) => {
    const repeated = plain.indexOf(plain[k]) !== plain.lastIndexOf(plain[k]);
    const base = repeated && firstName ? `${plain[k]}-${slug(firstName)}` : plain[k];
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}
