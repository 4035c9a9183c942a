/**
 * A page as one file that asks nothing of any network.
 *
 * @module
 */

import { encodeBase64 } from "@std/encoding";
import { client } from "./client.ts";
import type { DrawnFigure } from "./figure.ts";
import { Html, markup, scriptJson } from "./html.ts";
import { STYLE } from "./style.ts";
import type { Teller } from "./teller.ts";

/** A part of a page, with its heading. */
export interface Section {
  id: string;
  title: string;
  body: Html;
}

/** What a page holds. */
export interface PageContents {
  kicker: string;
  title: string;
  /** Sentences that answer the title. */
  answer: readonly string[];
  /** What the numbers are of, a sentence each. */
  setting: readonly string[];
  sections: readonly Section[];
  figures: readonly DrawnFigure[];
  /** Version of promesse that made the result. */
  promesse: string;
  /** What the numbers are and are not, in a sentence: by default that they are a simulation. */
  stance?: string;
}

/** Vega as one script, and its licence. */
export interface VegaScript {
  source: string;
  licence: string;
}

/**
 * The page as HTML. Its policy forbids every request and any script but the two that it holds, told by their digests;
 * Vega writes functions, hence `unsafe-eval`.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { pageHtml } from "./document.ts";
 * import { Teller } from "./teller.ts";
 *
 * const contents = {
 *   kicker: "an example",
 *   title: "Why?",
 *   answer: ["Because."],
 *   setting: [],
 *   sections: [],
 *   figures: [],
 *   promesse: "0.1.0",
 * };
 * const page = await pageHtml(contents, { source: "", licence: "" }, new Teller("en"));
 * assertStringIncludes(page, "<h1>Why?</h1>");
 * ```
 */
export async function pageHtml(
  contents: PageContents,
  vega: VegaScript,
  tell: Teller,
): Promise<string> {
  const scripts = [
    `/*!\n${vega.licence.trim().replaceAll("*/", "* /")}\n*/\n${vega.source}`,
    `(${client})();`,
  ]
    .map((text) => text.replace(/<(?=\/script|script|!--)/gi, "\\x3c"));
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    `script-src 'unsafe-eval' ${(await Promise.all(scripts.map(sourceOf))).join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { title, answer, sections, figures, promesse } = contents;
  const stance = contents.stance ?? tell.say("not_a_forecast");
  const data = {
    lang: tell.lang,
    colon: tell.lang === "fr" ? "\u202f: " : ": ",
    figures: figures.map(({ id, vega, choice }) => ({ id, vega, said: choice?.said ?? {} })),
  };
  return markup`<!doctype html>
<html lang="${tell.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="promesse ${promesse}">
<meta name="description" content="${answer[0]}">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#answer">${tell.say("skip")}</a>
${header({ ...contents, stance }, tell)}
<main>
${sections.map(sectionHtml)}</main>
<footer><p>promesse ${promesse}. ${stance}</p></footer>
<script type="application/json" id="data">${new Html(scriptJson(data))}</script>
${scripts.map((text) => markup`<script>${new Html(text)}</script>\n`)}</body>
</html>
`.text;
}

function header(
  { kicker, title, answer, setting, sections, stance = "" }: PageContents,
  tell: Teller,
): Html {
  const links = sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>\n`);
  return markup`<header class="top">
<p class="kicker">promesse · ${kicker}</p>
<h1>${title}</h1>
<div class="answer" id="answer">${answer.map((text) => markup`<p>${text}</p>`)}</div>
<p class="setting">${setting.join(" ")} <strong>${stance}</strong></p>
<noscript><p class="setting">${tell.say("no_script")}</p></noscript>
<nav aria-label="${tell.say("contents")}">${tell.say("contents")}
<ul>
${links}</ul></nav>
</header>`;
}

function sectionHtml({ id, title, body }: Section): Html {
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;
}

/** A script by the digest of its text, as a policy names it. */
async function sourceOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${encodeBase64(digest)}'`;
}
