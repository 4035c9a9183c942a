/**
 * `promesse data show ID`.
 *
 * @module
 */

import {
  type CatalogEntry,
  electionEntry,
  loadCatalog,
  type Located,
  type Source,
  type TableEntry,
} from "../../bureaux/mod.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { columns } from "../text/columns.ts";
import { number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import type { DataFlags } from "./list.ts";

/**
 * All that the catalogue says of an election, or of a table: options, totals, notes, source, digest.
 *
 * @throws {InputError} if there is none of this id, naming the nearest ones.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { show } from "./show.ts";
 *
 * assertStringIncludes((await show("presidentielle-2022-t1", {})).out, "9 783 058");
 * ```
 */
export async function show(id: string, { data, json }: DataFlags): Promise<Outcome> {
  const catalog = await loadCatalog({ data });
  const table = catalog.tables.find(({ name }) => name === id);
  if (table) return json ? saidJson(table) : said(tableText(table));
  const entry = electionEntry(id, catalog);
  return json ? saidJson(entry) : said(electionText(entry));
}

function electionText(entry: Located<CatalogEntry>): string {
  const { id, title, date, kind, round, provisional, rows, totals, options } = entry;
  const ranked = options.toSorted((a, b) => b.votes - a.votes);
  const share = (votes: number) => totals.valid > 0 ? number(100 * votes / totals.valid, 2) : "–";
  return [
    `${title} (${id})`,
    `${date}, ${kind}, round ${round}${provisional ? ", provisional results" : ""}`,
    "",
    ...totalsLines(entry),
    "",
    columns([
      { head: "option", cells: ranked.map((option) => option.id), align: "left" },
      { head: "label", cells: ranked.map(({ label }) => label), align: "left" },
      { head: "nuance", cells: ranked.map(({ nuance }) => nuance ?? "–"), align: "left" },
      { head: "bloc", cells: ranked.map(({ bloc }) => bloc), align: "left" },
      { head: "votes", cells: ranked.map(({ votes }) => number(votes)) },
      { head: "% of valid", cells: ranked.map(({ votes }) => share(votes)) },
    ]),
    "",
    `${number(rows)} bureaux in ${entry.departements.length} départements.`,
    ...origin(entry),
  ].join("\n");
}

function totalsLines({ totals }: CatalogEntry): string[] {
  const { registered, voters, blank, valid } = totals;
  const of = (count: number, whole: number) =>
    whole > 0 ? ` (${number(100 * count / whole, 2)}\u202f%)` : "";
  return [
    `registered   ${number(registered)}`,
    `voters       ${number(voters)}${of(voters, registered)}`,
    `valid        ${number(valid)}${of(valid, voters)}`,
    ...(blank === null
      ? [`blank, null  ${number(totals.null)} together${of(totals.null, voters)}`]
      : [
        `blank        ${number(blank)}${of(blank, voters)}`,
        `null         ${number(totals.null)}${of(totals.null, voters)}`,
      ]),
  ];
}

function tableText(entry: Located<TableEntry>): string {
  return [
    `${entry.title} (${entry.name})`,
    "",
    columns([
      { head: "column", cells: entry.columns.map(({ name }) => name), align: "left" },
      { head: "type", cells: entry.columns.map(({ type }) => type), align: "left" },
    ]),
    "",
    `${number(entry.rows)} rows.`,
    ...origin(entry),
  ].join("\n");
}

/** Notes, source, file and digest: what elections and tables share. */
function origin(
  { notes, source, file, folder, packaged, digest }: Located<
    { notes: string[]; source: Source; file: string; digest: string }
  >,
): string[] {
  return [
    ...notes.map((note) => wrap(note, "· ")),
    "",
    wrap(sourceText(source), "source  "),
    `file    ${file}, ${packaged ? "carried with promesse" : `in ${folder}`}`,
    `digest  ${digest}`,
  ];
}

/**
 * A source in a line: publisher, title, licence, and the day it was retrieved where that is known.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sourceText } from "./show.ts";
 *
 * const source = { publisher: "INSEE", title: "Census", licence: "open", retrieved: "2024-01-31" };
 * assertEquals(sourceText(source), "INSEE, “Census”, licence: open, retrieved 2024-01-31");
 * ```
 */
export function sourceText({ publisher, title, licence, retrieved }: Source): string {
  if ([publisher, title, licence].every((text) => text === "unknown")) return "source not recorded";
  const day = retrieved === null ? "" : `, retrieved ${retrieved}`;
  return `${publisher}, “${title}”, licence: ${licence}${day}`;
}
