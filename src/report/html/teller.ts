/**
 * Telling a page in a language: words, numbers, names.
 *
 * @module
 */

import {
  filled,
  type InLanguages,
  type Language,
  toLanguage,
  type Values,
} from "../../sentences/mod.ts";
import { commonDecimals } from "../../charts/numbers.ts";
import { type Html, markup } from "./html.ts";
import { columnIn, figureIn, numberIn, percentIn } from "./numbers.ts";
import { AUDIT } from "./words/audit.ts";
import { COMMON } from "./words/common.ts";
import { COMPARISON } from "./words/comparison.ts";
import { PLACEBO } from "./words/placebo.ts";
import { SENSITIVITY } from "./words/sensitivity.ts";
import { NAMES } from "./words/names.ts";

/** All words of the pages, in both languages. */
export const WORDS = { ...COMMON, ...COMPARISON, ...SENSITIVITY, ...PLACEBO, ...AUDIT, ...NAMES };

/** Name of words. */
export type WordName = keyof typeof WORDS;

/** Tells in one language. */
export class Teller {
  constructor(readonly lang: Language) {}

  /** Words, with the places of their template filled. */
  say(name: WordName, values: Values = {}): string {
    return filled(WORDS[name][this.lang], this.lang, values);
  }

  /** Words by a name that a result gives; the fallback where none are known. */
  named(
    kind:
      | "strategy"
      | "about"
      | "channel"
      | "preset"
      | "assumption"
      | "measure"
      | "verdict"
      | "missing"
      | "standing"
      | "outcome"
      | "per"
      | "mark",
    name: string,
    fallback = name,
  ): string {
    const words = (WORDS as Record<string, InLanguages>)[`${kind}_${name}`];
    return words === undefined ? fallback : words[this.lang];
  }

  number(value: number, decimals?: number): string {
    return numberIn(this.lang, value, decimals);
  }

  /** A figure as its source prints it: four digits at most, no zeros added. */
  figure(value: number): string {
    return figureIn(this.lang, value);
  }

  column(values: readonly (number | null)[]): string[] {
    return columnIn(this.lang, values);
  }

  percent(share: number): string {
    return percentIn(this.lang, share);
  }

  /** Two ends, with the decimals that suit the larger. */
  range(
    { low, high }: { low: number; high: number },
    decimals = commonDecimals([low, high]),
  ): string {
    return this.say("range", {
      low: this.number(low, decimals),
      high: this.number(high, decimals),
    });
  }

  /** A number with its sign, of gains. */
  signed(value: number, decimals?: number): string {
    return `${value > 0 ? "+" : ""}${this.number(value, decimals)}`;
  }

  strategy(name: string): string {
    return this.named("strategy", name);
  }

  /** A sentence of a result in this language, with the names in it; null where none of it is known. */
  known(text: string): string | null {
    return toLanguage(
      text,
      this.lang,
      (name) => this.named("strategy", name, this.named("channel", name)),
    );
  }

  /** A text that is English whatever the page. */
  english(text: string): Html {
    return this.lang === "en" ? markup`${text}` : markup`<span lang="en">${text}</span>`;
  }

  /** A sentence of a result, marked as English where no French of it is known. */
  sentence(text: string): Html {
    const told = this.known(text);
    return told === null ? this.english(text) : markup`${told}`;
  }
}
