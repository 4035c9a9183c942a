import { type Html, markup } from "../html.ts";
import type { Teller } from "../teller.ts";

/**
 * The notes of a result in full, and what was left out with why.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { caveats } from "./caveats.ts";
 *
 * const notes = ["Persuasion is taken to be exactly 0."];
 * const { text } = caveats({ notes, left_out: [] }, new Teller("fr"));
 * assertStringIncludes(text, "La persuasion est prise exactement égale à 0.");
 * ```
 */
export function caveats(
  { notes, left_out }: {
    notes: readonly string[];
    left_out: readonly { strategy: string; why: string }[];
  },
  tell: Teller,
): Html {
  const colon = tell.lang === "fr" ? "\u202f: " : ": ";
  const said = notes.map((note) => markup`<li>${tell.sentence(note)}</li>\n`);
  const out = left_out.map(({ strategy, why }) =>
    markup`<li>${tell.strategy(strategy)}${colon}${tell.sentence(why)}.</li>\n`
  );
  return markup`<ul>
${said}</ul>${
    out.length === 0 ? [] : markup`
<h3>${tell.say("left_out")}</h3>
<ul>
${out}</ul>`
  }`;
}
