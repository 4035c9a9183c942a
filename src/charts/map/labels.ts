import type { MapFrame } from "./frame.ts";
import type { MapBureaux, MapMarks } from "./types.ts";
import type { Place } from "./projection.ts";
import { textWidth } from "../text.ts";
import { THEME } from "../theme.ts";

/** The name of a commune where its electors are. */
export interface PlaceName {
  name: string;
  at: Place;
}

const SIZE = THEME.label;

/**
 * Names of the communes with most electors, in pixels: as many as asked, without those that would touch
 * another or leave the picture. A map of one commune needs none.
 *
 * @param width Of the picture, in pixels.
 */
export function placeNames(
  { placed, projection }: Pick<MapMarks, "placed" | "projection">,
  bureaux: MapBureaux,
  { point, height }: MapFrame,
  width: number,
  most: number,
): PlaceName[] {
  const communes = Map.groupBy(placed, ({ index }) => bureaux.commune[index]);
  if (communes.size < 2) return [];
  const sized = [...communes.values()].map((members) => ({
    members,
    registered: members.reduce((sum, one) => sum + one.registered, 0),
  })).sort((a, b) => b.registered - a.registered);
  const kept: PlaceName[] = [];
  for (const { members, registered } of sized.slice(0, 2 * most)) {
    if (registered === 0 || kept.length === most) break;
    const name = bureaux.communeName[members[0].index];
    const sum = members.reduce(([x, y], one): [number, number] => {
      const place = point(projection.forward(one.at));
      return [x + one.registered * place[0], y + one.registered * place[1]];
    }, [0, 0]);
    const at: Place = [sum[0] / registered, sum[1] / registered];
    const half = textWidth(name, SIZE) / 2;
    const inside = at[0] - half > 2 && at[0] + half < width - 2 && at[1] > SIZE &&
      at[1] < height - 4;
    if (inside && kept.every((other) => apart(other, name, at))) kept.push({ name, at });
  }
  return kept;
}

function apart(other: PlaceName, name: string, at: Place): boolean {
  const wide = (textWidth(other.name, SIZE) + textWidth(name, SIZE)) / 2 + 8;
  return Math.abs(other.at[0] - at[0]) > wide || Math.abs(other.at[1] - at[1]) > SIZE + 5;
}
