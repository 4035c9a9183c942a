/**
 * What a reader of a placebo must know beside its numbers.
 *
 * @module
 */

import type { Bureaux } from "../../bureaux/mod.ts";
import type { Followed } from "./options.ts";
import type { Panel } from "./panel.ts";
import type { Group } from "./pick.ts";
import type { PlaceboRecord } from "./types.ts";

/** One sentence each: what was compared, who was left out and why, what the number is not. */
export function notesOf(
  record: PlaceboRecord,
  panel: Panel,
  groups: readonly Group[],
  option: Followed,
  elections: readonly Bureaux[],
): string[] {
  const { left_out: left, from, to, third } = record;
  const [percent, top] = [100 * record.tolerance, 100 * record.top].map((value) =>
    Number(value.toPrecision(6))
  );
  const inGroups = groups.reduce((sum, { bureaux }) => sum + bureaux.length, 0);
  return [
    `Scope ${record.scope}, tolerance ${record.tolerance}, weight ${record.weight}: ${record.bureaux} ` +
    `bureaux with the same code in both elections, a register within ±${percent} % of the first and at ` +
    `least ${record.min_registered} electors; ${record.picked} picked, the top ${top} % by ` +
    `${record.score} in ${from}.`,
    `Left out: ${left.only_from} bureaux in ${from} alone, ${left.only_to} in ${to} alone, ` +
    `${left.register_moved} whose register moved more, ${left.too_small} smaller, ` +
    `${left.no_valid_votes} without a valid vote` +
    `; out of scope: ${left.outside_scope.from} in ${from}, ${left.outside_scope.to} in ${to}.`,
    ...(third === null ? [] : [
      `The next period is that of ${
        panel.size - left.not_in_third!
      } of them: ${left.not_in_third} are not ` +
      `matched in ${third}.`,
    ]),
    ...(record.within === "france" ? [] : [
      `${groups.length} territories (${record.within}) with at least ${record.min_bureaux} such ` +
      `bureaux; ${
        panel.size - inGroups
      } bureaux lie elsewhere and count in the nation alone, so that ` +
      "random picks, drawn in these territories, need not be centred on zero.",
    ]),
    ...(option.note === null ? [] : [option.note]),
    ...elections.filter(({ election }) => election.provisional).map(({ election }) =>
      `${election.title}: provisional results.`
    ),
    "Nothing was tied to the pick: whatever it shows is the way of counting, not a campaign.",
  ];
}
