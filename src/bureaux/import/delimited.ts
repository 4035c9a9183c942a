/**
 * Delimited text: semicolons, commas or tabs, quoted fields, any line ends.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import { blockFields, bureauFields } from "./headers.ts";
import type { Problem, Sheet } from "./sheet.ts";

/** Lines of presentation that may stand above the header. */
const MOST_PREAMBLE = 20;

/**
 * Reads delimited text as a sheet. The separator is the one that the header has most of; the header
 * is the first line that has a column of registered electors or of votes, within the first 20.
 *
 * @throws {InputError} if there is no row below the header.
 *
 * @example
 * ```ts
 * import { readDelimited } from "./delimited.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const sheet = readDelimited("f.csv", 'Inscrits;Nom\r\n12;"L;A ""B"""\r\n');
 * assertEquals(sheet.rows, [["12", 'L;A "B"']]);
 * assertEquals(sheet.lines, [2]);
 * ```
 */
export function readDelimited(name: string, text: string): Sheet {
  const header = headerLine(text);
  const separator = separatorOf(header.text);
  const records = recordsOf(name, text, header.start, header.line, separator);
  const columns = records.rows.shift()?.map((cell) => cell.trim()) ?? [];
  records.lines.shift();
  if (records.rows.length + records.faults.length === 0) {
    throw new InputError(`The file ${shown(name)} has no row below its header.`);
  }
  return { name, columns, ...records };
}

function headerLine(text: string): { text: string; start: number; line: number } {
  let start = 0;
  let first: { text: string; start: number; line: number } | null = null;
  for (let line = 1; line <= MOST_PREAMBLE && start < text.length; line++) {
    const end = text.indexOf("\n", start);
    const content = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
    const names = content.split(separatorOf(content)).map((name) => name.replace(/^"|"$/g, ""));
    const known = bureauFields(names).registered !== undefined ||
      blockFields(names).votes !== undefined;
    if (known && names.length > 1) return { text: content, start, line };
    if (content.trim() !== "") first ??= { text: content, start, line };
    if (end < 0) break;
    start = end + 1;
  }
  return first ?? { text: "", start: 0, line: 1 };
}

function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  let best = ";";
  for (const separator of [";", ",", "\t"]) {
    if (bare.split(separator).length > bare.split(best).length) best = separator;
  }
  return best;
}

/** Records from an offset on. A record that no quote closes is a fault. */
function recordsOf(name: string, text: string, from: number, line: number, separator: string) {
  const rows: string[][] = [];
  const lines: number[] = [];
  const faults: Problem[] = [];
  let at = from;
  while (at < text.length) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const plain = text.slice(at, end);
    if (!plain.includes('"')) {
      // Quotes are rare: most lines need no more than a split.
      const content = plain.endsWith("\r") ? plain.slice(0, -1) : plain;
      if (content.trim() !== "") {
        rows.push(content.split(separator));
        lines.push(line);
      }
      at = end + 1;
      line++;
      continue;
    }
    const record = quotedRecord(text, at, separator);
    if (record === null) {
      // The quote never closes: give up this line alone, not all that follows.
      faults.push({ file: name, line, code: null, reason: "a quoted field is not closed" });
      at = end + 1;
      line++;
      continue;
    }
    rows.push(record.fields);
    lines.push(line);
    line += record.lines;
    at = record.next;
  }
  return { rows, lines, faults };
}

/** Most lines that one quoted record may take: more is a quote that was never closed. */
const MOST_LINES = 10;

/** One record with quotes, from an offset on; null where a quoted field is never closed. */
function quotedRecord(text: string, from: number, separator: string) {
  const fields: string[] = [];
  let lines = 1;
  let at = from;
  for (;;) {
    let field = "";
    if (text[at] === '"') {
      for (at++;;) {
        const close = text.indexOf('"', at);
        if (close < 0) return null;
        const part = text.slice(at, close);
        lines += part.split("\n").length - 1;
        if (lines > MOST_LINES) return null;
        field += part;
        at = close + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
    }
    const stop = nextOf(text, at, separator);
    field += text.slice(at, stop).replace(/\r$/, "");
    fields.push(field);
    at = stop + 1;
    if (stop >= text.length || text[stop] === "\n") return { fields, lines, next: at };
  }
}

function nextOf(text: string, from: number, separator: string): number {
  let end = text.indexOf("\n", from);
  if (end < 0) end = text.length;
  const stop = text.indexOf(separator, from);
  return stop < 0 || stop > end ? end : stop;
}
