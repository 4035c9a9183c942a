import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { exampleRun } from "../../../src/report/example.ts";
import type { ComparisonInput } from "../../../src/report/html/comparison/input.ts";
import { comparisonPage } from "../../../src/report/html/comparison/page.ts";

const VEGA = { source: 'var vega = "</script>";', licence: "A licence */ of its own" };

function input(): ComparisonInput {
  const { record } = exampleRun();
  return {
    record,
    gains: new Map(record.strategies.map(({ strategy, margin_votes: { low, high } }) => [
      strategy,
      [low, high],
    ])),
    plans: new Map([["potential", [
      { code: "31395_0001", commune: "Muret", registered: 1050, attempts: 1000 },
      { code: "31555_0001", commune: "Toulouse", registered: 1050, attempts: 0 },
    ]]]),
    csv: 'strategy,net\n"a, b",1\n',
    run: { command: "promesse compare --candidate 'L’œil <&>'", files: ["result.json"] },
  };
}

Deno.test("a page asks nothing of a network, and runs its own scripts alone", async () => {
  const page = await comparisonPage(input(), "en", VEGA);
  const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)![1].replaceAll(
    "&#39;",
    "'",
  );
  assertStringIncludes(policy, "default-src 'none'");
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
  assertEquals(scripts.length, 2);
  for (const text of scripts) {
    new Function(text); // throws where it is no script
    const digest = new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)),
    );
    assertStringIncludes(policy, `'sha256-${btoa(String.fromCharCode(...digest))}'`);
  }
  // Nothing is fetched: no source, style sheet or import; links lead within the page or to data.
  assert(!/<(?:img|iframe|object|embed|link rel="stylesheet")/.test(page));
  assert(!/\ssrc=/.test(page.replace(/<script[\s\S]*?<\/script>/g, "")));
  for (const [, address] of page.matchAll(/href="([^"]*)"/g)) assertMatch(address, /^(#|data:)/);
});

Deno.test("what a result holds is text in the page, whatever it holds", async () => {
  const made = input();
  made.record.candidate = '</script><script>alert("1")</script>';
  made.record.notes = ["<b>bold</b> & more"];
  made.record.left_out = [{ strategy: "file:<i>.csv", why: "<u>" }];
  for (const lang of ["en", "fr"] as const) {
    const page = await comparisonPage(made, lang, VEGA);
    assert(!page.includes("<script>alert"));
    assertStringIncludes(page, "&lt;b&gt;bold&lt;/b&gt; &amp; more");
    assertStringIncludes(page, "file:&lt;i&gt;.csv");
    assert(!/NaN|undefined|\[object Object/.test(page.replace(/<script[\s\S]*?<\/script>/g, "")));
  }
});

Deno.test("a page is in its language, whole, and the same each time", async () => {
  const [en, fr] = [
    await comparisonPage(input(), "en", VEGA),
    await comparisonPage(input(), "fr", VEGA),
  ];
  assertEquals(en, await comparisonPage(input(), "en", VEGA));
  assertStringIncludes(en, '<html lang="en">');
  assertStringIncludes(
    en,
    "How many votes does targeting gain, with 1\u202f000 doors in Haute-Garonne?",
  );
  assertStringIncludes(fr, '<html lang="fr">');
  assertStringIncludes(
    fr,
    "Combien de voix le ciblage fait-il gagner, avec 1\u202f000 portes en Haute-Garonne\u202f?",
  );
  // A note that is none of the table's is marked as English.
  assertStringIncludes(fr, '<span lang="en">A made-up run.</span>');
  for (const page of [en, fr]) {
    for (const id of ["gains", "differences", "worlds"]) {
      assertMatch(page, new RegExp(`id="${id}" role="img" aria-label="[^"]{20,}"`));
    }
    assertEquals([...page.matchAll(/<h1>/g)].length, 1);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assertEquals(ids.length, new Set(ids).size, "an id twice");
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert(ids.includes(id), id);
  }
});

Deno.test("the table to download is the CSV itself", async () => {
  const page = await comparisonPage(input(), "en", VEGA);
  const [, data] = page.match(/href="data:text\/csv;charset=utf-8,([^"]*)"/)!;
  assertEquals(decodeURIComponent(data), 'strategy,net\n"a, b",1\n');
});
