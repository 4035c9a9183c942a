/**
 * Run every notebook in Jupyter, from a clean state, and check what it shows: `deno task notebooks [--write] [NAME…]`.
 *
 * @module
 */

import { cellFaults } from "./check/cells.ts";
import { faultsOf } from "./check/faults.ts";
import { findJupyter, type Jupyter } from "./check/jupyter.ts";
import { type Notebook, notebooksIn, notebookText, readNotebook, whole } from "./check/notebook.ts";
import { differences, endFaults, outputFaults } from "./check/outputs.ts";
import { shown } from "../src/input.ts";

const HELP = `deno task notebooks [--write] [NAME…]

Runs notebooks/NAME….ipynb (all by default) in Jupyter with Deno's kernel, each from a clean state, and fails on an
error, a lost output, a number in the text that is not the value it is tied to, or outputs that are not those committed.

  --write   keep the new outputs, in place of comparing them`;

const FOLDER = new URL("./", import.meta.url);

async function main(args: string[], stop: AbortSignal): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return say(HELP, 0);
  const unknown = args.find((arg) => arg.startsWith("-") && arg !== "--write");
  if (unknown !== undefined) return say(`Unknown option ${unknown}.\n\n${HELP}`, 2);
  const paths = await chosen(args.filter((arg) => arg !== "--write"));
  if (typeof paths === "string") return say(paths, 2);
  const notebooks = new Map<string, Notebook>();
  for (const path of paths) {
    try {
      notebooks.set(nameOf(path), await readNotebook(path));
    } catch (error) {
      return say(error instanceof Error ? error.message : String(error), 1);
    }
  }
  let jupyter: Jupyter;
  try {
    jupyter = await findJupyter(stop);
  } catch (error) {
    return say(error instanceof Error ? error.message : String(error), 1);
  }
  try {
    const faults = await cellFaults(notebooks);
    if (faults !== "") return say(faults, 1);
    return await runAll(paths, notebooks, jupyter, args.includes("--write"));
  } catch (error) {
    if (stop.aborted) return say("Stopped.", 130);
    throw error;
  } finally {
    await jupyter.close();
  }
}

/** The notebooks whose names begin as asked, or a sentence on why there are none. */
async function chosen(names: string[]): Promise<URL[] | string> {
  const all = await notebooksIn(FOLDER);
  for (const name of names) {
    if (name !== "" && all.some((path) => nameOf(path).startsWith(name))) continue;
    return `NAME must begin one of ${all.map(nameOf).join(", ")}; got ${shown(name)}.`;
  }
  return names.length === 0
    ? all
    : all.filter((path) => names.some((name) => nameOf(path).startsWith(name)));
}

/** Two at a time: most of the work of a notebook is done on one core. */
async function runAll(
  paths: URL[],
  notebooks: ReadonlyMap<string, Notebook>,
  jupyter: Jupyter,
  write: boolean,
): Promise<number> {
  const waiting = [...paths];
  let failed = 0;
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const started = performance.now();
      const faults = await runOne(path, notebooks.get(nameOf(path))!, jupyter, write);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.error(`${faults.length === 0 ? "ok    " : "FAILED"} ${nameOf(path)} (${seconds} s)`);
      for (const fault of faults) console.error(`       ${fault}`);
      if (faults.length > 0) failed++;
    }
  };
  await Promise.all([work(), work()]);
  console.log(`notebooks: ${paths.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runOne(
  path: URL,
  committed: Notebook,
  jupyter: Jupyter,
  write: boolean,
): Promise<string[]> {
  const all = await jupyter.run(committed);
  const faults = [...endFaults(all), ...faultsOf(all)];
  const ran = asCommitted(all, committed);
  if (!write) return [...faults, ...differences(committed, ran)];
  // Prose that no longer holds is mended in the notebook that shows the new values; a failed run is not kept.
  const kept = endFaults(all).length === 0 && outputFaults(all).length === 0;
  if (kept) await replace(path, notebookText(ran));
  return faults;
}

/** Write a file whole, or not at all. */
async function replace(path: URL, text: string): Promise<void> {
  const beside = new URL(`.${nameOf(path)}.new`, path);
  await Deno.writeTextFile(beside, text);
  await Deno.rename(beside, path);
}

/** The run without the cell that the runner added, under the metadata of the committed notebook. */
function asCommitted(ran: Notebook, { metadata, cells, ...rest }: Notebook): Notebook {
  return {
    ...rest,
    metadata,
    cells: cells.map((cell, k) => ({ ...ran.cells[k], source: lines(whole(cell.source)) })),
  };
}

/** Lines, as Jupyter keeps them: a change of one is one line of a diff. */
function lines(source: string): string[] {
  return source.split(/(?<=\n)/);
}

function nameOf(path: URL): string {
  return path.pathname.slice(path.pathname.lastIndexOf("/") + 1);
}

function say(text: string, code: number): number {
  console.error(text);
  return code;
}

if (import.meta.main) {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => stop.abort());
  }
  Deno.exit(await main(Deno.args, stop.signal));
}
