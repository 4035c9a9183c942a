/**
 * The territories of a placebo as text: their distribution, and those that pass the marks claimed.
 *
 * @module
 */

import type { PlaceboRecord, TerritoryGains } from "../../claims/placebo/mod.ts";
import { columns } from "../text/columns.ts";
import { number } from "../text/numbers.ts";
import { cut, wrap } from "../text/wrap.ts";

/** Territories listed at most; the files have them all. */
const LISTED = 25;

/**
 * The distribution of gains over territories, how many pass +20 points of turnout or +10 of share, and
 * which they are, each with the check for redrawn bureaux; nothing for a placebo over the whole country.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { territoriesText } from "./territories.ts";
 *
 * const record = placebo(await loadPlacebo({
 *   from: "europeennes-2014",
 *   to: "presidentielle-2017-t1",
 *   territory: "departement:35",
 *   within: "commune",
 * }));
 * assertStringIncludes(territoriesText(record).join("\n"), "pass +20 points of turnout");
 * ```
 */
export function territoriesText(record: PlaceboRecord): string[] {
  const { territories, distribution, marks, reading, within } = record;
  if (territories === null || distribution === null || marks === null) return [];
  const rows = [
    ["picked bureaux, turnout", distribution.turnout],
    ["picked bureaux, share", distribution.share],
    ["whole territory, turnout", distribution.whole_turnout],
    ["whole territory, share", distribution.whole_share],
  ] as const;
  const quantile = (head: string, of: "min" | "q05" | "median" | "q95" | "max" | "mean") => ({
    head,
    cells: rows.map(([, spread]) => number(spread[of], 1)),
  });
  return [
    [
      wrap(
        `Over ${territories.length} territories (${within}), gain over the nation under reading ${reading}, in ` +
          "points:",
      ),
      columns([
        { head: "", cells: rows.map(([name]) => name), align: "left" },
        quantile("lowest", "min"),
        quantile("5\u202f%", "q05"),
        quantile("median", "median"),
        quantile("mean", "mean"),
        quantile("95\u202f%", "q95"),
        quantile("highest", "max"),
      ]),
      wrap(
        `${marks.pick_turnout} picks and ${marks.whole_turnout} whole territories pass +20 points of turnout; ` +
          `${marks.pick_share} picks and ${marks.whole_share} whole territories pass +10 of share: with ` +
          "nothing tied to the pick.",
      ),
    ].join("\n"),
    ...passing(record, territories),
  ];
}

function passing({ reading }: PlaceboRecord, territories: readonly TerritoryGains[]): string[] {
  const passes = ({ pick, whole }: TerritoryGains) =>
    [pick, whole].some(({ turnout, share }) => turnout[reading] >= 20 || share[reading] >= 10);
  const all = territories.filter(passes);
  if (all.length === 0) return [];
  const list = all.slice(0, LISTED);
  const points = (of: (territory: TerritoryGains) => number) =>
    list.map((territory) => number(of(territory), 1));
  return [[
    columns([
      {
        head: "passing",
        cells: list.map(({ code, name }) => name === code ? code : cut(`${code} ${name}`, 26)),
        align: "left",
      },
      {
        head: "bureaux",
        cells: list.map(({ bureaux, redrawn }) => `${bureaux} of ${redrawn.bureaux_to}`),
      },
      { head: "picked", cells: list.map(({ picked }) => String(picked)) },
      { group: "picked", head: "turnout", cells: points(({ pick }) => pick.turnout[reading]) },
      { group: "picked", head: "share", cells: points(({ pick }) => pick.share[reading]) },
      { group: "whole", head: "turnout", cells: points(({ whole }) => whole.turnout[reading]) },
      { group: "whole", head: "share", cells: points(({ whole }) => whole.share[reading]) },
      { head: "redrawn?", cells: list.map(({ redrawn }) => redrawn.verdict) },
    ]),
    ...(all.length > LISTED
      ? [`… and ${all.length - LISTED} more: --json or --out has them all.`]
      : []),
    wrap(
      "Redrawn is likely where more than a tenth of the bureaux came, went or changed in size, or where those " +
        "matched kept no order in turnout: the same code then stands for other streets.",
    ),
  ].join("\n")];
}
