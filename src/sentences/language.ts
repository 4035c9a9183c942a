import { choiceOption } from "../input.ts";

/** Languages that results are told in. */
export const LANGUAGES = ["en", "fr"] as const;

/** A language, as HTML names it. */
export type Language = typeof LANGUAGES[number];

/** One thing said in every language. */
export type InLanguages<T = string> = Readonly<Record<Language, T>>;

/**
 * The language that a user asked for.
 *
 * @throws {InputError} naming those known.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { languageOption } from "./language.ts";
 *
 * assertEquals(languageOption("fr"), "fr");
 * assertThrows(() => languageOption("breton"), Error, "allowed: en, fr");
 * ```
 */
export function languageOption(value: unknown): Language {
  return choiceOption("lang", value, LANGUAGES);
}
