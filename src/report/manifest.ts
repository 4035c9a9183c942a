import type { ComparisonRecord, ProvenanceRecord } from "../simulation/types.ts";
import { sha256 } from "./digest.ts";

/** Files by name, as bytes. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** What a run's folder holds and how to make it again. No time is kept: the same run, the same bytes. */
export interface Manifest {
  schema: "promesse-manifest/1";
  /** Version of promesse. */
  promesse: string;
  /** The command line, or the call, that makes the run again. */
  command: string;
  seed: string;
  replicates: number;
  /** Digest of the result. */
  digest: string;
  /** Tables that the run read, with publisher, licence and digest. */
  inputs: ProvenanceRecord[];
  /** The other files of the folder. */
  files: { file: string; bytes: number; sha256: string }[];
}

/**
 * The manifest of a run and of the files written for it.
 *
 * @param command How the run is made again.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { manifest } from "./manifest.ts";
 *
 * const files = new Map([["plan.csv", new TextEncoder().encode("strategy\n")]]);
 * const { inputs, files: listed } = await manifest(exampleRun().record, "promesse compare", files);
 * assertEquals(inputs[0].licence, "Licence Ouverte 2.0");
 * assertEquals(listed[0].bytes, 9);
 * ```
 */
export async function manifest(
  record: ComparisonRecord,
  command: string,
  files: Files,
): Promise<Manifest> {
  const listed: Manifest["files"] = [];
  for (const [file, bytes] of files) {
    listed.push({ file, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  return {
    schema: "promesse-manifest/1",
    promesse: record.promesse,
    command,
    seed: record.seed,
    replicates: record.replicates,
    digest: record.digest,
    inputs: record.provenance,
    files: listed,
  };
}
