import {
  OUTCOME_COLUMNS,
  PARAMETER_COLUMNS,
  type Replicates,
  WORLD_COLUMNS,
} from "../simulation/types.ts";
import { doubles, integers, strings, type Table, table } from "./table.ts";

/**
 * Outcomes by replicate and strategy as a table: `replicate`, `strategy`, then the outcome columns of
 * `OUTCOME_COLUMNS`. Rows go by replicate, and within it in the canonical order of strategies.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { replicatesTable } from "./replicates.ts";
 *
 * const { columns, rows } = replicatesTable(exampleRun().replicates);
 * assertEquals(rows, 2 * 3);
 * assertEquals(columns[0].values[3], 1);
 * assertEquals(columns[1].values[3], "none");
 * ```
 */
export function replicatesTable({ from, to, outcomes }: Replicates): Table {
  const names = Object.keys(outcomes);
  const rows = (to - from) * names.length;
  const replicate = new Int32Array(rows);
  const strategy: string[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    replicate[row] = from + Math.floor(row / names.length);
    strategy[row] = names[row % names.length];
  }
  return table([
    integers("replicate", replicate),
    strings("strategy", strategy),
    ...OUTCOME_COLUMNS.map((outcome) => {
      const interleaved = new Float64Array(rows);
      names.forEach((name, k) => {
        const column = outcomes[name][outcome];
        for (let r = 0; r < to - from; r++) interleaved[r * names.length + k] = column[r];
      });
      return doubles(outcome, interleaved);
    }),
  ]);
}

/**
 * What was drawn once a replicate as a table: `replicate`, the columns of `PARAMETER_COLUMNS`, then the sums
 * of `WORLD_COLUMNS` over the territory without the campaign.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { parametersTable } from "./replicates.ts";
 *
 * const { columns } = parametersTable(exampleRun().replicates);
 * assertEquals(columns.slice(0, 2).map(({ name }) => name), ["replicate", "contact_rate"]);
 * ```
 */
export function parametersTable({ from, to, parameters, world }: Replicates): Table {
  return table([
    integers("replicate", Int32Array.from({ length: to - from }, (_, r) => from + r)),
    ...PARAMETER_COLUMNS.map((name) => doubles(name, parameters[name])),
    ...WORLD_COLUMNS.map((name) => doubles(name, world[name])),
  ]);
}
