import { encodeHex } from "@std/encoding";

/**
 * `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes (FIPS 180-4).
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { sha256 } from "./digest.ts";
 *
 * assert((await sha256(new Uint8Array())).startsWith("sha256:e3b0c44298fc1c14"));
 * ```
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return "sha256:" + encodeHex(await crypto.subtle.digest("SHA-256", bytes));
}
