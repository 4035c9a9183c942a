/**
 * What a reader of a placebo must know beside its numbers.
 *
 * @module
 */

import type { Bureaux } from "../../bureaux/mod.ts";
import { sentence } from "../../sentences/mod.ts";
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
    sentence("taking_part", {
      scope: record.scope,
      tolerance: record.tolerance,
      weight: record.weight,
      bureaux: record.bureaux,
      percent,
      least: record.min_registered,
      picked: record.picked,
      top,
      score: record.score,
      from,
    }),
    sentence("placebo_left_out", {
      from,
      to,
      only_from: left.only_from,
      only_to: left.only_to,
      moved: left.register_moved,
      small: left.too_small,
      blank: left.no_valid_votes,
      outside_from: left.outside_scope.from,
      outside_to: left.outside_scope.to,
    }),
    ...(third === null ? [] : [
      sentence("next_period", {
        kept: panel.size - left.not_in_third!,
        lost: left.not_in_third!,
        third,
      }),
    ]),
    ...(record.within === "france" ? [] : [
      sentence("placebo_territories", {
        territories: groups.length,
        within: record.within,
        least: record.min_bureaux,
        elsewhere: panel.size - inGroups,
      }),
    ]),
    ...(option.note === null ? [] : [option.note]),
    ...elections.filter(({ election }) => election.provisional).map(({ election }) =>
      sentence("provisional", { title: election.title })
    ),
    sentence("nothing_tied"),
  ];
}
