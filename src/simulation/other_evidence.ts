/**
 * What the presets not chosen say of the same campaign.
 *
 * @module
 */

import { EvidenceDraws } from "../campaign/mod.ts";
import { type Preset, preset, PRESETS } from "../evidence/mod.ts";
import { difference, mean, quantile } from "../measures/mod.ts";
import { Stream } from "../random/mod.ts";
import { SCORES } from "../strategies/mod.ts";
import { Expectation } from "./expectation.ts";
import type { Prepared } from "./prepare.ts";
import { Responder } from "./responder.ts";
import type { OtherEvidence } from "./types.ts";
import { sentence } from "../sentences/mod.ts";

/** Draws of another preset's evidence: fewer where there are many bureaux to add up. */
function drawsFor(bureaux: number): number {
  return Math.max(60, Math.min(300, Math.round(4e5 / bureaux)));
}

/**
 * One record a built-in preset that was not chosen: the score strategy of largest mean expected gain, over 60
 * to 300 draws of that preset's evidence, on the plans of this comparison. In expectation: worlds are not drawn.
 */
export function otherEvidence(prepared: Prepared): OtherEvidence[] {
  // By content: a preset of the user's own stands beside all built-in ones, whatever its name.
  const chosen = JSON.stringify(prepared.choices.preset);
  return PRESETS.map((name) => preset(name))
    .filter((other) => JSON.stringify(other) !== chosen)
    .map((other) => fromPreset(prepared, other));
}

function fromPreset(prepared: Prepared, other: Preset): OtherEvidence {
  const { choices, run, capacity } = prepared;
  const record: OtherEvidence = {
    evidence: other.name,
    draws: 0,
    best_strategy: null,
    gain: null,
    versus_random: null,
    why: null,
  };
  const evidence = other.channels[choices.channel.name];
  if (!evidence) return { ...record, why: sentence("silent", { channel: choices.channel.name }) };
  const plans = run.strategies.flatMap(({ name, placement }) =>
    placement.kind === "plan" && (name in SCORES || name.startsWith("file:"))
      ? [{ name, ...placement }]
      : []
  );
  const draws = new EvidenceDraws(new Stream(run.key), other);
  const responder = new Responder(run.field, {
    evidence,
    electorsPerUnit: run.electorsPerUnit,
    passes: run.passes,
    precision: other.propensityPrecision,
  });
  const expectation = new Expectation(run.field, responder);
  const objective = () =>
    expectation.sum.candidate - (choices.objective === "margin" ? expectation.sum.rival : 0);
  const count = record.draws = drawsFor(run.field.size);
  const random = new Float64Array(count);
  const gains = plans.map(() => new Float64Array(count));
  for (let r = 0; r < count; r++) {
    responder.prepare(draws.channel(r, run.channel, evidence, run.election), draws.leaning(r));
    expectation.setRandom(capacity, choices.spending.attempts);
    random[r] = objective();
    plans.forEach((plan, k) => {
      expectation.clear();
      expectation.addPlan(plan.bureaux, plan.attempts);
      gains[k][r] = objective();
    });
  }
  if (plans.length === 0) {
    return { ...record, gain: interval(random), why: sentence("no_score") };
  }
  const means = gains.map((gain) => mean(gain));
  const best = means.indexOf(Math.max(...means));
  const against = difference(gains[best], random, gains[best], random);
  return {
    ...record,
    best_strategy: plans[best].name,
    gain: interval(gains[best]),
    versus_random: {
      mean: against.mean,
      low: against.low,
      high: against.high,
      probability_better: against.probability_better,
    },
  };
}

function interval(values: Float64Array): { mean: number; low: number; high: number } {
  return { mean: mean(values), low: quantile(values, 0.05), high: quantile(values, 0.95) };
}
