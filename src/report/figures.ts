import type { Figure } from "../charts/figure.ts";
import { toPng } from "../charts/png.ts";
import { InputError, shown } from "../input.ts";
import { toCsv } from "./csv.ts";
import { writeFolder } from "./folder.ts";
import { encodedJson, encodedText, type Files } from "./manifest.ts";
import { rowsTable } from "./rows.ts";

/**
 * A figure as files: `NAME.svg` and `NAME.png`, `NAME.csv` (its rows) and `NAME.vl.json` (its Vega-Lite
 * specification). The same figure gives the same bytes.
 *
 * @throws {InputError} if its name does not suit a file, or its rows are no table.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../charts/example.ts";
 * import { gainFigure } from "../charts/mod.ts";
 * import { figureFiles } from "./figures.ts";
 *
 * const files = await figureFiles(gainFigure(exampleRecord({ random: 42 })));
 * assertEquals([...files.keys()], ["gains.svg", "gains.png", "gains.csv", "gains.vl.json"]);
 * ```
 */
export async function figureFiles({ name, svg, spec, rows }: Figure): Promise<Files> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)) {
    throw new InputError(
      `name of a figure must be letters, digits, ".", "_" and "-", for its files; got ${
        shown(name)
      }.`,
    );
  }
  return new Map([
    [`${name}.svg`, encodedText(svg)],
    [`${name}.png`, await toPng(svg)],
    [`${name}.csv`, encodedText(toCsv(rowsTable(rows)))],
    [`${name}.vl.json`, encodedJson(spec)],
  ]);
}

/**
 * Write a figure in all its forms into a folder, which is made where there is none. What else the folder
 * holds is left alone: other figures are written beside.
 *
 * @throws {InputError} as {@link figureFiles}, or naming `out` where the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../charts/example.ts";
 * import { gainFigure } from "../charts/mod.ts";
 * import { writeFigure } from "./figures.ts";
 *
 * const dir = await Deno.makeTempDir();
 * const figure = gainFigure(exampleRecord({ random: 42 }));
 * await writeFigure(dir, figure);
 * await writeFigure(dir, { ...figure, name: "gains-again" });
 * assertEquals([...Deno.readDirSync(dir)].length, 8);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeFigure(dir: string, figure: Figure): Promise<void> {
  await writeFolder(dir, await figureFiles(figure));
}
