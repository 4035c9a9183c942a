import { assert, assertEquals } from "@std/assert";
import {
  curveFigure,
  type Figure,
  intervalFigure,
  textWidth,
  toPng,
} from "../../src/charts/mod.ts";
import { decodePng, inkColumns } from "./pixels.ts";

const WIDTH = 480;
const LONG = "a very long label that says more than a figure of this width could ever hold, with " +
  "the words after it that run off the picture at either of its edges";

function figures(label: string): Figure[] {
  const words = { title: "Title", axis: label, interval: label, width: WIDTH };
  const rows = [
    { group: label, label, series: label, value: 1, low: -1, high: 2 },
    { group: label, label: "b", series: "naive", value: -1, low: -3, high: 2 },
  ];
  const references = [{ value: 1.5, label }, { value: -2, label }];
  const points = [{ x: 0, value: 1, low: 0, high: 2 }, { x: 9, value: 3, low: 1, high: 4 }];
  const curves = [{ name: label, points }];
  const panel = { title: label, curves, rules: [{ x: 2, label }, { x: 8, label }] };
  const axes = { title: "Title", x: label, y: label, interval: label, width: WIDTH };
  return [
    intervalFigure(rows, { ...words, references }),
    curveFigure([panel], axes),
    curveFigure([panel, panel], axes),
  ];
}

const textsOf = ({ svg }: Figure) => [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text);

Deno.test("long labels stay in the picture", async () => {
  for (const figure of figures(LONG)) {
    const [first, last] = inkColumns(await decodePng(await toPng(figure.svg, { scale: 1 })));
    assert(first >= 3 && last <= WIDTH - 4, `${figure.name}: ink from ${first} to ${last}`);
  }
});

Deno.test("titles of axes and legends lose no word, headings end where their plot does", () => {
  for (const figure of figures(LONG)) {
    const texts = textsOf(figure);
    const drawn = texts.slice(texts.indexOf("Title", 1));
    // The last words of the legend's two entries and of the axes, each on a line that ends there.
    const ends = drawn.filter((text) => text.endsWith("its edges"));
    assert(ends.length >= 3, `${figure.name}: ${ends}`);
    const cut = drawn.filter((text) => /…( ↓)?$/.test(text));
    const panels = figure.name === "curves" ? 3 : 2;
    assert(cut.length >= panels);
    for (const text of cut) assert(textWidth(text, 11) < WIDTH);
  }
});

Deno.test("labels that fit are neither cut nor wrapped", () => {
  for (const figure of figures("points of turnout")) {
    assertEquals(textsOf(figure).filter((text) => text.includes("…")), []);
    assert(textsOf(figure).filter((text) => text.includes("points of turnout")).length >= 5);
  }
});
