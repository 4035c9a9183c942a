import type { Table } from "./table.ts";

/**
 * A table as CSV (RFC 4180, lines ended by a line feed): a header, then one line a row. Numbers are
 * the shortest decimals that read back as the same double, −0 included; null is an empty field and an
 * empty string is `""`.
 *
 * @returns UTF-8 text without byte order mark, ended by a line feed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { toCsv } from "./csv.ts";
 * import { doubles, strings, table } from "./table.ts";
 *
 * const gains = table([
 *   strings("strategy", ["random", "a, b"]),
 *   doubles("net_votes_mean", [12.5, null]),
 * ]);
 * assertEquals(toCsv(gains), 'strategy,net_votes_mean\nrandom,12.5\n"a, b",\n');
 * ```
 */
export function toCsv(table: Table): string {
  const lines = [table.columns.map(({ name }) => field(name)).join(",")];
  for (let row = 0; row < table.rows; row++) {
    lines.push(table.columns.map(({ values }) => field(values[row])).join(","));
  }
  return lines.join("\n") + "\n";
}

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  return value === "" || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
