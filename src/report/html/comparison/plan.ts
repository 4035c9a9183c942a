import { type PageFigure, pageSpec } from "../figure.ts";
import type { Teller } from "../teller.ts";
import { bestOf, byGain, type ComparisonInput, type PlannedBureau } from "./input.ts";
import { planMap } from "./plan_map.ts";
import { communeBars } from "./plan_bars.ts";
import { unitsText } from "./setting.ts";

/** Communes named in the words of a plan. */
const NAMED = 3;

/**
 * Where each plan goes, for a strategy that the reader chooses: on a map of bureaux where their places are known and
 * not too many to be sent with a page, else by commune; null where no strategy chooses places.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleInput } from "./example.ts";
 * import { planFigure } from "./plan.ts";
 *
 * const { description } = planFigure(exampleInput(), new Teller("en"))!;
 * assertStringIncludes(description, "most in: Toulouse 75\u202f%, Muret 25\u202f%.");
 * ```
 */
export function planFigure(input: ComparisonInput, tell: Teller): PageFigure | null {
  const names = chosenPlaces(input);
  if (names.length === 0) return null;
  const drawing = planMap(input, names, tell) ?? communeBars(input, names, tell);
  if (drawing === null) return null;
  const said = Object.fromEntries(names.map((name) => [name, inWords(name, input, tell)]));
  return {
    id: "plan",
    description: names.map((name) => said[name]).join(" "),
    key: drawing.key,
    choice: { values: names.map((value) => ({ value, label: tell.strategy(value) })), said },
    spec: pageSpec(tell.lang, {
      params: [{ name: "chosen", value: names[0] }],
      ...drawing.spec,
    }),
  };
}

/** Strategies whose plan chooses bureaux, the best ranking first; `uniform` and `individual` go everywhere. */
function chosenPlaces({ record, plans }: ComparisonInput): string[] {
  const best = bestOf(record)?.strategy ?? "";
  const names = byGain(record).map(({ strategy }) => strategy).filter((name) =>
    plans.get(name)?.some(({ attempts }) => attempts > 0) &&
    !["uniform", "individual"].includes(name)
  );
  return names.includes(best) ? [best, ...names.filter((name) => name !== best)] : names;
}

function inWords(name: string, { record, plans }: ComparisonInput, tell: Teller): string {
  const targeted = plans.get(name)!.filter(({ attempts }) => attempts > 0);
  const total = sumOf(targeted, "attempts");
  const communes = byCommune(targeted);
  const list = communes.slice(0, NAMED).map(({ commune, attempts }) =>
    `${commune} ${tell.percent(attempts / total)}`
  ).join(", ");
  const words = tell.say("plan_words", {
    strategy: tell.strategy(name),
    attempts: unitsText(record.channel, total, tell),
    targeted: tell.number(targeted.length),
    bureaux: record.bureaux,
    share: tell.percent(Math.min(1, sumOf(targeted, "registered") / record.registered)),
  });
  if (communes.length < 2) return words;
  return `${words} ${tell.say("plan_communes", { communes: communes.length, list })}`;
}

function sumOf(plan: readonly PlannedBureau[], what: "attempts" | "registered"): number {
  return plan.reduce((sum, bureau) => sum + bureau[what], 0);
}

/**
 * Attempts by commune, the most first.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleInput } from "./example.ts";
 * import { byCommune } from "./plan.ts";
 *
 * const [first] = byCommune(exampleInput().plans.get("potential")!);
 * assertEquals(first, { commune: "Toulouse", attempts: 750 });
 * ```
 */
export function byCommune(
  plan: readonly PlannedBureau[],
): { commune: string; attempts: number }[] {
  const sums = new Map<string, number>();
  for (const { commune, attempts } of plan) {
    if (attempts > 0) sums.set(commune, (sums.get(commune) ?? 0) + attempts);
  }
  return [...sums].map(([commune, attempts]) => ({ commune, attempts }))
    .sort((a, b) => b.attempts - a.attempts);
}
