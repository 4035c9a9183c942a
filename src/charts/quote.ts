import { InputError, shown } from "../input.ts";
import { formatNumber } from "./numbers.ts";
import { send } from "./kernel.ts";
import { isPlain, kindOf } from "./plain.ts";

/** MIME type under which a notebook keeps the values that its prose quotes. */
export const QUOTED = "application/vnd.promesse.quoted+json";

/** Values by name: a number in the unit of the prose, or a statement that must hold. */
export type Quoted = Readonly<Record<string, number | boolean>>;

/**
 * Keep the values that the prose of a notebook quotes, and show them in a quiet line. In Markdown a
 * number is tied to its value by a comment right after it, which no page shows:
 * `73.7<!--turnout--> %`. Whoever runs the notebooks checks that every number so tied is the value, rounded
 * to the decimals printed. A `true` stands for a finding in words: the notebook fails here once it is
 * `false`.
 *
 * @param values Numbers in the unit of the prose (points, percent, votes), and statements.
 * @throws {InputError} naming the value that is not finite, or the statement that does not hold, or on what is no
 * plain object.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { quote } from "./quote.ts";
 *
 * await quote({ turnout: 73.69, beats_random: true });
 * await assertRejects(() => quote({ beats_random: false }), Error, "no longer holds");
 * ```
 */
export async function quote(values: Quoted): Promise<void> {
  if (!isPlain(values)) {
    throw new InputError(`quote takes values by name, { gain: 61 }, got ${kindOf(values)}.`);
  }
  for (const [name, value] of Object.entries(values)) {
    if (!/^[a-z][a-z0-9_]*$/i.test(name)) {
      throw new InputError(`A quoted name must be letters, digits and _, got ${shown(name)}.`);
    }
    if (value === false) throw new InputError(`The statement ${name} no longer holds.`);
    if (value !== true && !Number.isFinite(value)) {
      throw new InputError(`The quoted value ${name} must be finite, got ${value}.`);
    }
  }
  const line = Object.entries(values)
    .map(([name, value]) => value === true ? `${name} holds` : `${name} = ${formatNumber(+value)}`)
    .join(" · ");
  await send({
    [QUOTED]: values,
    "text/html": `<p style="color:#595959;font-size:85%">Quoted in the text: ${line}.</p>`,
    "text/plain": `Quoted in the text: ${line}.`,
  });
}
