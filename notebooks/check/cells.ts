/**
 * The code of notebooks as modules, so that types, format and lint are checked: none of these is by a kernel.
 *
 * @module
 */

import { fromFileUrl, join } from "@std/path";
import { type Notebook, whole } from "./notebook.ts";

/** The code cells one after the other, as one module. */
export function moduleOf({ cells }: Notebook): string {
  return cells.filter(({ cell_type }) => cell_type === "code")
    .map(({ source }) => whole(source).trim()).join("\n\n") + "\n";
}

/**
 * Check types, format and lint of notebooks' code with Deno.
 *
 * @param notebooks By name.
 * @returns What Deno said of what is wrong; empty where all is right.
 */
export async function cellFaults(notebooks: ReadonlyMap<string, Notebook>): Promise<string> {
  const folder = await Deno.makeTempDir();
  try {
    const files: string[] = [];
    for (const [name, notebook] of notebooks) {
      const file = join(folder, name.replace(/\.ipynb$/, ".ts"));
      await Deno.writeTextFile(file, moduleOf(notebook));
      files.push(file);
    }
    const config = ["--config", fromFileUrl(new URL("../../deno.json", import.meta.url))];
    let said = "";
    for (const command of [["check"], ["fmt", "--check"], ["lint"]]) {
      const { success, stderr, stdout } = await new Deno.Command(Deno.execPath(), {
        args: [...command, ...config, ...files],
        cwd: folder,
        env: { NO_COLOR: "1" },
      }).output();
      if (success) continue;
      said += new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
    }
    return said.replaceAll(`file://${folder}/`, "notebooks/").replaceAll(
      `${folder}/`,
      "notebooks/",
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
