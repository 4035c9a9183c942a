/**
 * The manifest of a folder, as its reader needs it.
 *
 * @module
 */

import { isLine } from "../../input.ts";
import { MANIFEST, type Manifest } from "../../report/manifest.ts";
import { count, listOf, objectOf, text } from "./shape.ts";

/** The part of a manifest that a reader of folders needs. */
export type Listed =
  & Pick<
    Manifest,
    "promesse" | "command" | "seed" | "digest" | "files"
  >
  & { kind: string };

/** Longest name of a file in letters, as the systems that promesse runs on have it. */
const LONGEST = 255;

const listed = objectOf<Listed>({
  promesse: text,
  kind: text,
  command: text,
  seed: text,
  digest: text,
  files: listOf(objectOf<Listed["files"][number]>(
    { file: text, bytes: count, sha256: text },
    ({ file }) => isName(file),
  )),
}, ({ files }) => new Set(files.map(({ file }) => file)).size === files.length);

/** True for the name of a file of the folder itself: one with a separator would lead out of it. */
function isName(file: string): boolean {
  return /^[^/\\]+$/.test(file) && isLine(file) && file.length <= LONGEST &&
    ![".", "..", MANIFEST].includes(file);
}

/**
 * True for a manifest of promesse, each file of which is named once.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { isListed } from "./manifest.ts";
 *
 * assert(!isListed({ schema: "promesse-manifest/1", files: [{ file: "../a" }] }));
 * ```
 */
export function isListed(value: unknown): value is Listed {
  return listed(value) === null &&
    (value as { schema?: unknown }).schema === "promesse-manifest/1";
}

/** True where a manifest says of a result what the result says of itself. */
export function isOf(manifest: Listed, result: unknown, sha256: string): boolean {
  const { seed, promesse, digest = sha256 } = (result ?? {}) as Record<string, unknown>;
  return manifest.seed === seed && manifest.promesse === promesse && manifest.digest === digest;
}
