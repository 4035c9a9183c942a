/**
 * The digest by which a file is known again.
 *
 * @module
 */

import { encodeHex } from "@std/encoding";

/**
 * `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes (FIPS 180-4).
 *
 * @example
 * ```ts
 * import { digestOf } from "./digest.ts";
 * import { assert } from "@std/assert";
 *
 * assert((await digestOf(new Uint8Array())).startsWith("sha256:e3b0c44298fc1c14"));
 * ```
 */
export async function digestOf(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  return "sha256:" + encodeHex(await crypto.subtle.digest("SHA-256", bytes));
}
