/**
 * A sensitivity analysis as text for a reader.
 *
 * @module
 */

import { budgetText, HINDSIGHT } from "../../charts/gain/text.ts";
import type {
  BreakEven,
  ExpectedGain,
  SensitivityRecord,
} from "../../simulation/sensitivity/mod.ts";
import { columns } from "../text/columns.ts";
import { number, numbers } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";

/**
 * The whole text of a sensitivity analysis: expected gains, the tornado of the best strategy with where
 * each range comes from, break-even values, gains by budget, what was not moved and why.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleSensitivity } from "../../charts/sensitivity_text.ts";
 * import { sensitivityText } from "./text.ts";
 *
 * assertStringIncludes(sensitivityText(exampleSensitivity()), "contact rate");
 * ```
 */
export function sensitivityText(record: SensitivityRecord): string {
  return [
    heading(record),
    baseTable(record),
    tornadoText(record),
    ...breakEvenText(record),
    budgetTable(record),
    ...(record.left_out.length === 0 ? [] : [
      record.left_out.map(({ strategy, why }) => wrap(`${strategy}: ${why}.`, "Left out: "))
        .join("\n"),
    ]),
    record.notes.map((note) => wrap(note, "· ")).join("\n"),
    sourcesText(record),
    "A simulation is neither a poll nor a forecast.",
  ].join("\n\n");
}

function heading(record: SensitivityRecord): string {
  const { election, territory, bureaux, registered, candidate, rival, channel, budget } = record;
  const goal = record.objective === "margin" ? `the lead on ${rival}` : "votes";
  return [
    wrap(
      `${election}, ${territory}: ${number(bureaux)} bureaux, ${number(registered)} registered.`,
    ),
    wrap(
      `A campaign for ${candidate} (${goal}): ${channel}, ${
        budgetText(budget)
      }, passes ${budget.passes}; ` +
        `evidence ${record.evidence}; expected votes over ${number(record.draws)} draws of it` +
        `${record.scores_from === election ? `; ${HINDSIGHT}` : ""}.`,
    ),
  ].join("\n");
}

function baseTable({ base }: SensitivityRecord): string {
  const sorted = base.toSorted((a, b) => b.gain - a.gain);
  return columns([
    { head: "as the evidence says", cells: sorted.map(({ strategy }) => strategy), align: "left" },
    { head: "expected gain", cells: numbers(sorted.map(({ gain }) => gain)) },
    {
      head: "more than random",
      cells: numbers(sorted.map((e) => e.strategy === "random" ? null : e.versus_random)),
    },
  ]);
}

function tornadoText({ tornado, strategy, base, not_moved }: SensitivityRecord): string {
  const versus = (list: readonly ExpectedGain[]) =>
    list.find((expected) => expected.strategy === strategy)!.versus_random;
  const ends = (end: "low" | "high") => tornado.map((row) => short(row[end]));
  const now = number(versus(base));
  return [
    wrap(
      `What ${strategy} gains over random targeting (${now} as the evidence says) with one assumption fixed at ` +
        "the ends of its range:",
    ),
    columns([
      {
        head: "assumption",
        cells: tornado.map(({ title, unit }) => `${title} (${unit})`),
        align: "left",
      },
      { head: "low", cells: ends("low") },
      { head: "high", cells: ends("high") },
      {
        group: "more than random",
        head: "at low",
        cells: numbers(tornado.map((r) => versus(r.at_low))),
      },
      {
        group: "more than random",
        head: "at high",
        cells: numbers(tornado.map((r) => versus(r.at_high))),
      },
    ]),
    ...tornado.map(({ title, basis }) => wrap(`${title}: ${basis}.`, "  ", "    ")),
    ...not_moved.map(({ assumption, why }) =>
      wrap(`not moved: ${assumption.replaceAll("_", " ")}, since ${why}.`, "  ", "    ")
    ),
  ].join("\n");
}

/** Three figures at most: ends of ranges are no more precise. */
function short(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return number(rounded, String(rounded).match(/^-?\d+\.(\d+)$/)?.[1].length ?? 0);
}

function breakEvenText({ break_even, reach, objective }: SensitivityRecord): string[] {
  const questions = [
    { question: "beats random" as const, title: "Where each strategy beats random targeting" },
    ...(reach === null ? [] : [{
      question: "reaches the claim" as const,
      title: `Where each strategy reaches a gain of ${number(reach)} votes${
        objective === "margin" ? " of lead" : ""
      }`,
    }]),
  ];
  return questions.flatMap(({ question, title }) => {
    const rows = break_even.filter((row) => row.question === question);
    if (rows.length === 0) return [];
    const strategies = [...new Set(rows.map(({ strategy }) => strategy))];
    const parameters = [...new Set(rows.map(({ parameter }) => parameter))];
    const ranges = parameters.map((parameter) => {
      const row = rows.find((row) => row.parameter === parameter)!;
      return `${row.title} from ${short(row.low)} to ${short(row.high)} (${row.unit})`;
    });
    return [[
      wrap(`${title}, the other assumptions as they are; searched: ${ranges.join("; ")}.`),
      columns([
        { head: "strategy", cells: strategies, align: "left" },
        ...parameters.map((parameter) => ({
          head: parameter.replaceAll("_", " "),
          cells: strategies.map((strategy) =>
            answerText(
              rows.find((row) => row.parameter === parameter && row.strategy === strategy)!,
            )
          ),
        })),
      ]),
    ].join("\n")];
  });
}

function answerText({ holds, values }: BreakEven): string {
  if (holds === "always" || holds === "never") return holds;
  if (holds !== "between") return `${holds} ${short(values[0])}`;
  return `turns at ${values.map((value) => short(value)).join(", ")}`;
}

function budgetTable({ by_budget }: SensitivityRecord): string {
  const strategies = [...new Set(by_budget.map(({ strategy }) => strategy))];
  const budgets = [...new Set(by_budget.map(({ attempts }) => attempts))];
  const at = (attempts: number, strategy: string) =>
    by_budget.find((point) => point.attempts === attempts && point.strategy === strategy)!;
  return columns([
    { head: "attempts", cells: budgets.map((attempts) => number(Math.round(attempts))) },
    {
      head: "random",
      group: "gain",
      cells: numbers(budgets.map((attempts) => at(attempts, "random").gain)),
    },
    ...strategies.filter((name) => name !== "random").map((name) => ({
      head: name,
      group: "more than random targeting",
      cells: numbers(budgets.map((attempts) => at(attempts, name).versus_random)),
    })),
  ]);
}

function sourcesText({ provenance, promesse, seed }: SensitivityRecord): string {
  return [
    "Sources",
    ...provenance.map(({ id, title, publisher, licence, retrieved, digest }) =>
      wrap(
        `${publisher}, “${title}”, licence: ${licence}` +
          `${retrieved === null ? "" : `, retrieved ${retrieved}`}; ${digest.slice(0, 19)}`,
        `  ${id}: `,
        "    ",
      )
    ),
    `  promesse ${promesse}, seed ${JSON.stringify(seed)}`,
  ].join("\n");
}
