import { parquetRead } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Column, Table } from "./table.ts";

const TYPES = { string: "STRING", double: "DOUBLE", int32: "INT32" } as const;

/**
 * A table as a Parquet file: doubles, 32-bit integers and UTF-8 strings, Snappy-compressed, columns
 * that hold a null nullable. The same table gives the same bytes.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fromParquet, toParquet } from "./parquet.ts";
 * import { doubles, table } from "./table.ts";
 *
 * const bytes = toParquet(table([doubles("gain", [1, -0, 0.1])]));
 * assertEquals((await fromParquet(bytes)).get("gain"), [1, -0, 0.1]);
 * ```
 */
export function toParquet({ columns }: Table): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parquetWriteBuffer({
    columnData: columns.map((column) => ({
      name: column.name,
      type: TYPES[column.type],
      data: Array.from<string | number | null>(column.values),
      nullable: holdsNull(column),
      // A dictionary takes −0 and 0 for one value: plain doubles keep their bits.
      encoding: column.type === "double" ? "PLAIN" : undefined,
    })),
    createdBy: "promesse",
  }));
}

function holdsNull({ values }: Column): boolean {
  for (let row = 0; row < values.length; row++) if (values[row] === null) return true;
  return false;
}

/**
 * The columns of a Parquet file such as {@link toParquet} writes.
 *
 * @returns Values by column name, in the order of the file.
 * @throws {Error} of the Parquet reader where the bytes are not such a file.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fromParquet, toParquet } from "./parquet.ts";
 * import { strings, table } from "./table.ts";
 *
 * const bytes = toParquet(table([strings("commune", ["Muret", null])]));
 * assertEquals([...(await fromParquet(bytes))], [["commune", ["Muret", null]]]);
 * ```
 */
export async function fromParquet(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Map<string, (number | string | null)[]>> {
  const file = bytes.slice().buffer;
  const columns = new Map<string, (number | string | null)[]>();
  await parquetRead({
    file,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const values = columns.get(columnName) ?? [];
      columns.set(columnName, values);
      for (let i = 0; i < columnData.length; i++) values[rowStart + i] = columnData[i] ?? null;
    },
  });
  return columns;
}
