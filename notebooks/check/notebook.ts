/**
 * Notebooks as files: what of nbformat 4.5 the checks read.
 *
 * @module
 */

import { QUOTED } from "../../src/charts/mod.ts";

/** Text as nbformat keeps it: whole, or in lines. */
export type Text = string | string[];

/** One output of a code cell. */
export interface Output {
  output_type: "display_data" | "execute_result" | "stream" | "error";
  data?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  text?: Text;
  ename?: string;
  evalue?: string;
  [property: string]: unknown;
}

/** A cell; only code has outputs. */
export interface Cell {
  cell_type: "markdown" | "code" | "raw";
  id: string;
  metadata: Record<string, unknown>;
  source: Text;
  execution_count?: number | null;
  outputs?: Output[];
}

/** A notebook. */
export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: number;
  nbformat_minor: number;
}

/** Text in one piece. */
export function whole(text: Text): string {
  return typeof text === "string" ? text : text.join("");
}

/** Paths of the notebooks in a folder, in the order of their names. */
export async function notebooksIn(folder: URL): Promise<URL[]> {
  const names: string[] = [];
  for await (const { name, isFile } of Deno.readDir(folder)) {
    if (isFile && name.endsWith(".ipynb")) names.push(name);
  }
  return names.sort().map((name) => new URL(name, folder));
}

/**
 * A notebook, read.
 *
 * @throws {Error} naming the file, where it is not a notebook of format 4.
 */
export async function readNotebook(path: URL): Promise<Notebook> {
  const text = await Deno.readTextFile(path);
  try {
    const notebook: Notebook = JSON.parse(text);
    if (notebook.nbformat === 4 && Array.isArray(notebook.cells)) return notebook;
  } catch {
    // Said below.
  }
  throw new Error(`${path.pathname.split("/").at(-1)} is not a notebook of format 4.`);
}

/** The notebook as it is committed: keys in order, one space of indentation, as Jupyter itself writes. */
export function notebookText(notebook: Notebook): string {
  return JSON.stringify(inOrder(notebook), null, 1) + "\n";
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, held]) => [
      key,
      inOrder(held),
    ]),
  );
}

/** The notebook without its outputs: what a clean run starts from. */
export function stripped(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, execution_count: null, outputs: [] } : cell
  );
  return { ...notebook, cells };
}

/** Outputs of all code cells, in order. */
export function outputsOf({ cells }: Notebook): Output[] {
  return cells.flatMap(({ outputs }) => outputs ?? []);
}

/** The values that the notebook's `quote()` kept, by name, and the names that it kept twice. */
export function quotedIn(
  notebook: Notebook,
): { values: Map<string, number | true>; twice: string[] } {
  const values = new Map<string, number | true>();
  const twice: string[] = [];
  for (const { data } of outputsOf(notebook)) {
    for (const [name, value] of Object.entries(data?.[QUOTED] ?? {})) {
      if (values.has(name)) twice.push(name);
      values.set(name, value);
    }
  }
  return { values, twice };
}

/** The prose: the text of all Markdown cells. */
export function proseOf({ cells }: Notebook): string {
  return cells.filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => whole(source)).join("\n\n");
}
