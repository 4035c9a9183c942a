/**
 * Expected gain of a plan given the evidence drawn.
 *
 * @module
 */

import {
  type Change,
  expectedAttempts,
  type ExpectedSite,
  expectResponse,
  noExpectedSite,
  noResponse,
  type Probabilities,
} from "../campaign/mod.ts";
import type { Field } from "../electorate/collapse.ts";
import type { Responder } from "./responder.ts";

/** Adds up expected changes over the bureaux of plans, in closed form: no world is drawn. */
export class Expectation {
  /** Expected change so far. */
  readonly sum: Change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  #field: Field;
  #responder: Responder;
  #alone: Change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  #probabilities = noResponse();
  #site = noExpectedSite();

  /** @param responder prepared for the evidence of the replicate before each use. */
  constructor(field: Field, responder: Responder) {
    this.#field = field;
    this.#responder = responder;
  }

  /** Back to nothing. */
  clear(): void {
    const { sum } = this;
    sum.voters =
      sum.candidate =
      sum.rival =
      sum.valid =
        0;
  }

  /** The expected world of bureau b, for a response that is not this channel's. */
  site(b: number): ExpectedSite {
    const field = this.#field;
    const site = this.#site;
    site.registered = field.registered[b];
    site.turnout = field.turnout[b];
    site.candidate = field.candidate[b];
    site.rival = field.rival[b];
    site.blankNull = field.blankNull[b];
    site.leaning = this.#responder.leaning[b];
    site.toRival = site.voteToRival = field.toRival[b];
    site.toOther = field.toOther[b];
    return site;
  }

  /** Adds a bureau with some attempts. */
  add(b: number, attempts: number): void {
    const contacted = this.#responder.contacted(b, attempts);
    if (contacted === 0) return;
    this.#responder.set(this.#probabilities, b, contacted);
    this.addResponse(b, this.#probabilities);
  }

  /** Adds a bureau whose probabilities are known. */
  addResponse(b: number, probabilities: Probabilities): void {
    expectResponse(this.site(b), probabilities, this.sum);
  }

  /** Adds every bureau of a plan. */
  addPlan(bureaux: Int32Array, attempts: Float64Array): void {
    for (let j = 0; j < bureaux.length; j++) this.add(bureaux[j], attempts[j]);
  }

  /**
   * The expectation of `random` over its plans. A bureau is filled with probability budget/Σcapacity, and the
   * ends of the block, filled in part, respond like their share of it; but where attempts beyond some bring
   * nothing (several passes, and a contact rate above its mean), like the share of those. Replaces the sum.
   */
  setRandom(capacity: Float64Array, budget: number): void {
    this.clear();
    const { most, contactRate, electorsPerContact } = this.#responder;
    const { registered } = this.#field;
    let total = 0;
    for (let b = 0; b < capacity.length; b++) total += capacity[b];
    const share = total === 0 ? 0 : Math.min(1, budget / total);
    for (let b = 0; b < capacity.length; b++) {
      const room = capacity[b];
      const contacted = this.#responder.contacted(b, room);
      if (contacted === 0) continue;
      // Attempts that reach all who can be reached.
      const useful = most * registered[b] / (contactRate * electorsPerContact);
      const weight = useful < room * (1 - 1e-9)
        ? expectedAttempts(room, total, budget, useful) / useful
        : share;
      this.#responder.set(this.#probabilities, b, contacted);
      this.#addWeighted(b, weight);
    }
  }

  #addWeighted(b: number, weight: number): void {
    const { sum } = this;
    const alone = this.#alone;
    alone.voters =
      alone.candidate =
      alone.rival =
      alone.valid =
        0;
    expectResponse(this.site(b), this.#probabilities, alone);
    sum.voters += weight * alone.voters;
    sum.candidate += weight * alone.candidate;
    sum.rival += weight * alone.rival;
    sum.valid += weight * alone.valid;
  }
}
