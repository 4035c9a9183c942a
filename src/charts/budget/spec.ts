import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { budgetLooks, budgetRows } from "./rows.ts";
import { budgetFigureText } from "./text.ts";
import type { VegaLiteSpec } from "../figure.ts";
import type { LineLook } from "../line_look.ts";
import { expectedVotes, type SensitivityOutcome } from "../sensitivity_text.ts";
import { numberTip, SPEC_WIDTH, specFrame, specRule, specSource, textTip } from "../spec.ts";
import { balanced } from "../text.ts";
import { THEME } from "../theme.ts";

const HEIGHT = 300;
/** Whether a line is among those that the reader has picked in the legend. */
const PICKED = "picked";

/**
 * The figure of gains by budget as a Vega-Lite 6 specification: a click on a name in the legend leaves its
 * line alone (shift adds others), the pointer on a budget says its numbers.
 *
 * @throws {InputError} on a record without budgets.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { budgetSpec } from "./spec.ts";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 *
 * const { height } = budgetSpec(exampleSensitivity(), "gain");
 * assertEquals(height, 300);
 * ```
 */
export function budgetSpec(record: SensitivityRecord, outcome: SensitivityOutcome): VegaLiteSpec {
  const rows = budgetRows(record, outcome);
  const text = budgetFigureText(record, rows, outcome);
  const most = Math.max(...rows.map(({ attempts }) => attempts));
  const asked = Math.min(record.budget.attempts, most);
  const axis = expectedVotes(record, outcome);
  const names = [...new Set(rows.map(({ strategy }) => strategy))];
  const scale = (look: keyof LineLook) => scaleOf(look, budgetLooks(record), names);
  const encoding = {
    x: { field: "attempts", type: "quantitative", title: "attempts" },
    y: { field: outcome, type: "quantitative", title: balanced(axis, HEIGHT, THEME.label) },
    color: scale("stroke"),
    opacity: { condition: { param: PICKED, value: 1 }, value: 0.12 },
  };
  const votes = (field: "gain" | "low" | "high" | "versus_random", title: string) =>
    numberTip(field, title, rows.map((row) => row[field]));
  const tooltip = [
    textTip("strategy"),
    numberTip("attempts", "attempts", []),
    { ...numberTip("capacity_share", "of what the territory can take", []), format: ".0%" },
    votes("gain", "expected gain, votes"),
    votes("low", "90\u202f% from"),
    votes("high", "90\u202f% to"),
    votes("versus_random", "more than random targeting"),
  ];
  return {
    ...specFrame(text),
    width: SPEC_WIDTH,
    height: HEIGHT,
    data: { values: rows },
    layer: [
      specRule("y", 0),
      specRule("x", asked, {
        colour: THEME.quiet,
        dash: [4, 3],
        label: "budget asked",
        over: asked < most / 2 ? "right" : "left",
      }),
      {
        params: [{
          name: PICKED,
          select: { type: "point", fields: ["strategy"] },
          bind: "legend",
        }],
        mark: { type: "line", strokeWidth: 2 },
        encoding: { ...encoding, strokeDash: scale("dash") },
      },
      {
        mark: { type: "circle", size: 45 },
        encoding: { ...encoding, tooltip },
      },
      specSource(text.source, HEIGHT),
    ],
  };
}

/** Hue or dash of each line. */
function scaleOf(look: keyof LineLook, looks: Map<string, LineLook>, names: readonly string[]) {
  return {
    field: "strategy",
    type: "nominal",
    scale: { domain: names, range: names.map((name) => looks.get(name)![look]) },
    legend: { symbolType: "stroke", symbolSize: 300, symbolStrokeWidth: 2 },
  };
}
