import { InputError, numberOption } from "../../input.ts";
import type { WorthOfScore, WorthPoint, WorthRecord } from "../../simulation/worth/types.ts";
import { exampleRecord } from "../example.ts";
import { campaignLines } from "../gain/text.ts";
import { formatNumber } from "../numbers.ts";
import type { FigureText } from "../page.ts";
import { footLines } from "../source_text.ts";

/** What is ranked in a figure of the worth of data. */
export type Ranked = WorthPoint["ranked"];

/** What a figure of the worth of data shows. */
export interface WorthParts {
  text: FigureText;
  /** Unit of the gains. */
  axis: string;
  /** The line, R² ascending. */
  line: WorthPoint[];
  /** Real scores that are better than none; none where electors are ranked. */
  real: WorthOfScore[];
  /** What a perfect ranking of bureaux gains, where electors are ranked; else null. */
  ceiling: number | null;
}

/**
 * Line, points and words of a figure of the worth of data.
 *
 * @throws {InputError} where the record has no point, or a number in it is out of range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleWorth, worthParts } from "./text.ts";
 *
 * assertEquals(worthParts(exampleWorth(), "bureaux").real.map(({ strategy }) => strategy), ["potential"]);
 * ```
 */
export function worthParts(record: WorthRecord, ranked: Ranked): WorthParts {
  const line = record.by_r2.filter((point) => point.ranked === ranked)
    .sort((a, b) => a.r2 - b.r2);
  if (line.length === 0) throw new InputError("The record must have a point to draw, got none.");
  line.forEach((point) => check(`a point of ${ranked}`, point));
  const bureaux = ranked === "bureaux";
  if (bureaux) record.real.forEach((score) => check(score.strategy, score));
  const votes = record.objective === "margin" ? "votes gained on the rival" : "votes gained";
  const perfect = record.by_r2.find((point) => point.ranked === "bureaux" && point.r2 === 1);
  return {
    line,
    real: bureaux ? record.real.filter(({ correlation }) => correlation > 0) : [],
    ceiling: bureaux ? null : perfect?.versus_random ?? null,
    axis: `expected ${votes} more than random targeting`,
    text: {
      title: bureaux
        ? "What is a ranking of bureaux worth, by how well it foretells the gain?"
        : "What is a profile of each elector worth, by how well it foretells the gain?",
      subtitle: campaignLines(record),
      description: line.map(({ r2, versus_random }) =>
        `R² ${formatNumber(r2)}: ${formatNumber(versus_random)} votes.`
      ).join(" "),
      source: footLines(
        record,
        bureaux ? `${formatNumber(record.scores)} made-up scores at each R²` : "synthetic electors",
      ),
    },
  };
}

/** Shares in [0, 1] and finite votes. */
function check(name: string, { r2, ...numbers }: Checked): void {
  numberOption(`r2 of ${name}`, r2, { min: 0, max: 1 });
  const { correlation = 0, low = 0, high = 0, versus_random } = numbers;
  numberOption(`correlation of ${name}`, correlation, { min: -1, max: 1 });
  for (const [key, value] of Object.entries({ versus_random, low, high })) {
    numberOption(`${key} of ${name}`, value);
  }
}

type Checked = Pick<WorthPoint, "r2" | "versus_random"> & Partial<WorthPoint & WorthOfScore>;

/**
 * A made-up record, for the examples of this room: its numbers mean nothing.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleWorth } from "./text.ts";
 *
 * assertEquals(exampleWorth().by_r2.length, 6);
 * ```
 */
export function exampleWorth(): WorthRecord {
  const { strategies: _, replicates: __, other_evidence: ___, digest: ____, ...rest } =
    exampleRecord({});
  const points = (ranked: Ranked, scale: number, noise: number) =>
    [0, 0.5, 1].map((r2): WorthPoint => {
      const versus_random = scale * Math.sqrt(r2);
      const [low, high] = [versus_random - noise * (1 - r2), versus_random + noise * (1 - r2)];
      return { ranked, r2, versus_random, low, high, best: ranked === "bureaux" ? high : null };
    });
  return {
    ...rest,
    scores: 200,
    random: 40,
    between_bureaux: 0.05,
    by_r2: [...points("bureaux", 60, 8), ...points("electors", 300, 0)],
    real: [
      { strategy: "potential", correlation: 0.7, r2: 0.49, versus_random: 38 },
      { strategy: "marginal", correlation: -0.3, r2: 0.09, versus_random: -12 },
    ],
  };
}
