/**
 * The folder of `promesse audit --out`.
 *
 * @module
 */

import { claimChart } from "../../charts/claim_chart.ts";
import { toPng } from "../../charts/png.ts";
import type { AuditRecord } from "../../claims/mod.ts";
import { toCsv } from "../../report/csv.ts";
import { writeFolder } from "../../report/folder.ts";
import { doubles, strings, type Table, table } from "../../report/table.ts";

/**
 * Writes a figure a reading (SVG and PNG), `distributions.csv`, `claims.csv` and `audit.json`, the last one last.
 *
 * @throws {InputError} if the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { audit } from "../../claims/mod.ts";
 * import { writeAudit } from "./out.ts";
 *
 * const dir = await Deno.makeTempDir();
 * await writeAudit(`${dir}/audit`, await audit(["Decidim"], { territory: "commune:48095" }));
 * assert((await Deno.stat(`${dir}/audit/audit.json`)).isFile);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeAudit(dir: string, record: AuditRecord): Promise<void> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const text = (content: string) => Uint8Array.from(new TextEncoder().encode(content));
  for (const audit of record.audits) {
    for (const { id, distributions } of audit.readings) {
      if (distributions.length === 0) continue;
      const svg = claimChart(record, audit, id);
      const name = `${audit.id}-${id}`;
      files.set(`${name}.svg`, text(svg));
      files.set(`${name}.png`, await toPng(svg));
    }
  }
  files.set("claims.csv", text(toCsv(claimsTable(record))));
  files.set("distributions.csv", text(toCsv(distributionsTable(record))));
  files.set("audit.json", text(JSON.stringify(record, null, 2) + "\n"));
  await writeFolder(dir, files);
}

/**
 * One row a claim: verdict, what is missing, sources.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { claimsTable } from "./out.ts";
 *
 * assertEquals(claimsTable({ audits: [] }).rows, 0);
 * ```
 */
export function claimsTable({ audits }: Pick<AuditRecord, "audits">): Table {
  return table([
    strings("claim", audits.map(({ id }) => id)),
    strings("title", audits.map(({ title }) => title)),
    strings("systems", audits.map(({ systems }) => systems.join("; "))),
    strings("verdict", audits.map(({ verdict }) => verdict)),
    strings("wording", audits.map(({ wording }) => wording)),
    strings("missing", audits.map(({ missing }) => missing.join("; "))),
    strings(
      "sources",
      audits.map(({ sources }) =>
        sources.map(({ author, title, outlet, date }) => `${author}, ${title}, ${outlet}, ${date}`)
          .join("; ")
      ),
    ),
  ]);
}

/**
 * One row a distribution of a reading.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { distributionsTable } from "./out.ts";
 *
 * assertEquals(distributionsTable({ audits: [] }).columns[0].name, "claim");
 * ```
 */
export function distributionsTable({ audits }: Pick<AuditRecord, "audits">): Table {
  const rows = audits.flatMap((audit) =>
    audit.readings.flatMap((reading) =>
      reading.distributions.map((one) => ({ ...one, claim: audit.id, reading }))
    )
  );
  return table([
    strings("claim", rows.map(({ claim }) => claim)),
    strings("reading", rows.map(({ reading }) => reading.id)),
    strings("standing", rows.map(({ reading }) => reading.standing)),
    strings("unit", rows.map(({ reading }) => reading.unit)),
    doubles("claimed_low", rows.map(({ reading }) => reading.claimed?.low ?? null)),
    doubles("claimed_high", rows.map(({ reading }) => reading.claimed?.high ?? null)),
    strings("distribution", rows.map(({ name }) => name)),
    strings("kind", rows.map(({ kind }) => kind)),
    doubles("mean", rows.map(({ mean }) => mean)),
    doubles("low", rows.map(({ low }) => low)),
    doubles("high", rows.map(({ high }) => high)),
    doubles("expected_low", rows.map(({ expected_low }) => expected_low)),
    doubles("expected_high", rows.map(({ expected_high }) => expected_high)),
    doubles("at_least", rows.map(({ at_least }) => at_least)),
    strings("reading_verdict", rows.map(({ reading }) => reading.verdict)),
  ]);
}
