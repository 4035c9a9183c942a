import { type ClaimAudit, judgingReading, type ReadingResult } from "../../../claims/mod.ts";
import type { DrawnFigure } from "../figure.ts";
import { type Html, markup, type Part } from "../html.ts";
import { estimatesTable } from "../parts/evidence.ts";
import type { Teller } from "../teller.ts";
import { readingHtml, readingTitle } from "./reading.ts";

/**
 * One claim: its verdict, its card, the reading that it stands or falls with, the others folded, and the trials that
 * bear on it.
 *
 * @param figures drawn, of all claims.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { claimHtml } from "./claim.ts";
 * import { exampleAudit } from "./example.ts";
 *
 * const { record: { audits: [claim] } } = await exampleAudit(["one-in-38"]);
 * assertStringIncludes(claimHtml(claim, [], new Teller("en")).text, 'id="claim-one-in-38"');
 * ```
 */
export function claimHtml(
  audit: ClaimAudit,
  figures: readonly DrawnFigure[],
  tell: Teller,
): Html {
  const { id, title, verdict, wording, trials, readings } = audit;
  const first = judgingReading(audit);
  const others = readings.filter((reading) => reading.id !== first?.id);
  const told = (reading: ReadingResult) => {
    const figure = figures.find((one) => one.id === `${id}-${reading.id}`) ?? null;
    return readingHtml(reading, figure, tell);
  };
  return markup`<article class="claim" id="claim-${id}" aria-labelledby="claim-${id}-title">
<h3 id="claim-${id}-title">${tell.english(title)}</h3>
<p class="verdict"><strong>${
    tell.say("a_verdict", { verdict: tell.named("verdict", verdict) })
  }</strong>${wording === null ? [] : markup` ${tell.english(wording)}`}</p>
${card(audit, tell)}
${
    first === null
      ? []
      : markup`<h4>${tell.say("a_reading")}${tell.lang === "fr" ? "\u202f: " : ": "}${
        readingTitle(first, tell)
      }</h4>
${told(first)}`
  }
${
    others.length === 0 ? [] : markup`<h4>${tell.say("a_others")}</h4>
${
      others.map((reading) =>
        markup`<details class="reading"><summary>${readingTitle(reading, tell)}</summary>
${told(reading)}
</details>
`
      )
    }`
  }${
    trials.length === 0 ? [] : markup`<h4>${tell.say("a_trials")}</h4>
${estimatesTable(trials, { id: `trials-${id}`, caption: tell.say("a_trials") }, tell)}`
  }
</article>
`;
}

/** What is claimed, by whom, of what, and what is not given. */
function card(audit: ClaimAudit, tell: Teller): Html {
  const { claim, systems, does, data, comparison, missing, modelled } = audit;
  const rows: [string, Part][] = [
    [tell.say("a_claimed"), tell.english(claim)],
    [tell.say("a_source"), sources(audit, tell)],
    [tell.say("a_systems"), tell.english(systems.join(", "))],
    [tell.say("a_does"), tell.english(does)],
    [tell.say("a_data"), tell.english(data)],
    [
      tell.say("a_against"),
      comparison === null ? tell.say("a_nothing") : tell.english(comparison),
    ],
    [tell.say("a_missing"), missingText(audit, tell)],
    [tell.say("a_modelled"), tell.english(modelled)],
  ];
  return markup`<dl class="card">
${
    rows.filter((_, row) => row !== 6 || missing.length > 0)
      .map(([term, text]) => markup`<dt>${term}</dt><dd>${text}</dd>\n`)
  }</dl>`;
}

/**
 * What a claim does not give, in a list.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { missingText } from "./claim.ts";
 *
 * assertEquals(missingText({ missing: ["control group"] }, new Teller("fr")), "groupe témoin");
 * ```
 */
export function missingText({ missing }: Pick<ClaimAudit, "missing">, tell: Teller): string {
  return missing.map((name) => tell.named("missing", name)).join(", ");
}

/** As they are cited, whatever the language of the page. */
function sources({ sources }: ClaimAudit, tell: Teller): Part {
  return sources.map(({ author, title, outlet, date, quotedBy }, i) =>
    markup`${i === 0 ? [] : markup`<br>`}<cite lang="en">${
      [author, title, outlet, date].join(", ")
    }</cite>${quotedBy === null ? [] : ` (${tell.say("a_quoted", { who: quotedBy })})`}`
  );
}
