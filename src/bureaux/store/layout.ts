/**
 * The layout of an election's file: what the columns are called and how they are packed.
 *
 * @module
 */

/** Columns of every election's file, in order; one integer column an option follows. */
export const FIXED_COLUMNS = [
  "code",
  "communeName",
  "circonscription",
  "registered",
  "voters",
  "blank",
  "null",
  "valid",
] as const;

/** Names that an option cannot take: the fixed columns and those derived from the code. */
export const RESERVED_COLUMNS: readonly string[] = [...FIXED_COLUMNS, "departement", "commune"];

/** The counts among the fixed columns. */
export const COUNT_COLUMNS = ["registered", "voters", "blank", "null", "valid"] as const;

/**
 * Code of a bureau: département (2 characters), commune (3), underscore, then the bureau's number as
 * the ministry writes it, usually four digits (`31555_0001`, `14118_01.1`).
 */
export const CODE = /^[0-9A-Z]{5}_[0-9A-Za-z.-]{1,12}$/;

/** Code of a circonscription: département then its number, `7501`. */
export const CIRCONSCRIPTION = /^[0-9A-Z]{2}[0-9]{2}$/;

/**
 * True for an ISO day that exists: `2022-02-30` does not.
 *
 * @example
 * ```ts
 * import { isDay } from "./layout.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(["2024-02-29", "2023-02-29", "2024-2-9"].map(isDay), [true, false, false]);
 * ```
 */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text + "T00:00:00Z");
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** Elections, tables and options are named by lower-case words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
