import type { Position } from "../../bureaux/mod.ts";
import { corners, hexagons } from "./hexagons.ts";
import type { Projection } from "./projection.ts";
import type { MapBureaux, Mark, Placed, Places } from "./types.ts";

/** A bureau as a contour, or a dot. */
export function bureauMark(one: Placed, bureaux: MapBureaux, places: Places): Mark {
  const { index, at, value, registered } = one;
  const code = bureaux.code[index];
  const named = { code, commune: bureaux.communeName[index], registered };
  if ("polygons" in places) {
    const polygons = places.polygons[places.row.get(code)!];
    return { row: { ...named, value }, value, registered, at, polygons };
  }
  const [lon, lat] = at;
  return { row: { ...named, lon, lat, value }, value, registered, at, polygons: null };
}

/** Bureaux as hexagons, with the mean of their values weighted by registered electors. */
export function hexagonMarks(
  placed: readonly Placed[],
  { forward, inverse }: Projection,
  width: number,
): Mark[] {
  const degrees = ([lon, lat]: Position): Position => [
    Number(lon.toFixed(4)),
    Number(lat.toFixed(4)),
  ];
  return hexagons(placed, ({ at }) => forward(at), width).map(({ centre, members }) => {
    const value = weightedMean(members);
    const registered = members.reduce((sum, one) => sum + one.registered, 0);
    const at = degrees(inverse(centre));
    const [lon, lat] = at;
    const row = { lon, lat, bureaux: members.length, registered, value };
    const polygons = [[corners(centre, width).map((corner) => degrees(inverse(corner)))]];
    return { row, value, registered, at, polygons };
  });
}

/** Over the members that have a value; null where none has, or none of them has an elector. */
function weightedMean(members: readonly Placed[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { value, registered } of members) {
    if (value === null) continue;
    sum += value * registered;
    weights += registered;
  }
  return weights > 0 ? sum / weights : null;
}
