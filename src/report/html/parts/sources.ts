import { type Html, markup } from "../html.ts";
import { tableHtml } from "../table.ts";
import type { Teller } from "../teller.ts";

/** An input, as every kind of result lists it. */
export interface Input {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  digest: string;
  /** Null or not there where it is not recorded. */
  retrieved?: string | null;
}

/** Digits of a digest that tell two files apart for a reader; the whole stands in its title. */
const DIGITS = 12;

/**
 * Every input with its publisher, licence and digest.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { sourcesTable } from "./sources.ts";
 *
 * const { text } = sourcesTable(exampleRecord({}).provenance, new Teller("en"));
 * assertStringIncludes(text, "Ministère de l&#39;Intérieur");
 * ```
 */
export function sourcesTable(provenance: readonly Input[], tell: Teller): Html {
  return tableHtml({
    id: "inputs",
    caption: tell.say("sources"),
    columns: [
      {
        head: tell.say("column_input"),
        cells: provenance.map(({ id, title, retrieved }) =>
          markup`${title}<small><code>${id}</code>${
            retrieved ? `, ${tell.say("retrieved", { date: retrieved })}` : ""
          }</small>`
        ),
      },
      { head: tell.say("column_publisher"), cells: provenance.map(({ publisher }) => publisher) },
      { head: tell.say("column_licence"), cells: provenance.map(({ licence }) => licence) },
      {
        head: tell.say("column_digest"),
        cells: provenance.map(({ digest }) => digestHtml(digest)),
      },
    ],
  }, tell);
}

/**
 * A digest cut for the eye, whole under the pointer.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { digestHtml } from "./sources.ts";
 *
 * assertStringIncludes(digestHtml("sha256:0123456789abcdef").text, ">sha256:0123456789ab…<");
 * ```
 */
export function digestHtml(digest: string): Html {
  return markup`<code title="${digest}">${digest.slice(0, "sha256:".length + DIGITS)}…</code>`;
}
