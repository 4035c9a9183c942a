/**
 * One channel's response in every bureau, for the evidence drawn in a replicate.
 *
 * @module
 */

import {
  type Draw,
  electorsPerContact,
  GRID,
  interpolate,
  leaningShare,
  persuasionFactors,
  type Probabilities,
  reachable,
  setProbabilities,
  spilloverFactor,
  tabulateRelativeEffect,
} from "../campaign/mod.ts";
import type { Field } from "../electorate/mod.ts";
import type { ChannelEvidence } from "../evidence/mod.ts";
import { exp } from "../random/mod.ts";

/** What a responder needs to know of a channel. */
export interface Contacting {
  evidence: ChannelEvidence;
  electorsPerUnit: number;
  passes: number;
  /** φ. */
  precision: number;
}

/**
 * Response of every bureau to one channel. `prepare` tabulates the effect once a replicate; `set` then gives
 * the probabilities of a bureau for a share of its electors contacted.
 */
export class Responder {
  /** h(θ_b)·attenuation, one entry a bureau. */
  readonly effect: Float64Array;
  /** ψ_b in [−1, 1]. */
  readonly persuasion: Float64Array;
  /** λ_b in [0, 1]. */
  readonly leaning: Float64Array;
  /** Electors contacted by a unit reached. */
  readonly electorsPerContact: number;
  /** Factor of the turnout effect for co-residents who were not met. */
  readonly spillover: number;
  /** Share of a bureau's electors that the passes can reach with the contact rate drawn. */
  most = 0;
  /** κ of the replicate. */
  contactRate = 0;
  /** Bureaux whose ψ was cut to ±1 in the replicate. */
  cut = 0;
  #field: Field;
  #contacting: Contacting;
  #selectivity: number;
  #factor: Float64Array;
  #table = new Float64Array(GRID + 1);
  #shift = NaN;

  constructor(field: Field, contacting: Contacting) {
    this.#field = field;
    this.#contacting = contacting;
    const { evidence, electorsPerUnit } = contacting;
    this.#selectivity = evidence.selectivity;
    this.electorsPerContact = electorsPerContact(evidence, electorsPerUnit);
    this.spillover = spilloverFactor(evidence, electorsPerUnit);
    this.effect = new Float64Array(field.size);
    this.persuasion = new Float64Array(field.size);
    this.leaning = new Float64Array(field.size);
    this.#factor = persuasionFactors(evidence, field.turnout, field.candidate);
  }

  /** Takes the evidence of a replicate. */
  prepare(draw: Draw, leaning: number): void {
    const { field, contacting } = { field: this.#field, contacting: this.#contacting };
    this.contactRate = draw.contactRate;
    this.most = reachable(draw.contactRate, contacting.passes) *
      (this.electorsPerContact / contacting.electorsPerUnit);
    if (draw.shift !== this.#shift) {
      tabulateRelativeEffect(draw.shift, contacting.precision, this.#table);
      this.#shift = draw.shift;
    }
    const odds = exp(leaning);
    this.cut = 0;
    for (let b = 0; b < field.size; b++) {
      this.effect[b] = draw.attenuation * interpolate(this.#table, field.turnout[b]);
      this.leaning[b] = leaningShare(field.candidate[b], odds);
      this.persuasion[b] = this.#persuasionIn(b, draw.persuasion);
    }
  }

  /** Share of the electors of bureau b contacted by some attempts. */
  contacted(b: number, attempts: number): number {
    const registered = this.#field.registered[b];
    if (registered === 0) return 0;
    const share = this.contactRate * attempts * this.electorsPerContact / registered;
    return share < this.most ? share : this.most;
  }

  /** Probabilities of bureau b where a share of its electors is contacted. */
  set(into: Probabilities, b: number, contacted: number): void {
    setProbabilities(
      into,
      contacted,
      this.#field.turnout[b],
      this.#selectivity,
      this.effect[b],
      this.persuasion[b],
      this.spillover,
    );
  }

  #persuasionIn(b: number, rate: number): number {
    if (rate === 0) return 0;
    const psi = rate * this.#factor[b];
    if (psi > 1) {
      this.cut++;
      return 1;
    }
    // Voters who all are the candidate's have nowhere to go.
    if (psi < 0 && this.#field.candidate[b] === 1) return 0;
    if (psi < -1) {
      this.cut++;
      return -1;
    }
    return psi;
  }
}
