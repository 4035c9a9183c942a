import type { AuditRecord } from "../../../claims/mod.ts";
import type { Language } from "../../../sentences/mod.ts";
import { pageHtml, type Section, type VegaScript } from "../document.ts";
import { drawn } from "../draw.ts";
import type { DrawnFigure } from "../figure.ts";
import { type Html, markup } from "../html.ts";
import { againSection } from "../parts/again.ts";
import { caveats } from "../parts/caveats.ts";
import { sourcesTable } from "../parts/sources.ts";
import { inPlace } from "../place.ts";
import { tableHtml } from "../table.ts";
import { Teller } from "../teller.ts";
import { auditAnswer } from "./answer.ts";
import { claimHtml, missingText } from "./claim.ts";
import { readingFigure } from "./figure.ts";
import type { AuditInput } from "./input.ts";

/**
 * The page of an audit: claims and verdicts, then each claim with its figures and trials, the rule, and sources.
 *
 * @param vega the script that draws in the browser.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleAudit } from "./example.ts";
 * import { auditPage } from "./page.ts";
 *
 * const page = await auditPage(await exampleAudit(["Decidim"]), "fr", { source: "", licence: "" });
 * assertStringIncludes(page, "rien de testable");
 * ```
 */
export async function auditPage(
  input: AuditInput,
  lang: Language,
  vega: VegaScript,
): Promise<string> {
  const tell = new Teller(lang);
  const { record } = input;
  const { audits } = record;
  const figures = await drawn(
    audits.flatMap((audit) =>
      audit.readings.map((reading) => readingFigure(audit, reading, tell))
        .filter((figure) => figure !== null)
    ),
  );
  return await pageHtml(
    {
      kicker: tell.say("a_kicker"),
      title: audits.length === 1
        ? tell.say("a_question_one")
        : tell.say("a_question", { n: audits.length }),
      answer: auditAnswer(record, tell),
      setting: settingOf(record, tell),
      sections: sectionsOf(input, figures, tell),
      figures,
      promesse: record.promesse,
    },
    vega,
    tell,
  );
}

function settingOf(record: AuditRecord, tell: Teller): string[] {
  const { election, provenance, bureaux, registered, candidate, rival, replicates } = record;
  return [
    tell.say("a_setting", {
      title: provenance.find(({ id }) => id === election)?.title ?? election,
      bureaux,
      where: inPlace(record.territory, tell.lang),
      registered,
      candidate,
      rival,
      worlds: replicates,
    }),
    tell.say("a_english"),
  ];
}

function sectionsOf(
  { record, run }: AuditInput,
  figures: readonly DrawnFigure[],
  tell: Teller,
): Section[] {
  const { audits, notes, rule, provenance } = record;
  return [
    { id: "verdicts", title: tell.say("a_table"), body: verdictsTable(record, tell) },
    {
      id: "claims",
      title: tell.say("a_claims"),
      body: markup`<p>${tell.say("a_claims_intro")}</p>
${audits.map((audit) => claimHtml(audit, figures, tell))}`,
    },
    {
      id: "rule",
      title: tell.say("a_rule"),
      body: markup`<ul>
${rule.map((sentence) => markup`<li>${tell.sentence(sentence)}</li>\n`)}</ul>`,
    },
    { id: "caveats", title: tell.say("caveats"), body: caveats({ notes, left_out: [] }, tell) },
    { id: "sources", title: tell.say("sources"), body: sourcesTable(provenance, tell) },
    { id: "again", title: tell.say("again"), body: againSection({ ...record, ...run }, tell) },
    { id: "not", title: tell.say("what_it_is_not"), body: markup`<p>${tell.say("a_not")}</p>` },
  ];
}

function verdictsTable({ audits }: AuditRecord, tell: Teller): Html {
  return tableHtml({
    id: "claims-table",
    captioned: true,
    caption: tell.say("sort_hint"),
    columns: [
      {
        head: tell.say("a_column_claim"),
        cells: audits.map(({ id, title, systems }) =>
          markup`<a href="#claim-${id}">${tell.english(title)}</a><small lang="en">${
            systems.join(", ")
          }</small>`
        ),
        values: audits.map(({ title }) => title),
      },
      {
        head: tell.say("a_column_verdict"),
        cells: audits.map(({ verdict }) =>
          markup`<strong>${tell.named("verdict", verdict)}</strong>`
        ),
        values: audits.map(({ verdict }) => tell.named("verdict", verdict)),
      },
      {
        head: tell.say("a_column_missing"),
        cells: audits.map((audit) => missingText(audit, tell)),
      },
    ],
  }, tell);
}
