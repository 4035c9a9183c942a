/**
 * One world without the campaign, drawn around its expectation.
 *
 * @module
 */

import { binomial, Purpose, type Stream } from "../random/mod.ts";
import type { Field } from "./collapse.ts";

/** Sums of a world over the territory. */
export interface WorldTotals {
  voters: number;
  valid: number;
  candidate: number;
  rival: number;
}

/**
 * Counts of a world, one entry a bureau, drawn anew for each replicate:
 * voters ~ Binomial(registered, θ) and (candidate, rival, other, blank or null) ~ Multinomial(voters, s).
 * The draws of a bureau depend on the seed, the replicate and its row alone.
 *
 * @example
 * ```ts
 * import { keyFromSeed, Stream } from "../random/mod.ts";
 * import { collapse } from "./collapse.ts";
 * import { loadElectorate } from "./observed.ts";
 * import { World } from "./world.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const world = new World(collapse(electorate, 0, 1));
 * world.draw(new Stream(keyFromSeed("promesse")), 0);
 * const abstained = world.abstainers.reduce((sum, count) => sum + count, 0);
 * const registered = electorate.bureaux.registered.reduce((sum, count) => sum + count, 0);
 * assertEquals(world.totals.voters, registered - abstained);
 * ```
 */
export class World {
  readonly abstainers: Int32Array;
  readonly candidate: Int32Array;
  readonly rival: Int32Array;
  readonly other: Int32Array;
  readonly blankNull: Int32Array;
  readonly totals: WorldTotals = { voters: 0, valid: 0, candidate: 0, rival: 0 };
  #field: Field;

  constructor(field: Field) {
    this.#field = field;
    this.abstainers = new Int32Array(field.size);
    this.candidate = new Int32Array(field.size);
    this.rival = new Int32Array(field.size);
    this.other = new Int32Array(field.size);
    this.blankNull = new Int32Array(field.size);
  }

  /** Draws the world of one replicate. */
  draw(stream: Stream, replicate: number): void {
    const { size, row, registered, turnout, candidate, toRival, toOther } = this.#field;
    const { totals } = this;
    totals.voters =
      totals.valid =
      totals.candidate =
      totals.rival =
        0;
    for (let b = 0; b < size; b++) {
      const id = row[b];
      const voters = binomial(
        stream.at(replicate, id, Purpose.WORLD_TURNOUT, 0),
        registered[b],
        turnout[b],
      );
      const votes = stream.at(replicate, id, Purpose.WORLD_VOTES, 0);
      const forCandidate = binomial(votes, voters, candidate[b]);
      const rest = voters - forCandidate;
      const forRival = binomial(
        stream.at(replicate, id, Purpose.WORLD_VOTES, 1),
        rest,
        toRival[b],
      );
      const neither = rest - forRival;
      const forOther = binomial(
        stream.at(replicate, id, Purpose.WORLD_VOTES, 2),
        neither,
        toOther[b],
      );
      this.abstainers[b] = registered[b] - voters;
      this.candidate[b] = forCandidate;
      this.rival[b] = forRival;
      this.other[b] = forOther;
      this.blankNull[b] = neither - forOther;
      totals.voters += voters;
      totals.valid += forCandidate + forRival + forOther;
      totals.candidate += forCandidate;
      totals.rival += forRival;
    }
  }
}
