/**
 * The folder of `promesse audit --out`.
 *
 * @module
 */

import { claimFigure } from "../../charts/claim/figure.ts";
import type { AuditRecord } from "../../claims/mod.ts";
import { doubles, strings, type Table, table } from "../../report/table.ts";
import { writeResult } from "../../report/write_result.ts";

/**
 * Writes a figure a reading in all its forms, `claims.csv` and `distributions.csv`, `result.json` and
 * `manifest.json`.
 *
 * @param command the command line that makes it again.
 * @throws {InputError} if the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { audit } from "../../claims/mod.ts";
 * import { writeAudit } from "./out.ts";
 *
 * const dir = await Deno.makeTempDir();
 * const record = await audit(["Decidim"], { territory: "commune:48095" });
 * await writeAudit(`${dir}/audit`, record, "promesse audit decidim");
 * const { kind } = JSON.parse(await Deno.readTextFile(`${dir}/audit/manifest.json`));
 * assertEquals(kind, "audit");
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeAudit(
  dir: string,
  record: AuditRecord,
  command: string,
): Promise<void> {
  const figures = record.audits.flatMap((audit) =>
    audit.readings.filter(({ distributions }) => distributions.length > 0)
      .map(({ id }) => claimFigure(record, audit, id))
  );
  const tables = { claims: claimsTable(record), distributions: distributionsTable(record) };
  await writeResult(dir, { kind: "audit", record, tables, figures, command });
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
