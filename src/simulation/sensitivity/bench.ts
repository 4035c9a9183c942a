/**
 * Expected gains of every strategy under a setting, by common random numbers.
 *
 * @module
 */

import { capacity, EvidenceDraws, fillInOrder } from "../../campaign/mod.ts";
import type { ChannelEvidence, Preset } from "../../evidence/mod.ts";
import { mean } from "../../measures/mod.ts";
import { Stream } from "../../random/mod.ts";
import { byScore } from "../../strategies/mod.ts";
import { Expectation } from "../expectation.ts";
import type { Prepared } from "../prepare.ts";
import { Responder } from "../responder.ts";
import type { ExpectedGain } from "./types.ts";

/** All that a sensitivity analysis may change. */
export interface Setting {
  preset: Preset;
  evidence: ChannelEvidence;
  electorsPerUnit: number;
  passes: number;
  attempts: number;
  /** ζ where it is fixed; null to draw it. */
  leaning: number | null;
}

/** Expected gains in the objective, one entry a draw of the evidence. */
export interface Gains {
  random: Float64Array;
  /** By strategy, in canonical order. */
  strategies: Map<string, Float64Array>;
}

/**
 * Evaluates settings over the same draws of the evidence: a draw is a cell of the counters, so that what
 * one setting fixes leaves the other draws alone, and differences between settings carry no noise of
 * their own. Worlds are not drawn: gains are expectations given the evidence, in closed form.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElectorate } from "../../electorate/mod.ts";
 * import { loadBackground } from "../../strategies/mod.ts";
 * import { prepare } from "../prepare.ts";
 * import { Bench } from "./bench.ts";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(electorate.bureaux);
 * const prepared = prepare({ electorate, background, strategies: ["support"], budget: { attempts: 500 } });
 * const bench = new Bench(prepared, 20);
 * assertEquals(bench.expected(bench.base).map(({ strategy }) => strategy), ["support"]);
 * ```
 */
export class Bench {
  readonly draws: number;
  readonly base: Setting;
  #prepared: Prepared;
  #orders: Map<string, Int32Array>;

  constructor(prepared: Prepared, draws: number) {
    const { choices, run } = prepared;
    this.draws = draws;
    this.#prepared = prepared;
    this.base = {
      preset: choices.preset,
      evidence: run.evidence,
      electorsPerUnit: run.electorsPerUnit,
      passes: run.passes,
      attempts: choices.spending.attempts,
      leaning: null,
    };
    this.#orders = new Map([...prepared.scores].map(([name, score]) => [
      name,
      byScore(score, run.field.row, choices.key),
    ]));
  }

  /** Names of the strategies that have a score. */
  get strategies(): string[] {
    return [...this.#orders.keys()];
  }

  /** Attempts that the territory can take under a setting, by bureau. */
  capacity({ electorsPerUnit, evidence, passes }: Setting): Float64Array {
    const { registered } = this.#prepared.run.field;
    return capacity(registered, electorsPerUnit, evidence.contactRate.mean, passes);
  }

  /** Expected gains of random targeting and of every strategy in each draw. */
  evaluate(setting: Setting): Gains {
    const { run, choices } = this.#prepared;
    const { preset, evidence, attempts } = setting;
    const room = this.capacity(setting);
    const plans = [...this.#orders.values()].map((order) => fillInOrder(order, room, attempts));
    const responder = new Responder(run.field, {
      evidence,
      electorsPerUnit: setting.electorsPerUnit,
      passes: setting.passes,
      precision: preset.propensityPrecision,
    });
    const draws = new EvidenceDraws(new Stream(run.key), preset);
    const expectation = new Expectation(run.field, responder);
    const objective = () =>
      expectation.sum.candidate - (choices.objective === "margin" ? expectation.sum.rival : 0);
    const random = new Float64Array(this.draws);
    const gains = plans.map(() => new Float64Array(this.draws));
    for (let r = 0; r < this.draws; r++) {
      const draw = draws.channel(r, run.channel, evidence, run.election);
      responder.prepare(draw, setting.leaning ?? draws.leaning(r));
      expectation.setRandom(room, attempts);
      random[r] = objective();
      plans.forEach((plan, k) => {
        expectation.clear();
        expectation.addPlan(plan.bureaux, plan.attempts);
        gains[k][r] = objective();
      });
    }
    return {
      random,
      strategies: new Map(this.strategies.map((name, k) => [name, gains[k]])),
    };
  }

  /** Means of the expected gains, one entry a strategy; random is not among them. */
  expected(setting: Setting): ExpectedGain[] {
    return expectedOf(this.evaluate(setting));
  }
}

/**
 * Means over draws of what each strategy gains, and gains over random.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { expectedOf } from "./bench.ts";
 *
 * const gains = { random: Float64Array.of(1, 3), strategies: new Map([["a", Float64Array.of(4, 6)]]) };
 * assertEquals(expectedOf(gains), [{ strategy: "a", gain: 5, versus_random: 3 }]);
 * ```
 */
export function expectedOf({ random, strategies }: Gains): ExpectedGain[] {
  const baseline = mean(random);
  return [...strategies].map(([strategy, gains]) => {
    const gain = mean(gains);
    return { strategy, gain, versus_random: gain - baseline };
  });
}
