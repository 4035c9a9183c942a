import type { ProvenanceRecord } from "../simulation/types.ts";

/** A table's origin, as far as a figure names it. */
export type Origin = Pick<ProvenanceRecord, "title" | "publisher" | "licence">;

/**
 * The lines under every figure: where the data come from and under which licence, what made the
 * numbers, and what they are not.
 *
 * @param made What made them besides version and seed: `100 replicates`.
 * @param limit The last line.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { footLines } from "./source_text.ts";
 *
 * assertEquals(footLines({ promesse: "0.1.0", seed: "a", provenance: [] }, "2 replicates"), [
 *   "promesse 0.1.0, seed a, 2 replicates.",
 *   "A simulation, neither a poll nor a forecast.",
 * ]);
 * ```
 */
export function footLines(
  { provenance, promesse, seed }: {
    promesse: string;
    seed: string;
    provenance: readonly Origin[];
  },
  made: string | null,
  limit = "A simulation, neither a poll nor a forecast.",
): string[] {
  return [
    ...(provenance.length === 0 ? [] : [`Source: ${sourcesText(provenance)}.`]),
    `promesse ${promesse}, seed ${seed}${made === null ? "" : `, ${made}`}.`,
    limit,
  ];
}

/**
 * Where the data come from, in words: titles by publisher and licence, so that neither is said twice.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "./example.ts";
 * import { sourcesText } from "./source_text.ts";
 *
 * const [source] = exampleRecord({ random: 1 }).provenance;
 * const licence = "Licence Ouverte 2.0 (Etalab)";
 * assertEquals(
 *   sourcesText([{ ...source, publisher: "INSEE", title: "Recensement", licence }]),
 *   "INSEE, Recensement, licence: Licence Ouverte 2.0 (Etalab)",
 * );
 * ```
 */
export function sourcesText(
  provenance: readonly Origin[],
): string {
  const groups = Map.groupBy(provenance, ({ publisher, licence }) => `${publisher}\n${licence}`);
  return [...groups.values()].map((records) => {
    const titles = [...new Set(records.map(({ title }) => title))].join(", ");
    return `${records[0].publisher}, ${titles}, licence: ${records[0].licence}`;
  }).join("; ");
}
