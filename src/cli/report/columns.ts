import { fromParquet } from "../../report/parquet.ts";
import { type RunFolder, unusable } from "./folder.ts";

/** Columns wanted, and what each holds. */
type Wanted = Readonly<Record<string, "text" | "number" | "amount">>;

/** The columns of a table, as long as each other. */
type Columns<W extends Wanted> = { [K in keyof W]: W[K] extends "text" ? string[] : number[] };

/**
 * Columns of one of a folder's tables in Parquet: texts, numbers, or numbers of at least 0.
 *
 * @throws {InputError} if the file is not such a table, a column is not there, or holds something else.
 */
export async function readColumns<W extends Wanted>(
  { dir, read }: RunFolder,
  file: string,
  wanted: W,
): Promise<Columns<W>> {
  const bytes = await read(file);
  const refused = (why: string) => unusable(dir, `its ${file} ${why}`);
  // The reader of Parquet has errors of all kinds for bytes that are none.
  const table = await fromParquet(bytes).catch(() => null);
  if (table === null) throw refused("is not Parquet, or was cut");
  const columns = Object.entries(wanted).map(([name, kind]) => {
    // A table without rows shows no columns.
    const values = table.size === 0 ? [] : Array.from(table.get(name) ?? [null]);
    if (!values.every((value) => holds(kind, value))) {
      throw refused(`has no column ${name} of ${kind === "text" ? "texts" : "numbers"} alone`);
    }
    return [name, values] as const;
  });
  if (new Set(columns.map(([, { length }]) => length)).size > 1) {
    throw refused("has columns of different lengths");
  }
  return Object.fromEntries(columns) as Columns<W>;
}

function holds(kind: Wanted[string], value: unknown): boolean {
  if (kind === "text") return typeof value === "string";
  return Number.isFinite(value) && (kind === "number" || value as number >= 0);
}
