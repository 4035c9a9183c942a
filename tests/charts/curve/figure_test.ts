import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { curveFigure, type CurvePanel } from "../../../src/charts/mod.ts";
import { InputError } from "../../../src/input.ts";
import { drawn } from "../vega.ts";

const WORDS = { title: "A title", x: "turnout (%)", y: "points", source: ["Source."] };
const POINTS = [{ x: 20, value: 5, low: 3, high: 8 }, { x: 80, value: 2, low: -1, high: 4 }];
const PANEL: CurvePanel = {
  title: "Trials",
  curves: [{ name: "effect", points: POINTS }],
  dots: [{ x: 50, value: 4, low: 2, high: 6, label: "measured" }],
  rules: [{ x: 74, label: "2022" }],
};

Deno.test("curves, bands, dots and rules are drawn where the axes say", () => {
  const { svg } = curveFigure([PANEL], WORDS);
  const ticks = (axis: string) => {
    const labels = new RegExp(`aria-label="${axis}-axis tick label">(.*?)</g>`, "s").exec(svg)![1];
    return [...labels.matchAll(/translate\(([-\d.]+),([-\d.]+)\)"[^>]*>([^<]*)</g)]
      .map(([, x, y, text]) => ({
        at: Number(axis === "x" ? x : y),
        value: Number(text.replace("−", "-")),
      }));
  };
  const place = (axis: string, value: number) => {
    const [a, b] = ticks(axis);
    return a.at + (value - a.value) * (b.at - a.at) / (b.value - a.value);
  };
  const line = /aria-label="line"[^>]*>.*?d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/s.exec(svg)!;
  const expected = [place("x", 20), place("y", 5), place("x", 80), place("y", 2)];
  line.slice(1).forEach((text, k) => assert(Math.abs(Number(text) - expected[k]) < 0.01));
  const dot = /aria-label="dot"><circle r="4" cy="([\d.]+)" cx="([\d.]+)"/.exec(svg)!;
  assert(Math.abs(Number(dot[2]) - place("x", 50)) < 0.01);
  assert(Math.abs(Number(dot[1]) - place("y", 4)) < 0.01);
});

Deno.test("panels share their axes, whose words are said once", () => {
  const { svg, rows } = curveFigure([PANEL, { ...PANEL, title: "Sceptic" }], WORDS);
  assertEquals(svg.match(/>points</g)?.length, 1);
  assertEquals(svg.match(/>turnout \(%\)</g)?.length, 1);
  assertEquals(svg.match(/aria-label="x-axis tick label"/g)?.length, 2);
  assert(!/NaN|undefined/.test(svg));
  assertEquals(rows.length, 6);
  assertEquals(rows[2], {
    panel: "Trials",
    kind: "dot",
    name: "measured",
    x: 50,
    value: 4,
    low: 2,
    high: 6,
  });
});

Deno.test("the specification draws without a complaint", async () => {
  const { spec, description } = curveFigure([PANEL, PANEL], WORDS);
  const { svg, complaints } = await drawn(spec);
  assertEquals(complaints, []);
  assert(!/NaN|undefined/.test(svg));
  assertStringIncludes(description, "effect: 5 at 20");
});

Deno.test("a curve may have more points than a call has arguments", () => {
  const points = Array.from({ length: 200_000 }, (_, x) => ({ x, value: x % 100 }));
  const { rows, svg } = curveFigure([{ curves: [{ name: "many", points }] }], WORDS);
  assertEquals(rows.length, 200_000);
  assert(!svg.includes("NaN"));
});

Deno.test("what cannot be drawn is refused", () => {
  const refused = (panel: Partial<CurvePanel>, why: string) =>
    assertThrows(() => curveFigure([{ ...PANEL, ...panel }], WORDS), InputError, why);
  refused({ curves: [{ name: "a", points: POINTS.slice(0, 1) }] }, "at least two points");
  refused({ curves: [], dots: [] }, "a curve or a dot");
  refused({ dots: [{ x: NaN, value: 1, label: "m" }] }, "x of m");
  refused({ dots: [{ x: 1, value: 1, low: 2, high: 0, label: "m" }] }, "in order");
  assertThrows(() => curveFigure([], WORDS), InputError, "panels");
});
