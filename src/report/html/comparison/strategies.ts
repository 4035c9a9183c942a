import type { Difference, Quantity } from "../../../measures/types.ts";
import type { ComparisonRecord, StrategyResult } from "../../../simulation/types.ts";
import { type Html, markup } from "../html.ts";
import { type PageColumn, tableHtml } from "../table.ts";
import type { Teller } from "../teller.ts";
import { objectiveAxis } from "./gains.ts";
import { byGain, type ComparisonInput, gainOf, isBound, voteDecimals } from "./input.ts";

/**
 * The table of strategies, largest mean first, with the whole of the summaries to download.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleInput } from "./example.ts";
 * import { strategiesTable } from "./strategies.ts";
 *
 * const { text } = strategiesTable(exampleInput(), new Teller("fr"));
 * assertStringIncludes(text, "Télécharger le tableau");
 * ```
 */
export function strategiesTable({ record, csv }: ComparisonInput, tell: Teller): Html {
  const results = byGain(record);
  const gains = results.map((result) => gainOf(record, result));
  const more = results.map(({ strategy, versus_random }) =>
    strategy === "random" ? null : versus_random
  );
  const objective = objectiveAxis(record, tell);
  const table = {
    id: "strategies",
    wide: true,
    captioned: true,
    caption: tell.say("table_caption", {
      objective: objective[0].toUpperCase() + objective.slice(1),
    }),
    columns: [
      names(results, tell),
      ...quantities(tell.say("column_gain"), gains, record, tell),
      ...quantities(tell.say("column_more"), more, record, tell),
      better(more, tell),
      counts(
        tell.say("column_per_thousand"),
        results.map((r) => r.votes_per_1000_contacts?.mean ?? null),
        tell,
      ),
      counts(tell.say("column_turnout"), results.map((r) => r.turnout_points.mean), tell),
      counts(tell.say("column_bureaux"), results.map((r) => Math.round(r.bureaux_targeted)), tell),
      counts(tell.say("column_contacts"), results.map((r) => Math.round(r.contacts.mean)), tell),
    ],
  };
  return markup`<p>${tell.say("table_note")} <span class="scripted">${
    tell.say("sort_hint")
  }</span></p>
${tableHtml(table, tell)}
<p><a class="button" download="summaries.csv" href="data:text/csv;charset=utf-8,${
    encodeURIComponent(csv)
  }">${tell.say("download")}</a></p>`;
}

function names(results: readonly StrategyResult[], tell: Teller): PageColumn {
  const colon = tell.lang === "fr" ? "\u202f: " : ": ";
  return {
    head: tell.say("column_strategy"),
    values: results.map(({ strategy }) => tell.strategy(strategy)),
    cells: results.map(({ strategy }) => {
      const about = tell.named("about", strategy, tell.say("about_file"));
      const bound = isBound(strategy) ? `${tell.say("bound_mark")}${colon}` : "";
      const code = tell.strategy(strategy) === strategy ? [] : markup` <code>${strategy}</code>`;
      return markup`${tell.strategy(strategy)}${code}<small>${bound}${about}</small>`;
    }),
  };
}

function counts(head: string, values: readonly (number | null)[], tell: Teller): PageColumn {
  const whole = values.every((value) => value === null || Number.isInteger(value));
  const cells = whole
    ? values.map((value) => value === null ? "–" : tell.number(value))
    : tell.column(values);
  return { head, values, cells, numeric: true };
}

/** A mean and its interval, with the decimals of the widest of either column. */
function quantities(
  head: string,
  list: readonly (Quantity | null)[],
  record: Pick<ComparisonRecord, "replicates">,
  tell: Teller,
): PageColumn[] {
  const decimals = voteDecimals(record, list.filter((q) => q !== null));
  return [
    {
      head,
      values: list.map((q) => q?.mean ?? null),
      cells: list.map((q) => q ? tell.number(q.mean, decimals) : "–"),
      numeric: true,
    },
    {
      head: tell.say("column_interval"),
      cells: list.map((q) => q ? tell.range(q, decimals) : "–"),
      numeric: true,
    },
  ];
}

function better(list: readonly (Difference | null)[], tell: Teller): PageColumn {
  return {
    head: tell.say("column_better"),
    values: list.map((d) => d?.probability_better ?? null),
    cells: list.map((d) => d ? tell.percent(d.probability_better) : "–"),
    numeric: true,
  };
}
