import type { SensitivityRecord } from "../../../simulation/sensitivity/types.ts";
import type { Teller } from "../teller.ts";
import { overRandom } from "./input.ts";

/**
 * What a sensitivity analysis answers, a paragraph each: the gain as the evidence says, what moves it most, and
 * which assumptions can undo it alone.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { sensitivityAnswer } from "./answer.ts";
 * import { exampleSensitivity } from "./example.ts";
 *
 * const [first, , last] = sensitivityAnswer(exampleSensitivity().record, new Teller("en"));
 * assertStringIncludes(first, "expected to gain 60 votes, 20 more than random targeting");
 * assertStringIncludes(last, "this can undo it: leaning of abstainers");
 * ```
 */
export function sensitivityAnswer(record: SensitivityRecord, tell: Teller): string[] {
  const { strategy, base, tornado } = record;
  const { gain, versus_random: lead } = base.find((expected) => expected.strategy === strategy)!;
  const first = tell.say("s_base", {
    strategy: tell.strategy(strategy),
    gain: tell.number(gain),
    more: tell.number(lead),
  });
  if (tornado.length === 0) return [first];
  const [most] = tornado;
  const undone = tornado.filter(({ at_low, at_high }) =>
    [at_low, at_high].some((list) => Math.sign(overRandom(list, strategy)) * Math.sign(lead) < 0)
  );
  return [
    first,
    tell.say("s_most", {
      assumption: tell.named("assumption", most.assumption),
      low: tell.figure(Number(most.low.toPrecision(3))),
      high: tell.figure(Number(most.high.toPrecision(3))),
      at_low: tell.number(overRandom(most.at_low, strategy)),
      at_high: tell.number(overRandom(most.at_high, strategy)),
    }),
    undone.length === 0 ? tell.say("s_holds", { n: tornado.length }) : tell.say("s_turns", {
      n: undone.length,
      list: undone.map(({ assumption }) => tell.named("assumption", assumption)).join(", "),
    }),
  ];
}
