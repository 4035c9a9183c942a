/**
 * The shape of `catalog.json`: every field of every entry, checked when it is read and when it is
 * written, so that nothing above meets a catalogue that is not one.
 *
 * @module
 */

import { InputError, isLine, shown } from "../../input.ts";
import { BLOCS, type Catalog, type CatalogEntry, KINDS, type TableEntry } from "../types.ts";
import { isDay, SLUG } from "./layout.ts";

/** What one value must be, in words and as a check. */
interface Rule {
  must: string;
  holds(value: unknown): boolean;
}

/** A value, a list of a shape, or a record with a shape for each field. */
type Shape = Rule | Shape[] | { [field: string]: Shape };

const text = (must: string, holds: (value: string) => boolean): Rule => ({
  must,
  holds: (value) => typeof value === "string" && holds(value),
});
const oneOf = (allowed: readonly unknown[]): Rule => ({
  must: allowed.join(", ").replace(/, ([^,]*)$/, " or $1"),
  holds: (value) => allowed.includes(value),
});
const orNull = ({ must, holds }: Rule): Rule => ({
  must: `${must}, or null`,
  holds: (value) => value === null || holds(value),
});

const NAME = text("lower-case words joined by hyphens", (value) => SLUG.test(value));
const LINE = text("a text on one line, without control characters", isLine);
const DAY = text("a day like 2027-04-11", isDay);
const FILE = text("the name of a file", (value) => /^[^/\\]+$/.test(value) && isLine(value));
const DIGEST = text("sha256: and a digest", (value) => /^sha256:[0-9a-f]+$/.test(value));
const FLAG = oneOf([true, false]);
const COUNT: Rule = {
  must: "a whole number of at least 0",
  holds: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};

/** What elections and tables say alike. */
const LISTED = {
  title: LINE,
  rows: COUNT,
  source: { publisher: LINE, title: LINE, licence: LINE, retrieved: orNull(DAY) },
  notes: [LINE],
  file: FILE,
  digest: DIGEST,
};

const ELECTION: Record<keyof CatalogEntry, Shape> = {
  id: NAME,
  date: DAY,
  kind: oneOf(KINDS),
  round: oneOf([1, 2]),
  provisional: FLAG,
  byCirconscription: FLAG,
  options: [{ id: NAME, label: LINE, nuance: orNull(LINE), bloc: oneOf(BLOCS), votes: COUNT }],
  totals: { registered: COUNT, voters: COUNT, blank: orNull(COUNT), null: COUNT, valid: COUNT },
  departements: [{ code: LINE, start: COUNT, end: COUNT }],
  ...LISTED,
};

const TABLE: Record<keyof TableEntry, Shape> = {
  name: NAME,
  columns: [{ name: LINE, type: oneOf(["string", "integer", "number"]) }],
  ...LISTED,
};

/**
 * What is wrong with the entry of an election, or null: the first field, what it must be, what it is.
 *
 * @example
 * ```ts
 * import { electionProblem } from "./catalog_check.ts";
 * import { writeElection } from "./write.ts";
 * import { tinyElection } from "./example.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const entry = await writeElection(tinyElection(), { dir });
 * assertEquals(electionProblem(entry), null);
 * assertEquals(electionProblem({ ...entry, round: 3 }), "round must be 1 or 2, got 3");
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export function electionProblem(entry: unknown): string | null {
  return problem(entry, ELECTION, "");
}

/**
 * The same for a table that is not an election.
 *
 * @example
 * ```ts
 * import { tableProblem } from "./catalog_check.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tableProblem(null), "it must be a record, got null");
 * ```
 */
export function tableProblem(entry: unknown): string | null {
  return problem(entry, TABLE, "");
}

/**
 * A parsed `catalog.json` as a catalogue. Fields that promesse does not know are left alone.
 *
 * @param file how messages call it: `The catalog.json of "my-data"`.
 * @throws {InputError} naming the file, the entry and the first field that is wrong.
 *
 * @example
 * ```ts
 * import { checkedCatalog } from "./catalog_check.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * assertEquals(checkedCatalog({ elections: [], tables: [] }, "a"), { elections: [], tables: [] });
 * assertThrows(() => checkedCatalog(null, "The catalog"), Error, "is not JSON with elections");
 * ```
 */
export function checkedCatalog(json: unknown, file: string): Catalog {
  const { elections, tables } = (json ?? {}) as Partial<Catalog>;
  if (!Array.isArray(elections) || !Array.isArray(tables)) {
    throw new InputError(`${file} is not JSON with elections and tables.`);
  }
  const check = (what: string, entry: unknown, key: string, found: string | null, at: number) => {
    if (found === null) return;
    const name = (entry as Record<string, unknown> | null)?.[key];
    const called = typeof name === "string" ? shown(name) : `number ${at + 1}`;
    throw new InputError(`${file}, ${what} ${called}: ${found}.`);
  };
  elections.forEach((entry, i) => check("election", entry, "id", electionProblem(entry), i));
  tables.forEach((entry, i) => check("table", entry, "name", tableProblem(entry), i));
  return { elections, tables };
}

function isRule(shape: Shape): shape is Rule {
  return "holds" in shape && typeof shape.holds === "function";
}

/** The first problem of a value, depth first; `path` is empty at the top. */
function problem(value: unknown, shape: Shape, path: string): string | null {
  const wrong = (must: string) => `${path || "it"} must be ${must}, got ${got(value)}`;
  if (isRule(shape)) return shape.holds(value) ? null : wrong(shape.must);
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return wrong("a list");
    return first(value.map((item, i) => [item, shape[0], `${path}[${i}]`]));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong("a record");
  const record = value as Record<string, unknown>;
  const dot = path === "" ? "" : `${path}.`;
  return first(Object.entries(shape).map(([field, inner]) => [record[field], inner, dot + field]));
}

function first(parts: readonly [unknown, Shape, string][]): string | null {
  for (const [value, shape, path] of parts) {
    const found = problem(value, shape, path);
    if (found !== null) return found;
  }
  return null;
}

function got(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "a record" : shown(value);
}
