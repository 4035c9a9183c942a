/**
 * `promesse data list`.
 *
 * @module
 */

import { loadCatalog, type MergedCatalog } from "../../bureaux/mod.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { columns } from "../text/columns.ts";
import { number } from "../text/numbers.ts";

/** Flags of `data list`, `show` and `verify`. */
export interface DataFlags {
  data?: string;
  json?: boolean;
}

/**
 * The elections and tables there are, packaged and imported, by date.
 *
 * @throws {InputError} if the catalogue of the data folder is broken, or the folder named has none.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { list } from "./list.ts";
 *
 * assertStringIncludes((await list({})).out, "presidentielle-2022-t1");
 * ```
 */
export async function list({ data, json }: DataFlags): Promise<Outcome> {
  const catalog = await loadCatalog({ data });
  return json ? saidJson(listed(catalog)) : said(text(catalog));
}

/** The catalogue without the options and row ranges of each election: `show` has the options. */
function listed({ elections, tables }: MergedCatalog): Record<string, unknown> {
  return {
    elections: elections.map(({ options, departements: _, ...entry }) => ({
      ...entry,
      options: options.length,
    })),
    tables: tables.map(({ columns, ...entry }) => ({
      ...entry,
      columns: columns.map(({ name }) => name),
    })),
  };
}

function text({ elections, tables }: MergedCatalog): string {
  const titles = elections.map(({ title, provisional, packaged }) =>
    title + (provisional ? ", provisional" : "") + (packaged ? "" : ", yours")
  );
  return [
    columns([
      { head: "election", cells: elections.map(({ id }) => id), align: "left" },
      { head: "date", cells: elections.map(({ date }) => date), align: "left" },
      { head: "bureaux", cells: elections.map(({ rows }) => number(rows)) },
      {
        head: "registered",
        cells: elections.map(({ totals }) => number(totals.registered)),
      },
      { head: "options", cells: elections.map(({ options }) => String(options.length)) },
      { head: "title", cells: titles, align: "left" },
    ]),
    columns([
      { head: "table", cells: tables.map(({ name }) => name), align: "left" },
      { head: "rows", cells: tables.map(({ rows }) => number(rows)) },
      { head: "title", cells: tables.map(({ title }) => title), align: "left" },
    ]),
    "promesse data show ID prints the options, totals, notes and source of an election.",
  ].join("\n\n");
}
