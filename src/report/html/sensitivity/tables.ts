import type { BreakEven, SensitivityRecord } from "../../../simulation/sensitivity/types.ts";
import { type Html, markup } from "../html.ts";
import { tableHtml } from "../table.ts";
import type { Teller } from "../teller.ts";
import { overRandom } from "./input.ts";

/**
 * Every assumption moved: its range, where that comes from, and what the record's ranking gains at both ends.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleSensitivity } from "./example.ts";
 * import { rangesTable } from "./tables.ts";
 *
 * const { text } = rangesTable(exampleSensitivity().record, new Teller("fr"));
 * assertStringIncludes(text, "personne ne la connaît");
 * ```
 */
export function rangesTable({ tornado, strategy }: SensitivityRecord, tell: Teller): Html {
  const range = (low: string, high: string) => tell.say("range", { low, high });
  return tableHtml({
    id: "ranges",
    wide: true,
    captioned: true,
    caption: tell.say("s_ranges_caption", { strategy: tell.strategy(strategy) }),
    columns: [
      {
        head: tell.say("s_column_assumption"),
        cells: tornado.map(({ assumption }) => assumptionCell(assumption, tell)),
      },
      {
        head: tell.say("s_column_base"),
        cells: tornado.map(({ base }) => base === null ? "–" : tell.figure(base)),
        numeric: true,
      },
      {
        head: tell.say("s_column_range"),
        cells: tornado.map(({ low, high }) => range(end(low, tell), end(high, tell))),
        numeric: true,
      },
      {
        head: tell.say("s_column_gain"),
        cells: tornado.map(({ at_low, at_high }) =>
          range(
            tell.number(overRandom(at_low, strategy)),
            tell.number(overRandom(at_high, strategy)),
          )
        ),
        numeric: true,
      },
      {
        head: tell.say("s_column_basis"),
        cells: tornado.map(({ basis }) => tell.sentence(basis)),
      },
    ],
  }, tell);
}

/**
 * Along each parameter, where each ranking beats random targeting or reaches what is claimed.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleSensitivity } from "./example.ts";
 * import { breakEvenTable } from "./tables.ts";
 *
 * const { text } = breakEvenTable(exampleSensitivity().record, new Teller("en"));
 * assertStringIncludes(text, "above −0.64");
 * ```
 */
export function breakEvenTable({ break_even, reach }: SensitivityRecord, tell: Teller): Html {
  const rows = [
    ...Map.groupBy(break_even, ({ parameter, question }) => `${parameter} ${question}`).values(),
  ];
  const strategies = [...new Set(break_even.map(({ strategy }) => strategy))];
  return tableHtml({
    id: "break-even",
    wide: true,
    caption: tell.say("s_break_even"),
    columns: [
      {
        head: tell.say("s_column_parameter"),
        cells: rows.map(([{ parameter, question, low, high }]) =>
          markup`${tell.named("assumption", parameter)}<small>${
            tell.say("s_searched", {
              question: question === "beats random"
                ? tell.say("s_beats")
                : tell.say("s_reaches", { reach: tell.number(reach ?? 0) }),
              range: tell.say("range", { low: end(low, tell), high: end(high, tell) }),
            })
          } (${tell.named("measure", parameter)})</small>`
        ),
      },
      ...strategies.map((strategy) => ({
        head: tell.strategy(strategy),
        cells: rows.map((row) => {
          const found = row.find((one) => one.strategy === strategy);
          return found === undefined ? "–" : holdsText(found, tell);
        }),
      })),
    ],
  }, tell);
}

function holdsText({ holds, values }: BreakEven, tell: Teller): string {
  return tell.say(`s_${holds}`, {
    values: values.map((value) => end(value, tell)).join(", "),
  });
}

/** An end of a range: three figures, no zeros added. */
function end(value: number, tell: Teller): string {
  return tell.figure(Number(value.toPrecision(3)));
}

function assumptionCell(name: string, tell: Teller): Html {
  return markup`${tell.named("assumption", name)}<small>${tell.named("measure", name)}</small>`;
}
