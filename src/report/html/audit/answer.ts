import { type AuditRecord, judgingReading, VERDICTS } from "../../../claims/mod.ts";
import type { Teller } from "../teller.ts";
import { reasonsText } from "./reading.ts";

/**
 * What an audit answers, a sentence each: of one claim its verdict and why, of several how many have each verdict.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { auditAnswer } from "./answer.ts";
 * import { exampleAudit } from "./example.ts";
 *
 * const { record } = await exampleAudit(["Decidim", "one-in-38"]);
 * assertEquals(auditAnswer(record, new Teller("en"))[0], "Of 2 claims: 1 not identified, 1 not testable.");
 * ```
 */
export function auditAnswer({ audits }: AuditRecord, tell: Teller): string[] {
  const means = tell.say("a_means");
  if (audits.length === 1) {
    const [audit] = audits;
    const { title, wording } = audit;
    const verdict = tell.named("verdict", audit.verdict);
    const reading = judgingReading(audit);
    const reason = reading === null ? null : reasonsText(reading, tell)?.[0];
    return [
      tell.say("a_one", { title, verdict }),
      ...(wording === null || tell.lang !== "en" ? [] : [wording]),
      ...(reason ? [reason] : []),
      means,
    ];
  }
  const list = VERDICTS
    .map((verdict) => ({ verdict, n: audits.filter((one) => one.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => tell.say(`count_${verdict}`, { n }));
  return [tell.say("a_counts", { n: audits.length, list: list.join(", ") }), means];
}
