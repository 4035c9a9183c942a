/** Data folders made up for tests. */

import { tinyElection } from "../../src/bureaux/store/example.ts";
import { writeElection } from "../../src/bureaux/store/write.ts";
import type { Catalog, CatalogEntry, ElectionTable } from "../../src/bureaux/types.ts";

/** Runs with a folder that is removed afterwards. */
export async function inTempDir(run: (dir: string) => Promise<void>): Promise<void> {
  const dir = await Deno.makeTempDir();
  try {
    await run(dir);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
}

/** The same with the made-up election of four bureaux in it. */
export async function withTiny(
  run: (dir: string, entry: CatalogEntry) => Promise<void>,
  change: (table: ElectionTable) => void = () => {},
): Promise<void> {
  await inTempDir(async (dir) => {
    const table = tinyElection();
    change(table);
    await run(dir, await writeElection(table, { dir }));
  });
}

/** Rewrites the catalogue of a folder by hand, as nobody should. */
export async function tamper(dir: string, change: (catalog: Catalog) => void): Promise<void> {
  const path = `${dir}/catalog.json`;
  const catalog: Catalog = JSON.parse(await Deno.readTextFile(path));
  change(catalog);
  await Deno.writeTextFile(path, JSON.stringify(catalog));
}

/** Sum of a column. */
export function sum(column: ArrayLike<number>): number {
  return Array.from(column).reduce((total, value) => total + value, 0);
}
