/**
 * Expected gain of a plan given the evidence drawn.
 *
 * @module
 */

import {
  type Change,
  type ExpectedSite,
  expectResponse,
  noExpectedSite,
  noResponse,
  type Probabilities,
  uniformShare,
} from "../campaign/mod.ts";
import type { Field } from "../electorate/collapse.ts";
import type { Responder } from "./responder.ts";

/** Adds up expected changes over the bureaux of plans, in closed form: no world is drawn. */
export class Expectation {
  /** Expected change so far. */
  readonly sum: Change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  #field: Field;
  #responder: Responder;
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
   * The expectation of `random` over its plans: each bureau is filled with probability budget/Σcapacity (the
   * ends of the block, filled in part, respond like their share of a bureau while the response is linear).
   * Replaces the sum.
   */
  setRandom(capacity: Float64Array, budget: number): void {
    this.clear();
    const share = uniformShare(capacity, budget);
    for (let b = 0; b < capacity.length; b++) this.add(b, capacity[b]);
    const { sum } = this;
    sum.voters *= share;
    sum.candidate *= share;
    sum.rival *= share;
    sum.valid *= share;
  }
}
