import type { SensitivityRecord } from "../../../simulation/sensitivity/types.ts";
import { axisTitle, plainTitle } from "../../../charts/spec.ts";
import { objectiveAxis } from "../comparison/gains.ts";
import { type PageFigure, pageSpec } from "../figure.ts";
import type { Teller } from "../teller.ts";
import { rankings } from "./input.ts";

/**
 * Expected gain by budget, of a ranking that the reader chooses and of random targeting; null without budgets.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { budgetFigure } from "./budget.ts";
 * import { exampleSensitivity } from "./example.ts";
 *
 * const { description } = budgetFigure(exampleSensitivity().record, new Teller("en"))!;
 * assertStringIncludes(description, "potential: 60 votes with 1\u202f000 attempts, 70 with 2\u202f000.");
 * ```
 */
export function budgetFigure(record: SensitivityRecord, tell: Teller): PageFigure | null {
  const { by_budget } = record;
  const names = rankings(record).filter((name) => by_budget.some((p) => p.strategy === name));
  if (names.length === 0) return null;
  const said = Object.fromEntries(names.map((name) => [name, inWords(record, name, tell)]));
  const axis = objectiveAxis(record, tell);
  const x = { field: "attempts", type: "quantitative", title: tell.say("attempts") };
  const y = (field: string) => ({ field, type: "quantitative", ...axisTitle(axis) });
  const chosen = [{ filter: "datum.strategy === chosen" }];
  return {
    id: "budget",
    description: names.map((name) => said[name]).join(" "),
    choice: { values: names.map((value) => ({ value, label: tell.strategy(value) })), said },
    spec: pageSpec(tell.lang, {
      height: 260,
      params: [{ name: "chosen", value: names[0] }],
      data: { values: by_budget },
      layer: [
        {
          transform: chosen,
          mark: { type: "area", color: "#a9c3dd", opacity: 0.5 },
          encoding: { x, y: y("low"), y2: { field: "high" } },
        },
        {
          transform: [{ filter: "datum.strategy === 'random'" }],
          mark: { type: "line", color: "#444444", strokeDash: [4, 3] },
          encoding: { x, y: y("gain") },
        },
        {
          transform: chosen,
          mark: { type: "line", color: "#14406b", strokeWidth: 2 },
          encoding: { x, y: y("gain") },
        },
        {
          transform: chosen,
          mark: { type: "point", color: "#14406b", filled: true, size: 70, opacity: 1 },
          encoding: {
            x,
            y: y("gain"),
            tooltip: [
              { field: "attempts", title: tell.say("attempts"), format: ",.0f" },
              ...["gain", "low", "high"].map((field, i) => ({
                field,
                title: [plainTitle(axis), tell.say("from"), tell.say("to")][i],
                format: ",.0f",
              })),
            ],
          },
        },
      ],
    }),
  };
}

function inWords({ by_budget }: SensitivityRecord, name: string, tell: Teller): string {
  const points = by_budget.filter(({ strategy }) => strategy === name);
  const [first, last] = [points[0], points[points.length - 1]];
  return tell.say("s_budget_words", {
    strategy: tell.strategy(name),
    gain: tell.number(first.gain),
    attempts: tell.number(Math.round(first.attempts)),
    most: tell.number(last.gain),
    all: tell.number(Math.round(last.attempts)),
  });
}
