/**
 * Bad input, said in one sentence: which option, which value, what is allowed.
 *
 * @module
 */

import { levenshteinDistance } from "@std/text";

/**
 * The error of a value that the caller gave: its message is one sentence that names the option, the
 * value got and the values allowed. The command line prints the message alone and exits with 2.
 *
 * @example
 * ```ts
 * import { InputError } from "./input.ts";
 *
 * const error = new InputError("attempts must be a number of at least 0, got -5.");
 * console.log(error.message);
 * ```
 */
export class InputError extends Error {
  override name = "InputError";
}

/** How a value is shown in an error: strings in quotes, long ones cut, control characters escaped. */
export function shown(value: unknown): string {
  if (typeof value !== "string") return String(value);
  const quoted = JSON.stringify(value.length > 60 ? value.slice(0, 57) + "…" : value);
  // JSON leaves these as they are, and some terminals obey them.
  return quoted.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (mark) => "\\u" + mark.charCodeAt(0).toString(16).padStart(4, "0"),
  );
}

/** Bounds of a numeric option, both inclusive. */
export interface Bounds {
  min?: number;
  max?: number;
  integer?: boolean;
}

/**
 * The value as a number within bounds.
 *
 * @throws {InputError} if it is not a finite number, not whole where it must be, or out of bounds.
 */
export function numberOption(option: string, value: unknown, bounds: Bounds = {}): number {
  const { min = -Infinity, max = Infinity, integer = false } = bounds;
  const number = typeof value === "string" ? decimalNumber(value) : value;
  if (
    typeof number === "number" && Number.isFinite(number) && number >= min && number <= max &&
    (!integer || Number.isSafeInteger(number))
  ) return number;
  const kind = integer ? "a whole number" : "a number";
  const range = min === -Infinity && max === Infinity
    ? ""
    : max === Infinity
    ? ` of at least ${min}`
    : min === -Infinity
    ? ` of at most ${max}`
    : ` from ${min} to ${max}`;
  throw new InputError(`${option} must be ${kind}${range}, got ${shown(value)}.`);
}

/**
 * The number that a text writes in decimal notation (`-12`, `.5`, `1e3`), spaces around it left out;
 * null for any other text. `Number` would take `0x10` for 16 and an empty text for 0.
 *
 * @returns a finite number, or null.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decimalNumber } from "./input.ts";
 *
 * assertEquals(["12", " .5", "1e3", "0x10", ""].map(decimalNumber), [12, .5, 1000, null, null]);
 * ```
 */
export function decimalNumber(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/**
 * True for a text that fits on one line and gives no order to a terminal: no control character, no line
 * or paragraph separator (Unicode's category Cc, U+2028 and U+2029).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { isLine } from "./input.ts";
 *
 * assertEquals(["Présidentielle 2027", "a\nb", "\u001b[31m"].map(isLine), [true, false, false]);
 * ```
 */
export function isLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(text);
}

/**
 * Why the system refused a file, in its words: "no space left on device"; null for any other error.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { systemReason } from "./input.ts";
 *
 * assertEquals(systemReason(new Error("Is a directory (os error 21): open 'a'")), "is a directory");
 * assertEquals(systemReason(new TypeError("x is not a function")), null);
 * ```
 */
export function systemReason(error: unknown): string | null {
  const reason = error instanceof Error && /^(.*?) \(os error \d+\)/.exec(error.message)?.[1];
  return reason ? reason.charAt(0).toLowerCase() + reason.slice(1) : null;
}

/**
 * The value as one of the names allowed.
 *
 * @throws {InputError} naming the nearest allowed names first.
 */
export function choiceOption<T extends string>(
  option: string,
  value: unknown,
  allowed: readonly T[],
): T {
  if (allowed.includes(value as T)) return value as T;
  const near = nearest(String(value), allowed, 3);
  const hint = near.length > 0 ? ` did you mean ${near.join(" or ")}?` : "";
  // A long list helps only where nothing is near.
  const list = allowed.length <= 14 || near.length === 0 ? ` allowed: ${allowed.join(", ")}.` : "";
  throw new InputError(`${option} ${shown(value)} is unknown:${hint}${list}`);
}

/**
 * Options whose names are all known: where types are not checked, as in a notebook, a misspelt one would
 * be left out without a word.
 *
 * @param names Every name of `T`.
 * @throws {InputError} naming the option that is unknown, and those near it.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { knownOptions } from "./input.ts";
 *
 * const names = { replicates: true, seed: true } as const;
 * const typed: object = { replicate: 10 };
 * assertThrows(() => knownOptions(typed, names), Error, "did you mean replicates?");
 * ```
 */
export function knownOptions<T extends object>(
  options: T,
  names: Readonly<Record<keyof T, true>>,
): T {
  if (typeof options !== "object" || options === null) {
    throw new InputError(`options must be an object, got ${shown(options)}.`);
  }
  for (const name of Object.keys(options)) choiceOption("option", name, Object.keys(names));
  return options;
}

/**
 * The candidates nearest to a mistyped name, best first: by edit distance once case and accents are
 * folded, those that contain the name included; none where nothing is near.
 */
export function nearest(name: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = folded(name);
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const other = folded(candidate);
    const contains = wanted.length >= 3 && (other.includes(wanted) || wanted.includes(other));
    const score = wanted === other ? 0 : contains ? 0.5 : levenshteinDistance(wanted, other);
    if (score <= Math.max(2, wanted.length / 3)) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score);
  return scored.slice(0, most).map(({ candidate }) => candidate);
}

/** Lower case without accents. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
