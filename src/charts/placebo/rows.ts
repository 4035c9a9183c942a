import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import { roundTicks } from "../numbers.ts";

/** What a placebo is counted in. */
export const OUTCOMES = ["turnout", "share"] as const;

/** What a placebo is counted in. */
export type PlaceboOutcome = typeof OUTCOMES[number];

/** The gain under one setting, in points, with what random picks show where that was drawn. */
export type PlaceboSettingRow = {
  outcome: PlaceboOutcome;
  /** `as asked`, or the one setting that is changed. */
  setting: string;
  asked: boolean;
  gain: number;
  /** 90 % of random picks of as many bureaux. */
  random_low: number | null;
  random_high: number | null;
};

/** How many territories show a gain within one class of points. */
export type PlaceboTerritoryRow = {
  outcome: PlaceboOutcome;
  /** Ends of the class: at least `from`, less than `to`. */
  from: number;
  to: number;
  /** Territories whose picked bureaux show it. */
  picked: number;
  /** Territories that show it over all their matched bureaux. */
  whole: number;
};

/** Classes over the widest of both ranges. */
const CLASSES = 40;

/**
 * The data of the figure of a placebo over a whole country: for turnout and share, the gain as asked, then
 * with one setting changed at a time; settings without a result are left out.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { settingRows } from "./rows.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const record = placebo({ ...options, variants: false });
 * assertEquals(settingRows(record).map(({ gain }) => gain), [
 *   record.gains.turnout.excess,
 *   record.gains.share.excess,
 * ]);
 * ```
 */
export function settingRows(
  { gains, chance, reading, variants }: Pick<
    PlaceboRecord,
    "gains" | "chance" | "reading" | "variants"
  >,
): PlaceboSettingRow[] {
  const drawn = variants.filter(({ turnout, share }) => turnout !== null && share !== null);
  return [
    ...OUTCOMES.map((outcome) => ({
      outcome,
      setting: "as asked",
      asked: true,
      gain: gains[outcome][reading],
      random_low: chance?.[outcome].low ?? null,
      random_high: chance?.[outcome].high ?? null,
    })),
    ...drawn.flatMap((variant) =>
      OUTCOMES.map((outcome) => ({
        outcome,
        setting: variant.change.replace(/:.*/, ""),
        asked: false,
        gain: variant[outcome]!,
        random_low: null,
        random_high: null,
      }))
    ),
  ];
}

/**
 * The data of the figure of a placebo over territories: classes of 1, 2 or 5 times a power of ten points,
 * from one below the lowest gain to one above the highest.
 *
 * @param record of a placebo within communes or départements; no row for another.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { territoryRows } from "./rows.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const record = placebo({ ...options, variants: false, within: "commune", minBureaux: 2 });
 * const turnout = territoryRows(record).filter(({ outcome }) => outcome === "turnout");
 * assertEquals(turnout.reduce((sum, row) => sum + row.picked, 0), record.territories?.length);
 * ```
 */
export function territoryRows(
  { territories, reading }: Pick<PlaceboRecord, "territories" | "reading">,
): PlaceboTerritoryRow[] {
  const list = territories ?? [];
  const gains = (set: "pick" | "whole", outcome: PlaceboOutcome) =>
    list.map((territory) => territory[set][outcome][reading]);
  const all = OUTCOMES.flatMap((
    outcome,
  ) => [...gains("pick", outcome), ...gains("whole", outcome)]);
  if (all.length === 0) return [];
  const step = stepFor(Math.min(0, ...all), Math.max(0, ...all));
  // 3 · 0.1 is 0.30000000000000004.
  const edge = (k: number) => Number((k * step).toPrecision(12));
  const classOf = (gain: number) => Math.floor(gain / step);
  const lowest = classOf(Math.min(...all)) - 1;
  const highest = classOf(Math.max(...all)) + 1;
  return OUTCOMES.flatMap((outcome) => {
    const picked = Map.groupBy(gains("pick", outcome), classOf);
    const whole = Map.groupBy(gains("whole", outcome), classOf);
    return Array.from({ length: highest - lowest + 1 }, (_, i) => {
      const k = lowest + i;
      return {
        outcome,
        from: edge(k),
        to: edge(k + 1),
        picked: picked.get(k)?.length ?? 0,
        whole: whole.get(k)?.length ?? 0,
      };
    });
  });
}

/** Width of a class: 1, 2 or 5 times a power of ten. */
function stepFor(low: number, high: number): number {
  const { values } = roundTicks(low, Math.max(high, low + 1), CLASSES);
  return values[1] - values[0];
}

/** Domain of the axis of gains over territories: their classes, and the marks that were claimed. */
export function territoryDomain(
  rows: readonly PlaceboTerritoryRow[],
  marks: NonNullable<PlaceboRecord["marks"]>,
): [number, number] {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return [first.from, Math.max(marks.turnout_points + last.to - last.from, last.to)];
}
