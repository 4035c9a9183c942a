import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { paddedDomain } from "../axes.ts";
import type { VegaLiteSpec } from "../figure.ts";
import { shortNumber } from "../numbers.ts";
import { expectedVotes, sensitivityOutcome } from "../sensitivity_text.ts";
import { numberTip, SPEC_WIDTH, specFrame, specRule, specSource, textTip } from "../spec.ts";
import { THEME } from "../theme.ts";
import { barName, type TornadoChoice, tornadoRows } from "./rows.ts";
import { AS_EVIDENCE, ENDS, tornadoText } from "./text.ts";

/** Height of a bar with the air around it, in pixels. */
const STEP = 30;

/**
 * The tornado as a Vega-Lite 6 specification: the pointer on a bar says its numbers and where its range
 * comes from.
 *
 * @throws {InputError} on an unknown strategy or outcome, or a record without a bar.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 * import { tornadoSpec } from "./spec.ts";
 *
 * const spec = tornadoSpec(exampleSensitivity());
 * assertEquals(JSON.parse(JSON.stringify(spec)), spec);
 * ```
 */
export function tornadoSpec(record: SensitivityRecord, choice: TornadoChoice = {}): VegaLiteSpec {
  const rows = tornadoRows(record, choice);
  const text = tornadoText(record, rows);
  const base = rows[0].gain_at_base;
  const gains = rows.flatMap(({ gain_at_low, gain_at_high }) => [gain_at_low, gain_at_high]);
  // The ends' values stand beside the bars.
  const domain = paddedDomain([base, ...gains], 0.12);
  const axis = expectedVotes(record, sensitivityOutcome(choice.outcome));
  const votes = (field: string, title: string) => numberTip(field, title, gains);
  const tooltip = [
    textTip("bar", "assumption"),
    textTip("range"),
    textTip("basis", "where the range comes from"),
    votes("gain_at_low", "votes at the low end"),
    votes("gain_at_base", "votes as the evidence says"),
    votes("gain_at_high", "votes at the high end"),
  ];
  const y = { field: "bar", type: "nominal", sort: null, title: null, scale: { padding: 0.35 } };
  const x = (field: string) => ({
    field,
    type: "quantitative",
    title: axis,
    scale: { domain, nice: false },
  });
  return {
    ...specFrame(text),
    width: SPEC_WIDTH,
    height: { step: STEP },
    data: {
      values: rows.map((row) => {
        const [low_label, high_label] = [shortNumber(row.low), shortNumber(row.high)];
        const range = `${low_label} to ${high_label} ${row.unit}`;
        return { ...row, bar: barName(row), low_label, high_label, range };
      }),
    },
    layer: [
      ...(["low", "high"] as const).map((end) => ({
        mark: { type: "bar" },
        encoding: {
          y,
          x: x("gain_at_base"),
          x2: { field: `gain_at_${end}` },
          color: { datum: ENDS[end].label, type: "nominal", scale: COLOURS },
          tooltip,
        },
      })),
      specRule("x", 0),
      specRule("x", base, {
        colour: THEME.quiet,
        dash: [4, 3],
        label: AS_EVIDENCE,
        over: base < (domain[0] + domain[1]) / 2 ? "right" : "left",
      }),
      ...(["low", "high"] as const).map((end) => ({
        mark: { type: "text", color: THEME.quiet, ...outward(end) },
        encoding: { y, x: x(`gain_at_${end}`), text: { field: `${end}_label` } },
      })),
      specSource(text.source, rows.length * STEP),
    ],
  };
}

const COLOURS = {
  domain: [ENDS.low.label, ENDS.high.label],
  range: [ENDS.low.colour, ENDS.high.colour],
};

/** An end's label stands beyond its bar, on whichever side that is. */
function outward(end: "low" | "high") {
  const left = end === "low"
    ? "datum.gain_at_low <= datum.gain_at_high"
    : "datum.gain_at_high < datum.gain_at_low";
  return { align: { expr: `${left} ? 'right' : 'left'` }, dx: { expr: `${left} ? -5 : 5` } };
}
