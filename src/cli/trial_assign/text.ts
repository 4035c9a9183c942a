/**
 * A drawn trial as text.
 *
 * @module
 */

import type { Bureaux } from "../../bureaux/mod.ts";
import type { Assignment } from "../../trials/design/mod.ts";
import { columns } from "../text/columns.ts";
import { number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";

/**
 * What was drawn and how balanced it is; the list itself goes to files or JSON.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { assignTrial } from "../../trials/design/mod.ts";
 * import { assignText } from "./text.ts";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * assertStringIncludes(assignText(bureaux, assignTrial(bureaux, { seed: "a" })), "All at once");
 * ```
 */
export function assignText(bureaux: Bureaux, assignment: Assignment): string {
  const { options, layout, treated, control, outside, balance, notes } = assignment;
  const clusters = options.cluster === null
    ? ""
    : `${number(layout.units)} clusters (${options.cluster}), `;
  const blocks = options.blocks === "none"
    ? "one block"
    : `${number(layout.blocks)} blocks (${options.blocks} on ${options.blockOn}${
      options.within === null ? "" : `, within ${options.within}`
    })`;
  return [
    wrap(
      `A trial in ${bureaux.territory}, drawn with seed ${JSON.stringify(options.seed)} on ` +
        `${bureaux.election.title}: ${clusters}${blocks}; ${number(treated)} bureaux treated, ` +
        `${number(control)} in control${outside > 0 ? `, ${number(outside)} outside` : ""}.`,
    ),
    balanceText(assignment),
    wrap(
      `All at once: d² = ${
        number(balance.omnibus.chiSquare, 2)
      } on ${balance.omnibus.df} degrees of ` +
        `freedom, p = ${number(balance.omnibus.p, 3)}; among ${
          number(balance.omnibus.draws)
        } redrawn ` +
        `assignments p = ${number(balance.omnibus.permutationP, 3)} ± ${
          number(balance.omnibus.mcse, 3)
        }. A small p is bad luck, not a fault of the draw: redrawing until it is large would make the ` +
        "declared probabilities false.",
    ),
    ...(notes.length > 0 ? [notes.map((note) => wrap(note, "· ")).join("\n")] : []),
  ].join("\n\n");
}

function balanceText({ balance: { covariates } }: Assignment): string {
  const column = (head: string, values: number[], decimals: number) => ({
    head,
    cells: values.map((value) => number(value, decimals)),
  });
  return columns([
    { head: "known before", cells: covariates.map(({ name }) => name), align: "left" },
    column("treated", covariates.map(({ treated }) => treated), 2),
    column("control", covariates.map(({ control }) => control), 2),
    column("difference", covariates.map(({ difference }) => difference), 3),
    column("standardised", covariates.map(({ standardised }) => standardised), 3),
    column("p", covariates.map(({ p }) => p), 3),
  ]);
}
