/**
 * A drawn trial as files: the list, the balance, the manifest.
 *
 * @module
 */

import denoConfig from "../../../deno.json" with { type: "json" };
import type { Bureaux } from "../../bureaux/mod.ts";
import { toCsv } from "../../report/csv.ts";
import { sha256 } from "../../report/digest.ts";
import type { Files } from "../../report/manifest.ts";
import { toParquet } from "../../report/parquet.ts";
import { doubles, integers, strings, type Table, table } from "../../report/table.ts";
import type { Assignment } from "../../trials/design/mod.ts";

/**
 * `assignment.csv`, `assignment.parquet`, `balance.csv` and `manifest.json`. No time is kept: the same
 * draw gives the same bytes, which anyone can make again and compare with what was deposited.
 *
 * @param command the command line that draws it again.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { assignTrial } from "../../trials/design/mod.ts";
 * import { assignmentFiles } from "./files.ts";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const files = await assignmentFiles(bureaux, assignTrial(bureaux, { seed: "a" }), "promesse …");
 * assertEquals([...files.keys()].at(-1), "manifest.json");
 * ```
 */
export async function assignmentFiles(
  bureaux: Bureaux,
  assignment: Assignment,
  command: string,
): Promise<Files> {
  const list = assignmentTable(assignment);
  const files: Files = new Map([
    ["assignment.csv", encoded(toCsv(list))],
    ["assignment.parquet", toParquet(list)],
    ["balance.csv", encoded(toCsv(balanceTable(assignment)))],
  ]);
  const written = [];
  for (const [file, bytes] of files) {
    written.push({ file, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  const record = { ...assignmentRecord(bureaux, assignment, command, false), files: written };
  return files.set("manifest.json", encoded(JSON.stringify(record, null, 2) + "\n"));
}

/**
 * What a manifest says of a drawn trial, with the list itself where it is asked for.
 *
 * @param list add one record a bureau.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { assignTrial } from "../../trials/design/mod.ts";
 * import { assignmentRecord } from "./files.ts";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const record = assignmentRecord(bureaux, assignTrial(bureaux, { seed: "a" }), "promesse …", false);
 * assertEquals(record.schema, "promesse-assignment/1");
 * ```
 */
export function assignmentRecord(
  bureaux: Bureaux,
  assignment: Assignment,
  command: string,
  list: boolean,
): Record<string, unknown> {
  const { id, title, publisher, licence, retrieved, digest } = bureaux.provenance;
  const { seed, ...design } = assignment.options;
  const { treated, control, outside, layout, balance, notes } = assignment;
  return {
    schema: "promesse-assignment/1",
    promesse: denoConfig.version,
    command,
    seed,
    territory: bureaux.territory,
    election: bureaux.election.id,
    design,
    treated,
    control,
    outside,
    drawn: layout.units,
    blocks: layout.blocks,
    balance,
    notes,
    inputs: [{ id, kind: "election", title, publisher, licence, retrieved, digest }],
    ...(list ? { assignment: rowsOf(assignmentTable(assignment)) } : {}),
  };
}

function assignmentTable(assignment: Assignment): Table {
  const { code, commune, communeName, registered, arm, block, cluster } = assignment;
  return table([
    strings("code", code),
    strings("commune", commune),
    strings("commune_name", communeName),
    integers("registered", registered),
    strings("arm", arm),
    integers(
      "treatment",
      arm.map((name) => name === "outside" ? null : name === "treated" ? 1 : 0),
    ),
    integers("block", block),
    strings("cluster", cluster),
  ]);
}

function balanceTable({ balance }: Assignment): Table {
  const { covariates } = balance;
  return table([
    strings("covariate", covariates.map(({ name }) => name)),
    doubles("treated_mean", covariates.map(({ treated }) => treated)),
    doubles("control_mean", covariates.map(({ control }) => control)),
    doubles("adjusted_difference", covariates.map(({ difference }) => difference)),
    doubles("standardised_difference", covariates.map(({ standardised }) => standardised)),
    doubles("p", covariates.map(({ p }) => p)),
  ]);
}

function rowsOf({ rows, columns }: Table): Record<string, unknown>[] {
  return Array.from(
    { length: rows },
    (_, row) => Object.fromEntries(columns.map(({ name, values }) => [name, values[row]])),
  );
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
