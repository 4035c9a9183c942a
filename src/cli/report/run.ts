/**
 * Running `promesse report`.
 *
 * @module
 */

import { join } from "@std/path";
import { InputError, shown } from "../../input.ts";
import { comparisonPage } from "../../report/html/comparison/page.ts";
import { sha256 } from "../../report/digest.ts";
import { languageOption } from "../../sentences/mod.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { comparisonOf } from "./comparison.ts";
import { readRunFolder } from "./folder.ts";
import { vegaScript } from "./vega_script.ts";
import { checkFile, writeFile } from "./write_file.ts";

/** Flags of `report`, as typed. */
export interface ReportFlags {
  lang?: string;
  out?: string;
  json?: boolean;
}

/**
 * Writes the page of a run's folder and says where it is.
 *
 * @param dir what `compare --out` or `merge --out` wrote.
 * @throws {InputError} if the folder is not such a one or was changed since, or the page cannot be written.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { report } from "./run.ts";
 *
 * await assertRejects(() => report("nowhere", {}), Error, 'dir "nowhere" cannot be read');
 * ```
 */
export async function report(dir: string, flags: ReportFlags): Promise<Outcome> {
  const lang = languageOption(flags.lang ?? "en");
  const folder = await readRunFolder(dir);
  const { kind } = folder;
  if (kind !== "comparison") {
    throw new InputError(
      `dir ${shown(dir)} holds the result of kind ${
        shown(kind)
      }: report makes pages of comparisons, which ` +
        "compare --out and merge --out write.",
    );
  }
  const file = flags.out ?? join(dir, lang === "en" ? "report.html" : `report.${lang}.html`);
  await checkFile(file);
  const page = await comparisonPage(await comparisonOf(folder), lang, await vegaScript());
  const bytes = new TextEncoder().encode(page);
  await writeFile(file, bytes);
  if (flags.json) {
    return saidJson({ file, kind, lang, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  return said(`Written to ${file}: open it in a browser.`);
}
