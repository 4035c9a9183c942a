/**
 * The command line of promesse: `deno task promesse …`.
 *
 * @module
 */

import { run } from "./run.ts";
import { say } from "./write.ts";

if (import.meta.main) Deno.exitCode = await say(await run(Deno.args), Deno);
