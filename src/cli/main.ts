/**
 * The command line of promesse: `deno task promesse …`.
 *
 * @module
 */

import { run } from "./run.ts";
import { writeAll } from "./write.ts";

if (import.meta.main) {
  const { code, out, err } = await run(Deno.args);
  Deno.exitCode = code;
  // What went wrong stands above what was done in spite of it.
  await writeAll(Deno.stderr, err);
  await writeAll(Deno.stdout, out);
}
