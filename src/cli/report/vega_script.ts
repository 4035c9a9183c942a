import { fromFileUrl } from "@std/path";
import type { VegaScript } from "../../report/html/document.ts";

/**
 * Vega as the one script that its package carries for browsers, read from the package itself.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { vegaScript } from "./vega_script.ts";
 *
 * assertStringIncludes((await vegaScript()).licence, "University of Washington");
 * ```
 */
export async function vegaScript(): Promise<VegaScript> {
  // The package exports its module only: the script stands beside it.
  const module = import.meta.resolve("vega");
  const read = (path: string) => Deno.readTextFile(fromFileUrl(new URL(path, module)));
  const [source, licence] = await Promise.all([read("./vega.min.js"), read("../LICENSE")]);
  return { source, licence };
}
