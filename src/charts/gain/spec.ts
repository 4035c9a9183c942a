import type { ComparisonRecord } from "../../simulation/types.ts";
import { gainLayers } from "./layers.ts";
import { type GainRow, gainRows, type Objective } from "./rows.ts";
import { gainText, gainWords, sourceLines } from "./text.ts";
import { SPEC_WIDTH, type SpecFrame, specFrame, specSource } from "../spec.ts";

/** Height of a strategy, in pixels. */
const STEP = 28;

/** The figure of gains as a specification. */
export interface GainSpec extends SpecFrame {
  data: { values: GainRow[] };
}

/**
 * The figure of {@link gainChart} as a Vega-Lite 6 specification, for notebooks and sites that draw
 * it themselves.
 *
 * @throws {InputError} on an unknown objective.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainSpec } from "./spec.ts";
 *
 * const { data, title } = gainSpec(exampleRecord({ random: 42, potential: 61 }));
 * assertEquals(data.values[0].mean, 61);
 * assertEquals(title.text, "How many votes does each targeting strategy gain on the rival?");
 * ```
 */
export function gainSpec(
  record: ComparisonRecord,
  objective: Objective = record.objective,
): GainSpec {
  const rows = gainRows(record, objective);
  const { title, subtitle, axis } = gainText(record, objective);
  const random = rows.find(({ strategy }) => strategy === "random");
  return {
    ...specFrame({ title, subtitle, description: gainWords(rows) }),
    width: SPEC_WIDTH,
    height: { step: STEP },
    data: { values: rows },
    layer: [
      ...gainLayers(rows, { axis, random: random?.mean }),
      specSource(sourceLines(record), rows.length * STEP),
    ],
    resolve: { scale: { color: "independent" } },
  };
}
