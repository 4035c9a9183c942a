/**
 * What an election by bureau de vote is: the types that every room above reads.
 *
 * @module
 */

/** Kinds of election with packaged results. An imported one may be of any of these kinds. */
export const KINDS = [
  "presidentielle",
  "legislatives",
  "europeennes",
  "regionales",
  "departementales",
  "municipales",
  "referendum",
] as const;

/** The kind of an election. */
export type Kind = typeof KINDS[number];

/** Political blocs by which options of two elections are put side by side. */
export const BLOCS = [
  "extreme-gauche",
  "gauche",
  "centre",
  "droite",
  "extreme-droite",
  "divers",
] as const;

/** A political bloc. */
export type Bloc = typeof BLOCS[number];

/** What an elector could vote for: a candidate, a list or a nuance. */
export interface Option {
  /** Column name, stable: a slug of the label (`melenchon`, `le-pen`, `rn`). Unique in the election. */
  id: string;
  /** As printed on the ballot or in the official file. */
  label: string;
  /** The ministry's nuance code, where there is one. */
  nuance: string | null;
  /** The bloc by which it is mapped onto other elections. */
  bloc: Bloc;
  /** Votes over the whole election. */
  votes: number;
}

/** Where a file came from and how to know it again. */
export interface Source {
  publisher: string;
  /** Title of the data set as published. */
  title: string;
  licence: string;
  /** ISO date on which it was retrieved, or null where it was not recorded. */
  retrieved: string | null;
}

/** Sums over all bureaux of an election. */
export interface Totals {
  registered: number;
  voters: number;
  /** Null where the source counts blank and null ballots together. */
  blank: number | null;
  /** Null ballots; with the blank ones where `blank` is null. */
  null: number;
  valid: number;
}

/** One entry of `catalog.json`. */
export interface CatalogEntry {
  /** `presidentielle-2022-t1`; without `-t` where there is a single round. */
  id: string;
  title: string;
  /** ISO date of the vote. */
  date: string;
  kind: Kind;
  /** 1 or 2; 1 where there is a single round. */
  round: 1 | 2;
  /** Provisional results differ a little from the final ones. */
  provisional: boolean;
  /** True where an option may stand in some circonscriptions only (législatives). */
  byCirconscription: boolean;
  options: Option[];
  rows: number;
  totals: Totals;
  /** Row range [start, end) of each département in the file: rows are sorted by code. */
  departements: { code: string; start: number; end: number }[];
  source: Source;
  /** Notes for the reader, one sentence each. */
  notes: string[];
  /** File name beside the catalog. */
  file: string;
  /** `sha256:…` of the file. */
  digest: string;
}

/** Where a loaded table came from. */
export interface Provenance extends Source {
  /** Election or table id. */
  id: string;
  file: string;
  digest: string;
  /** True where it is one of the elections carried with the library, false where the user's. */
  packaged: boolean;
}

/**
 * Results by bureau de vote, one entry a bureau in every array, in the order of the packaged file.
 *
 * Counts are whole and at least 0; voters = blank + null + valid ≤ registered and the votes of the
 * options sum to valid, in every bureau.
 */
export interface Bureaux {
  election: CatalogEntry;
  /** Territory as asked: `france`, `departement:31`… */
  territory: string;
  /** Number of bureaux. */
  size: number;
  /** Row in the election's file: the identity of the bureau in the random counters. */
  row: Int32Array;
  /** `DDCCC_BBBB`. */
  code: string[];
  /** Two characters: `31`, `2A`, `ZA`, `ZZ`. */
  departement: string[];
  /** Five characters, `DDCCC`. */
  commune: string[];
  communeName: string[];
  /** `DDNN`, or null where the source does not say and the commune lies in several. */
  circonscription: (string | null)[];
  registered: Int32Array;
  voters: Int32Array;
  /** All zero where the source counts blank and null ballots together, in `null`. */
  blank: Int32Array;
  null: Int32Array;
  valid: Int32Array;
  /** `votes[k][i]`: votes of `election.options[k]` in bureau i. */
  votes: Int32Array[];
  provenance: Provenance;
  /** What the reader of a result must know of this table, one sentence each. */
  notes?: string[];
}

/** The election as an importer makes it and the store writes it: a whole country, no provenance yet. */
export interface ElectionTable {
  entry: Omit<CatalogEntry, "digest" | "file" | "departements" | "rows" | "totals">;
  code: string[];
  communeName: string[];
  circonscription: (string | null)[];
  registered: Int32Array;
  voters: Int32Array;
  blank: Int32Array | null;
  null: Int32Array;
  valid: Int32Array;
  /** In the order of `entry.options`, whose `votes` the store recomputes. */
  votes: Int32Array[];
}

/** One entry of `catalog.json` for a table that is not an election: communes, centroids. */
export interface TableEntry {
  /** `communes`, `centroids`. */
  name: string;
  title: string;
  rows: number;
  /** Columns in order; `number` may hold decimals, and any column but the first may hold nulls. */
  columns: { name: string; type: "string" | "integer" | "number" }[];
  source: Source;
  /** Notes for the reader, one sentence each. */
  notes: string[];
  /** File name beside the catalog. */
  file: string;
  /** `sha256:…` of the file. */
  digest: string;
}

/** What `catalog.json` holds: elections by date then round, tables by name. */
export interface Catalog {
  elections: CatalogEntry[];
  tables: TableEntry[];
}

/** An entry and where its file lies. */
export type Located<Entry> = Entry & {
  /** True where it is carried with the library, false where it is in the user's data folder. */
  packaged: boolean;
  /** Path of its folder, or an address ending in `/` where the library was imported from one. */
  folder: string;
};
