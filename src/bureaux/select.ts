/**
 * Some of the bureaux of a table.
 *
 * @module
 */

import { InputError } from "../input.ts";
import type { Bureaux } from "./types.ts";

/**
 * The bureaux at some places of a table, as a table of their own: columns are copied, `row` keeps
 * saying which bureaux they are in the election's file.
 *
 * @param indices places in `bureaux`, in the order wanted.
 * @param territory what the selection is called; that of `bureaux` by default.
 * @throws {InputError} if an index is not one of a bureau.
 *
 * @example
 * ```ts
 * import { loadElection } from "./load.ts";
 * import { selectBureaux } from "./select.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * const two = selectBureaux(bureaux, [3, 5], "two bureaux of Lozère");
 * assertEquals(two.size, 2);
 * assertEquals(two.row[1], bureaux.row[5]);
 * ```
 */
export function selectBureaux(
  bureaux: Bureaux,
  indices: ArrayLike<number>,
  territory = bureaux.territory,
): Bureaux {
  const size = indices.length;
  for (let i = 0; i < size; i++) {
    const index = indices[i];
    if (!Number.isInteger(index) || index < 0 || index >= bureaux.size) {
      throw new InputError(`indices must be from 0 to ${bureaux.size - 1}, got ${index}.`);
    }
  }
  const counts = (column: Int32Array) => Int32Array.from(indices, (i) => column[i]);
  const texts = <T>(column: readonly T[]) => Array.from(indices, (i) => column[i]);
  return {
    ...bureaux,
    territory,
    size,
    row: counts(bureaux.row),
    code: texts(bureaux.code),
    departement: texts(bureaux.departement),
    commune: texts(bureaux.commune),
    communeName: texts(bureaux.communeName),
    circonscription: texts(bureaux.circonscription),
    registered: counts(bureaux.registered),
    voters: counts(bureaux.voters),
    blank: counts(bureaux.blank),
    null: counts(bureaux.null),
    valid: counts(bureaux.valid),
    votes: bureaux.votes.map(counts),
  };
}
