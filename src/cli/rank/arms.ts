/**
 * `promesse rank` with several arms under one budget.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import type { TrialTable } from "../../trials/analysis/mod.ts";
import { type Arm, armGains, type ArmsGain, evaluateArms } from "../../trials/rank/mod.ts";
import { typed } from "../compare/flags.ts";
import { columns } from "../text/columns.ts";
import { number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import { wholeCodes, wholeNumbers } from "./read.ts";
import type { RankFlags } from "./run.ts";

/**
 * Columns that the flags of several arms name, for reading.
 *
 * @throws {InputError} if `predicted` is not a list of ARM=COLUMN.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { armsColumns } from "./arms.ts";
 *
 * assertEquals(armsColumns({ arm: "arm", outcome: "y", predicted: "mail=pm" }), ["arm", "y", "pm"]);
 * ```
 */
export function armsColumns(flags: RankFlags): string[] {
  const { arm, outcome, strata, cluster, weight, count, predicted } = flags;
  const columns = predicted === undefined ? [] : pairsOf("predicted", predicted).values();
  return [arm, outcome, strata, cluster, weight, count, ...columns]
    .filter((name) => name !== undefined);
}

/**
 * Gain of each budget over the arms of a trial, laid out by predicted gains.
 *
 * @throws {InputError} if a flag is missing or names no arm or column, or the trial cannot be used.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readCsv } from "../../trials/analysis/table/csv.ts";
 * import { armsReport } from "./arms.ts";
 *
 * const text = "arm,y,tau\nnone,0,1\nmail,1,1\nnone,0,2\nmail,1,2\n";
 * const table = await readCsv("a.csv", new TextEncoder().encode(text));
 * const flags = { arm: "arm", control: "none", outcome: "y", costs: "mail=1", predicted: "mail=tau", spend: "2" };
 * assertEquals(armsReport(table, flags)[0].gain.estimate, 2);
 * ```
 */
export function armsReport(table: TrialTable, flags: RankFlags): ArmsGain[] {
  const { arm, control, outcome, costs, predicted, spend } = flags;
  for (const [name, value] of Object.entries({ control, outcome, costs, predicted, spend })) {
    if (value === undefined) throw new InputError(`${name} must be given with arm, got none.`);
  }
  const { codes, labels } = wholeCodes(table, "arm", arm!);
  const cost = pairsOf("costs", costs!);
  const score = pairsOf("predicted", predicted!);
  const names = [...cost.keys()];
  for (const name of [control!, ...names]) {
    if (!labels.includes(name)) {
      throw new InputError(`arm ${shown(arm)} must hold ${shown(name)} in a row, got none.`);
    }
  }
  const other = labels.find((value) => value !== control && !cost.has(value));
  if (other !== undefined) {
    throw new InputError(`costs must name every arm, got none for ${shown(other)}.`);
  }
  const { cluster, weight, count, stratum } = commonColumns(table, flags);
  const place = labels.map((label) => label === control ? 0 : names.indexOf(label) + 1);
  const gains = armGains({
    outcome: wholeNumbers(table, "outcome", outcome!),
    arm: Array.from(codes, (code) => place[code]),
    count,
    stratum,
  });
  const arms = new Map(names.map((name, k): [string, Arm] => {
    const column = score.get(name);
    if (column === undefined) {
      throw new InputError(
        `predicted must name a column for every arm, got none for ${shown(name)}.`,
      );
    }
    return [name, {
      cost: new Float64Array(table.rows).fill(typed(cost.get(name)!)),
      predicted: wholeNumbers(table, "predicted", column),
      gain: gains[k],
    }];
  }));
  return evaluateArms({ arms, weight, count, cluster }, {
    budgets: spend!.split(",").map(typed),
    ...(flags.replicates === undefined ? {} : { replicates: typed(flags.replicates) }),
    ...(flags.level === undefined ? {} : { level: typed(flags.level) }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
  });
}

function commonColumns(table: TrialTable, { cluster, weight, count, strata }: RankFlags) {
  return {
    cluster: cluster === undefined ? undefined : wholeCodes(table, "cluster", cluster).codes,
    weight: weight === undefined ? undefined : wholeNumbers(table, "weight", weight),
    count: count === undefined ? undefined : wholeNumbers(table, "count", count),
    stratum: strata === undefined ? undefined : wholeCodes(table, "strata", strata).codes,
  };
}

/** `a=1,b=2` by name. */
function pairsOf(option: string, text: string): Map<string, string> {
  return new Map(
    text.split(",").map((part) => {
      const [, name, value] = /^(.+)=(.+)$/.exec(part) ?? [];
      if (name !== undefined) return [name, value];
      throw new InputError(`${option} must be like ARM=VALUE,ARM=VALUE, got ${shown(text)}.`);
    }),
  );
}

/**
 * The report as text.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { evaluateArms } from "../../trials/rank/mod.ts";
 * import { armsText } from "./arms.ts";
 *
 * const arms = new Map([["mail", { cost: [1, 1], predicted: [1, 2], gain: [1, 2] }]]);
 * assertStringIncludes(armsText(evaluateArms({ arms }, { budgets: [1] })), "mail alone");
 * ```
 */
export function armsText(report: readonly ArmsGain[]): string {
  const rows = report.flatMap(({ budget, gain, alone }) => [
    { budget, what: "all arms", gain, difference: null },
    ...alone.map(({ arm, gain, difference }) => ({
      budget,
      what: `${arm} alone`,
      gain,
      difference,
    })),
  ]);
  const within = ({ estimate, se }: { estimate: number; se: number }) =>
    `${number(estimate)} ± ${number(se)}`;
  return [
    columns([
      { head: "budget", cells: rows.map(({ budget }) => number(budget)) },
      { head: "spent on", cells: rows.map(({ what }) => what), align: "left" },
      { head: "gain", cells: rows.map(({ gain }) => within(gain)) },
      {
        head: "all arms − this one",
        cells: rows.map(({ difference }) => difference === null ? "" : within(difference)),
      },
    ]),
    wrap(
      "Budgets are laid out along the convex hulls of the predicted gains, and judged on the trial; " +
        "standard errors after ±, from half-samples. Predictions made from the same trial look better than " +
        "they are.",
    ),
  ].join("\n\n");
}
