/**
 * The list of claims.
 *
 * @module
 */

import type { Claim } from "../../claims/mod.ts";
import { columns } from "../text/columns.ts";
import { cut, wrap } from "../text/wrap.ts";

/**
 * Every claim with its id and what it says.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { claims } from "../../claims/mod.ts";
 * import { listText } from "./list.ts";
 *
 * assertStringIncludes(listText(claims()), "one-in-14");
 * ```
 */
export function listText(list: readonly Claim[]): string {
  const ids = list.map(({ id }) => id);
  const room = 96 - Math.max(...ids.map(({ length }) => length));
  return [
    columns([
      { head: "claim", cells: ids, align: "left" },
      { head: "", cells: list.map(({ title }) => cut(title, room)), align: "left" },
    ]),
    "",
    wrap(
      `${list.length} claims about ${
        new Set(list.flatMap(({ systems }) => systems)).size
      } systems. ` +
        "promesse audit CLAIM says what one is worth, promesse audit --all what all of them are.",
    ),
  ].join("\n");
}
