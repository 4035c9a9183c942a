/**
 * Reading unknown JSON field by field, with errors that name the path of the field.
 *
 * @module
 */

import { choiceOption, InputError, isLine, nearest, shown } from "../input.ts";

/** Bounds of a number: `min` and `max` included, `above` and `below` excluded. */
export interface NumberBounds {
  min?: number;
  max?: number;
  above?: number;
  below?: number;
}

/**
 * A value of a JSON document together with where it stands in it.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { Field } from "./fields.ts";
 *
 * const top = new Field("my file", "", { rate: { mean: 3 } });
 * top.keys(["rate"]);
 * assertThrows(
 *   () => top.at("rate").at("mean").number({ min: 0, max: 1 }),
 *   Error,
 *   "my file: rate.mean must be a number from 0 to 1, got 3.",
 * );
 * ```
 */
export class Field {
  /** `label` names the document in errors; `path` is empty at its top. */
  constructor(readonly label: string, readonly path: string, readonly value: unknown) {}

  /** True where the document leaves the field out. */
  get absent(): boolean {
    return this.value === undefined;
  }

  /** How errors name the field. */
  get where(): string {
    return this.path === "" ? this.label : `${this.label}: ${this.path}`;
  }

  /** @throws {InputError} always: the field, what it must be, what it is. */
  fail(allowed: string): never {
    throw new InputError(`${this.where} must be ${allowed}, got ${got(this.value)}.`);
  }

  /** The member `key` of an object already checked by {@linkcode Field.keys}. */
  at(key: string | number): Field {
    const value = (this.value as Record<string, unknown>)[key];
    const step = typeof key === "number" ? `[${key}]` : this.path === "" ? key : `.${key}`;
    return new Field(this.label, this.path + step, value);
  }

  /**
   * The keys of an object.
   *
   * @throws {InputError} if it is not an object, or has a key that is not known, naming the nearest.
   */
  keys<K extends string>(known: readonly K[], what = "field"): K[] {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.fail(`an object with ${what}s ${known.join(", ")}`);
    }
    for (const key of Object.keys(value)) {
      if (known.includes(key as K)) continue;
      const near = nearest(key, known);
      const hint = near.length > 0 ? `did you mean ${near.join(" or ")}? ` : "";
      const list = `allowed: ${known.join(", ")}.`;
      throw new InputError(`${this.where} has an unknown ${what} ${got(key)}: ${hint}${list}`);
    }
    return Object.keys(value) as K[];
  }

  /** A finite number within bounds; the fallback where the field is absent and there is one. */
  number(bounds: NumberBounds, fallback?: number): number {
    if (this.absent && fallback !== undefined) return fallback;
    const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = bounds;
    const { value } = this;
    const fits = typeof value === "number" && Number.isFinite(value) && value >= min &&
      value <= max && value > above && value < below;
    return fits ? value : this.fail(numberWords(bounds));
  }

  /** True or false; the fallback where absent. */
  boolean(fallback: boolean): boolean {
    if (this.absent) return fallback;
    return typeof this.value === "boolean" ? this.value : this.fail("true or false");
  }

  /**
   * A text without control characters but line ends; the fallback where absent. An empty one only where
   * the fallback is empty.
   */
  text(fallback: string): string {
    if (this.absent) return fallback;
    const { value } = this;
    if (typeof value !== "string") this.fail("a text");
    if (!isLine(value.replace(/\r?\n/g, ""))) this.fail("a text without control characters");
    return value.trim() === "" && fallback !== "" ? this.fail("a text that is not empty") : value;
  }

  /** The same on one line; the fallback, which may be a file's name, must be one too. */
  line(fallback: string): string {
    const field = this.absent ? new Field(this.label, this.path, fallback) : this;
    const text = field.text(fallback);
    return isLine(text) ? text : field.fail("a text on one line");
  }

  /** One of the words allowed. */
  choice<T extends string>(allowed: readonly T[]): T {
    if (typeof this.value !== "string") this.fail(`one of ${allowed.join(", ")}`);
    return choiceOption(this.where, this.value, allowed);
  }

  /** The items of a list of at least one. */
  items(what: string): Field[] {
    if (!Array.isArray(this.value) || this.value.length === 0) {
      this.fail(`a list of at least one ${what}`);
    }
    return this.value.map((_, i) => this.at(i));
  }

  /** Null where the field is absent or null, else what `read` makes of it. */
  orNull<T>(read: (field: Field) => T): T | null {
    return this.absent || this.value === null ? null : read(this);
  }
}

function numberWords({ min, max, above, below }: NumberBounds): string {
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
  if (above !== undefined && below !== undefined) {
    return `a number between ${above} and ${below}, both excluded`;
  }
  if (above !== undefined) return `a number above ${above}`;
  if (min !== undefined) return `a number of at least ${min}`;
  return "a number";
}

function got(value: unknown): string {
  if (value === undefined) return "nothing";
  // JSON has no infinity: 1e999 is read as one, and would be written as null.
  if (typeof value === "number" || typeof value === "string") return shown(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? text.slice(0, 57) + "…" : text;
}
