/**
 * The ministry's nuance codes: what they stand for and the bloc we file them under.
 *
 * Grids of the législatives of 2017, 2022 and 2024 and of the européennes of 2014 to 2024. A list's
 * nuance is that of its party behind an L, a binôme's behind BC-.
 *
 * @module
 */

import type { Bloc } from "../types.ts";

/** A nuance: its name in the ministry's grid and our bloc (see blocs.ts). */
export interface Nuance {
  label: string;
  bloc: Bloc;
}

const GRID: Record<Bloc, Record<string, string>> = {
  "extreme-gauche": { EXG: "Extrême gauche", DXG: "Divers extrême gauche" },
  "gauche": {
    COM: "Parti communiste français",
    FG: "Front de gauche",
    FI: "La France insoumise",
    SOC: "Parti socialiste",
    RDG: "Parti radical de gauche",
    VEC: "Les Écologistes",
    ECO: "Écologiste",
    DVG: "Divers gauche",
    NUP: "Nouvelle union populaire écologique et sociale",
    UG: "Union de la gauche",
  },
  "centre": {
    REM: "La République en marche",
    REN: "Renaissance",
    MDM: "Mouvement démocrate",
    HOR: "Horizons",
    ENS: "Ensemble (majorité présidentielle)",
    DVC: "Divers centre",
    UC: "Union du centre",
  },
  "droite": {
    UMP: "Union pour un mouvement populaire",
    LR: "Les Républicains",
    UDI: "Union des démocrates et indépendants",
    DVD: "Divers droite",
    UD: "Union de la droite",
    DLF: "Debout la France",
    DSV: "Droite souverainiste",
  },
  "extreme-droite": {
    FN: "Front national",
    RN: "Rassemblement national",
    REC: "Reconquête",
    EXD: "Extrême droite",
    DXD: "Divers extrême droite",
    UXD: "Union de l'extrême droite",
  },
  "divers": {
    DIV: "Divers",
    REG: "Régionaliste",
    GJ: "Gilets jaunes",
    NC: "Non communiqué",
  },
};

const BY_CODE = new Map<string, Nuance>(
  (Object.entries(GRID) as [Bloc, Record<string, string>][]).flatMap(([bloc, codes]) =>
    Object.entries(codes).map(([code, label]): [string, Nuance] => [code, { label, bloc }])
  ),
);

/**
 * The nuance of a code, or null where the grids do not have it.
 *
 * @example
 * ```ts
 * import { nuanceOf } from "./nuances.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(nuanceOf("LFN"), { label: "Liste Front national", bloc: "extreme-droite" });
 * assertEquals(nuanceOf("LR")?.label, "Les Républicains");
 * assertEquals(nuanceOf("XYZ"), null);
 * ```
 */
export function nuanceOf(code: string): Nuance | null {
  const bare = code.trim().toUpperCase().replace(/^BC-/, "");
  const own = BY_CODE.get(bare);
  if (own) return own;
  const party = bare.startsWith("L") ? BY_CODE.get(bare.slice(1)) : null;
  return party ? { label: `Liste ${party.label}`, bloc: party.bloc } : null;
}
