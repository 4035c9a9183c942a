/**
 * The code of a bureau, `DDCCC_BBBB`, from the parts or the codes that files give.
 *
 * @module
 */

import type { Cell } from "./sheet.ts";

/** The ministry's letters for what INSEE numbers in three digits. */
const OVERSEAS: Record<string, string> = {
  "971": "ZA",
  "972": "ZB",
  "973": "ZC",
  "974": "ZD",
  "975": "ZS",
  "976": "ZM",
  "977": "ZX",
  "978": "ZX",
  "986": "ZW",
  "987": "ZP",
  "988": "ZN",
  "99": "ZZ",
  "099": "ZZ",
};

const text = (cell: Cell | undefined): string => String(cell ?? "").trim().toUpperCase();

/**
 * The ministry's two characters of a département: `1` is `01`, `971` is `ZA`, `99` is `ZZ` (French
 * abroad). Null where it is none.
 *
 * @example
 * ```ts
 * import { departementCode } from "./code.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(["1", "2a", "974", "ZZ", "Ain"].map(departementCode), ["01", "2A", "ZD", "ZZ", null]);
 * ```
 */
export function departementCode(cell: Cell | undefined): string | null {
  const code = text(cell);
  if (code in OVERSEAS) return OVERSEAS[code];
  const padded = code.padStart(2, "0");
  return /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|Z[A-Z])$/.test(padded) ? padded : null;
}

/**
 * The five characters `DDCCC` of a commune from its INSEE code or the ministry's, whole (`97101`,
 * `ZA101`) or as the three characters that follow the département (`101`, `1`). Null where it is none.
 *
 * @example
 * ```ts
 * import { communeCode } from "./code.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(communeCode("97101"), "ZA101");
 * assertEquals(communeCode("1", "1"), "01001");
 * assertEquals(communeCode("97101", "971"), "ZA101");
 * ```
 */
export function communeCode(cell: Cell | undefined, departement?: Cell): string | null {
  const code = text(cell);
  const within = departement === undefined ? null : departementCode(departement);
  if (departement !== undefined && within === null) return null;
  if (code.length === 4 || code.length === 5) {
    const whole = code.padStart(5, "0");
    const first = whole.slice(0, 2);
    const prefix = OVERSEAS[whole.slice(0, 3)] ?? OVERSEAS[first] ?? first;
    const commune = prefix + whole.slice(2);
    const known = departementCode(prefix) === prefix && /^\d{3}$/.test(whole.slice(2));
    return known && (within === null || within === prefix) ? commune : null;
  }
  return within !== null && /^\d{1,3}$/.test(code) ? within + code.padStart(3, "0") : null;
}

/**
 * The code of a bureau from its parts. Bureau numbers are padded to four digits.
 *
 * @example
 * ```ts
 * import { bureauCode } from "./code.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bureauCode({ departement: "1", commune: "4", bureau: "12" }), "01004_0012");
 * assertEquals(bureauCode({ departement: "ZA", commune: "97101", bureau: "0001" }), "ZA101_0001");
 * assertEquals(bureauCode({ code: "97101_0001" }), "ZA101_0001");
 * ```
 */
export function bureauCode(
  parts: { code?: Cell; departement?: Cell; commune?: Cell; bureau?: Cell },
): string | null {
  let { departement, commune, bureau } = parts;
  if (parts.code !== undefined) {
    const [, before, after] = text(parts.code).match(/^([0-9A-Z]+)_(.+)$/) ?? [];
    // The first part may be longer than a commune's five characters where a département has three.
    const overseas = before?.length === 6 ? OVERSEAS[before.slice(0, 3)] : undefined;
    departement = overseas;
    commune = overseas ? before.slice(3) : before;
    bureau = String(parts.code).trim().slice((before ?? "").length + 1) || after;
  }
  const place = communeCode(commune, departement);
  const number = String(bureau ?? "").trim().padStart(4, "0");
  return place !== null && /^[0-9A-Za-z.-]{4,12}$/.test(number) ? `${place}_${number}` : null;
}

/**
 * The code `DDNN` of a circonscription from the département and the number or code that a file gives;
 * null where it is empty, `undefined` where it cannot be read.
 *
 * @example
 * ```ts
 * import { circonscriptionCode } from "./code.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(circonscriptionCode("4", "01"), "0104");
 * assertEquals(circonscriptionCode("97102", "ZA"), "ZA02");
 * ```
 */
export function circonscriptionCode(
  cell: Cell | undefined,
  departement: string,
): string | null | undefined {
  const code = text(cell);
  if (code === "") return null;
  if (/^\d{1,2}$/.test(code)) return departement + code.padStart(2, "0");
  const given = departementCode(code.slice(0, -2));
  return /\d\d$/.test(code) && given === departement ? given + code.slice(-2) : undefined;
}
