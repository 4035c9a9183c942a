import { BLOCS, type Provenance } from "../../bureaux/mod.ts";
import {
  type Chance,
  type Gains,
  type Marks,
  type NextPeriod,
  type OutcomeGains,
  PLACEBO_SCORES,
  type PlaceboRecord,
  READINGS,
  type RedrawnCheck,
  SCOPES,
  type Spread,
  type TerritoryGains,
  type Variant,
  WEIGHTS,
  WITHINS,
} from "../../claims/placebo/mod.ts";
import {
  amount,
  anything,
  count,
  listOf,
  number,
  objectOf,
  oneOf,
  ordered,
  orNull,
  type Shape,
  share,
  text,
} from "./shape.ts";

const rates = both(objectOf<{ from: number; to: number }>({ from: number, to: number }));
const gains = objectOf<OutcomeGains>({
  turnout: objectOf<Gains>({ level: number, rise: number, excess: number }),
  share: objectOf<Gains>({ level: number, rise: number, excess: number }),
});
const chance = objectOf<Chance>({ mean: number, low: number, high: number }, ordered);
const spread = objectOf<Spread>({
  min: number,
  q05: number,
  q25: number,
  median: number,
  q75: number,
  q95: number,
  max: number,
  mean: number,
});

function both(shape: Shape): Shape {
  return objectOf<PlaceboRecord["pick"]>({ turnout: shape, share: shape });
}

const territory = objectOf<TerritoryGains>({
  code: text,
  name: text,
  bureaux: count,
  registered: count,
  picked: count,
  whole: gains,
  pick: gains,
  redrawn: objectOf<RedrawnCheck>({
    bureaux_from: count,
    bureaux_to: count,
    matched: count,
    turnout_correlation: orNull(number),
    verdict: oneOf("likely", "no sign"),
  }),
});

/**
 * The record of a placebo.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { placeboShape } from "./placebo_shape.ts";
 *
 * assertEquals(placeboShape({ promesse: 1 }), ".promesse");
 * ```
 */
export const placeboShape = objectOf<PlaceboRecord>(
  {
    promesse: text,
    from: text,
    to: text,
    third: orNull(text),
    territory: text,
    score: oneOf(...PLACEBO_SCORES),
    top: share,
    reading: oneOf(...READINGS),
    option: text,
    bloc: oneOf(...BLOCS),
    baseline: orNull(text),
    within: oneOf(...WITHINS),
    tolerance: amount,
    scope: oneOf(...SCOPES),
    weight: oneOf(...WEIGHTS),
    min_registered: count,
    min_bureaux: count,
    seed: text,
    bureaux: count,
    registered: count,
    picked: count,
    // Said by the notes.
    left_out: anything,
    nation: rates,
    pick: rates,
    gains,
    chance: orNull(both(chance)),
    territories: orNull(listOf(territory)),
    distribution: orNull(objectOf<NonNullable<PlaceboRecord["distribution"]>>({
      turnout: spread,
      share: spread,
      whole_turnout: spread,
      whole_share: spread,
    })),
    marks: orNull(objectOf<Marks>({
      turnout_points: amount,
      share_points: amount,
      whole_turnout: count,
      whole_share: count,
      pick_turnout: count,
      pick_share: count,
    })),
    next_period: orNull(listOf(objectOf<NextPeriod>({
      by: oneOf("turnout", "share"),
      apparent: number,
      next: number,
      kept: number,
      expected: number,
      correlation: orNull(number),
    }))),
    variants: listOf(objectOf<Variant>({
      change: text,
      bureaux: count,
      turnout: orNull(number),
      share: orNull(number),
    })),
    notes: listOf(text),
    provenance: listOf(
      objectOf<Pick<Provenance, "id" | "title" | "publisher" | "licence" | "digest" | "retrieved">>(
        {
          id: text,
          title: text,
          publisher: text,
          licence: text,
          digest: text,
          retrieved: orNull(text),
        },
      ),
    ),
  },
  ({ within, territories, distribution, marks, gains }) =>
    [territories, distribution, marks].every((part) => (part === null) === (within === "france")) &&
    // Points of electors or of votes.
    [gains.turnout, gains.share].every((gain) =>
      READINGS.every((reading) => Math.abs(gain[reading]) <= 200)
    ),
);
