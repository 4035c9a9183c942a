/**
 * A placebo as text for a reader.
 *
 * @module
 */

import type { NextPeriod, PlaceboRecord } from "../../claims/placebo/mod.ts";
import { sourceText } from "../data/show.ts";
import { columns } from "../text/columns.ts";
import { intervals, number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import { territoriesText } from "./territories.ts";

/**
 * The whole text of a placebo, at most 100 columns wide: gains, what chance shows, territories, the next
 * period, the effect of changing each setting, who was left out and why, sources.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { placeboText } from "./text.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const record = placebo(await loadPlacebo({ from, to, territory: "departement:48" }));
 * assertStringIncludes(placeboText(record), "Scope metropole, tolerance 0.1, weight register");
 * ```
 */
export function placeboText(record: PlaceboRecord): string {
  return [
    heading(record),
    gainsTable(record),
    wrap(readingText(record)),
    ...territoriesText(record),
    ...nextPeriodText(record),
    ...variantsText(record),
    record.notes.map((note) => wrap(note, "· ")).join("\n"),
    sourcesText(record),
  ].join("\n\n");
}

function heading({ from, to, territory, score, top, option, within }: PlaceboRecord): string {
  const where = within === "france" ? "" : ` of each ${within}`;
  return [
    wrap(`Placebo, ${territory}: bureaux picked in ${from}, looked at in ${to}.`),
    wrap(
      `Pick: top ${
        number(Number((100 * top).toPrecision(6)))
      }\u202f% by ${score}${where}. Share: ${option}.`,
    ),
  ].join("\n");
}

function gainsTable(record: PlaceboRecord): string {
  const { pick, nation, gains, chance, reading } = record;
  const outcomes = ["turnout", "share"] as const;
  const points = (values: number[]) => values.map((value) => number(value, 1));
  return columns([
    { head: "points", cells: ["turnout", "share"], align: "left" },
    { group: "picked", head: "before", cells: points(outcomes.map((o) => pick[o].from)) },
    { group: "picked", head: "after", cells: points(outcomes.map((o) => pick[o].to)) },
    { group: "all", head: "before", cells: points(outcomes.map((o) => nation[o].from)) },
    { group: "all", head: "after", cells: points(outcomes.map((o) => nation[o].to)) },
    ...(["level", "rise", "excess"] as const).map((name) => ({
      group: "apparent gain",
      head: name === reading ? `${name} *` : name,
      cells: outcomes.map((o) => number(gains[o][name], 2)),
    })),
    ...(chance === null ? [] : [{
      group: "random picks",
      head: `${reading}, 90\u202f%`,
      cells: intervals(outcomes.map((o) => chance[o]), 2),
    }]),
  ]);
}

const READS = {
  level: "their level minus that of all these bureaux",
  rise: "their rise since the first election",
  excess: "their rise minus the rise of all these bureaux",
};

function readingText({ gains, reading, chance }: PlaceboRecord): string {
  const [turnout, share] = [gains.turnout[reading], gains.share[reading]].map((gain) =>
    `${gain > 0 ? "+" : ""}${number(gain, 2)}`
  );
  return `* Read as ${reading} (${
    READS[reading]
  }) the pick shows ${turnout} points of turnout and ${share} of ` +
    "share, though nothing was done" +
    (chance === null || reading === "rise"
      ? "."
      : `; a pick at random shows ${number(chance.turnout.low, 2)} to ${
        number(chance.turnout.high, 2)
      } of turnout in 90 % of draws.`);
}

function nextPeriodText({ next_period, from, to, third }: PlaceboRecord): string[] {
  if (next_period === null) return [];
  const points = (of: (row: NextPeriod) => number | null) =>
    next_period.map((row) => {
      const value = of(row);
      return value === null ? "–" : number(value, 2);
    });
  return [[
    wrap(
      `Picked by apparent gain from ${from} to ${to}, then looked at from ${to} to ${third} (excess over ` +
        "all, points):",
    ),
    columns([
      { head: "picked by gain in", cells: next_period.map(({ by }) => by), align: "left" },
      { head: "apparent gain", cells: points(({ apparent }) => apparent) },
      { head: "next period", cells: points(({ next }) => next) },
      { head: "expected", cells: points(({ expected }) => expected) },
      { head: "kept over both", cells: points(({ kept }) => kept) },
      { head: "correlation", cells: points(({ correlation }) => correlation) },
    ]),
    wrap(
      "Expected: what the correlation of both gains over all bureaux leads to, the regression to the mean.",
    ),
  ].join("\n")];
}

function variantsText({ variants, reading, gains, bureaux }: PlaceboRecord): string[] {
  if (variants.length === 0) return [];
  const points = (value: number | null) => value === null ? "–" : number(value, 2);
  return [columns([
    {
      head: `one setting changed (${reading}, points)`,
      cells: ["as asked", ...variants.map(({ change }) => change)],
      align: "left",
    },
    { head: "bureaux", cells: [bureaux, ...variants.map((v) => v.bureaux)].map((n) => number(n)) },
    {
      head: "turnout",
      cells: [gains.turnout[reading], ...variants.map(({ turnout }) => turnout)].map(points),
    },
    { head: "share", cells: [gains.share[reading], ...variants.map((v) => v.share)].map(points) },
  ])];
}

function sourcesText({ provenance, promesse, seed }: PlaceboRecord): string {
  return [
    "Sources",
    ...provenance.map((table) =>
      wrap(`${sourceText(table)}; ${table.digest.slice(0, 19)}`, `  ${table.file}: `, "    ")
    ),
    `  promesse ${promesse}, seed ${JSON.stringify(seed)}`,
  ].join("\n");
}
