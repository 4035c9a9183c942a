/**
 * `catalog.json`: the list of what a data folder holds, read and replaced as a whole.
 *
 * @module
 */

import { shown } from "../../input.ts";
import type { Catalog, CatalogEntry, TableEntry } from "../types.ts";
import { readBytes } from "./bytes.ts";
import { checkedCatalog } from "./catalog_check.ts";

/** Name of the catalogue in a data folder. */
export const CATALOG_FILE = "catalog.json";

/**
 * The catalogue of a folder; an empty one where the folder has none.
 *
 * @throws {InputError} if the file is there but is not a catalogue, naming the entry and the field.
 *
 * @example
 * ```ts
 * import { readCatalogFile } from "./catalog_file.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * assertEquals(await readCatalogFile(dir), { elections: [], tables: [] });
 * await Deno.remove(dir);
 * ```
 */
export async function readCatalogFile(folder: string): Promise<Catalog> {
  const bytes = await readBytes(folder, CATALOG_FILE);
  if (bytes === null) return { elections: [], tables: [] };
  return checkedCatalog(parsed(bytes), `The ${CATALOG_FILE} of ${shown(folder)}`);
}

/** Null, which is no catalogue, where the bytes are not JSON. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/**
 * The catalogue with an election put in the place of the one with its id, in order of date.
 *
 * @example
 * ```ts
 * import { withElection } from "./catalog_file.ts";
 * import { writeElection } from "./write.ts";
 * import { tinyElection } from "./example.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const entry = await writeElection(tinyElection(), { dir });
 * const once = withElection({ elections: [], tables: [] }, entry);
 * assertEquals(withElection(once, entry), once);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export function withElection(catalog: Catalog, entry: CatalogEntry): Catalog {
  const elections = catalog.elections.filter(({ id }) => id !== entry.id);
  elections.push(entry);
  elections.sort((a, b) => compared(a.date, b.date) || compared(a.id, b.id));
  return { ...catalog, elections };
}

/**
 * The catalogue with a table put in the place of the one with its name, in order of name.
 *
 * @example
 * ```ts
 * import { withTable } from "./catalog_file.ts";
 * import type { TableEntry } from "../types.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const entry = (name: string) => ({ name }) as TableEntry;
 * const { tables } = withTable({ elections: [], tables: [entry("b")] }, entry("a"));
 * assertEquals(tables.map(({ name }) => name), ["a", "b"]);
 * ```
 */
export function withTable(catalog: Catalog, entry: TableEntry): Catalog {
  const tables = catalog.tables.filter(({ name }) => name !== entry.name);
  tables.push(entry);
  tables.sort((a, b) => compared(a.name, b.name));
  return { ...catalog, tables };
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The catalogue as text: what fits on a line stays on a line, so that a change reads as one.
 *
 * @example
 * ```ts
 * import { catalogText } from "./catalog_file.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(catalogText({ elections: [], tables: [] }), '{"elections":[],"tables":[]}\n');
 * ```
 */
export function catalogText(catalog: Catalog): string {
  return pretty(catalog, "") + "\n";
}

function pretty(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + flat.length <= 100) {
    return flat;
  }
  const inner = indent + "  ";
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((item) => pretty(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pretty(item, inner)}`);
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}
