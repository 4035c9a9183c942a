import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Centroids, Contours } from "../../../src/bureaux/mod.ts";
import { loadCentroids, loadContours, loadElection } from "../../../src/bureaux/mod.ts";
import { type MapBureaux, mapFigure, type MapOptions, toPng } from "../../../src/charts/mod.ts";
import { InputError } from "../../../src/input.ts";
import { darkPixels, decodePng } from "../pixels.ts";

const provenance = {
  id: "x",
  file: "x",
  digest: "x",
  packaged: true,
  publisher: "Ministère de l'Intérieur",
  title: "Élection <1>",
  licence: "Licence Ouverte 2.0",
  retrieved: null,
};

/** Bureaux of a made-up place, by code, with their registers. */
function bureauxOf(registers: Record<string, number>): MapBureaux {
  const code = Object.keys(registers);
  return {
    size: code.length,
    territory: "departement:31",
    code,
    commune: code.map((code) => code.slice(0, 5)),
    communeName: code.map((code) => `Commune ${code.slice(2, 5)}`),
    registered: Int32Array.from(Object.values(registers)),
    provenance,
  };
}

function centroidsOf(places: Record<string, [number, number]>): Centroids {
  const code = Object.keys(places);
  return {
    size: code.length,
    code,
    row: new Map(code.map((code, i) => [code, i])),
    lon: Float64Array.from(Object.values(places), ([lon]) => lon),
    lat: Float64Array.from(Object.values(places), ([, lat]) => lat),
    notes: [],
    provenance: { ...provenance, publisher: "Etalab", title: "Contours" },
  };
}

const REGISTERS = { "31001_0001": 1600, "31002_0001": 400, "31003_0001": 900, "ZA101_0001": 50 };
const bureaux = bureauxOf(REGISTERS);
const places = centroidsOf({
  "31001_0001": [1, 43],
  "31002_0001": [1.5, 43],
  "31003_0001": [1.25, 43.4],
});
const words = { title: "Où ?", unit: "turnout, %" };
const options: MapOptions = { bureaux, places, ...words };
const values = new Map([["31001_0001", 50], ["31002_0001", 80]]);

Deno.test("dots stand where bureaux are, of an area that follows the register", () => {
  const { svg, rows } = mapFigure(values, { ...options, breaks: [60] });
  const map = svg.slice(svg.lastIndexOf("<defs>"));
  const dots = [...map.matchAll(/<circle ([^>]*)>/g)].map(([, text]) => {
    const of = (name: string) => text.match(new RegExp(`\\b${name}="([^"]*)"`))![1];
    return { x: Number(of("cx")), y: Number(of("cy")), r: Number(of("r")), fill: of("fill") };
  });
  // From the largest register on: bureaux 1, 3 and 2.
  const [first, third, second] = dots;
  assert(Math.abs(first.r / second.r - 2) < 0.01 && Math.abs(first.r / third.r - 4 / 3) < 0.01);
  assert(first.x < third.x && third.x < second.x && third.y < first.y);
  assert(Math.abs(first.x + second.x - 2 * third.x) < 0.1, "in the middle");
  // 0.4° of latitude against 0.5° of longitude at 43°.
  const ratio = (first.y - third.y) / (second.x - first.x);
  assert(Math.abs(ratio - 0.4 / (0.5 * Math.cos(43 * Math.PI / 180))) < 0.01, `${ratio}`);
  assertEquals(new Set([first.fill, second.fill, third.fill]).size, 3);
  assertEquals(third.fill, "#ffffff");
  assertEquals(
    rows,
    [
      ["31001_0001", "Commune 001", 1600, 1, 43, 50, "50 to 60"],
      ["31002_0001", "Commune 002", 400, 1.5, 43, 80, "60 to 80"],
      ["31003_0001", "Commune 003", 900, 1.25, 43.4, null, null],
    ].map(([code, commune, registered, lon, lat, value, label]) => ({
      ...{ code, commune, registered, lon, lat, value, class: label },
    })),
  );
});

Deno.test("what is not on the map is said", () => {
  const more = bureauxOf({ ...REGISTERS, "31004_0001": 1234 });
  const { svg, description } = mapFigure(values, { ...options, bureaux: more });
  for (
    const said of [
      "1 bureau (50 registered) overseas and abroad; 1 bureau (1\u202f234 registered) without a centroid",
      "Without a value: 1 bureau (900 registered).",
      "Ministère de l'Intérieur, Élection &lt;1&gt;, licence: Licence Ouverte 2.0",
      "Etalab, Contours, licence: Licence Ouverte 2.0",
      "a proposal of the publisher, not the official limits",
      "3 bureaux, a dot each",
      "no value",
    ]
  ) assertStringIncludes(svg.replace(/<\/text><text[^>]*>/g, " "), said);
  assertStringIncludes(description, "from 50 to 80, median 65, over 2 bureaux. 1 bureau (900");
});

Deno.test("a hexagon has the mean of its bureaux, weighted by their registers", () => {
  const near = centroidsOf({
    "31001_0001": [1, 43],
    "31002_0001": [1.001, 43],
    "31003_0001": [2, 44],
  });
  const { rows, svg } = mapFigure(values, { ...options, places: near, hexagons: 40 });
  assertEquals(rows.map(({ bureaux, registered, value }) => [bureaux, registered, value]), [
    [2, 2000, (50 * 1600 + 80 * 400) / 2000],
    [1, 900, null],
  ]);
  assertStringIncludes(svg, "40 km wide");
  assertEquals(svg.match(/fill="url\(#promesse-no-value\)"/g)?.length, 2, "map and legend");
  assertEquals(mapFigure(values, { ...options, places: near, hexagons: 0 }).rows.length, 3);
});

Deno.test("contours are filled as one shape with their holes, hatched without a value", () => {
  const ring = (from: number, to: number): [number, number][] => [
    [from, 43 + from],
    [from, 43 + to],
    [to, 43 + to],
    [to, 43 + from],
    [from, 43 + from],
  ];
  const contours: Contours = {
    territory: "departement:31",
    size: 2,
    code: ["31001_0001", "31003_0001"],
    row: new Map([["31001_0001", 0], ["31003_0001", 1]]),
    polygons: [[[ring(0, 0.3), ring(0.1, 0.2).reverse()]], [[ring(0.1, 0.2)]]],
    notes: [],
    provenance,
  };
  const { svg, rows, spec } = mapFigure(values, { ...options, places: contours });
  const paths = [...svg.slice(svg.lastIndexOf("<defs>")).matchAll(/<path d="(M[^"]*z)"/g)];
  assertEquals(paths.map(([, d]) => d.match(/M/g)!.length), [2, 1]);
  assertEquals(rows.map(({ code }) => code), contours.code);
  assertStringIncludes(svg, "1 bureau (400 registered) without a contour");
  assertStringIncludes(JSON.stringify(spec), '"type":"MultiPolygon","coordinates":[[[[0,43],');
});

Deno.test("a département overseas is drawn alone, several are refused", () => {
  const overseas = bureauxOf({ "ZA101_0001": 10, "ZA102_0001": 20 });
  const there = centroidsOf({ "ZA101_0001": [-61.5, 16.2], "ZA102_0001": [-61.4, 16.3] });
  const all = new Map([["ZA101_0001", 1], ["ZA102_0001", 2]]);
  assertEquals(mapFigure(all, { ...words, bureaux: overseas, places: there }).rows.length, 2);
  const two = bureauxOf({ "ZA101_0001": 10, "ZB102_0001": 20 });
  assertThrows(
    () => mapFigure(new Map(), { ...words, bureaux: two, places: there }),
    InputError,
    "one département overseas, got ZA, ZB",
  );
});

Deno.test("what cannot be drawn is refused", () => {
  const refused = (
    message: string,
    changed: Partial<MapOptions>,
    of: ReadonlyMap<string, number | null> = values,
  ) => assertThrows(() => mapFigure(of, { ...options, ...changed }), InputError, message);
  refused("width must be a number from 480", { width: 100 });
  refused("hexagons must be a number from 1 to 200", { hexagons: -1 });
  refused('got one of "75056_0101"', {}, new Map([["75056_0101", 1]]));
  refused("the value of 31001_0001 must be a number", {}, new Map([["31001_0001", NaN]]));
  refused("A map must have a value to draw", {}, new Map());
  refused("places must hold bureaux of departement:31", { places: centroidsOf({}) });
});

/** Turnout of a territory in 2022, in percent. */
async function turnout(within: string) {
  const bureaux = await loadElection("presidentielle-2022-t1", { within });
  const values = new Map(bureaux.code.map((code, i): [string, number | null] => [
    code,
    bureaux.registered[i] > 0 ? 100 * bureaux.voters[i] / bureaux.registered[i] : null,
  ]));
  return { bureaux, values };
}

Deno.test("maps of real territories are light, whole and drawn by Vega alike", async () => {
  const centroids = await loadCentroids();
  const cases: [string, Contours | Centroids, number][] = [
    ["commune:75056", await loadContours("commune:75056"), 858],
    ["departement:93", await loadContours("departement:93"), 820],
    ["departement:48", centroids, 0],
    ["france", centroids, 0],
  ];
  for (const [within, places, count] of cases) {
    const { bureaux, values } = await turnout(within);
    const reference = { value: 73.69, label: "turnout in France" };
    const figure = mapFigure(values, { bureaux, places, ...words, reference, width: 480 });
    assert(figure.svg.length < 600_000, `${within}: ${figure.svg.length} characters`);
    assert(!/NaN|undefined|Infinity|class=|&nbsp;/.test(figure.svg));
    if (count > 0) assertEquals(figure.rows.length, count);
    const picture = await decodePng(await toPng(figure.svg, { scale: 1 }));
    const [right, bottom] = [picture.width - 1, picture.height - 1];
    assertEquals(darkPixels(picture, [0, 0, 5, bottom]), 0, `${within}: left margin`);
    assertEquals(darkPixels(picture, [right - 5, 0, right, bottom]), 0, `${within}: right margin`);
    assert(darkPixels(picture, [16, 100, right, bottom - 60]) > 500, `${within}: map`);
    const spec = JSON.parse(JSON.stringify(figure.spec)) as TopLevelSpec;
    const drawn = await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
    const shapes = drawn.match(/aria-roledescription="(geoshape|circle)"/g)?.length ?? 0;
    assertEquals(shapes, figure.rows.length, within);
    assert(!/NaN/.test(drawn), within);
  }
});
