/**
 * What a comparison read, and how to know it again.
 *
 * @module
 */

import { encodeHex } from "@std/encoding";
import type { Provenance } from "../bureaux/mod.ts";
import type { Prepared } from "./prepare.ts";
import type { ProvenanceRecord } from "./types.ts";

/** Elections, covariates, evidence and score files of a comparison, each with its digest. */
export async function provenanceOf(
  { options, choices }: Prepared,
): Promise<ProvenanceRecord[]> {
  const { electorate, background } = options;
  const records = [electorate.bureaux.provenance, ...(background?.provenance ?? [])];
  const seen = new Set<string>();
  const tables = records.filter(({ id }) => !seen.has(id) && seen.add(id)).map(fromTable);
  const evidence: ProvenanceRecord = {
    id: choices.preset.name,
    kind: "evidence",
    title: choices.preset.title,
    publisher: "promesse, after the estimates cited in it",
    licence: "MIT",
    retrieved: null,
    digest: await digestOfText(JSON.stringify(choices.preset)),
  };
  const files = choices.strategies.filter((strategy) => typeof strategy !== "string");
  const scores = await Promise.all(
    files.map(async ({ name, scores }): Promise<ProvenanceRecord> => ({
      id: name,
      kind: "scores",
      title: name,
      publisher: "the user",
      licence: "the user's",
      retrieved: null,
      digest: await digestOfText(JSON.stringify([...scores])),
    })),
  );
  return [...tables, evidence, ...scores];
}

function fromTable(
  { id, title, publisher, licence, retrieved, digest }: Provenance,
): ProvenanceRecord {
  const kind = id === "communes" ? "covariates" : "election";
  return { id, kind, title, publisher, licence, retrieved, digest };
}

async function digestOfText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return `sha256:${encodeHex(await crypto.subtle.digest("SHA-256", bytes))}`;
}
