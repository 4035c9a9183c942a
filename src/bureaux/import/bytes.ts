/**
 * From the bytes of a file to text: gzip, byte order marks, UTF-8 or Windows-1252.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";

/** Encodings of a text file that a caller may name. */
export const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;

/** Encoding of a text file. */
export type Encoding = typeof ENCODINGS[number];

/** V8 holds no longer string: larger files must come as Parquet. */
const MOST_TEXT = 2 ** 29 - 24;

const startsWith = (bytes: Uint8Array, ...magic: number[]) =>
  bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte);

/**
 * True for a Parquet file, by its first bytes.
 *
 * @example
 * ```ts
 * import { isParquet } from "./bytes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(isParquet(new TextEncoder().encode("PAR1…")), true);
 * ```
 */
export function isParquet(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x41, 0x52, 0x31);
}

/**
 * The bytes as they were before gzip; unchanged where they are not gzipped.
 *
 * @throws {InputError} if the gzip is cut short or damaged, or the file is empty or a ZIP archive
 * (a spreadsheet is one).
 *
 * @example
 * ```ts
 * import { plainBytes } from "./bytes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(await plainBytes("f.csv", Uint8Array.of(65, 66)), Uint8Array.of(65, 66));
 * ```
 */
export async function plainBytes(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const plain = startsWith(bytes, 0x1f, 0x8b) ? await gunzipped(name, bytes) : bytes;
  if (plain.length === 0) throw new InputError(`The file ${shown(name)} is empty.`);
  if (startsWith(plain, 0x50, 0x4b, 0x03, 0x04)) {
    throw new InputError(
      `The file ${
        shown(name)
      } is a ZIP archive or a spreadsheet: give the text file in it, or export it to CSV.`,
    );
  }
  return plain;
}

async function gunzipped(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new InputError(`The gzip file ${shown(name)} is cut short or damaged.`);
  }
}

/**
 * The text of the bytes, without a byte order mark. UTF-8 where the bytes are valid UTF-8, else
 * Windows-1252, in which the ministry wrote until 2022; unless the caller says.
 *
 * @throws {InputError} if the bytes are no text, or not in the encoding named.
 *
 * @example
 * ```ts
 * import { decodedText } from "./bytes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(decodedText("f.txt", Uint8Array.of(0xe9)), "é");
 * assertEquals(decodedText("f.txt", Uint8Array.of(0xc3, 0xa9)), "é");
 * ```
 */
export function decodedText(name: string, bytes: Uint8Array, encoding?: Encoding): string {
  if (bytes.length > MOST_TEXT) {
    throw new InputError(
      `The file ${shown(name)} is too large for text (${bytes.length} bytes): give it as Parquet.`,
    );
  }
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : startsWith(bytes, 0xfe, 0xff)
    ? "utf-16be"
    : null;
  const text = marked || encoding
    ? strict(name, bytes, encoding ?? marked!)
    : utf8OrNull(bytes) ?? strict(name, bytes, "windows-1252");
  // deno-lint-ignore no-control-regex
  const control = /[\u0000-\u0008\u000e-\u001f]/.exec(text);
  if (control) {
    throw new InputError(
      `The file ${shown(name)} is not text: byte ${control.index + 1} is a control character.`,
    );
  }
  if (/Ã[©¨ª§´®‰€]|Ã\u00a0/.test(text.slice(0, 4096))) {
    throw new InputError(
      `The file ${
        shown(name)
      } was encoded twice ("Ã©" stands for "é"): take it from its source again.`,
    );
  }
  return text;
}

function utf8OrNull(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function strict(name: string, bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`The file ${shown(name)} is not in the encoding ${encoding}.`);
  }
}
