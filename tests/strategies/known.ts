/** What a campaign knows of a made-up territory. */

import type { Bloc, Communes, Covariate } from "../../src/bureaux/mod.ts";
import { BLOCS } from "../../src/bureaux/mod.ts";
import type { Known, Past } from "../../src/strategies/mod.ts";

/** An earlier election: abstention, and shares of some blocs (the others have none). */
export function pastOf(
  abstention: number[],
  support: Partial<Record<Bloc, number[]>>,
): Past {
  return {
    election: "made-up",
    abstention: Float64Array.from(abstention),
    support: new Map(BLOCS.map((bloc) => [
      bloc,
      Float64Array.from(support[bloc] ?? abstention.map(() => 0)),
    ])),
    fromCommune: 0,
    fromDepartement: 0,
    fromCountry: 0,
  };
}

/** Bureaux in these communes, of 1,000 electors unless said; a campaign of the left against the right. */
export function knownOf(
  past: Past | null,
  { commune = past ? [...past.abstention].map(() => "48001") : [], registered }: {
    commune?: string[];
    registered?: number[];
  } = {},
): Known {
  return {
    register: {
      size: commune.length,
      row: Int32Array.from(commune.keys()),
      code: commune.map((code, i) => `${code}_${String(i).padStart(4, "0")}`),
      commune,
      departement: commune.map((code) => code.slice(0, 2)),
      registered: Int32Array.from(registered ?? commune.map(() => 1000)),
    },
    past,
    previous: null,
    communes: null,
    candidate: "gauche",
    rival: "droite",
  };
}

/** INSEE's table for these communes; null where a figure is missing. */
export function communesOf(
  code: string[],
  columns: Record<string, (number | null)[]>,
): Communes {
  const covariates = new Map(
    Object.entries(columns).map(([name, cells]): [string, Covariate] => [name, {
      name,
      values: Float64Array.from(cells, (cell) => cell ?? 0),
      known: Uint8Array.from(cells, (cell) => cell === null ? 0 : 1),
      count: cells.filter((cell) => cell !== null).length,
    }]),
  );
  return {
    size: code.length,
    code,
    row: new Map(code.map((text, row) => [text, row])),
    covariates,
    notes: [],
    provenance: {
      id: "communes",
      file: "",
      digest: "",
      packaged: false,
      publisher: "",
      title: "",
      licence: "",
      retrieved: null,
    },
  };
}
