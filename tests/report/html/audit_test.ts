import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { ClaimAudit } from "../../../src/claims/mod.ts";
import { auditAnswer } from "../../../src/report/html/audit/answer.ts";
import { claimHtml } from "../../../src/report/html/audit/claim.ts";
import { exampleAudit } from "../../../src/report/html/audit/example.ts";
import { readingFigure } from "../../../src/report/html/audit/figure.ts";
import { auditPage } from "../../../src/report/html/audit/page.ts";
import { reasonsText } from "../../../src/report/html/audit/reading.ts";
import { Teller } from "../../../src/report/html/teller.ts";

const VEGA = { source: "var vega;", licence: "" };
const [EN, FR] = [new Teller("en"), new Teller("fr")];

const INPUT = await exampleAudit(["one-in-38", "potential-supporters", "Decidim"]);
const [PHONE] = INPUT.record.audits;

/** The same claim with other verdicts. */
function verdicts(...list: ClaimAudit["verdict"][]): typeof INPUT.record {
  return { ...INPUT.record, audits: list.map((verdict) => ({ ...PHONE, verdict })) };
}

Deno.test("the answer counts verdicts, and says that of one claim", () => {
  const record = verdicts("optimistic", "consistent", "optimistic", "no testable claim");
  assertEquals(
    auditAnswer(record, EN)[0],
    "Of 4 claims: 1 consistent, 2 optimistic, 1 not testable.",
  );
  assertEquals(
    auditAnswer(record, FR)[0],
    "Sur 4 affirmations\u202f: 1 cohérente, 2 optimistes, 1 non testable.",
  );
  const [title, ...rest] = auditAnswer(verdicts("implausible"), FR);
  assertEquals(title, "«\u202fOne elector in 38 by telephone\u202f»\u202f: invraisemblable.");
  assertMatch(rest[0], /^Annoncé\u202f: 0,0263 voix par contact\u202f; gerber-green\u202f: /);
});

Deno.test("reasons are told in French from the record’s numbers, or stay as they are", () => {
  for (const { readings } of INPUT.record.audits) {
    for (const reading of readings) {
      const french = reasonsText(reading, FR)!;
      assertEquals(french.length, reading.reasons.length);
      // The same figures, whatever the words: digits of both in the same order.
      const digits = (text: string) => text.replaceAll(",", ".").match(/\d+(\.\d+)?/g);
      french.forEach((text, i) => assertEquals(digits(text), digits(reading.reasons[i])));
      assertEquals(reasonsText(reading, EN), reading.reasons);
    }
  }
  const [first] = PHONE.readings;
  assertEquals(reasonsText({ ...first, reasons: [...first.reasons, "More."] }, FR), null);
});

Deno.test("the figure of a reading has a row a distribution, and its words have the numbers", () => {
  const [reading] = PHONE.readings;
  const figure = readingFigure(PHONE, reading, FR)!;
  const { values } = figure.spec.data as { values: { name: string; dots: number[] }[] };
  assertEquals(values.map(({ name }) => name), reading.distributions.map(({ name }) => name));
  for (const { dots } of values) assertEquals(dots.length, 20);
  assertStringIncludes(figure.description, "gerber-green\u202f: ");
  assertStringIncludes(figure.description, "voix par contact");
  const { layer } = figure.spec as { layer: unknown };
  assertStringIncludes(JSON.stringify(layer), "annoncé\u202f: 0,0263");
  assertEquals(readingFigure(PHONE, { ...reading, distributions: [] }, FR), null);
});

Deno.test("one reading stands open and the others are folded, each with its verdict", () => {
  const { text } = claimHtml(PHONE, [], EN);
  assertEquals(text.match(/<details class="reading">/g)?.length, PHONE.readings.length - 1);
  assertStringIncludes(
    text,
    "<h4>Read as: one vote gained per 38 conversations (the claim says this)",
  );
  assertStringIncludes(text, 'id="trials-one-in-38"');
  const other = { ...PHONE, title: "<b>1 & 2</b>", claim: "</script>", trials: [] };
  const escaped = claimHtml(other, [], FR).text;
  assertStringIncludes(escaped, '<span lang="en">&lt;b&gt;1 &amp; 2&lt;/b&gt;</span>');
  assertStringIncludes(escaped, "&lt;/script&gt;");
  assert(!escaped.includes("<table"));
});

Deno.test("the page of an audit is whole in both languages, English marked in French", async () => {
  for (const lang of ["en", "fr"] as const) {
    const page = await auditPage(INPUT, lang, VEGA);
    assertEquals(page, await auditPage(INPUT, lang, VEGA));
    assertStringIncludes(page, `<html lang="${lang}">`);
    assert(!/NaN|undefined|\[object Object/.test(page.replace(/<script[\s\S]*?<\/script>/g, "")));
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assertEquals(ids.length, new Set(ids).size, "an id twice");
    for (const { id } of INPUT.record.audits) assertStringIncludes(page, `href="#claim-${id}"`);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert(ids.includes(id), id);
    for (const [, address] of page.matchAll(/href="([^"]*)"/g)) assertMatch(address, /^(#|data:)/);
  }
  const french = await auditPage(INPUT, "fr", VEGA);
  for (const word of ["invraisemblable", "non identifié", "rien de testable", "groupe témoin"]) {
    assertStringIncludes(french, word);
  }
  assertStringIncludes(french, `<span lang="en">${PHONE.title}</span>`);
  // The rule and the notes are known in French.
  const rule = french.slice(french.indexOf('id="rule"'), french.indexOf('id="sources"'));
  assert(!rule.includes('lang="en"'), rule);
});
