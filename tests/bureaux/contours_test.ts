import { assert, assertEquals, assertRejects } from "@std/assert";
import { contourColumns } from "../../data/build/contours.ts";
import { type Contours, loadContours, type Polygon } from "../../src/bureaux/mod.ts";
import { clockwiseArea, multiPolygonText, parsePolygons } from "../../src/bureaux/store/wkt.ts";
import { writeTable } from "../../src/bureaux/store/table.ts";
import { InputError } from "../../src/input.ts";
import { inTempDir } from "./data.ts";

/** Square kilometres: degrees are 111.2 km of latitude, shorter by the cosine of 48.9° of longitude. */
function area(polygons: readonly Polygon[]): number {
  const rings = polygons.flat().reduce((sum, ring) => sum + clockwiseArea(ring) / 2, 0);
  return rings * 111.2 ** 2 * Math.cos(48.88 * Math.PI / 180);
}

/** Codes of the bureaux around a point, by the number of borders west of it. */
function around({ polygons, code }: Contours, lon: number, lat: number): string[] {
  const crossings = (polygon: Polygon) =>
    polygon.flatMap((ring) => ring.slice(1).map((b, i) => [ring[i], b])).filter(([a, b]) =>
      a[1] > lat !== b[1] > lat && a[0] + (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]) < lon
    ).length;
  return code.filter((_, i) => polygons[i].some((polygon) => crossings(polygon) % 2 === 1));
}

Deno.test("contours cover the département, each place once, where it is", async () => {
  const contours = await loadContours("departement:93");
  assertEquals([contours.size, contours.row.size], [820, 820]);
  // INSEE gives 236.2 km² to Seine-Saint-Denis.
  const total = area(contours.polygons.flat());
  assert(Math.abs(total - 236.2) < 2.5, `${total} km²`);
  // The basilica of Saint-Denis.
  const [code, ...others] = around(contours, 2.3598, 48.9354);
  assertEquals([code.slice(0, 5), others], ["93066", []]);
});

Deno.test("Paris has no contour in its 2nd, 3rd and 4th arrondissements", async () => {
  const contours = await loadContours("commune:75056");
  assertEquals(contours.size, 858);
  assertEquals(contours.code.filter((code) => /_0[234]/.test(code)), []);
  // The Eiffel Tower is in the 7th, the place des Vosges in the 4th.
  assertEquals(around(contours, 2.2945, 48.8583).map((code) => code.slice(0, 8)), ["75056_07"]);
  assertEquals(around(contours, 2.3655, 48.8556), []);
});

Deno.test("outer rings go clockwise, holes the other way", async () => {
  const { polygons } = await loadContours("departement:75");
  for (const [outer, ...holes] of polygons.flat()) {
    assert(clockwiseArea(outer) > 0 && holes.every((hole) => clockwiseArea(hole) < 0));
  }
});

Deno.test("the builder turns rings, leaves out those without area, and sorts codes", () => {
  const square: [number, number][] = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]];
  const hole: [number, number][] = [[0.5, 0.5], [1, 0.5], [1, 1], [0.5, 1], [0.5, 0.5]];
  const flat: [number, number][] = [[0, 0], [1, 1], [2, 2], [0, 0]];
  const geometry = { type: "Polygon" as const, coordinates: [square, hole] };
  const pieces = { type: "MultiPolygon" as const, coordinates: [[flat], [square.toReversed()]] };
  assertEquals(
    contourColumns([{
      features: [
        { properties: { code: "93001_0002" }, geometry },
        { properties: { code: "93001_0001" }, geometry: pieces },
      ],
    }]),
    {
      code: ["93001_0001", "93001_0002"],
      wkt: [
        "MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0)))",
        "MULTIPOLYGON(((0 0,0 2,2 2,2 0,0 0),(0.5 0.5,1 0.5,1 1,0.5 1,0.5 0.5)))",
      ],
    },
  );
});

Deno.test("polygons read back as written; other texts are refused", () => {
  const polygons = [[[[2.1, 48], [2, 49], [-3e-7, 49], [2.1, 48]]]] as unknown as Polygon[];
  assertEquals(parsePolygons(multiPolygonText(polygons)), polygons);
  for (
    const text of [
      "",
      "POINT (1 2)",
      "MULTIPOLYGON EMPTY",
      "MULTIPOLYGON(((0 0,0 1,1 1,0 0)))) ",
      "MULTIPOLYGON((0 0,0 1,1 1,0 0))",
      "POLYGON((0 0,0 1,1 1))",
      "POLYGON((0 0,0 1,1 1,1 0))",
      "POLYGON((0 0 5,0 1 5,1 1 5,0 0 5))",
      'POLYGON((0 0,0 1,"x" 1,0 0))',
    ]
  ) assertEquals(parsePolygons(text), null, text);
});

Deno.test("where there are no contours, those that there are are named", async () => {
  for (const within of ["departement:31", "france", "commune:31555", "circonscription:7501"]) {
    await assertRejects(
      () => loadContours(within),
      InputError,
      "departement:75, departement:93 or a commune there",
    );
  }
});

Deno.test("the user's contours win, and must be contours", async () => {
  await inTempDir(async (data) => {
    const source = { publisher: "me", title: "mine", licence: "none", retrieved: null };
    const write = (columns: Parameters<typeof writeTable>[1]) =>
      writeTable("contours", columns, { dir: data, title: "Mine", source, force: true });
    const wkt = ["POLYGON((1 43,1 44,2 44,1 43))"];
    await write({ code: ["31555_0001"], wkt });
    const { polygons, provenance } = await loadContours("departement:31", { data });
    assertEquals(polygons, [[[[[1, 43], [1, 44], [2, 44], [1, 43]]]]]);
    assertEquals(provenance.packaged, false);
    const refused = (message: string) =>
      assertRejects(() => loadContours("departement:31", { data }), InputError, message);
    await write({ code: ["31555_0001"], wkt: ["POINT(1 43)"] });
    await refused("bureau 31555_0001: wkt is not a MULTIPOLYGON");
    await write({ code: ["Toulouse"], wkt });
    await refused('a code "Toulouse"');
    await write({ code: ["31555_0001"], shape: wkt });
    await refused("columns code and wkt");
  });
});
