/**
 * Response of classes of synthetic electors: the bound of perfect profiles.
 *
 * @module
 */

import {
  type Change,
  CLASSES,
  classPropensities,
  contactByVote,
  type Draw,
  drawResponse,
  type ExpectedSite,
  expectResponse,
  GRID,
  noResponse,
  type Site,
  tabulateClassEffects,
  tabulateRelativeEffect,
} from "../campaign/mod.ts";
import type { Field } from "../electorate/mod.ts";
import type { Stream } from "../random/mod.ts";
import type { ClassPlan } from "../strategies/mod.ts";
import type { Contacting, Responder } from "./responder.ts";

/** Sums over the classes that a plan contacts in a bureau, for one leaning. */
interface Reach {
  /** Σ fill·Δ⁺/16, Σ fill·Δ⁻/16, Σ fill·p/16 and Σ fill/16 over the classes. */
  up: number;
  down: number;
  voting: number;
  all: number;
}

/**
 * Response where a plan names classes of electors: propensity quantile × leaning (candidate, rival, others).
 * The electors of a class are contacted with the same probabilities, by vote, as in a bureau's plan; those
 * behind one unit are taken to be alike, as a bound must.
 */
export class ClassResponder {
  #field: Field;
  #contacting: Contacting;
  #responder: Responder;
  #propensities: Float64Array | null = null;
  #relative = new Float64Array(GRID + 1);
  #effects = new Float64Array((GRID + 1) * CLASSES);
  #attenuation = 1;
  #reach: [Reach, Reach, Reach] = [
    { up: 0, down: 0, voting: 0, all: 0 },
    { up: 0, down: 0, voting: 0, all: 0 },
    { up: 0, down: 0, voting: 0, all: 0 },
  ];
  #probabilities = noResponse();

  constructor(field: Field, contacting: Contacting, responder: Responder) {
    this.#field = field;
    this.#contacting = contacting;
    this.#responder = responder;
  }

  /** Takes the evidence of a replicate; the responder must have been prepared for it. */
  prepare(draw: Draw): void {
    const { precision } = this.#contacting;
    const propensities = this.#propensities ??= classPropensities(precision);
    tabulateRelativeEffect(draw.shift, precision, this.#relative);
    tabulateClassEffects(propensities, draw.shift, this.#relative, this.#effects);
    this.#attenuation = draw.attenuation;
  }

  /**
   * Draws the response of the plan's j-th bureau into `change` and adds its expectation to `expected`.
   *
   * @param site world's counts, whose splits of the mobilised are replaced; `expectedSite` likewise.
   * @returns electors contacted, in expectation.
   */
  respond(
    stream: Stream,
    replicate: number,
    j: number,
    plan: ClassPlan,
    site: Site,
    expectedSite: ExpectedSite,
    change: Change,
    expected: Change,
  ): number {
    const field = this.#field;
    const b = plan.bureaux[j];
    const turnout = field.turnout[b];
    const { evidence } = this.#contacting;
    const most = this.#responder.most;
    const [abstainers, voters] = contactByVote(most, turnout, evidence.selectivity);
    const [candidate, rival, others] = this.#reach;
    this.#sum(turnout, plan, j, 0, candidate);
    this.#sum(turnout, plan, j, 1, rival);
    this.#sum(turnout, plan, j, 2, others);
    const leaning = site.leaning;
    const toRival = (1 - leaning) * field.toRival[b];
    const up = turnout < 1 ? abstainers / (1 - turnout) : 0;
    const upCandidate = up * candidate.up * leaning;
    const upRival = up * rival.up * toRival;
    const upOthers = up * others.up * (1 - leaning - toRival);
    const mobilised = upCandidate + upRival + upOthers;
    const of = turnout > 0 ? voters / turnout : 0;
    const psi = this.#responder.persuasion[b];
    const p = this.#probabilities;
    p.mobilised = Math.min(1, mobilised);
    p.homeCandidate = Math.min(1, of * candidate.down);
    p.homeRival = Math.min(1, of * rival.down);
    p.homeOthers = Math.min(1, of * others.down);
    p.switchedRival = psi > 0 ? of * psi * (rival.voting - rival.down) : 0;
    p.switchedOthers = psi > 0 ? of * psi * (others.voting - others.down) : 0;
    p.returned = psi < 0 ? -of * psi * (candidate.voting - candidate.down) : 0;
    const notCandidate = upRival + upOthers;
    site.leaning = expectedSite.leaning = mobilised > 0 ? Math.min(1, upCandidate / mobilised) : 0;
    site.toRival = expectedSite.toRival = notCandidate > 0
      ? Math.min(1, upRival / notCandidate)
      : 0;
    drawResponse(stream, replicate, site, p, change);
    expectResponse(expectedSite, p, expected);
    // Electors of a class are met by their vote: those who vote more easily.
    const met = (share: number, { all, voting }: Reach) =>
      share * (voting * voters + (all - voting) * abstainers);
    const own = field.candidate[b];
    const against = (1 - own) * field.toRival[b];
    return field.registered[b] *
      (met(own, candidate) + met(against, rival) + met(1 - own - against, others));
  }

  #sum(turnout: number, plan: ClassPlan, j: number, leaning: number, into: Reach): void {
    into.up =
      into.down =
      into.voting =
      into.all =
        0;
    let mask = plan.classes[3 * j + leaning];
    if (mask === 0) return;
    const position = turnout * GRID;
    const at = Math.min(GRID - 1, Math.floor(position));
    const t = position - at;
    const low = at * CLASSES;
    const partly = plan.partial && plan.partial.bureau === j && plan.partial.leaning === leaning
      ? plan.partial
      : null;
    const propensities = this.#propensities!;
    const effects = this.#effects;
    const scale = this.#attenuation * this.#responder.spillover;
    for (let q = 0; mask !== 0; q++, mask >>= 1) {
      if ((mask & 1) === 0) continue;
      const fill = (partly && partly.class === q ? partly.fill : 1) / CLASSES;
      const from = low + q;
      const to = from + CLASSES;
      const effect = scale * (effects[from] + t * (effects[to] - effects[from])) * fill;
      if (effect > 0) into.up += effect;
      else into.down -= effect;
      into.all += fill;
      into.voting += (propensities[from] + t * (propensities[to] - propensities[from])) * fill;
    }
  }
}
