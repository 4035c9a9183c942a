import type { PlaceboRecord } from "../../../claims/placebo/mod.ts";
import type { Teller } from "../teller.ts";

/**
 * What a placebo answers, a sentence each: the gain that shows, what random picks show, and of how many territories
 * the picks reach what was claimed.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { placeboAnswer } from "./answer.ts";
 * import { examplePlacebo } from "./example.ts";
 *
 * const [gain, chance] = placeboAnswer((await examplePlacebo()).record, new Teller("en"));
 * assertStringIncludes(gain, "though nothing was tied to the pick");
 * assertStringIncludes(chance, "picked at random");
 * ```
 */
export function placeboAnswer(record: PlaceboRecord, tell: Teller): string[] {
  const { gains, chance, reading, marks, territories, score, from, to, option } = record;
  return [
    tell.say("p_answer", {
      score: tell.strategy(score),
      from,
      to,
      top: topText(record, tell),
      each: eachText(record, tell),
      turnout: tell.signed(gains.turnout[reading], 2),
      share: tell.signed(gains.share[reading], 2),
      option,
      reading: tell.say(`reading_${reading}`),
    }),
    ...(chance === null ? [] : [tell.say("p_chance", {
      turnout: tell.range(chance.turnout, 2),
      share: tell.range(chance.share, 2),
    })]),
    ...(marks === null || territories === null ? [] : [tell.say("p_marks", {
      n: territories.length,
      turnouts: tell.number(marks.pick_turnout),
      shares: tell.number(marks.pick_share),
    })]),
  ];
}

/**
 * The share of the bureaux that is picked, in percent.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { topText } from "./answer.ts";
 *
 * assertEquals(topText({ top: 0.125 }, new Teller("fr")), "12,5");
 * ```
 */
export function topText({ top }: Pick<PlaceboRecord, "top">, tell: Teller): string {
  return tell.figure(Number((100 * top).toPrecision(6)));
}

/**
 * Within what the bureaux are picked, after the share of them: nothing within the whole country.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { eachText } from "./answer.ts";
 *
 * assertEquals(eachText({ within: "commune" }, new Teller("en")), " of each commune");
 * ```
 */
export function eachText({ within }: Pick<PlaceboRecord, "within">, tell: Teller): string {
  return within === "france" ? "" : tell.say(`each_${within}`);
}
