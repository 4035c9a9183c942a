import { OUTCOMES } from "../../../charts/placebo/rows.ts";
import { type PlaceboRecord, READINGS, type TerritoryGains } from "../../../claims/placebo/mod.ts";
import { type Html, markup } from "../html.ts";
import { type PageColumn, tableHtml } from "../table.ts";
import type { Teller } from "../teller.ts";
import { outcomeText } from "./settings.ts";

/** Territories listed at most; the files have them all. */
const LISTED = 60;

/**
 * Turnout and share before and after, the gain under the three ways of counting, and what random picks show.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { examplePlacebo } from "./example.ts";
 * import { gainsTable } from "./tables.ts";
 *
 * const { text } = gainsTable((await examplePlacebo()).record, new Teller("fr"));
 * assertStringIncludes(text, "Choix au hasard");
 * ```
 */
export function gainsTable(record: PlaceboRecord, tell: Teller): Html {
  const { pick, nation, gains, chance, reading } = record;
  const column = (head: string, cells: readonly string[]): PageColumn => ({
    head,
    cells,
    numeric: true,
  });
  const rates = (of: PlaceboRecord["pick"], when: "from" | "to") =>
    OUTCOMES.map((outcome) => tell.number(of[outcome][when], 1));
  return tableHtml({
    id: "gains",
    wide: true,
    caption: tell.say("p_gains"),
    columns: [
      { head: "", cells: OUTCOMES.map((outcome) => outcomeText(outcome, record, tell)) },
      column(tell.say("p_before"), rates(pick, "from")),
      column(tell.say("p_after"), rates(pick, "to")),
      column(tell.say("p_all_before"), rates(nation, "from")),
      column(tell.say("p_all_after"), rates(nation, "to")),
      ...READINGS.map((name) =>
        column(
          tell.say(`p_${name}`),
          OUTCOMES.map((outcome) => tell.signed(gains[outcome][name], 2)),
        )
      ),
      ...(chance === null ? [] : [column(
        tell.say("p_random", { reading: tell.say(`p_${reading}`).toLowerCase() }),
        OUTCOMES.map((outcome) => tell.range(chance[outcome], 2)),
      )]),
    ],
  }, tell);
}

/**
 * The gain as asked, and with one setting changed at a time.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { examplePlacebo } from "./example.ts";
 * import { settingsTable } from "./tables.ts";
 *
 * const { text } = settingsTable((await examplePlacebo()).record, new Teller("fr"));
 * assertStringIncludes(text, "avec l’outre-mer et l’étranger");
 * ```
 */
export function settingsTable(record: PlaceboRecord, tell: Teller): Html {
  const { gains, reading, bureaux, variants } = record;
  const points = (outcome: typeof OUTCOMES[number]): PageColumn => {
    const values = [gains[outcome][reading], ...variants.map((variant) => variant[outcome])];
    return {
      head: outcomeText(outcome, record, tell),
      cells: values.map((value) => value === null ? "–" : tell.signed(value, 2)),
      values,
      numeric: true,
    };
  };
  const counts = [bureaux, ...variants.map((variant) => variant.bureaux)];
  return tableHtml({
    id: "settings",
    captioned: true,
    caption: `${tell.say("p_settings_caption", { reading: tell.say(`reading_${reading}`) })} ${
      tell.say("sort_hint")
    }`,
    columns: [
      {
        head: tell.say("p_column_setting"),
        cells: [
          tell.say("p_as_asked"),
          ...variants.map(({ change }) => tell.sentence(change)),
        ],
      },
      {
        head: tell.say("p_column_bureaux"),
        cells: counts.map((n) => tell.number(n)),
        values: counts,
        numeric: true,
      },
      ...OUTCOMES.map(points),
    ],
  }, tell);
}

/**
 * Territories whose picked bureaux, or all of them, reach a mark that a vendor claimed, each with the sign of
 * redrawn bureaux; nothing where none does.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { examplePlacebo } from "./example.ts";
 * import { passingTable } from "./tables.ts";
 *
 * const { record } = await examplePlacebo();
 * assertEquals(passingTable(record, new Teller("fr")), null);
 * ```
 */
export function passingTable(record: PlaceboRecord, tell: Teller): Html | null {
  const { territories, marks, reading } = record;
  if (territories === null || marks === null) return null;
  const all = territories.filter(({ pick, whole }) =>
    [pick, whole].some(({ turnout, share }) =>
      turnout[reading] >= marks.turnout_points || share[reading] >= marks.share_points
    )
  );
  if (all.length === 0) return null;
  const list = all.slice(0, LISTED);
  const points = (head: string, of: (territory: TerritoryGains) => number): PageColumn => ({
    head,
    cells: list.map((territory) => tell.signed(of(territory), 1)),
    values: list.map(of),
    numeric: true,
  });
  const table = tableHtml({
    id: "passing",
    wide: true,
    captioned: true,
    caption: tell.say("p_passing_caption"),
    columns: [
      {
        head: tell.say("p_column_territory"),
        cells: list.map(({ code, name }) =>
          name === code ? code : markup`${name}<small>${code}</small>`
        ),
        values: list.map(({ name }) => name),
      },
      {
        head: tell.say("p_column_matched"),
        cells: list.map(({ bureaux, redrawn }) =>
          tell.say("p_of", { n: bureaux, all: redrawn.bureaux_to })
        ),
        numeric: true,
      },
      {
        head: tell.say("p_column_picked"),
        cells: list.map(({ picked }) => tell.number(picked)),
        numeric: true,
      },
      points(tell.say("p_pick_turnout"), ({ pick }) => pick.turnout[reading]),
      points(tell.say("p_pick_share"), ({ pick }) => pick.share[reading]),
      points(tell.say("p_whole_turnout"), ({ whole }) => whole.turnout[reading]),
      points(tell.say("p_whole_share"), ({ whole }) => whole.share[reading]),
      {
        head: tell.say("p_column_redrawn"),
        cells: list.map(({ redrawn }) => tell.say(`redrawn_${redrawn.verdict}`)),
      },
    ],
  }, tell);
  return all.length === list.length ? table : markup`${table}
<p>${tell.say("p_passing_more", { listed: list.length, n: all.length })}</p>`;
}

/**
 * Bureaux picked by their apparent gain, and what they show in the next period; null without a third election.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { examplePlacebo } from "./example.ts";
 * import { nextPeriodTable } from "./tables.ts";
 *
 * assertEquals(nextPeriodTable((await examplePlacebo()).record, new Teller("fr")), null);
 * ```
 */
export function nextPeriodTable({ next_period }: PlaceboRecord, tell: Teller): Html | null {
  if (next_period === null) return null;
  const names = ["apparent", "next", "expected", "kept", "correlation"] as const;
  return tableHtml({
    id: "next-period",
    caption: tell.say("p_next"),
    columns: [
      { head: tell.say("p_by"), cells: next_period.map(({ by }) => tell.say(`p_by_${by}`)) },
      ...names.map((name): PageColumn => ({
        head: tell.say(`p_column_${name}`),
        cells: next_period.map((row) => {
          const value = row[name];
          return value === null ? "–" : tell.signed(value, 2);
        }),
        numeric: true,
      })),
    ],
  }, tell);
}
