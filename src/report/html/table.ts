/**
 * Tables of a page: each scrolls on its own where it is wide, and sorts by the headings that ask for it.
 *
 * @module
 */

import { type Html, markup, type Part } from "./html.ts";
import type { Teller } from "./teller.ts";

/** A column of a table. */
export interface PageColumn {
  head: string;
  cells: readonly Part[];
  /** What the column sorts by, one a row, null last; a column without it does not sort. */
  values?: readonly (number | string | null)[];
  /** Numbers stand right, and do not break. */
  numeric?: boolean;
}

/** A table. */
export interface PageTable {
  id: string;
  caption: string;
  /** Whether the caption is seen, or only heard: where a heading says the same above. */
  captioned?: boolean;
  /** May stand wider than the text, where the window lets it. */
  wide?: boolean;
  /** The first one names the rows. */
  columns: readonly PageColumn[];
}

/**
 * A table as HTML: row and column headings are headings, and a heading that sorts is a button.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { tableHtml } from "./table.ts";
 * import { Teller } from "./teller.ts";
 *
 * const columns = [{ head: "strategy", cells: ["random"] }];
 * const { text } = tableHtml({ id: "t", caption: "Gains", columns }, new Teller("en"));
 * assertStringIncludes(text, '<th scope="row">random</th>');
 * ```
 */
export function tableHtml(
  { id, caption, captioned = false, wide = false, columns }: PageTable,
  tell: Teller,
): Html {
  const rows = columns[0].cells.map((_, row) =>
    markup`<tr>${columns.map((column, at) => cell(column, row, at === 0))}</tr>\n`
  );
  const label = tell.say("scroll");
  return markup`<div class="scroll${
    wide ? " wide" : ""
  }" role="region" tabindex="0" aria-label="${label}">
<table id="${id}">
<caption${captioned ? [] : markup` class="heard"`}><span>${caption}</span></caption>
<thead><tr>${columns.map(heading)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`;
}

const NUMBER = markup` class="number"`;

function heading({ head, values, numeric }: PageColumn): Html {
  const side = numeric ? NUMBER : [];
  return values === undefined
    ? markup`<th scope="col"${side}>${head}</th>`
    : markup`<th scope="col"${side} data-sorts><button type="button">${head}</button></th>`;
}

function cell({ cells, values, numeric }: PageColumn, row: number, first: boolean): Html {
  const value = values?.[row] ?? null;
  const key = value === null ? [] : markup` data-value="${value}"`;
  return first
    ? markup`<th scope="row"${key}>${cells[row]}</th>`
    : markup`<td${numeric ? NUMBER : []}${key}>${cells[row]}</td>`;
}
