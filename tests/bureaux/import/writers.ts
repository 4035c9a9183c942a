/** Random elections, and each layout's text form of one: the inverse of the importers. */

import seedrandom from "seedrandom";
import type { ElectionTable, Option } from "../../../src/bureaux/types.ts";

/** Uniform draws from a seed. */
export class Draws {
  readonly #next: () => number;
  constructor(seed: string) {
    this.#next = seedrandom(seed);
  }
  /** Whole number from 0 to most. */
  upTo(most: number): number {
    return Math.floor(this.#next() * (most + 1));
  }
  of<T>(items: readonly T[]): T {
    return items[this.upTo(items.length - 1)];
  }
}

const COMMUNES = ["01001", "14118", "2A004", "75056", "ZA101", "ZZ001", "ZN818"];
const NUMBERS = ["0001", "0012", "01.1", "322b", "40-1", "1204"];
const NAMES = ['Saint-"Jean"', "L'Haÿ, les Roses", "Le Bœuf; sur le toit", "Paris", "À l'Île", ""];

/** A random table that keeps every rule, in the entry's options. */
export function randomTable(
  draws: Draws,
  entry: Omit<ElectionTable["entry"], "options">,
  options: Omit<Option, "votes">[],
  { blank, circonscription }: { blank: boolean; circonscription: boolean },
): ElectionTable {
  const codes = COMMUNES.flatMap((commune) => NUMBERS.map((number) => `${commune}_${number}`))
    .filter(() => draws.upTo(2) > 0);
  const size = codes.length;
  const column = () => new Int32Array(size);
  const table: ElectionTable = {
    entry: { ...entry, options: [] },
    code: codes,
    communeName: codes.map(() => draws.of(NAMES)),
    circonscription: codes.map((code) =>
      circonscription ? code.slice(0, 2) + String(1 + draws.upTo(20)).padStart(2, "0") : null
    ),
    registered: column(),
    voters: column(),
    blank: blank ? column() : null,
    null: column(),
    valid: column(),
    votes: options.map(column),
  };
  for (let i = 0; i < size; i++) {
    for (const votes of table.votes) {
      // The first row has votes for all, so that options are met in their order.
      votes[i] = i === 0 ? 1 + draws.upTo(99) : draws.of([0, 0, draws.upTo(9), draws.upTo(900)]);
      table.valid[i] += votes[i];
    }
    table.null[i] = draws.upTo(5);
    if (table.blank) table.blank[i] = draws.upTo(5);
    table.voters[i] = table.valid[i] + table.null[i] + (table.blank?.[i] ?? 0);
    table.registered[i] = table.voters[i] + draws.of([0, draws.upTo(500)]);
  }
  table.entry.options = options.map((option, k) => ({
    ...option,
    votes: table.votes[k].reduce((a, b) => a + b, 0),
  }));
  return table;
}

/** How a text form is written. */
export interface Dialect {
  separator: string;
  newline: string;
}

/** Rows as delimited text: quotes where a cell needs them, and here and there where it does not. */
export function delimited(rows: (string | number)[][], { separator, newline }: Dialect): string {
  const cell = (value: string | number, i: number) => {
    const text = String(value);
    const needed = text.includes(separator) || /["\n\r]/.test(text);
    return needed || (i % 5 === 4 && text !== "") ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(separator) + newline).join("");
}

/** Share with a decimal comma, as the ministry prints it. */
const percent = (part: number, whole: number) =>
  (whole === 0 ? 0 : 100 * part / whole).toFixed(2).replace(".", ",");

/** One column an option, with a whole code or its parts. */
export function optionColumns(table: ElectionTable, parts: boolean): (string | number)[][] {
  const { code, entry } = table;
  const place = parts
    ? ["departement", "commune", "bureau", "commune_libelle"]
    : ["code", "commune"];
  const counts = ["inscrits", "votants", ...(table.blank ? ["blancs", "nuls"] : []), "exprimes"];
  const names = entry.options.map(({ label, nuance }) => nuance ?? label);
  return [
    [...place, "circonscription", ...counts, ...names],
    ...code.map((code, i) => [
      ...(parts ? [code.slice(0, 2), code.slice(2, 5), code.slice(6)] : [code]),
      table.communeName[i],
      table.circonscription[i] ?? "",
      table.registered[i],
      table.voters[i],
      ...(table.blank ? [table.blank[i], table.null[i]] : []),
      table.valid[i],
      ...table.votes.map((votes) => votes[i]),
    ]),
  ];
}

/** A candidate in a bureau. */
interface Vote {
  nuance: string;
  surname: string;
  votes: number;
}

/** Votes of a bureau as candidates: a nuance may have two, and one without votes may not stand. */
function candidates(table: ElectionTable, i: number, draws: Draws): Vote[] {
  return table.entry.options.flatMap(({ nuance, label }, k): Vote[] => {
    const votes = table.votes[k][i];
    const surname = nuance === null ? label : `NOM-${k}`;
    const one = { nuance: nuance ?? "", surname, votes };
    if (votes === 0 && i > 0 && draws.upTo(1) === 0) return [];
    if (nuance === null || draws.upTo(2) > 0) return [one];
    const first = draws.upTo(votes);
    return [{ ...one, votes: first }, { ...one, surname: surname + " BIS", votes: votes - first }];
  });
}

const FIXED = [
  ...["Code du département", "Libellé du département", "Code de la circonscription"],
  ...["Libellé de la circonscription", "Code de la commune", "Libellé de la commune"],
  ...["Code du b.vote", "Inscrits", "Abstentions", "% Abs/Ins", "Votants", "% Vot/Ins", "Blancs"],
  ...["% Blancs/Ins", "% Blancs/Vot", "Nuls", "% Nuls/Ins", "% Nuls/Vot", "Exprimés", "% Exp/Ins"],
  "% Exp/Vot",
];

function fixedCells(table: ElectionTable, i: number): (string | number)[] {
  const [n, v, x, nul] = [table.registered[i], table.voters[i], table.valid[i], table.null[i]];
  const blank = table.blank![i];
  const circo = table.circonscription[i]?.slice(2) ?? "";
  return [
    ...[table.code[i].slice(0, 2), "Département", circo, circo && `${circo}ème circonscription`],
    ...[table.code[i].slice(2, 5), table.communeName[i], table.code[i].slice(6)],
    ...[n, n - v, percent(n - v, n), v, percent(v, n), blank, percent(blank, n), percent(blank, v)],
    ...[nul, percent(nul, n), percent(nul, v), x, percent(x, n), percent(x, v)],
  ];
}

/** The ministry's wide file: blocks without headers, or numbered and padded. */
export function wide(table: ElectionTable, numbered: boolean, draws: Draws): (string | number)[][] {
  const block = [
    "N°Panneau",
    "Sexe",
    "Nom",
    "Prénom",
    "Nuance",
    "Voix",
    "% Voix/Ins",
    "% Voix/Exp",
  ];
  const rows = table.code.map((_, i) =>
    candidates(table, i, draws).map(({ surname, nuance, votes }, k) => [
      ...[k + 1, "F", surname, "Zoé", nuance, votes],
      ...[percent(votes, table.registered[i]), percent(votes, table.valid[i])],
    ])
  );
  const most = Math.max(...rows.map((blocks) => blocks.length));
  const header = numbered
    ? Array.from({ length: most }, (_, k) => block.map((name) => `${name} ${k + 1}`)).flat()
    : block;
  return [
    [...FIXED, ...header],
    ...rows.map((blocks, i) => {
      const missing = numbered ? (most - blocks.length) * block.length : 0;
      return [...fixedCells(table, i), ...blocks.flat(), ...Array(missing).fill("")];
    }),
  ];
}

/** The long pair; `election` adds the columns of the aggregated files. */
export function longPair(table: ElectionTable, draws: Draws, election?: string) {
  const code = election ? ["id_election", "id_brut_miom"] : ["code"];
  const own = election ? [election] : [];
  const other = election ? [["another_t1", "75056_0001"]] : [];
  const bureaux: (string | number)[][] = [
    [...code, "libelle_commune", "code_circonscription"],
    ...other.map((cells) => [...cells, "Paris", "7501"]),
    ...table.code.map((code, i) => [
      ...[...own, code, table.communeName[i], table.circonscription[i] ?? ""],
    ]),
  ];
  const counts = [
    ["inscrits", "votants", "blancs", "nuls", "exprimes"],
    ...other.map(() => [9, 0, 0, 0, 0]),
    ...table.code.map((_, i) => [
      ...[table.registered[i], table.voters[i], table.blank![i], table.null[i], table.valid[i]],
    ]),
  ];
  const results: (string | number)[][] = table.code.flatMap((code, i) =>
    candidates(table, i, draws).map(({ surname, nuance, votes }) => [
      ...[...own, code, nuance, surname, votes],
    ])
  );
  return {
    bureaux: bureaux.map((cells, r) => [...cells, ...counts[r]]),
    results: [[...code, "nuance", "nom", "voix"], ...results],
  };
}
