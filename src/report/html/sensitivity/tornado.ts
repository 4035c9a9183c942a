import { THEME } from "../../../charts/theme.ts";
import type { SensitivityRecord } from "../../../simulation/sensitivity/types.ts";
import { type PageFigure, pageSpec } from "../figure.ts";
import type { Teller } from "../teller.ts";
import { overRandom, rankings } from "./input.ts";

const STEP = 34;
const COLOURS = ["#d9a441", "#14406b"];

/**
 * The tornado of a ranking that the reader chooses; null where nothing could be moved.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleSensitivity } from "./example.ts";
 * import { tornadoFigure } from "./tornado.ts";
 *
 * const { description } = tornadoFigure(exampleSensitivity().record, new Teller("fr"))!;
 * assertEquals(description, "penchant des non-votants\u202f: −5 voix à −0,8, 45 à 0,8.");
 * ```
 */
export function tornadoFigure(record: SensitivityRecord, tell: Teller): PageFigure | null {
  const { base, tornado } = record;
  if (tornado.length === 0) return null;
  const names = rankings(record);
  const ends = [tell.say("s_low"), tell.say("s_high")];
  const values = names.flatMap((strategy) =>
    tornado.flatMap(({ assumption, low, high, at_low, at_high }, order) =>
      ([[at_low, low], [at_high, high]] as const).map(([list, value], end) => ({
        strategy,
        order,
        assumption: tell.named("assumption", assumption),
        end: ends[end],
        value: `${tell.figure(Number(value.toPrecision(3)))} (${
          tell.named("measure", assumption)
        })`,
        from: overRandom(base, strategy),
        to: overRandom(list, strategy),
      }))
    )
  );
  const said = Object.fromEntries(names.map((name) => [name, inShort(record, name, tell)]));
  const number = (field: string, title: string) => ({ field, title, format: ",.0f" });
  return {
    id: "tornado",
    description: inWords(record, names[0], tell),
    key: tell.say("s_tornado_key"),
    choice: { values: names.map((value) => ({ value, label: tell.strategy(value) })), said },
    spec: pageSpec(tell.lang, {
      height: STEP * tornado.length,
      params: [{ name: "chosen", value: names[0] }],
      data: { values },
      transform: [{ filter: "datum.strategy === chosen" }],
      layer: [
        {
          mark: { type: "bar", height: 14, opacity: 0.9 },
          encoding: {
            y: {
              field: "assumption",
              type: "nominal",
              title: null,
              sort: { field: "order", op: "min" },
              axis: { labelLimit: 165 },
            },
            x: { field: "from", type: "quantitative", title: tell.say("s_axis") },
            x2: { field: "to" },
            color: {
              field: "end",
              type: "nominal",
              sort: null,
              scale: { domain: ends, range: COLOURS },
              legend: { columns: 1 },
            },
            tooltip: [
              { field: "assumption", title: tell.say("s_column_assumption") },
              { field: "end", title: tell.say("s_end") },
              { field: "value", title: tell.say("s_value") },
              number("to", tell.say("s_axis")),
            ],
          },
        },
        rule({ datum: 0 }, THEME.ink),
        rule({ field: "from", type: "quantitative", aggregate: "mean" }, THEME.quiet, [4, 3]),
      ],
    }),
  };
}

function rule(x: Record<string, unknown>, color: string, strokeDash: number[] = []) {
  return {
    mark: { type: "rule", color, ...(strokeDash.length === 0 ? {} : { strokeDash }) },
    encoding: { x: { type: "quantitative", ...x } },
  };
}

/** The lead as the evidence says, and the ends of what one assumption makes of it. */
function inShort({ base, tornado }: SensitivityRecord, strategy: string, tell: Teller): string {
  const moved = tornado.flatMap(({ at_low, at_high }) =>
    [at_low, at_high].map((list) => overRandom(list, strategy))
  );
  return tell.say("s_said", {
    strategy: tell.strategy(strategy),
    base: tell.number(overRandom(base, strategy)),
    least: tell.number(Math.min(...moved)),
    most: tell.number(Math.max(...moved)),
  });
}

function inWords({ tornado }: SensitivityRecord, strategy: string, tell: Teller): string {
  return tornado.map(({ assumption, low, high, at_low, at_high }) =>
    tell.say("s_row", {
      assumption: tell.named("assumption", assumption),
      low: tell.figure(Number(low.toPrecision(3))),
      high: tell.figure(Number(high.toPrecision(3))),
      at_low: tell.number(overRandom(at_low, strategy)),
      at_high: tell.number(overRandom(at_high, strategy)),
    })
  ).join(" ");
}
