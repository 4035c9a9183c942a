/**
 * Fieldhouse and others 2010: mail and phone in the United Kingdom.
 *
 * @module
 */

import { differenceInMeans, naiveContrast, tsls } from "../analysis/mod.ts";
import { rowsOf } from "../analysis/rows.ts";
import { column, tableOf, trialOf } from "./read.ts";
import type { Recomputed, TrialFiles } from "./types.ts";

/**
 * Effect of the phone over both mail arms, per contact, the naive gap; of mail where no phone was assigned.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { fieldhouse2010 } from "./fieldhouse2010.ts";
 *
 * const folder = new URL("../../../data/trials/", import.meta.url);
 * const figures = await fieldhouse2010((file) => Deno.readFile(new URL(file, folder)));
 * assertAlmostEquals(figures["effect.phone"] as number, 0.55, 0.005);
 * ```
 */
export async function fieldhouse2010(files: TrialFiles): Promise<Record<string, Recomputed>> {
  const table = await tableOf(files, "fieldhouse2010.csv");
  const shared = { outcome: "voted", count: "people" };
  const phone = trialOf(table, { ...shared, treatment: "phone", contact: "contacted" });
  const mail = trialOf(table, { ...shared, treatment: "mail" });
  const assigned = column(table, "phone");
  const unphoned = [...assigned.keys()].filter((row) => assigned[row] === 0);
  const byPhone = differenceInMeans(phone);
  const byMail = differenceInMeans(rowsOf(mail, unphoned));
  const { effect } = tsls(phone);
  return {
    "effect.phone": 100 * byPhone.estimate,
    "se.phone": 100 * byPhone.se,
    "contact.phone": 100 * effect.estimate,
    "contact.phone.se": 100 * effect.se,
    "naive.phone": 100 * naiveContrast(phone).estimate,
    "effect.mail": 100 * byMail.estimate,
    "se.mail": 100 * byMail.se,
  };
}
