/**
 * Sentences with values in them, made from a template and read back with the same one.
 *
 * | in a template              | stands for                                              |
 * | -------------------------- | ------------------------------------------------------- |
 * | `{place}`                  | a text, as it is                                        |
 * | `{!why}`                   | a text that is itself a sentence of the table           |
 * | `{.share}`                 | a number as it is, with the decimal mark of the language |
 * | `{#count}`                 | a whole number, thousands apart                         |
 * | `{#count world\|worlds}`   | the same and a noun, singular or plural                 |
 * | `{count?has\|have}`        | a word by a number that stands elsewhere in the sentence |
 *
 * @module
 */

import type { Language } from "./language.ts";

/** What the places of a template are filled with, by name. */
export type Values = Readonly<Record<string, string | number>>;

const PLACE = /\{([#!.]?)(\w+)(?:([ ?])([^|}]*)\|([^}]*))?\}/g;

/**
 * A template filled with values.
 *
 * @param inner says a text that is itself a sentence.
 * @throws {Error} naming a place without a value: a mistake of the caller's program, not of its user.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { filled } from "./template.ts";
 *
 * const template = "{#n bureau|bureaux} {n?is|are} in {place}.";
 * assertEquals(filled(template, "en", { n: 1, place: "Muret" }), "1 bureau is in Muret.");
 * assertEquals(filled(template, "en", { n: 1336, place: "31" }), "1\u202f336 bureaux are in 31.");
 * ```
 */
export function filled(
  template: string,
  language: Language,
  values: Values,
  inner: (text: string) => string = (text) => text,
): string {
  return template.replace(PLACE, (_, mark, name, kind, one, many) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence "${template}" lacks ${name}.`);
    const word = isOne(Number(value), language) ? one : many;
    if (kind === "?") return word;
    if (mark === ".") return decimalIn(language, String(value));
    if (mark === "!") return inner(String(value));
    if (mark === "#") return grouped(Number(value)) + (kind === " " ? ` ${word}` : "");
    return String(value);
  });
}

function decimalIn(language: Language, number: string): string {
  return language === "fr" ? number.replace(".", ",") : number;
}

/** French counts none as one. */
function isOne(count: number, language: Language): boolean {
  return language === "fr" ? Math.abs(count) < 2 : count === 1;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/**
 * Reads the sentences of a template: the values of one that it made, null for any other text.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { reader } from "./template.ts";
 *
 * const read = reader("{#n bureau|bureaux} {n?is|are} in {place}.");
 * assertEquals(read("1\u202f336 bureaux are in 31."), { n: 1336, place: "31" });
 * assertEquals(read("31 has 1 336 bureaux."), null);
 * ```
 */
export function reader(template: string): (sentence: string) => Values | null {
  const names: { name: string; number: boolean }[] = [];
  let pattern = "^";
  let from = 0;
  for (const { 0: place, 1: mark, 2: name, 3: kind, 4: one, 5: many, index } of matches(template)) {
    pattern += literal(template.slice(from, index));
    from = index + place.length;
    const either = kind === undefined ? "" : `(?:${literal(one)}|${literal(many)})`;
    if (kind === "?") {
      pattern += either;
      continue;
    }
    names.push({ name, number: mark === "#" });
    pattern += mark === "."
      ? "([-+−]?\\d[\\d.e-]*)"
      : mark === "#"
      ? `([\\d\\u202f]+)${kind ? ` ${either}` : ""}`
      : "(.+?)";
  }
  const sentences = new RegExp(`${pattern}${literal(template.slice(from))}$`, "su");
  return (sentence) => {
    const found = sentences.exec(sentence);
    if (!found) return null;
    return Object.fromEntries(names.map(({ name, number }, i) => {
      const text = found[i + 1];
      return [name, number ? Number(text.replaceAll("\u202f", "")) : text];
    }));
  };
}

function matches(template: string): RegExpExecArray[] {
  return [...template.matchAll(PLACE)];
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
