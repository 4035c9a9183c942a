/**
 * What elections and tables there are, and which came before which.
 *
 * @module
 */

import { fromFileUrl } from "@std/path";
import { InputError, nearest, shown } from "../input.ts";
import { readCatalogFile } from "./store/catalog_file.ts";
import type { Catalog, CatalogEntry, Located, TableEntry } from "./types.ts";

/** Where the user's own data lie. */
export interface DataOptions {
  /** Data folder beside the packaged one; `./promesse-data` by default, if it exists. */
  data?: string;
}

/** The packaged catalogue and the user's, as one. */
export interface MergedCatalog {
  /** By date, then id. */
  elections: Located<CatalogEntry>[];
  /** By name. */
  tables: Located<TableEntry>[];
}

/** The user's data folder where none is named. */
export const DEFAULT_DATA = "promesse-data";

/**
 * The packaged elections and tables with those of the user's data folder. Where both have an id, the
 * user's is kept: it was put there on purpose, and its entry says `packaged: false`.
 *
 * @throws {InputError} if `data` is named and holds no catalogue, or a catalogue is broken.
 *
 * @example
 * ```ts
 * import { loadCatalog } from "./catalog.ts";
 *
 * for (const { id, rows } of (await loadCatalog()).elections) console.log(id, rows);
 * ```
 */
export async function loadCatalog({ data }: DataOptions = {}): Promise<MergedCatalog> {
  const folder = packagedFolder();
  const packaged = located(await readCatalogFile(folder), folder, true);
  const own = located(await userCatalog(data), data ?? DEFAULT_DATA, false);
  return {
    elections: merged(packaged.elections, own.elections, ({ date, id }) => date + id, "id"),
    tables: merged(packaged.tables, own.tables, ({ name }) => name, "name"),
  };
}

/** The library's `data/`: found from this module, wherever it was imported from. */
function packagedFolder(): string {
  const url = new URL("../../data/", import.meta.url);
  return url.protocol === "file:" ? fromFileUrl(url) : url.href;
}

async function userCatalog(data: string | undefined): Promise<Catalog> {
  if (data === undefined) {
    try {
      return await readCatalogFile(DEFAULT_DATA);
    } catch (error) {
      // Without leave to read the current folder, nothing of the user's can be meant.
      if (error instanceof Deno.errors.NotCapable) return { elections: [], tables: [] };
      throw error;
    }
  }
  // An empty name would be the current folder.
  const catalog = data === "" ? { elections: [], tables: [] } : await readCatalogFile(data);
  if (catalog.elections.length + catalog.tables.length > 0) return catalog;
  throw new InputError(`data must be a folder with a catalog.json, got ${shown(data)}.`);
}

function located(catalog: Catalog, folder: string, packaged: boolean): MergedCatalog {
  const mark = <E>(entry: E): Located<E> => ({ ...entry, packaged, folder });
  return { elections: catalog.elections.map(mark), tables: catalog.tables.map(mark) };
}

function merged<E, K extends keyof E>(
  packaged: E[],
  own: E[],
  order: (entry: E) => string,
  key: K,
): E[] {
  const taken = new Set(own.map((entry) => entry[key]));
  const all = [...packaged.filter((entry) => !taken.has(entry[key])), ...own];
  return all.sort((a, b) => order(a) < order(b) ? -1 : 1);
}

/**
 * The election of an id.
 *
 * @throws {InputError} naming the nearest ids.
 *
 * @example
 * ```ts
 * import { electionEntry, loadCatalog } from "./catalog.ts";
 * import { assertThrows } from "@std/assert";
 *
 * const catalog = await loadCatalog();
 * assertThrows(() => electionEntry("presidentiele-2022-t1", catalog), Error, "did you mean");
 * ```
 */
export function electionEntry(
  id: string,
  catalog: Pick<MergedCatalog, "elections">,
): Located<CatalogEntry> {
  const entry = catalog.elections.find((entry) => entry.id === id);
  if (entry) return entry;
  const ids = catalog.elections.map((entry) => entry.id);
  const near = nearest(String(id), ids);
  const hint = near.length > 0
    ? `did you mean ${near.join(" or ")}?`
    : ids.length > 0
    ? `there are ${ids.join(", ")}.`
    : "no election is there.";
  throw new InputError(`Election ${shown(id)} is unknown: ${hint}`);
}

/**
 * The elections held before an election's day, latest first.
 *
 * @example
 * ```ts
 * import { earlierThan, electionEntry, loadCatalog } from "./catalog.ts";
 *
 * const catalog = await loadCatalog();
 * const entry = electionEntry("presidentielle-2022-t1", catalog);
 * console.log(earlierThan(entry, catalog).map(({ id }) => id));
 * ```
 */
export function earlierThan(
  { date }: Pick<CatalogEntry, "date">,
  { elections }: Pick<MergedCatalog, "elections">,
): Located<CatalogEntry>[] {
  return elections.filter((entry) => entry.date < date).reverse();
}

/** How an earlier election was chosen, to be printed with the choice. */
export type EarlierRule = "same kind and round" | "same kind" | "any kind";

/**
 * The latest election before another by which its bureaux can be ranked: of the same kind and round;
 * if there is none, of the same kind; if there is none, of any kind, unless `sameKind`. Null where
 * nothing is left.
 *
 * @param options `sameKind`: never take another kind of election; false by default.
 *
 * @example
 * ```ts
 * import { electionEntry, latestEarlier, loadCatalog } from "./catalog.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const catalog = await loadCatalog();
 * const found = latestEarlier(electionEntry("presidentielle-2022-t1", catalog), catalog);
 * assertEquals(found?.entry.id, "presidentielle-2017-t1");
 * assertEquals(found?.rule, "same kind and round");
 * ```
 */
export function latestEarlier(
  entry: Pick<CatalogEntry, "date" | "kind" | "round">,
  catalog: Pick<MergedCatalog, "elections">,
  { sameKind = false }: { sameKind?: boolean } = {},
): { entry: Located<CatalogEntry>; rule: EarlierRule } | null {
  const earlier = earlierThan(entry, catalog);
  const ofKind = earlier.filter(({ kind }) => kind === entry.kind);
  const ofRound = ofKind.find(({ round }) => round === entry.round);
  if (ofRound) return { entry: ofRound, rule: "same kind and round" };
  if (ofKind.length > 0) return { entry: ofKind[0], rule: "same kind" };
  return earlier.length > 0 && !sameKind ? { entry: earlier[0], rule: "any kind" } : null;
}
