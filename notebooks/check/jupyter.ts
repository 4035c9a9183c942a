/**
 * Running a notebook in real Jupyter: nbclient, through nbconvert, with the Deno that runs this program as kernel.
 *
 * @module
 */

import { dirname, fromFileUrl, join } from "@std/path";
import { type Notebook, stripped, whole } from "./notebook.ts";

/** Seconds that a cell may take. */
const CELL_TIMEOUT = 240;

/** Added at the end of the notebook that is run: its own number shows whether outputs before it were lost. */
const LAST = `await (await import("promesse")).show("end");`;

const HELP = `Jupyter's nbconvert is needed to run the notebooks, and was not found.
On Debian and Ubuntu:  apt-get install --no-install-recommends jupyter-nbconvert
Elsewhere:             pip install nbconvert
Then run the task again; it brings Deno's kernel itself.`;

/** A Jupyter that knows Deno's kernel, of settings of its own: nothing of the user's is read or written. */
export interface Jupyter {
  run(notebook: Notebook): Promise<Notebook>;
  close(): Promise<void>;
}

/**
 * Find Jupyter, and give it Deno's kernel.
 *
 * @param stop Ends what runs, kernels included.
 * @throws {Error} saying how to get it, where it is not there.
 */
export async function findJupyter(stop: AbortSignal): Promise<Jupyter> {
  if (!await isThere()) throw new Error(HELP);
  const home = await Deno.makeTempDir();
  const kernel = join(home, "data", "kernels", "deno");
  await Deno.mkdir(kernel, { recursive: true });
  await Deno.mkdir(join(home, "config"));
  await Deno.writeTextFile(
    join(kernel, "kernel.json"),
    JSON.stringify({
      argv: [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"],
      display_name: "Deno",
      language: "typescript",
    }),
  );
  return {
    run: (notebook) => run(notebook, home, stop),
    close: () => Deno.remove(home, { recursive: true }),
  };
}

async function isThere(): Promise<boolean> {
  try {
    const args = ["nbconvert", "--version"];
    return (await new Deno.Command("jupyter", { args }).output()).success;
  } catch {
    return false;
  }
}

/** The notebook with the outputs of a fresh kernel; where a cell fails, those up to its error. */
async function run(notebook: Notebook, home: string, stop: AbortSignal): Promise<Notebook> {
  stop.throwIfAborted();
  const out = await Deno.makeTempDir({ dir: home });
  const folder = dirname(dirname(fromFileUrl(import.meta.url)));
  const process = new Deno.Command("jupyter", {
    args: [
      ...["nbconvert", "--stdin", "--to", "notebook", "--execute", "--allow-errors"],
      `--ExecutePreprocessor.timeout=${CELL_TIMEOUT}`,
      ...["--output-dir", out, "--output", "ran"],
    ],
    // Where a reader's Jupyter has it: Deno finds its settings in the folder above.
    cwd: folder,
    env: {
      JUPYTER_PATH: join(home, "data"),
      JUPYTER_CONFIG_DIR: join(home, "config"),
      JUPYTER_RUNTIME_DIR: out,
      NO_COLOR: "1",
    },
    stdin: "piped",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  // An interrupt, unlike the end, lets it take its kernel with it.
  const interrupt = () => process.kill("SIGINT");
  stop.addEventListener("abort", interrupt);
  const writer = process.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(withLast(stripped(notebook)))));
  await writer.close();
  const { success, stderr } = await process.output();
  stop.removeEventListener("abort", interrupt);
  stop.throwIfAborted();
  if (!success) throw new Error(`Jupyter failed:\n${new TextDecoder().decode(stderr)}`);
  const ran: Notebook = JSON.parse(await Deno.readTextFile(join(out, "ran.ipynb")));
  return withoutTimes(ran);
}

function withLast(notebook: Notebook): Notebook {
  const last = {
    cell_type: "code" as const,
    id: "last",
    metadata: {},
    source: LAST,
    execution_count: null,
    outputs: [],
  };
  return { ...notebook, cells: [...notebook.cells, last] };
}

/** Without what nbconvert adds to each cell: when it ran. */
function withoutTimes(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) => {
    const { execution: _, ...metadata } = cell.metadata;
    return { ...cell, metadata, source: whole(cell.source) };
  });
  return { ...notebook, cells };
}
