import type { ReadingResult } from "../../../claims/mod.ts";
import { reasonsOf } from "../../../claims/reasons.ts";
import { type DrawnFigure, figureHtml } from "../figure.ts";
import { type Html, markup } from "../html.ts";
import type { Teller } from "../teller.ts";

/**
 * A reading's reasons in the language of the page, made again from its numbers; null where what the result says is
 * not what this version would, so that only its English is known.
 *
 * @example
 * ```ts
 * import { assertEquals, assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleAudit } from "./example.ts";
 * import { reasonsText } from "./reading.ts";
 *
 * const { record: { audits: [{ readings: [reading] }] } } = await exampleAudit(["one-in-38"]);
 * assertStringIncludes(reasonsText(reading, new Teller("fr"))![0], "Annoncé\u202f: 0,0263 voix");
 * assertEquals(reasonsText({ ...reading, reasons: ["Other."] }, new Teller("fr")), null);
 * ```
 */
export function reasonsText(reading: ReadingResult, tell: Teller): string[] | null {
  if (tell.lang === "en") return reading.reasons;
  const same = String(reasonsOf(reading, reading)) === String(reading.reasons);
  return same ? reasonsOf(reading, reading, tell.lang) : null;
}

/**
 * What one reading says: why it is read so, what its numbers are of, its figure, its reasons and notes.
 *
 * @param figure null where it has no numbers.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleAudit } from "./example.ts";
 * import { readingHtml } from "./reading.ts";
 *
 * const { record: { audits: [{ readings: [reading] }] } } = await exampleAudit(["one-in-38"]);
 * assertStringIncludes(readingHtml(reading, null, new Teller("fr")).text, "voix par contact");
 * ```
 */
export function readingHtml(
  reading: ReadingResult,
  figure: DrawnFigure | null,
  tell: Teller,
): Html {
  const { why, notes, reasons } = reading;
  const told = reasonsText(reading, tell) ?? reasons.map((reason) => tell.english(reason));
  const known = tell.known(reading.quantity);
  const quantity = known === null
    ? tell.english(`${capital(reading.quantity)}.`)
    : `${capital(known)}.`;
  return markup`<p>${tell.english(why)} ${quantity}</p>
${figure === null ? [] : figureHtml(tell, figure)}
<ul>
${told.map((reason) => markup`<li>${reason}</li>\n`)}</ul>${
    notes.length === 0 ? [] : markup`
<details class="notes"><summary>${tell.say("a_notes")}</summary><ul>
${notes.map((note) => markup`<li>${tell.sentence(note)}</li>\n`)}</ul></details>`
  }`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The name, standing and verdict of a reading.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleAudit } from "./example.ts";
 * import { readingTitle } from "./reading.ts";
 *
 * const { record: { audits: [{ readings: [reading] }] } } = await exampleAudit(["one-in-38"]);
 * assertStringIncludes(readingTitle(reading, new Teller("fr")).text, "l’affirmation dit cela");
 * ```
 */
export function readingTitle(
  { title, standing, verdict, reference }: ReadingResult,
  tell: Teller,
): Html {
  const colon = tell.lang === "fr" ? "\u202f: " : ": ";
  return markup`${tell.english(title)} (${tell.named("standing", standing)})${colon}<strong>${
    reference === null ? tell.say("a_judges_nothing") : tell.named("verdict", verdict)
  }</strong>`;
}
