import { choiceOption, InputError } from "../../input.ts";
import type { ExpectedGain, SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { type SensitivityOutcome, sensitivityOutcome } from "../sensitivity_text.ts";

/** What a tornado is drawn of. */
export interface TornadoChoice {
  /** What the strategy gains over random targeting (the default), or what it gains. */
  outcome?: SensitivityOutcome;
  /** A strategy of the record; its own by default. */
  strategy?: string;
}

/** One bar. Gains are expected votes of the objective, over random targeting unless asked otherwise. */
export type TornadoRow = {
  assumption: string;
  title: string;
  unit: string;
  /** What the evidence says, in the unit; null where it says nothing. */
  base: number | null;
  /** Ends of the range, in the unit. */
  low: number;
  high: number;
  strategy: string;
  gain_over: "random" | "nothing";
  /** With everything as the evidence says. */
  gain_at_base: number;
  gain_at_low: number;
  gain_at_high: number;
  /** Where the range comes from. */
  basis: string;
};

/**
 * The data of the tornado, one row a bar, in the record's order: the widest first.
 *
 * @throws {InputError} on an unknown strategy or outcome, or a record without a bar.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 * import { tornadoRows } from "./rows.ts";
 *
 * const [row] = tornadoRows(exampleSensitivity());
 * assertEquals([row.gain_at_low, row.gain_at_base, row.gain_at_high], [7, 20, 33]);
 * ```
 */
export function tornadoRows(record: SensitivityRecord, choice: TornadoChoice = {}): TornadoRow[] {
  const outcome = sensitivityOutcome(choice.outcome);
  const names = record.base.map(({ strategy }) => strategy).filter((name) => name !== "random");
  const strategy = choiceOption("strategy", choice.strategy ?? record.strategy, names);
  if (record.tornado.length === 0) throw new InputError("The record must have a bar, got none.");
  const gain = (list: readonly ExpectedGain[]) =>
    list.find((expected) => expected.strategy === strategy)![outcome];
  return record.tornado.map(({ assumption, title, unit, base, low, high, basis, ...at }) => ({
    assumption,
    title,
    unit,
    base,
    low,
    high,
    strategy,
    gain_over: outcome === "gain" ? "nothing" : "random",
    gain_at_base: gain(record.base),
    gain_at_low: gain(at.at_low),
    gain_at_high: gain(at.at_high),
    basis,
  }));
}

/** Name of a bar: its assumption and unit. */
export function barName({ title, unit }: TornadoRow): string {
  return `${title} (${unit})`;
}
