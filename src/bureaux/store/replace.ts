/**
 * Putting a file and its catalogue in place, both or neither.
 *
 * @module
 */

import { join } from "@std/path";
import type { Catalog } from "../types.ts";
import { CATALOG_FILE, catalogText, readCatalogFile } from "./catalog_file.ts";

/** Writers of one process wait for each other: two would each write a catalogue without the other. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Writes `bytes` as `file` in the folder and the changed catalogue beside it. Both go to temporary
 * names first and are then renamed, so that a reader never meets half a file.
 *
 * @param change the catalogue as it must become; it may throw to refuse, and nothing is then written.
 *
 * @example
 * ```ts
 * import { putFile } from "./replace.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * await putFile(dir, "a.parquet", Uint8Array.of(1), (catalog) => catalog);
 * assertEquals(await Deno.readFile(dir + "/a.parquet"), Uint8Array.of(1));
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export function putFile(
  dir: string,
  file: string,
  bytes: Uint8Array,
  change: (catalog: Catalog) => Catalog,
): Promise<void> {
  const turn = queue.then(async () => {
    const catalog = change(await readCatalogFile(dir));
    await Deno.mkdir(dir, { recursive: true });
    const mark = `.${crypto.randomUUID()}.tmp`;
    const renames = [file, CATALOG_FILE].map((name) => [join(dir, name + mark), join(dir, name)]);
    try {
      await Deno.writeFile(renames[0][0], bytes);
      await Deno.writeTextFile(renames[1][0], catalogText(catalog));
      for (const [from, to] of renames) await Deno.rename(from, to);
    } catch (error) {
      for (const [from] of renames) await Deno.remove(from).catch(() => {});
      throw error;
    }
  });
  queue = turn.catch(() => {});
  return turn;
}
