/**
 * The personal-data guard: tables about people are refused.
 *
 * promesse works on public results by bureau. A table with a line a person (a voters' list, a CRM
 * export) must never enter it, so every table that a user gives passes here first. Column names are
 * read in French and English, without case or accents, whatever joins their words; a first look at
 * the values catches what a harmless name hides.
 *
 * @module
 */

import { folded, InputError, shown } from "../input.ts";

/** A table as the guard sees it. */
export interface GuardedTable {
  /** How the error calls it. */
  name: string;
  columns: readonly string[];
  /** Some rows, at best a few hundred: cells in the order of the columns. */
  rows?: readonly (readonly unknown[])[];
}

/** What the guard lets pass. */
export interface GuardOptions {
  /**
   * Columns (by index) that describe candidates in an official layout. Names, first names and sex are
   * let through there: candidates are not electors. All else is still refused.
   */
  candidates?: ReadonlySet<number>;
}

/** Rows whose values are looked at. */
const SAMPLE = 500;

/**
 * Refuses a table whose columns look like people.
 *
 * @throws {InputError} saying which column and why.
 *
 * @example
 * ```ts
 * import { refusePersonalData } from "./guard.ts";
 * import { assertThrows } from "@std/assert";
 *
 * refusePersonalData({ name: "scores.csv", columns: ["code", "score", "Libellé de la commune"] });
 * assertThrows(
 *   () => refusePersonalData({ name: "list.csv", columns: ["Nom", "Prénom", "Bureau"] }),
 *   Error,
 *   "first name",
 * );
 * ```
 */
export function refusePersonalData(table: GuardedTable, options: GuardOptions = {}): void {
  const { candidates = new Set<number>() } = options;
  const rows = table.rows?.slice(0, SAMPLE) ?? [];
  refusePairs(table, candidates);
  table.columns.forEach((name, i) => {
    const values = rows.map((row) => row[i]).filter((v) =>
      v !== null && v !== undefined && v !== ""
    );
    const reason = reasonOfName(words(name), values, candidates.has(i)) ??
      reasonOfValues(name, values);
    if (reason === null) return;
    throw refusal(table.name, `column ${shown(name || `number ${i + 1}`)} ${reason}`);
  });
}

function refusal(name: string, why: string): InputError {
  return new InputError(
    `The table ${shown(name)} looks like personal data, which promesse refuses: ${why}.`,
  );
}

/** Columns that are harmless alone and together say that a row is a person. */
const PAIRS: readonly [RegExp, RegExp][] = [
  [/^(nom|name)$/, /^(civilite|sexe|genre|sex|gender|age)$/],
  [/^first$/, /^last$/],
];

function refusePairs({ name, columns }: GuardedTable, candidates: ReadonlySet<number>): void {
  const free = columns.filter((_, i) => !candidates.has(i));
  for (const [one, other] of PAIRS) {
    const found = [one, other].map((pattern) =>
      free.find((column) => pattern.test(words(column).join(" ")))
    );
    if (found[0] === undefined || found[1] === undefined) continue;
    throw refusal(name, `columns ${shown(found[0])} and ${shown(found[1])} describe people`);
  }
}

/** The words of a column's name: `dateNaissance`, `DATE_NAISSANCE` and "Date de naissance" are one. */
function words(name: string): string[] {
  const spaced = name.replace(/([a-zà-ÿ0-9])([A-ZÀ-Þ])/g, "$1 $2");
  return folded(spaced).split(/[^a-z0-9]+/).filter(Boolean);
}

interface Rule {
  /** Ends "column x …". */
  reason: string;
  /** On the words joined by spaces, with one at each end. */
  pattern: RegExp;
  /** The name says nothing if all values are small numbers: a count or a share. */
  unlessNumbers?: boolean;
  /** Let through in the block of a candidate. */
  candidatesMay?: boolean;
  /** Let through where the name speaks of this. */
  unless?: RegExp;
}

const PERSON =
  "(voter|elector|electeur|electrice|citizen|citoyen|person|personne|individu|adherent|militant|donor|donateur|member|membre|habitant|subscriber|abonne)";

const RULES: readonly Rule[] = [
  {
    reason: "holds e-mail addresses",
    pattern:
      / (e ?mails?|mails?|courriels?|mel|adresses? electroniques?)( (perso|pro|personnel|address|adresse|principal|secondaire|work|home|\d))* $/,
    unlessNumbers: true,
  },
  {
    reason: "holds phone numbers",
    pattern:
      / (telephones?|tel|phones?|mobile|portable|gsm|cellphone|cell|fax|whatsapp|msisdn)( (fixe|mobile|portable|number|no|numero|home|work|perso|pro|domicile|bureau|\d))* $/,
    unlessNumbers: true,
  },
  {
    reason: "holds dates or places of birth",
    pattern:
      / ((date|annee|jour|mois|lieu|ville|pays|commune|departement) (de |d )?(la )?naissance|naissance (date|annee|lieu|jour|mois)|datenaissance|ddn|nee?( e)? le|birth ?(date|day|year|month|place)|(date|year|month|day|place) of birth|dob|yob) /,
  },
  { reason: "holds dates of birth", pattern: /^ (date )?(de )?(naissance|birth|birthdate) $/ },
  {
    reason: "holds street addresses",
    pattern: / (adresses?|address|addresses|street|rue|voie|domicile|home address|postal address) /,
    unlessNumbers: true,
    // Where people vote is public: the address of a bureau, a town hall or a school.
    unless: / (bureaux?|bv|lieu|mairie|polling|station|precinct|ecole|ip|web|site|url) /,
  },
  {
    reason: "holds identifiers of people",
    pattern: new RegExp(
      ` ${PERSON} (id|ids|uid|uuid|no|num|numero|number|code|key|identifiant|identifier|ref) | (id|uid|uuid|numero|number|identifiant|identifier) (de |d |du |of |l |la |the |national d |unique d )*${PERSON} `,
    ),
  },
  {
    reason: "holds identifiers of people",
    pattern:
      /^ (voterid|electorid|numeroelecteur|(n|no) (d )?(electeur|elector|voter|adherent)|nne|nir|ssn|nin|ine|van ?id|nationbuilder id) $/,
  },
  {
    reason: "holds identity or bank numbers",
    pattern:
      / (securite sociale|social security|passeport|passport|iban|carte (d )?(identite|electeur|electorale)|numero de carte|driver s? ?licen[sc]e) /,
  },
  {
    reason: "holds accounts of people on social networks",
    pattern:
      / (facebook|twitter|instagram|linkedin|tiktok|telegram|skype) (id|url|handle|account|compte|profil|profile|user ?name|uid) /,
  },
  {
    reason: "holds addresses of devices",
    pattern: / (ip|mac) (address|adresse)|(adresse) (ip|mac) /,
  },
  {
    reason: "holds the first name of people",
    pattern:
      / (prenoms?|first ?names?|given ?names?|forenames?|middle ?names?|christian names?|fname) /,
    candidatesMay: true,
  },
  {
    reason: "holds the surname of people",
    pattern:
      / (surnames?|last ?names?|family ?names?|lname|patronymes?|full ?name|nom (complet|de famille|d usage|usage|usuel|de naissance|naissance|de jeune fille|marital|patronymique|prenom)|maiden name) /,
    candidatesMay: true,
  },
  {
    reason: "holds the surname of people",
    pattern: new RegExp(
      ` (nom|name) (de |d |du |of |l |the )*${PERSON} | ${PERSON} (nom|name|prenom) `,
    ),
    candidatesMay: true,
  },
];

/** Names of the same meaning written without anything between their words. */
const SQUEEZED =
  /^(datede?naissance|lieude?naissance|nomprenoms?|prenomnom|nomde(famille|naissance)|nom(usage|naissance)|num(ero)?(de)?tel(ephone)?|telephone(fixe|mobile|portable)|adresse(e?mail|postale|electronique)|(num(ero)?|code|id)electeur|birth(date|day)|dateofbirth|phonenumber|mobilephone|e?mailaddress|(first|last|family|given|full)name|(voter|elector)(id|number)|homeaddress|streetaddress)$/;

function reasonOfName(
  parts: readonly string[],
  values: readonly unknown[],
  candidate: boolean,
): string | null {
  const name = ` ${parts.join(" ")} `;
  const counts = values.length > 0 && values.every(isSmallNumber);
  for (const rule of RULES) {
    if (!rule.pattern.test(name)) continue;
    if (rule.unless?.test(name) || (rule.unlessNumbers && counts)) continue;
    if (rule.candidatesMay && candidate) continue;
    return rule.reason;
  }
  return SQUEEZED.test(parts.join("")) && !candidate ? "describes people" : null;
}

/** Counts, shares and treatment marks: nothing that could be a phone number or an address. */
function isSmallNumber(value: unknown): boolean {
  if (typeof value === "boolean") return true;
  if (typeof value === "string" && /^[+0]\d/.test(value.trim())) return false;
  const number = Number(typeof value === "string" ? value.replace(",", ".") : value);
  return Number.isFinite(number) && Math.abs(number) < 1e7;
}

const E_MAIL = /^[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/i;
const PHONE = /^(?:\(?(?:\+|00)33\)?[\s.]?(?:\(0\))?[\s.]?|0)[1-9](?:[\s.-]?\d{2}){4}$/;
const SPACED_PHONE = /^(?:(?:\+|00)33[\s.]?|0)[1-9](?:[\s.-]\d{2}){4}$/;
const SECURITE_SOCIALE = /^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d{2}|2[AB])\d{6}(\d{2})?$/;
const STREET =
  /^\d{1,4}\s?(bis|ter|quater|[a-d])?,?\s+(rue|avenue|av\.?|bd|boulevard|chemin|impasse|all[ée]e|place|route|quai|cours|square|lotissement|r[ée]sidence|hameau)\s/i;

function reasonOfValues(name: string, values: readonly unknown[]): string | null {
  if (values.length === 0) return null;
  const texts = values.map((value) => String(value).trim());
  const share = (pattern: RegExp) =>
    texts.filter((text) => pattern.test(text)).length / texts.length;
  if (texts.some((text) => E_MAIL.test(text))) return "holds e-mail addresses, by its values";
  if (texts.some((text) => SPACED_PHONE.test(text)) || share(PHONE) >= 0.5) {
    return "holds French phone numbers, by its values";
  }
  if (share(SECURITE_SOCIALE) >= 0.5) return "holds social security numbers, by its values";
  const place = /bureau|bv|lieu|mairie|polling|station|precinct/.test(folded(name));
  return share(STREET) >= 0.5 && !place ? "holds street addresses, by its values" : null;
}
