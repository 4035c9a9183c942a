import type { Position } from "../../bureaux/mod.ts";
import { InputError, numberOption, shown } from "../../input.ts";
import { projectionFor } from "./projection.ts";
import { bureauMark, hexagonMarks } from "./shapes.ts";
import type { LeftOut, MapBureaux, MapMarks, Placed, Places } from "./types.ts";

/** Bureaux from which dots would hide each other. */
const MANY = 5000;

/**
 * The marks of a map: a contour a bureau where limits are given; else a dot a bureau, or hexagons with the
 * mean of their bureaux, weighted by registered electors.
 *
 * @param values By bureau code; a bureau that is not there, or whose value is null, has none.
 * @param hexagonWidth Kilometres, or 0 for dots; by default 20 from 5,000 bureaux on, else dots.
 * @throws {InputError} on a value of an unknown bureau or that is not finite, or where nothing can be drawn.
 */
export function mapMarks(
  values: ReadonlyMap<string, number | null>,
  bureaux: MapBureaux,
  places: Places,
  hexagonWidth?: number,
): MapMarks {
  checkValues(values, bureaux);
  const { inFrame, overseas } = frameOf(bureaux);
  const unplaced = { bureaux: 0, registered: 0 };
  const placed: Placed[] = [];
  for (const index of inFrame) {
    const [code, registered] = [bureaux.code[index], bureaux.registered[index]];
    const at = positionOf(places, code);
    if (at !== null) placed.push({ index, at, registered, value: values.get(code) ?? null });
    else add(unplaced, registered);
  }
  if (placed.length === 0) {
    throw new InputError(`places must hold bureaux of ${bureaux.territory}, got none of them.`);
  }
  const missing = { bureaux: 0, registered: 0 };
  for (const { value, registered } of placed) if (value === null) add(missing, registered);
  const kilometres = "polygons" in places ? 0 : widthOf(hexagonWidth, placed.length);
  const projection = projectionFor(positionsOf(places, placed, bureaux));
  const marks = kilometres > 0
    ? hexagonMarks(placed, projection, kilometres)
    : placed.map((one) => bureauMark(one, bureaux, places));
  const form = "polygons" in places ? "contours" : kilometres > 0 ? "hexagons" : "dots";
  return { form, projection, marks, placed, overseas, unplaced, missing, kilometres };
}

function add(sum: LeftOut, registered: number): void {
  sum.bureaux++;
  sum.registered += registered;
}

function widthOf(asked: number | undefined, count: number): number {
  if (asked === undefined) return count >= MANY ? 20 : 0;
  return asked === 0 ? 0 : numberOption("hexagons", asked, { min: 1, max: 200 });
}

function checkValues(values: ReadonlyMap<string, number | null>, { code }: MapBureaux): void {
  const known = new Set(code);
  for (const [bureau, value] of values) {
    if (!known.has(bureau)) {
      throw new InputError(
        `values must be of bureaux of the table, got one of ${shown(bureau)}.`,
      );
    }
    if (value !== null) numberOption(`the value of ${bureau}`, value);
  }
}

/** Metropolitan France without what is overseas; a département of overseas alone. */
function frameOf({ code, registered }: MapBureaux): { inFrame: number[]; overseas: LeftOut } {
  const all = [...code.keys()];
  const overseas = { bureaux: 0, registered: 0 };
  const metropolitan = all.filter((i) => !code[i].startsWith("Z"));
  if (metropolitan.length > 0) {
    all.forEach((i) => code[i].startsWith("Z") && add(overseas, registered[i]));
    return { inFrame: metropolitan, overseas };
  }
  const departements = [...new Set(code.map((code) => code.slice(0, 2)))];
  if (departements.length > 1) {
    throw new InputError(
      `bureaux must be of metropolitan France or of one département overseas, got ${
        departements.join(", ")
      }.`,
    );
  }
  return { inFrame: all, overseas };
}

function positionOf(places: Places, code: string): Position | null {
  const row = places.row.get(code);
  if (row === undefined) return null;
  return "polygons" in places ? places.polygons[row][0][0][0] : [places.lon[row], places.lat[row]];
}

function positionsOf(
  places: Places,
  placed: readonly Placed[],
  { code }: MapBureaux,
): readonly Position[] {
  if (!("polygons" in places)) return placed.map(({ at }) => at);
  return placed.flatMap(({ index }) => places.polygons[places.row.get(code[index])!].flat(2));
}
