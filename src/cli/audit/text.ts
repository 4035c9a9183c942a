/**
 * What `promesse audit` prints.
 *
 * @module
 */

import type { AuditRecord, ClaimAudit, ReadingResult } from "../../claims/mod.ts";
import { columns } from "../text/columns.ts";
import { intervals, number, numbers } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import { reachedBy } from "../../claims/reasons.ts";

/** Whose reading it is, in the reader's words. */
const STANDINGS: Readonly<Record<ReadingResult["standing"], string>> = {
  claimed: "the claim says this",
  source: "the study behind the figure says this",
  open: "the claim leaves this open",
};

/**
 * The audits as text: each claim's card, its readings with their numbers, its trials and its verdict; the rule and
 * the notes at the end.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { audit } from "../../claims/mod.ts";
 * import { auditText } from "./text.ts";
 *
 * const record = await audit(["Decidim"], { territory: "commune:48095" });
 * assertStringIncludes(auditText(record), "Verdict: no testable claim");
 * ```
 */
export function auditText(record: AuditRecord): string {
  return [
    wrap(
      `${record.election}, ${record.territory}: ${number(record.bureaux)} bureaux, ` +
        `${number(record.registered)} registered; ${record.candidate} against ${record.rival}; ` +
        `${number(record.replicates)} worlds a preset, seed ${record.seed}.`,
    ),
    ...record.audits.map(claimText),
    ...(record.audits.length > 1 ? [summaryText(record)] : []),
    ["The rule", ...record.rule.map((sentence) => wrap(sentence, "· "))].join("\n"),
    record.notes.map((note) => wrap(note, "· ")).join("\n"),
  ].join("\n\n");
}

function claimText(audit: ClaimAudit): string {
  const { title, systems, does, claim, comparison, sources, readings, trials } = audit;
  return [
    `${title}\n${"═".repeat(title.length)}`,
    [
      wrap(claim, "Claim       "),
      wrap(systems.join(", "), "Systems     "),
      wrap(does, "Does        "),
      wrap(audit.data, "Data        "),
      wrap(comparison ?? "nothing", "Against     "),
      wrap(audit.missing.join(", "), "Missing     "),
      ...sources.map((source, i) =>
        wrap(
          `${source.author}, ${source.title}, ${source.outlet}, ${source.date}` +
            `${source.quotedBy === null ? "" : ` (as quoted by ${source.quotedBy})`}.`,
          i === 0 ? "Source      " : "            ",
          "            ",
        )
      ),
      wrap(audit.modelled, "Modelled    "),
    ].join("\n"),
    ...readings.map(readingText),
    ...(trials.length > 0 ? [trialsText(audit)] : []),
    [
      wrap(`Verdict: ${audit.verdict}.${audit.wording === null ? "" : ` ${audit.wording}`}`),
      ...audit.reasons.map((reason) => wrap(reason, "· ")),
    ].join("\n"),
  ].join("\n\n");
}

function readingText(reading: ReadingResult): string {
  const { distributions, title, standing, why, verdict, quantity } = reading;
  const judged = reading.reference !== null;
  return [
    wrap(`▸ ${title} (${STANDINGS[standing]}): ${judged ? verdict : "judges nothing"}`),
    wrap(`${why} ${capital(quantity)}.`, "  "),
    ...(distributions.length > 0 ? [indented(table(reading))] : []),
    ...reading.reasons.slice(judged ? 1 : reading.reasons.length).filter((reason) =>
      !reason.startsWith("P elsewhere")
    ).map((reason) => wrap(reason, "  ")),
    ...reading.notes.map((note) => wrap(note, "  · ")),
  ].join("\n");
}

function table({ distributions, reference, claimed, unit, test }: ReadingResult): string {
  const list = [
    {
      head: "",
      cells: distributions.map(({ name, vendors }) =>
        `${name}${name === reference ? " *" : ""}${vendors ? " (vendors)" : ""}`
      ),
      align: "left" as const,
    },
    { head: "mean", cells: numbers(distributions.map(({ mean }) => mean)), group: unit },
    { head: "90 % interval", cells: intervals(distributions), group: unit },
  ];
  if (claimed === null) return columns(list);
  const head = test === "direction" ? "P(> 0)" : `P(≥ ${number(claimed.low)})`;
  const cells = distributions.map((one) => one.at_least === null ? "–" : reachedBy(one));
  return columns([...list, { head, cells }]);
}

function trialsText({ trials }: ClaimAudit): string {
  return [
    "Trials and figures of the record that bear on it",
    ...trials.map(({ id, outcome, value, se, estimand, citation, verification }) =>
      wrap(
        `${id}: ${outcome}, ${estimand.replaceAll("_", " ")}, ${
          value === null
            ? "no value"
            : `${number(value)}${se === null ? "" : ` (${number(se)})`} points`
        }. ${citation} [${verification.replaceAll("_", " ")}]`,
        "  · ",
      )
    ),
  ].join("\n");
}

function summaryText({ audits }: AuditRecord): string {
  return columns([
    { head: "claim", cells: audits.map(({ id }) => id), align: "left" },
    { head: "verdict", cells: audits.map(({ verdict }) => verdict), align: "left" },
  ]);
}

function indented(text: string): string {
  return text.split("\n").map((line) => `  ${line}`).join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
