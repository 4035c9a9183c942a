import { encodeBase64 } from "@std/encoding";
import { InputError, shown } from "../input.ts";
import type { Figure } from "./figure.ts";
import { inKernel, type MimeBundle, send } from "./kernel.ts";
import { formatNumber } from "./numbers.ts";
import { isPlain, kindOf } from "./plain.ts";

/** A figure, a text, or a table: rows of one shape, or what lists them as `objects()`, as arquero's tables do. */
export type Showable = Figure | string | readonly object[] | { objects(): object[] };

/** Pixels of a picture for one of the page: sharp on a fine screen, and light in a notebook. */
const SCALE = 1.5;

/** Options of what is shown; they bear on tables only. */
export interface ShowOptions {
  /** Columns in the order wanted, with their headings; by default those of the first row, as named. */
  columns?: Readonly<Record<string, string>>;
  /** Digits after the point: for all columns, or by column; by default three figures. */
  decimals?: number | Readonly<Record<string, number>>;
  /** A line over the table. */
  caption?: string;
}

/**
 * Show a figure (as PNG, with its words for those who do not see it), a table or a text in Markdown in
 * a notebook, and wait until it is there: `await show(figure)`. Outside a Jupyter kernel it only
 * checks what it is given.
 *
 * @throws {InputError} on what is none of these, a table without a column asked for, or with values in it that are not
 * plain.
 *
 * @example
 * ```ts
 * import { show } from "./show.ts";
 *
 * await show("A text in *Markdown*.");
 * await show([{ strategy: "random", gain: 42.25 }], { columns: { gain: "votes" }, decimals: 1 });
 * ```
 */
export async function show(what: Showable, options: ShowOptions = {}): Promise<void> {
  if (typeof what === "string") return await send({ "text/markdown": what, "text/plain": what });
  if (!isPlain(options)) {
    throw new InputError(`options of show must be by name, got ${kindOf(options)}.`);
  }
  const got: unknown = what;
  if (isObject(got) && typeof got.svg === "string") return await showFigure(what as Figure);
  const rows = isObject(got) && typeof got.objects === "function" ? got.objects() : got;
  if (!Array.isArray(rows) || !rows.every(isObject)) {
    throw new InputError(`show takes a figure, a text or a table, got ${kindOf(got)}.`);
  }
  await send(tableOf(rows, options));
}

function isObject(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

async function showFigure({ svg, title, description }: Figure): Promise<void> {
  // Drawing takes a tenth of a second: not for nothing.
  if (!inKernel()) return;
  const { toPng } = await import("./png.ts");
  const [width, height] = ["width", "height"].map((side) =>
    Number(svg.match(new RegExp(`<svg[^>]* ${side}="([0-9.]+)"`))?.[1])
  );
  await send({
    "image/png": encodeBase64(await toPng(svg, { scale: SCALE })),
    "text/plain": `${title} ${description}`,
  }, { "image/png": { width, height } });
}

/** Fields of a row; only those shown must be plain values. */
type Row = Readonly<Record<string, unknown>>;

function tableOf(rows: readonly Row[], options: ShowOptions): MimeBundle {
  const columns = options.columns ??
    Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, name]));
  const names = Object.keys(columns);
  for (const name of names) {
    if (rows.length > 0 && !(name in rows[0])) {
      throw new InputError(
        `columns must be among ${Object.keys(rows[0]).join(", ")}; got ${name}.`,
      );
    }
  }
  const numeric = new Set(
    names.filter((name) =>
      rows.some((row) => typeof row[name] === "number") &&
      rows.every((row) => row[name] === null || typeof row[name] === "number")
    ),
  );
  const head = names.map((name) => columns[name]);
  const body = rows.map((row) => names.map((name) => cell(row[name], name, options.decimals)));
  const side = (at: number) => `style="text-align:${numeric.has(names[at]) ? "right" : "left"}"`;
  const line = (cells: readonly string[], tag: "th" | "td") =>
    `<tr>${cells.map((text, at) => `<${tag} ${side(at)}>${escaped(text)}</${tag}>`).join("")}</tr>`;
  const { caption } = options;
  return {
    "text/html": [
      "<table>",
      ...(caption === undefined
        ? []
        : [`<caption style="text-align:left">${escaped(caption)}</caption>`]),
      `<thead>${line(head, "th")}</thead>`,
      "<tbody>",
      ...body.map((cells) => line(cells, "td")),
      "</tbody>",
      "</table>",
    ].join("\n"),
    "text/plain": [...(caption === undefined ? [] : [caption]), ...aligned([head, ...body])]
      .join("\n"),
  };
}

function cell(
  value: unknown,
  column: string,
  decimals: ShowOptions["decimals"],
): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "object") {
    throw new InputError(
      `column ${column} must hold numbers, text or yes and no, got ${shown(value)}.`,
    );
  }
  if (typeof value !== "number") return String(value);
  const digits = typeof decimals === "object" ? decimals[column] : decimals;
  return formatNumber(value, digits);
}

function aligned(lines: readonly string[][]): string[] {
  const widths = lines[0].map((_, at) => Math.max(...lines.map((cells) => cells[at].length)));
  return lines.map((cells) =>
    cells.map((text, at) => text.padEnd(widths[at])).join("  ").trimEnd()
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
