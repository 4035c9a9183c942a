import { projectionFor } from "../../../charts/map/projection.ts";
import type { Teller } from "../teller.ts";
import type { BureauPlaces, ComparisonInput } from "./input.ts";

/** Bureaux beyond which a page would weigh more than it tells. */
const MOST = 5000;
/** Share of the planned bureaux that must have a place. */
const ENOUGH = 0.9;
/** Width of the page's column in pixels, by which the height is chosen. */
const WIDTH = 660;

/**
 * Bureaux as dots, in grey, and the attempts of the strategy chosen as blue ones whose area follows them; null where
 * places or the other bureaux are not known, or bureaux are too many.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleInput } from "./example.ts";
 * import { planMap } from "./plan_map.ts";
 *
 * assertEquals(planMap(exampleInput(), ["potential"], new Teller("en")), null);
 * ```
 */
export function planMap(
  { plans, places }: ComparisonInput,
  names: readonly string[],
  tell: Teller,
): { spec: Record<string, unknown>; key: string } | null {
  // Without a plan that goes everywhere, bureaux that no plan names are not known.
  if (places === undefined || !plans.has("uniform")) return null;
  const { at, publisher, title, licence } = places;
  const bureaux = bureauxOf(plans, names, at);
  const values = bureaux.filter(({ lon }) => lon !== undefined);
  if (values.length < 2 || values.length > MOST || values.length < ENOUGH * bureaux.length) {
    return null;
  }
  const positions = values.map(({ lon, lat }): [number, number] => [lon!, lat!]);
  const projection = projectionFor(positions);
  const { meridian, parallels } = projection;
  const unplaced = bureaux.length - values.length;
  return {
    key: [
      tell.say("map_key"),
      ...(unplaced === 0 ? [] : [tell.say("map_unplaced", { n: unplaced })]),
      tell.say("map_source", { publisher, title, licence }),
    ].join(" "),
    spec: {
      height: heightFor(positions.map(projection.forward)),
      data: { values },
      projection: { type: "conicConformal", rotate: [-meridian, 0, 0], parallels },
      transform: [{ calculate: "datum[chosen]", as: "attempts" }],
      layer: [
        dots({ color: "#c9c9c9", size: 5, opacity: 0.9 }, {}),
        {
          transform: [{ filter: "datum.attempts > 0" }],
          ...dots({ color: "#14406b", opacity: 0.7, stroke: "#ffffff", strokeWidth: 0.3 }, {
            size: {
              field: "attempts",
              type: "quantitative",
              scale: { zero: true, range: [0, 160] },
              legend: null,
            },
            tooltip: tips(tell),
          }),
        },
      ],
    },
  };
}

/** A bureau of any plan, with the attempts of each strategy under its name. */
interface MapRow {
  code: string;
  commune: string;
  registered: number;
  lon?: number;
  lat?: number;
  [strategy: string]: string | number | undefined;
}

/** The bureaux that some plan names: all of them where targeting everywhere is compared too. */
function bureauxOf(
  plans: ComparisonInput["plans"],
  names: readonly string[],
  at: BureauPlaces["at"],
): MapRow[] {
  const rows = new Map<string, MapRow>();
  for (const [strategy, plan] of plans) {
    for (const { code, commune, registered, attempts } of plan) {
      const [lon, lat] = at.get(code) ?? [];
      const row = rows.get(code) ?? { code, commune, registered, lon, lat };
      rows.set(code, row);
      if (names.includes(strategy) && attempts > 0) row[strategy] = Math.round(10 * attempts) / 10;
    }
  }
  return [...rows.values()];
}

/** Pixels: as tall as the land is wide, within what a window shows. */
function heightFor(places: readonly (readonly [number, number])[]): number {
  const span = (axis: 0 | 1) => {
    const values = places.map((place) => place[axis]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  };
  return Math.round(Math.min(560, Math.max(280, WIDTH * span(1) / Math.max(1e-6, span(0)))));
}

function dots(mark: Record<string, unknown>, encoding: Record<string, unknown>) {
  return {
    mark: { type: "circle", ...mark },
    encoding: {
      longitude: { field: "lon", type: "quantitative" },
      latitude: { field: "lat", type: "quantitative" },
      ...encoding,
    },
  };
}

function tips(tell: Teller) {
  return [
    { field: "commune", title: tell.say("commune") },
    { field: "code", title: tell.say("bureau") },
    { field: "attempts", title: tell.say("attempts"), format: ",.0f" },
    { field: "registered", title: tell.say("registered"), format: "," },
  ];
}
