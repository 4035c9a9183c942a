/**
 * Options numbered as they are met in candidates' blocks or rows.
 *
 * @module
 */

import { wholeCount } from "./counts.ts";
import type { BlockField } from "./headers.ts";
import type { OptionSeed } from "./options.ts";
import type { Cell } from "./sheet.ts";

/** Label of the option that candidates without a nuance share where options are nuances. */
export const NO_NUANCE = "Sans nuance";

/**
 * Numbers the options of a file, by candidate (or list) or by nuance.
 *
 * @example
 * ```ts
 * import { OptionIndex } from "./option_index.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const index = new OptionIndex("candidate");
 * const block = { surname: "LE PEN", firstName: "Marine" } as Record<string, string>;
 * assertEquals(index.indexOf((field) => block[field] ?? null), 0);
 * assertEquals(index.seeds, [{ label: "LE PEN", firstName: "Marine", nuance: null }]);
 * ```
 */
export class OptionIndex {
  readonly seeds: OptionSeed[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(readonly by: "candidate" | "nuance") {}

  /** Number of the option that a block describes; null where the block names none. */
  indexOf(field: (name: BlockField) => Cell): number | null {
    const text = (name: BlockField) => String(field(name) ?? "").trim();
    const nuance = text("nuance");
    const list = text("list") || text("longList");
    const name = list || text("surname") || text("head");
    // The ministry gives no nuance in small communes: their votes stay together under that name.
    const label = this.by === "candidate" ? name : nuance || (name && NO_NUANCE);
    if (label === "") return null;
    const firstName = this.by === "nuance" || list ? "" : text("firstName");
    const key = `${label}\u0000${firstName}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.seeds.length;
      this.seeds.push({ label, ...(firstName && { firstName }), nuance: nuance || null });
      this.#numbers.set(key, number);
    }
    return number;
  }
}

/**
 * Adds the votes of one candidate's block or row to those of its bureau. A nuance may come several
 * times in a bureau and is summed; a candidate may not.
 *
 * @param votes of the bureau by option number, changed in place.
 * @param at cell of each field.
 * @returns what is wrong, or null.
 *
 * @example
 * ```ts
 * import { addVotes, OptionIndex } from "./option_index.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const votes: number[] = [];
 * const options = new OptionIndex("candidate");
 * assertEquals(addVotes(votes, options, ["MACRON", "12"], { surname: 0, votes: 1 }), null);
 * assertEquals(addVotes(votes, options, ["MACRON", "7"], { surname: 0, votes: 1 }), "MACRON comes twice");
 * assertEquals(votes, [12]);
 * ```
 */
export function addVotes(
  votes: number[],
  options: OptionIndex,
  cells: readonly Cell[],
  at: Partial<Record<BlockField, number>>,
): string | null {
  const k = options.indexOf((name) => at[name] === undefined ? null : cells[at[name]] ?? null);
  if (k === null) return `no ${options.by}`;
  const { label } = options.seeds[k];
  const count = wholeCount(cells[at.votes!]);
  if (typeof count === "string") return `votes of ${label} ${count}`;
  if (votes[k] !== undefined && options.by === "candidate") return `${label} comes twice`;
  votes[k] = (votes[k] ?? 0) + count;
  return null;
}
