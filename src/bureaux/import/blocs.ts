/**
 * From what stood in an election to its political bloc.
 *
 * The classification is ours. It follows the blocks of the ministry's nuance grids (extrême gauche,
 * gauche, centre, droite, extrême droite, and the rest as divers), with three choices to know:
 *
 * - *Droite souverainiste* (Dupont-Aignan, Debout la France, nuances DLF and DSV) is `droite`: the
 *   Conseil d'État suspended its filing under extrême droite (order of 31 January 2020, n° 437675 and
 *   others).
 * - UDI is `droite` where it has a nuance of its own (it ran with Les Républicains in 2017 and 2022);
 *   the joint list of UDI and MoDem of 2014, LUC, is `centre`.
 * - Regionalists, and those who refuse the left-right axis (Lassalle, Asselineau, animal rights…), are
 *   `divers`.
 *
 * @module
 */

import { folded } from "../../input.ts";
import type { Bloc } from "../types.ts";
import { nuanceOf } from "./nuances.ts";

/** Candidates for president and lists of 2019, by folded label: their files carry no nuance. */
const BY_LABEL: Record<Bloc, readonly string[]> = {
  "extreme-gauche": ["arthaud", "poutou", "lutte ouvriere", "revolutionnaire"],
  "gauche": [
    "melenchon",
    "hamon",
    "hidalgo",
    "jadot",
    "roussel",
    "envie d'europe",
    "europe ecologie",
    "la france insoumise",
    "liste citoyenne",
    "pour l'europe des gens",
    "urgence ecologie",
  ],
  "centre": ["macron", "renaissance"],
  "droite": [
    "fillon",
    "pecresse",
    "dupont-aignan",
    "debout la france",
    "les europeens",
    "union droite-centre",
  ],
  "extreme-droite": [
    "le pen",
    "zemmour",
    "prenez le pouvoir",
    "ensemble patriotes",
    "la ligne claire",
    "liste de la reconquete",
  ],
  "divers": [
    "asselineau",
    "cheminade",
    "lassalle",
    "alliance jaune",
    "allons enfants",
    "decroissance 2019",
    "democratie representative",
    "ensemble pour le frexit",
    "esperanto",
    "europe au service peuples",
    "initiative citoyenne",
    "les oublies de l'europe",
    "neutre et actif",
    "pace",
    "parti animaliste",
    "parti fed. europeen",
    "parti pirate",
    "udlef",
    "une france royale",
    "a voix egales",
    "evolution citoyenne",
    "sans nuance",
  ],
};

/**
 * The bloc of an option by its nuance, else by its label where that is a candidate for president or a
 * list of 2019, else null: the caller says so and files it under `divers`.
 *
 * @example
 * ```ts
 * import { blocOf } from "./blocs.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(blocOf("RN", "Rassemblement national"), "extreme-droite");
 * assertEquals(blocOf(null, "MÉLENCHON"), "gauche");
 * assertEquals(blocOf(null, "Somebody"), null);
 * ```
 */
export function blocOf(nuance: string | null, label: string): Bloc | null {
  const known = nuance === null ? null : nuanceOf(nuance);
  if (known) return known.bloc;
  const key = folded(label).trim().replace(/’/g, "'").replace(/\s+/g, " ");
  for (const [bloc, labels] of Object.entries(BY_LABEL) as [Bloc, readonly string[]][]) {
    if (labels.includes(key)) return bloc;
  }
  return null;
}
