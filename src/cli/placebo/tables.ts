/**
 * A placebo as tables, for CSV.
 *
 * @module
 */

import type { OutcomeGains, PlaceboRecord, Reading } from "../../claims/placebo/mod.ts";
import { READINGS } from "../../claims/placebo/mod.ts";
import { doubles, integers, strings, type Table, table } from "../../report/table.ts";

/**
 * The gains (one row an outcome and reading), the variants and, where there are any, the territories and
 * the next period. Gains are in points.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { placeboTables } from "./tables.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const record = placebo(await loadPlacebo({ from, to, territory: "departement:48" }));
 * assertEquals(placeboTables(record).gains.rows, 6);
 * ```
 */
export function placeboTables(record: PlaceboRecord): Record<string, Table> {
  const { variants, territories, next_period } = record;
  return {
    gains: gainsTable(record),
    variants: table([
      strings("change", variants.map(({ change }) => change)),
      integers("bureaux", variants.map(({ bureaux }) => bureaux)),
      doubles("turnout_points", variants.map(({ turnout }) => turnout)),
      doubles("share_points", variants.map(({ share }) => share)),
    ]),
    ...(territories === null ? {} : { territories: territoriesTable(territories) }),
    ...(next_period === null ? {} : {
      next_period: table([
        strings("picked_by", next_period.map(({ by }) => by)),
        ...(["apparent", "next", "kept", "expected", "correlation"] as const).map((name) =>
          doubles(name, next_period.map((row) => row[name]))
        ),
      ]),
    }),
  };
}

function gainsTable({ gains, chance, reading }: PlaceboRecord): Table {
  const rows = (["turnout", "share"] as const).flatMap((outcome) =>
    READINGS.map((name) => ({
      outcome,
      name,
      gain: gains[outcome][name],
      chance: name === reading && chance ? chance[outcome] : null,
    }))
  );
  return table([
    strings("outcome", rows.map(({ outcome }) => outcome)),
    strings("reading", rows.map(({ name }) => name)),
    doubles("gain_points", rows.map(({ gain }) => gain)),
    doubles("random_low", rows.map(({ chance }) => chance?.low ?? null)),
    doubles("random_high", rows.map(({ chance }) => chance?.high ?? null)),
  ]);
}

function territoriesTable(territories: NonNullable<PlaceboRecord["territories"]>): Table {
  const gain = (set: "pick" | "whole", outcome: keyof OutcomeGains, reading: Reading) =>
    doubles(
      `${set}_${outcome}_${reading}`,
      territories.map((territory) => territory[set][outcome][reading]),
    );
  const sets = ["pick", "whole"] as const;
  return table([
    strings("code", territories.map(({ code }) => code)),
    strings("name", territories.map(({ name }) => name)),
    integers("bureaux", territories.map(({ bureaux }) => bureaux)),
    integers("registered", territories.map(({ registered }) => registered)),
    integers("picked", territories.map(({ picked }) => picked)),
    ...sets.flatMap((set) =>
      (["turnout", "share"] as const).flatMap((outcome) =>
        READINGS.map((reading) => gain(set, outcome, reading))
      )
    ),
    integers("bureaux_from", territories.map(({ redrawn }) => redrawn.bureaux_from)),
    integers("bureaux_to", territories.map(({ redrawn }) => redrawn.bureaux_to)),
    doubles(
      "turnout_correlation",
      territories.map(({ redrawn }) => redrawn.turnout_correlation),
    ),
    strings("redrawn", territories.map(({ redrawn }) => redrawn.verdict)),
  ]);
}
