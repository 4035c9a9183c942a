import { type Html, html } from "../html.ts";
import type { Teller } from "../teller.ts";

/** The notes of a result in full, and what was left out with why. */
export function caveats(
  { notes, left_out }: {
    notes: readonly string[];
    left_out: readonly { strategy: string; why: string }[];
  },
  tell: Teller,
): Html {
  const colon = tell.lang === "fr" ? "\u202f: " : ": ";
  return html`<ul>${
    notes.map((note) =>
      html`
        <li>${tell.sentence(note)}</li>
      `
    )
  }</ul>
${
    left_out.length === 0 ? [] : html`<h3>${tell.say("left_out")}</h3>
<ul>${
      left_out.map(({ strategy, why }) =>
        html`<li>${tell.strategy(strategy)}${colon}${tell.sentence(why)}.</li>`
      )
    }</ul>`
  }`;
}
