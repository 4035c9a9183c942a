import type { Language } from "./language.ts";
import { type SentenceName, SENTENCES } from "./table.ts";
import { filled, reader, type Values } from "./template.ts";

/**
 * A sentence of the table in English, as results carry it.
 *
 * @param values by the names of the places of its template.
 * @throws {Error} naming a place without a value.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sentence } from "./sentence.ts";
 *
 * assertEquals(
 *   sentence("budget_over", { room: 12000 }),
 *   "The territory takes 12\u202f000 attempts at most: the rest of the budget is unspent.",
 * );
 * ```
 */
export function sentence(name: SentenceName, values: Values = {}): string {
  return sentenceIn("en", name, values);
}

/**
 * A sentence of the table in a language, where its values are at hand.
 *
 * @param values by the names of the places of its template.
 * @throws {Error} naming a place without a value.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sentenceIn } from "./sentence.ts";
 *
 * assertEquals(sentenceIn("fr", "p_under", { percent: 0.5 }), "moins de 0,5\u202f%");
 * ```
 */
export function sentenceIn(language: Language, name: SentenceName, values: Values = {}): string {
  return filled(SENTENCES[name][language], language, values);
}

/**
 * A sentence of a result in another language: null where it is none of the table's, such as a note that a user
 * gave with an election of their own.
 *
 * @param text English, as {@linkcode sentence} made it.
 * @param named says a text within it that is no sentence, such as the name of a channel; as it is by default.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sentence, toLanguage } from "./sentence.ts";
 *
 * const note = sentence("budget_over", { room: 1 });
 * assertEquals(
 *   toLanguage(note, "fr"),
 *   "Le territoire absorbe au plus 1 tentative\u202f: le reste du budget n’est pas dépensé.",
 * );
 * assertEquals(toLanguage("A word of the user's.", "fr"), null);
 * ```
 */
export function toLanguage(
  text: string,
  language: Language,
  named: (text: string) => string = (text) => text,
): string | null {
  if (language === "en") return text;
  for (const [name, read] of readers()) {
    const values = read(text);
    if (values === null) continue;
    const inner = (text: string) => toLanguage(text, language, named) ?? named(text);
    return filled(SENTENCES[name][language], language, values, inner);
  }
  return null;
}

let known: [SentenceName, (text: string) => Values | null][] | undefined;

/** Made when the first sentence is read: most runs read none. */
function readers(): [SentenceName, (text: string) => Values | null][] {
  return known ??= (Object.keys(SENTENCES) as SentenceName[])
    .map((name) => [name, reader(SENTENCES[name].en)]);
}
