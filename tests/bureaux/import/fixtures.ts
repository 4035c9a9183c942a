/** Fixtures of this folder as files to import. */

import type { ImportFile } from "../../../src/bureaux/import/import_election.ts";

/** A fixture by name. */
export async function fixture(name: string): Promise<ImportFile> {
  return { name, bytes: await Deno.readFile(new URL(`./fixtures/${name}`, import.meta.url)) };
}

/** Text as a file. */
export function textFile(text: string, name = "file.csv"): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Gzipped copy of a file. */
export async function gzipped(file: ImportFile): Promise<ImportFile> {
  const stream = new Blob([file.bytes.slice()]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { name: file.name + ".gz", bytes };
}
