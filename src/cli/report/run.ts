/**
 * Running `promesse report`.
 *
 * @module
 */

import { join } from "@std/path";
import { InputError, shown } from "../../input.ts";
import { auditPage } from "../../report/html/audit/page.ts";
import { comparisonPage } from "../../report/html/comparison/page.ts";
import { sha256 } from "../../report/digest.ts";
import { MANIFEST } from "../../report/manifest.ts";
import type { VegaScript } from "../../report/html/document.ts";
import { placeboPage } from "../../report/html/placebo/page.ts";
import { sensitivityPage } from "../../report/html/sensitivity/page.ts";
import { type Language, languageOption } from "../../sentences/mod.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { auditOf } from "./audit.ts";
import { comparisonOf } from "./comparison.ts";
import { readRunFolder, type RunFolder } from "./folder.ts";
import { placeboOf } from "./placebo.ts";
import { sensitivityOf } from "./sensitivity.ts";
import { vegaScript } from "./vega_script.ts";
import { checkFile, refuseOwn, writeFile } from "./write_file.ts";

/** Flags of `report`, as typed. */
export interface ReportFlags {
  lang?: string;
  out?: string;
  json?: boolean;
}

/** A page by the kind of result. */
const PAGES: Readonly<
  Record<string, (folder: RunFolder, lang: Language, vega: VegaScript) => Promise<string>>
> = {
  comparison: async (folder, lang, vega) =>
    await comparisonPage(await comparisonOf(folder), lang, vega),
  sensitivity: async (folder, lang, vega) =>
    await sensitivityPage(await sensitivityOf(folder), lang, vega),
  placebo: async (folder, lang, vega) => await placeboPage(await placeboOf(folder), lang, vega),
  audit: async (folder, lang, vega) => await auditPage(await auditOf(folder), lang, vega),
};

/**
 * Writes the page of a run's folder and says where it is.
 *
 * @param dir what `compare`, `merge`, `sensitivity`, `placebo` or `audit` wrote with `--out`.
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
  if (!Object.hasOwn(PAGES, kind)) {
    throw new InputError(
      `dir ${shown(dir)} holds the result of kind ${shown(kind)}: report makes pages of ${
        Object.keys(PAGES).join(", ").replace(/, (?=\w+$)/, " and ")
      }.`,
    );
  }
  const file = flags.out ?? join(dir, lang === "en" ? "report.html" : `report.${lang}.html`);
  await checkFile(file);
  await refuseOwn(file, dir, [...folder.names, MANIFEST]);
  const page = await PAGES[kind](folder, lang, await vegaScript());
  const bytes = new TextEncoder().encode(page);
  await writeFile(file, bytes);
  if (flags.json) {
    return saidJson({ file, kind, lang, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  return said(`Written to ${file}: open it in a browser.`);
}
