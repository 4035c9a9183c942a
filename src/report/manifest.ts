import type { ProvenanceRecord } from "../simulation/types.ts";
import { sha256 } from "./digest.ts";

/** Files by name, as bytes. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** Name of the file of a result's record. */
export const RESULT = "result.json";

/** Name of the file that says what the others are: the last one written. */
export const MANIFEST = "manifest.json";

/** What a folder's result is: what made it, and so how its record reads. */
export type ResultKind = "comparison" | "audit" | "placebo" | "sensitivity";

/** A table that a result was made from. */
export type ManifestInput = Pick<ProvenanceRecord, "title" | "publisher" | "licence" | "digest">;

/** What a manifest reads of a result's record. */
export interface ManifestRecord {
  /** Version of promesse. */
  promesse: string;
  seed: string;
  /** Simulated worlds, where there are any. */
  replicates?: number;
  /** Digest of the numbers, where the result has its own. */
  digest?: string;
  provenance: readonly ManifestInput[];
}

/** What a folder holds and how to make it again. No time is kept: the same result, the same bytes. */
export interface Manifest {
  schema: "promesse-manifest/1";
  kind: ResultKind;
  /** Version of promesse. */
  promesse: string;
  /** The command line, or the call, that makes the result again. */
  command: string;
  seed: string;
  /** Simulated worlds; left out where there are none. */
  replicates?: number;
  /** Digest of the result: of its numbers where it has its own, else that of `result.json`. */
  digest: string;
  /** Tables that were read, with publisher, licence and digest. */
  inputs: readonly ManifestInput[];
  /** The other files of the folder. */
  files: { file: string; bytes: number; sha256: string }[];
}

/**
 * The manifest of a result and of the files written for it, `result.json` among them.
 *
 * @param command How the result is made again.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { encodedText, manifest } from "./manifest.ts";
 *
 * const files = new Map([["result.json", encodedText("{}\n")]]);
 * const { record } = exampleRun();
 * const { digest, files: listed } = await manifest("comparison", record, "promesse compare", files);
 * assertEquals([digest, listed[0].bytes], [record.digest, 3]);
 * ```
 */
export async function manifest(
  kind: ResultKind,
  { promesse, seed, replicates, digest, provenance }: ManifestRecord,
  command: string,
  files: Files,
): Promise<Manifest> {
  const listed: Manifest["files"] = [];
  for (const [file, bytes] of files) {
    listed.push({ file, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  return {
    schema: "promesse-manifest/1",
    kind,
    promesse,
    command,
    seed,
    ...(replicates === undefined ? {} : { replicates }),
    digest: digest ?? listed.find(({ file }) => file === RESULT)!.sha256,
    inputs: provenance,
    files: listed,
  };
}

/** Text as the bytes of a file. */
export function encodedText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A value as the bytes of a file of JSON that people may read. */
export function encodedJson(value: object): Uint8Array<ArrayBuffer> {
  return encodedText(JSON.stringify(value, null, 2) + "\n");
}
