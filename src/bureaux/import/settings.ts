/**
 * The options of an import, their defaults and what each may be.
 *
 * @module
 */

import { choiceOption, InputError, isLine, shown } from "../../input.ts";
import { isDay } from "../store/layout.ts";
import { type Bloc, BLOCS, type ElectionTable, type Kind, KINDS, type Source } from "../types.ts";
import { type Encoding, ENCODINGS } from "./bytes.ts";
import { type LayoutName, LAYOUTS } from "./layouts.ts";

/** How to import. */
export interface ImportOptions {
  /** Id of the election: `presidentielle-2027-t1`. Lower-case words joined by hyphens. */
  as: string;
  /** The layout; found from the columns by default. */
  layout?: LayoutName;
  /** Title for the reader; made from the id by default. */
  title?: string;
  /** ISO date of the vote. Needed. */
  date: string;
  /** Kind of election; the first word of the id by default. */
  kind?: Kind;
  /** Round; from `-t1` or `-t2` at the end of the id by default, else 1. */
  round?: 1 | 2;
  /** Are the results provisional? False by default. */
  provisional?: boolean;
  /** May an option stand in some circonscriptions only? True for législatives by default. */
  byCirconscription?: boolean;
  /**
   * What the options are where the layout leaves the choice: candidates (or lists), or nuances. By
   * default candidates for presidentielle, europeennes and referendum, nuances for the others.
   */
  by?: "candidate" | "nuance";
  /** Which election to take from files that hold several, by their id_election: `2024_legi_t1`. */
  election?: string;
  /** Blocs by option id, where the nuance or name does not give the right one. */
  blocs?: Readonly<Record<string, Bloc>>;
  /** Circonscription of a bureau (`DDNN`) where the file has none; null where not known. */
  circonscriptionOf?: (code: string) => string | null;
  /** Encoding of a text file; UTF-8 or else Windows-1252 by default. */
  encoding?: Encoding;
  /** Where the files came from; unknown by default. */
  source?: Partial<Source>;
  /** Notes for the reader, one sentence each. */
  notes?: readonly string[];
}

/** Options once validated, defaults filled in. */
export interface Settings {
  layout: LayoutName | undefined;
  by: "candidate" | "nuance";
  encoding: Encoding | undefined;
  election: string | undefined;
  blocs: Readonly<Record<string, Bloc>>;
  circonscriptionOf: ((code: string) => string | null) | undefined;
  entry: ElectionTable["entry"];
}

/**
 * The options with their defaults.
 *
 * @throws {InputError} naming the option, the value got and what is allowed.
 *
 * @example
 * ```ts
 * import { validated } from "./settings.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { by, entry } = validated({ as: "legislatives-2027-t2", date: "2027-06-20" });
 * assertEquals([by, entry.kind, entry.round], ["nuance", "legislatives", 2]);
 * ```
 */
export function validated(options: ImportOptions): Settings {
  const { as: id, date } = options;
  if (typeof id !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new InputError(
      `as must be lower-case words joined by hyphens, like presidentielle-2027-t1, got ${
        shown(id)
      }.`,
    );
  }
  if (!isDay(date)) {
    throw new InputError(`date must be a day like 2027-04-11, got ${shown(date)}.`);
  }
  checkTexts(options);
  const first = id.split("-")[0];
  if (options.kind === undefined && !(KINDS as readonly string[]).includes(first)) {
    throw new InputError(
      `kind must be given where the first word of as is none (got ${shown(id)}): ${
        KINDS.join(", ")
      }.`,
    );
  }
  const kind = choiceOption("kind", options.kind ?? first, KINDS);
  const round = options.round ?? (id.endsWith("-t2") ? 2 : 1);
  if (round !== 1 && round !== 2) {
    throw new InputError(`round must be 1 or 2, got ${shown(round)}.`);
  }
  for (const [option, bloc] of Object.entries(options.blocs ?? {})) {
    choiceOption(`blocs.${option}`, bloc, BLOCS);
  }
  const nominal = ["presidentielle", "europeennes", "referendum"].includes(kind);
  return {
    layout: options.layout && choiceOption("layout", options.layout, LAYOUTS),
    by: options.by
      ? choiceOption("by", options.by, ["candidate", "nuance"] as const)
      : nominal
      ? "candidate"
      : "nuance",
    encoding: options.encoding && choiceOption("encoding", options.encoding, ENCODINGS),
    election: options.election,
    blocs: options.blocs ?? {},
    circonscriptionOf: options.circonscriptionOf,
    entry: {
      id,
      title: options.title ?? id,
      date,
      kind,
      round,
      provisional: options.provisional ?? false,
      byCirconscription: options.byCirconscription ?? kind === "legislatives",
      options: [],
      source: {
        publisher: "unknown",
        title: "unknown",
        licence: "unknown",
        retrieved: null,
        ...options.source,
      },
      notes: [...options.notes ?? []],
    },
  };
}

/** Titles and sources are printed on a line, and a day is one. */
function checkTexts({ title, source = {} }: ImportOptions): void {
  const { retrieved, publisher, licence } = source;
  const texts = { title, publisher, "title of the source": source.title, licence };
  for (const [option, text] of Object.entries(texts)) {
    if (text === undefined || (typeof text === "string" && isLine(text))) continue;
    throw new InputError(
      `${option} must be a text on one line, without control characters, got ${shown(text)}.`,
    );
  }
  if (retrieved !== undefined && retrieved !== null && !isDay(retrieved)) {
    throw new InputError(`retrieved must be a day like 2027-04-11, got ${shown(retrieved)}.`);
  }
}
