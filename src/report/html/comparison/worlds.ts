import { roundTicks } from "../../../charts/numbers.ts";
import { axisTitle } from "../../../charts/spec.ts";
import { THEME } from "../../../charts/theme.ts";
import { type PageFigure, pageSpec } from "../figure.ts";
import type { Teller } from "../teller.ts";
import { bestOf, byGain, type ComparisonInput, inWorlds, isBound, worldsText } from "./input.ts";
import { objectiveAxis } from "./gains.ts";
import { quantile } from "../../../measures/mod.ts";

/** Bars of a histogram, at most: more where more worlds fill them. */
function barsFor(worlds: number): number {
  return Math.min(60, Math.round(6 * Math.cbrt(worlds)));
}

/**
 * How often each gain comes out over the worlds, for a strategy that the reader chooses, and for random
 * targeting; null where there is nothing to choose. Bounds are left out: no campaign draws from them.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleInput } from "./example.ts";
 * import { worldsFigure } from "./worlds.ts";
 *
 * const { choice } = worldsFigure(exampleInput(), new Teller("en"))!;
 * assertEquals(choice!.values.map(({ value }) => value), ["potential"]);
 * ```
 */
export function worldsFigure(input: ComparisonInput, tell: Teller): PageFigure | null {
  const { record, gains } = input;
  const random = gains.get("random");
  const names = strategiesToShow(input, gains);
  const all = names.concat("random").flatMap((name) => [...Array.from(gains.get(name) ?? [])]);
  if (names.length === 0 || random === undefined || all.length === 0) return null;
  const bins = binsOf(all, barsFor(random.length));
  const values = names.concat("random").flatMap((strategy) =>
    counts(gains.get(strategy)!, bins).map((share, i) => ({
      strategy,
      from: bins.start + i * bins.step,
      to: bins.start + (i + 1) * bins.step,
      share,
    }))
  );
  const said = Object.fromEntries(
    names.map((name) => [name, inWords(name, gains.get(name)!, random, tell)]),
  );
  return {
    id: "worlds",
    description: names.map((name) => said[name]).join(" "),
    choice: { values: names.map((value) => ({ value, label: tell.strategy(value) })), said },
    spec: pageSpec(tell.lang, {
      height: 240,
      params: [{ name: "chosen", value: names[0] }],
      data: { values },
      layer: [
        bars(objectiveAxis(record, tell), tell),
        outline(),
        {
          data: { values: [{ at: 0 }] },
          mark: { type: "rule", color: THEME.ink },
          encoding: { x: { field: "at", type: "quantitative" } },
        },
      ],
    }),
  };
}

/** The best ranking first, then the others by mean gain; random targeting is what they are held against. */
function strategiesToShow(
  { record }: ComparisonInput,
  gains: ReadonlyMap<string, unknown>,
): string[] {
  const best = bestOf(record)?.strategy;
  const others = byGain(record).map(({ strategy }) => strategy)
    .filter((name) => !isBound(name) && !["none", "random"].includes(name) && gains.has(name));
  return best === undefined ? others : [best, ...others.filter((name) => name !== best)];
}

interface Bins {
  start: number;
  step: number;
  count: number;
}

function binsOf(values: readonly number[], bars: number): Bins {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const ticks = roundTicks(low, Math.max(high, low + 1), bars).values;
  // Votes are whole.
  const step = ticks.length > 1 ? Math.max(1, ticks[1] - ticks[0]) : 1;
  const start = Math.floor(low / step) * step;
  return { start, step, count: Math.floor((high - start) / step) + 1 };
}

/** Share of worlds in each bin, in percent. */
function counts(values: ArrayLike<number>, { start, step, count }: Bins): number[] {
  const shares = new Array<number>(count).fill(0);
  for (let r = 0; r < values.length; r++) {
    const bin = Math.min(count - 1, Math.max(0, Math.floor((values[r] - start) / step)));
    shares[bin] += 100 / values.length;
  }
  return shares;
}

function inWords(
  name: string,
  own: ArrayLike<number>,
  random: ArrayLike<number>,
  tell: Teller,
): string {
  const n = own.length;
  if (n === 1) {
    const gain = tell.number(own[0], 0);
    return tell.say("world_words_one", {
      strategy: tell.strategy(name),
      gain,
      votes: Math.abs(own[0]),
    });
  }
  let [gained, better] = [0, 0];
  for (let r = 0; r < n; r++) {
    if (own[r] > 0) gained += 1 / n;
    better += (own[r] > random[r] ? 1 : own[r] === random[r] ? 0.5 : 0) / n;
  }
  const values = Float64Array.from(own);
  const [quarter, three] = tell.column([quantile(values, 0.25), quantile(values, 0.75)]);
  return tell.say("world_words", {
    strategy: tell.strategy(name),
    gained: worldsText(Math.min(1, gained), n, tell),
    better: inWorlds(Math.min(1, better), n, tell),
    quarter,
    three,
  });
}

function bars(axis: string, tell: Teller) {
  return {
    transform: [{ filter: "datum.strategy === chosen" }],
    mark: { type: "rect", color: "#a9c3dd", stroke: "#14406b", strokeWidth: 0.5 },
    encoding: {
      x: { field: "from", type: "quantitative", ...axisTitle(axis) },
      x2: { field: "to" },
      y2: { datum: 0 },
      y: {
        field: "share",
        type: "quantitative",
        title: tell.say("axis_share_worlds"),
        axis: { labelExpr: "format(datum.value, '~r') + '\u202f%'", tickCount: 4 },
      },
      tooltip: [
        { field: "from", title: tell.say("from"), format: "," },
        { field: "to", title: tell.say("to"), format: "," },
        { field: "share", title: `${tell.say("axis_share_worlds")} (%)`, format: ",.1f" },
      ],
    },
  };
}

/** Random targeting as a line that steps from bar to bar. */
function outline() {
  return {
    transform: [{ filter: "datum.strategy === 'random'" }],
    mark: {
      type: "line",
      interpolate: "step-after",
      color: "#444444",
      strokeDash: [4, 3],
      strokeWidth: 1.5,
    },
    encoding: {
      x: { field: "from", type: "quantitative" },
      y: { field: "share", type: "quantitative" },
    },
  };
}
