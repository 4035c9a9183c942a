/**
 * HTML in which nothing that comes from a result can act as markup.
 *
 * @module
 */

/** A piece of HTML that is markup as it stands. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a piece of HTML: text is escaped, pieces are put in as they are. */
export type Part = Html | string | number | readonly Part[];

/**
 * A piece of HTML: texts put into it are escaped, for elements and quoted attributes alike.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { markup } from "./html.ts";
 *
 * const name = markup`<b>${"A & B"}</b>`;
 * assertEquals(markup`<p title="${'"'}">${name}, ${[1, "<2"]}</p>`.text, '<p title="&quot;"><b>A &amp; B</b>, 1&lt;2</p>');
 * ```
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, i) => i === 0 ? text : textOf(parts[i - 1]) + text).join(""));
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(textOf).join("");
  return escaped(String(part));
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  // What HTML cannot hold goes too: controls but for tab and line feed, halves of surrogate pairs.
  // deno-lint-ignore no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/**
 * A value as JSON that can stand in a `<script>` element: no text in it can end the element.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { scriptJson } from "./html.ts";
 *
 * assertEquals(scriptJson("</script>"), '"\\u003c/script>"');
 * ```
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
