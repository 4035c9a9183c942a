import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import type { ClassOptions } from "../../../src/charts/map/bounds.ts";
import { classOf, mapClasses } from "../../../src/charts/map/classes.ts";
import { dotScale, keySizes, radiusOf } from "../../../src/charts/map/dots.ts";
import { mapFrame, roundLength } from "../../../src/charts/map/frame.ts";
import { corners, hexagons } from "../../../src/charts/map/hexagons.ts";
import { conicConformal, type Place, projectionFor } from "../../../src/charts/map/projection.ts";
import type { Mark } from "../../../src/charts/map/types.ts";
import { InputError } from "../../../src/input.ts";

const RADIUS = 6371.0088;

Deno.test("the projection is Snyder's", () => {
  // Working Manual, page 295: sphere of radius 1, parallels 33° and 45°, origin 23° N 96° W; the point
  // 35° N 75° W is at x = 0.2966785, y = 0.2462112.
  const { forward, inverse } = conicConformal(-96, [33, 45]);
  const origin = forward([-96, 23]);
  const [x, y] = forward([-75, 35]);
  assertAlmostEquals((x - origin[0]) / RADIUS, 0.2966785, 5e-8);
  assertAlmostEquals((y - origin[1]) / RADIUS, 0.2462112, 5e-8);
  const back = inverse([x, y]);
  assertAlmostEquals(back[0], -75, 1e-10);
  assertAlmostEquals(back[1], 35, 1e-10);
});

Deno.test("lengths are true and north is up where a territory lies, on both hemispheres", () => {
  const degree = RADIUS * Math.PI / 180;
  for (const [lon, lat] of [[2.35, 48.85], [55.5, -21.1]]) {
    const { forward, inverse, parallels } = projectionFor([[lon - 0.3, lat - 0.3], [
      lon + 0.3,
      lat + 0.3,
    ]]);
    assert(parallels[0] < parallels[1]);
    const [here, north, east] = [[lon, lat], [lon, lat + 0.1], [lon + 0.1, lat]].map((p) =>
      forward([p[0], p[1]])
    );
    assertAlmostEquals(north[1] - here[1], 0.1 * degree, 0.001);
    assertAlmostEquals(north[0] - here[0], 0, 0.001);
    assertAlmostEquals(east[0] - here[0], 0.1 * degree * Math.cos(lat * Math.PI / 180), 0.001);
    const back = inverse(east);
    assertAlmostEquals(back[0], lon + 0.1, 1e-9);
    assertAlmostEquals(back[1], lat, 1e-9);
  }
  // A single place.
  const [x] = projectionFor([[1.44, 43.6]]).forward([1.44, 43.6]);
  assertAlmostEquals(x, 0, 1e-9);
});

Deno.test("each place lies in the hexagon of the nearest centre", () => {
  const width = 7;
  const places = Array.from({ length: 900 }, (_, i): Place => [
    (i % 30) * 1.37 - 20,
    Math.floor(i / 30) * 1.21 - 18,
  ]);
  const cells = hexagons(places, (place) => place, width);
  const centres = cells.map(({ centre }) => centre);
  assertEquals(cells.reduce((sum, { members }) => sum + members.length, 0), 900);
  for (const { centre, members } of cells) {
    for (const [x, y] of members) {
      const far = (c: Place) => Math.hypot(x - c[0], y - c[1]);
      assertAlmostEquals(far(centre), Math.min(...centres.map(far)), 1e-9);
      assert(far(centre) <= width / Math.sqrt(3) + 1e-9);
    }
  }
  // Neighbours are a width apart, and share a side.
  const [a, b] = hexagons<Place>([[0, 0], [3.5, 6.06]], (place) => place, width);
  assertAlmostEquals(Math.hypot(b.centre[0] - a.centre[0], b.centre[1] - a.centre[1]), width, 1e-9);
  const rounded = ([x, y]: Place) =>
    `${x.toFixed(6)},${y.toFixed(6)}`.replaceAll("-0.000000", "0.000000");
  const [one, other] = [a, b].map(({ centre }) => new Set(corners(centre, width).map(rounded)));
  assertEquals(one.intersection(other).size, 2);
});

Deno.test("quantile classes hold as many values each, by the bounds printed", () => {
  const values = Array.from({ length: 600 }, (_, i) => 40 + 50 * Math.sin(i * 0.7) ** 2);
  const classes = mapClasses(values);
  const counts = new Array(6).fill(0);
  for (const value of values) counts[classOf(classes, value)]++;
  assert(counts.every((count) => Math.abs(count - 100) <= 3), counts.join());
  assertEquals(classes.labels.length, 6);
  classes.labels.forEach((label, k) => {
    const [from, to] = label.split(" to ").map(Number);
    assertEquals([from, to], [classes.bounds[k], classes.bounds[k + 1]]);
  });
  assert(classes.bounds[0] <= Math.min(...values) && classes.bounds[6] >= Math.max(...values));
});

Deno.test("classes have round bounds, given bounds, and none for ties", () => {
  const bounds = (values: number[], options?: ClassOptions) => mapClasses(values, options).bounds;
  assertEquals(bounds([0.013, 0.42, 0.977], { breaks: "round" }), [
    0.013,
    0.2,
    0.4,
    0.6,
    0.8,
    0.977,
  ]);
  assertEquals(bounds([1, 2, 9], { breaks: [3.25, 20] }), [1, 3.25, 9]);
  assertEquals(bounds([0, 0, 0, 0, 0, 0, 0, 1]), [0, 1]);
  assertEquals(bounds([5, 5]), [5, 5]);
  assertEquals(mapClasses([0, 0, 1, 1, 1, 1]).labels, ["0 to 1", "1"]);
  assertEquals(mapClasses([5]).labels, ["5"]);
  assertEquals(mapClasses([0, 4, 1000], { breaks: [0.5] }).labels, [
    "0.0 to 0.5",
    "0.5 to 1\u202f000.0",
  ]);
});

Deno.test("a reference parts the colours, and keeps its value", () => {
  const reference = { value: 73.692, label: "France" };
  const values = [50, 60, 70, 73.69, 73.693, 80, 90];
  const { bounds, colours } = mapClasses(values, { reference });
  const at = bounds.indexOf(73.692);
  assertEquals(at > 0, true);
  const k = values.map((value) => classOf({ bounds }, value));
  assertEquals([k[3] < at, k[4] >= at], [true, true]);
  const warm = (colour: string) => colour.slice(1, 3) > colour.slice(5, 7);
  assertEquals(colours.map(warm), colours.map((_, i) => i < at));
  // All values on one side.
  for (const value of [0, 100]) {
    const one = mapClasses(values, { reference: { value, label: "far" } });
    assertEquals(one.colours.map(warm), one.colours.map(() => value === 100));
  }
  const round = mapClasses(values, { reference: { value: 70, label: "" }, breaks: "round" });
  assertEquals(round.bounds, [50, 60, 70, 80, 90]);
});

/** Lightness (CIE 1976 L*) of an sRGB colour. */
function lightness(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 116 * Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b) - 16;
}

Deno.test("in grey a higher class is darker, by 7 of 100 steps at least", () => {
  const values = Array.from({ length: 99 }, (_, i) => i);
  for (const reference of [undefined, { value: 50, label: "half" }]) {
    for (const classes of [2, 3, 4, 5, 6, 7]) {
      const { colours } = mapClasses(values, { classes, reference });
      colours.slice(1).forEach((colour, k) =>
        assert(lightness(colours[k]) - lightness(colour) > 7, colours.join())
      );
    }
  }
});

Deno.test("classes out of range are refused", () => {
  const refused = (values: number[], options: ClassOptions, message: string) =>
    assertThrows(() => mapClasses(values, options), InputError, message);
  refused([1], { classes: 8 }, "classes must be a whole number from 2 to 7");
  refused([], {}, "got none");
  refused([NaN], {}, "value must be a number");
  refused([1, 2], { breaks: [2, 1] }, 'ascending numbers, got "2, 1"');
  refused([1, 2], { breaks: "jenks" as "round" }, "breaks");
  refused([1, 2], { reference: { value: NaN, label: "" } }, "reference must be a number");
  const breaks = [1, 2, 3, 4, 5, 6];
  refused([0, 9], { breaks, reference: { value: 7, label: "" } }, "at most 4 classes on a side");
});

const mark = (registered: number, lon = 0, lat = 45): Mark => ({
  row: {},
  value: 1,
  registered,
  at: [lon, lat],
  polygons: null,
});

Deno.test("the area of dots follows the register", () => {
  const marks = [mark(400), mark(900), mark(2000)];
  const scale = dotScale(marks, 400 * 400);
  assertAlmostEquals(radiusOf(900, scale) / radiusOf(400, scale), 1.5, 1e-12);
  const most = Math.max(...marks.map(({ registered }) => radiusOf(registered, scale)));
  assert(most <= 11 + 1e-9);
  assertEquals(keySizes(marks), [500, 1000, 2000]);
  assertEquals([keySizes([mark(1)]), dotScale([mark(0)], 100)], [[], 1]);
  assertEquals([0.9, 20, 49.9, 50].map(roundLength), [0.5, 20, 20, 50]);
});

Deno.test("the frame keeps shapes, fits the width and holds a single dot", () => {
  const projection = projectionFor([[0, 45], [2, 46]]);
  const { point, scale, height } = mapFrame(
    { marks: [mark(1), mark(1, 2, 46)], projection },
    600,
  );
  const [a, b] = [point(projection.forward([0, 45])), point(projection.forward([2, 46]))];
  assertAlmostEquals(a[0], 12, 1e-9);
  assertAlmostEquals(b[0], 588, 1e-9);
  assert(b[1] < a[1] && b[1] >= 12 - 1e-9 && a[1] <= height - 11);
  const [p, q] = [[0, 45], [2, 46]].map(([x, y]) => projection.forward([x, y]));
  assertAlmostEquals(
    Math.hypot(b[0] - a[0], b[1] - a[1]),
    scale * Math.hypot(q[0] - p[0], q[1] - p[1]),
    1e-6,
  );
  const one = mapFrame({ marks: [mark(1)], projection: projectionFor([[0, 45]]) }, 600);
  assertEquals(one.point(projectionFor([[0, 45]]).forward([0, 45])).map(Math.round), [300, 12]);
});
