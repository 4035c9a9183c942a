/**
 * What the official files call their columns, year after year.
 *
 * @module
 */

import { folded } from "../../input.ts";

/** Columns of a bureau that importers understand. */
export type Field =
  | "code"
  | "departement"
  | "commune"
  | "bureau"
  | "communeName"
  | "circonscription"
  | "registered"
  | "voters"
  | "abstentions"
  | "blank"
  | "null"
  | "blankAndNull"
  | "valid";

/** Names of the columns of a bureau, folded by {@linkcode headerKey}. */
const FIELDS: Record<Field, readonly string[]> = {
  code: ["code", "idbrutmiom", "codebureaucomplet"],
  departement: ["departement", "codedepartement", "codedudepartement"],
  commune: ["commune", "codecommune", "codedelacommune"],
  bureau: ["bureau", "codebv", "codedubvote", "codebvote", "codedubureaudevote", "codebureau"],
  communeName: ["communelibelle", "communename", "libellecommune", "libelledelacommune", "libelle"],
  circonscription: [
    "circonscription",
    "circo",
    "codecirconscription",
    "codecirconscriptionlegislative",
    "codedelacirconscription",
  ],
  registered: ["inscrits", "registered"],
  voters: ["votants", "voters"],
  abstentions: ["abstentions"],
  blank: ["blancs", "blank"],
  null: ["nuls", "null"],
  blankAndNull: ["blancsetnuls", "nulsetblancs"],
  valid: ["exprimes", "valid"],
};

/** Columns of a block that describes one candidate or list. */
export type BlockField =
  | "panel"
  | "surname"
  | "firstName"
  | "nuance"
  | "list"
  | "longList"
  | "head"
  | "votes";

const BLOCK_FIELDS: Record<BlockField, readonly string[]> = {
  panel: ["npanneau", "npan", "numerodepanneau", "nopanneau", "ndepanneau", "nliste", "ndeliste"],
  surname: ["nom", "nomcandidat", "nomducandidat", "label", "binome", "libellebinome"],
  firstName: ["prenom", "prenomcandidat", "prenomducandidat"],
  nuance: [
    "nuance",
    "codenuance",
    "nuancecandidat",
    "nuanceliste",
    "nuancebinome",
    "codenuanceducandidat",
    "codenuancedelaliste",
  ],
  list: ["libelleabregeliste", "libelleabregedeliste", "liste"],
  longList: ["libelleetenduliste", "libelledeliste"],
  head: ["nomtetedeliste", "nomteteliste"],
  votes: ["voix", "voixcandidat", "voixliste"],
};

/** Columns of a candidate's block that carry nothing to import, but belong to it. */
const BLOCK_REST: readonly string[] = [
  "sexe",
  "sexecandidat",
  "elu",
  "sieges",
  "siegeselu",
  "siegessecteur",
  "siegescc",
  "pctvoixins",
  "pctvoixexp",
  "pctvoixinscrits",
  "pctvoixexprimes",
  "pctvoixinsliste",
  "pctvoixexpliste",
  "ratiovoixinscrits",
  "ratiovoixexprimes",
];

/**
 * A column's name without case, accents, spaces and signs; a percentage keeps a mark, so that
 * "% Votants" never passes for "Votants".
 *
 * @example
 * ```ts
 * import { headerKey } from "./headers.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(headerKey("Code du b.vote"), "codedubvote");
 * assertEquals(headerKey("% Exp/Vot"), "pctexpvot");
 * ```
 */
export function headerKey(name: string): string {
  const key = folded(name).replace(/[^a-z0-9]/g, "");
  return name.includes("%") ? "pct" + key : key;
}

/**
 * Where each column of a bureau stands in a header. `commune` is a code where the bureau has no code
 * of its own in the file, and a name beside one.
 *
 * @example
 * ```ts
 * import { bureauFields } from "./headers.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const at = bureauFields(["code", "commune", "Inscrits"]);
 * assertEquals([at.code, at.communeName, at.registered], [0, 1, 2]);
 * ```
 */
export function bureauFields(columns: readonly string[]): Partial<Record<Field, number>> {
  const keys = columns.map(headerKey);
  const at: Partial<Record<Field, number>> = {};
  for (const [field, names] of Object.entries(FIELDS) as [Field, readonly string[]][]) {
    const index = names.map((name) => keys.indexOf(name)).find((i) => i >= 0);
    if (index !== undefined) at[field] = index;
  }
  if (at.code !== undefined && at.commune !== undefined && at.bureau === undefined) {
    at.communeName ??= at.commune;
    if (keys[at.commune] === "commune") at.communeName = at.commune;
    delete at.commune;
  }
  return at;
}

/**
 * Where each column of a candidate's block stands among the names given; the first one of each.
 *
 * @example
 * ```ts
 * import { blockFields } from "./headers.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(blockFields(["N°Panneau", "Nom", "Voix"]), { panel: 0, surname: 1, votes: 2 });
 * ```
 */
export function blockFields(columns: readonly string[]): Partial<Record<BlockField, number>> {
  const keys = columns.map(headerKey);
  const at: Partial<Record<BlockField, number>> = {};
  for (const [field, names] of Object.entries(BLOCK_FIELDS) as [BlockField, readonly string[]][]) {
    const index = names.map((name) => keys.indexOf(name)).find((i) => i >= 0);
    if (index !== undefined) at[field] = index;
  }
  return at;
}

/**
 * True for a column that describes a candidate or list.
 *
 * @example
 * ```ts
 * import { isBlockColumn } from "./headers.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(["Sexe", "% Voix/Exp", "Inscrits"].map(isBlockColumn), [true, true, false]);
 * ```
 */
export function isBlockColumn(name: string): boolean {
  const key = headerKey(name);
  return BLOCK_REST.includes(key) ||
    Object.values(BLOCK_FIELDS).some((names) => names.includes(key));
}

/**
 * True for a column that describes the bureau: identity, counts, shares, codes and names of areas.
 *
 * @example
 * ```ts
 * import { isBureauColumn } from "./headers.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(["% Abs/Ins", "Libellé du canton", "LE PEN"].map(isBureauColumn), [true, true, false]);
 * ```
 */
export function isBureauColumn(name: string): boolean {
  const key = headerKey(name);
  return Object.values(FIELDS).some((names) => names.includes(key)) ||
    /^(pct|ratio)/.test(key) ||
    /^(code|libelle)(dela|du|de)?(canton|region|localisation|departement|circonscription|secteur|commune)/
      .test(key) ||
    key === "maille" || key === "idelection";
}
