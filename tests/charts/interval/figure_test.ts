import { assert, assertEquals, assertThrows } from "@std/assert";
import { intervalFigure, type IntervalRow } from "../../../src/charts/mod.ts";
import { InputError } from "../../../src/input.ts";
import { drawn } from "../vega.ts";

const WORDS = { title: "A title", axis: "points", interval: "95 % interval", source: ["Source."] };
const ROWS: IntervalRow[] = [
  { group: "Calls", label: "experiment", series: "experiment", value: -0.4, low: -1.9, high: 1.2 },
  { group: "Calls", label: "naive", series: "naive", value: 6.1, low: null, high: null },
  { group: "Doors", label: "experiment", series: "experiment", value: 7, low: -1, high: 15 },
];

Deno.test("an estimate and its interval stand where the ticks say", () => {
  const { svg } = intervalFigure(ROWS.slice(0, 1), WORDS);
  const labels = /aria-label="x-axis tick label">(.*?)<\/g>/s.exec(svg)![1];
  const [a, b] = [...labels.matchAll(/translate\(([-\d.]+),[-\d.]+\)"[^>]*>([^<]*)</g)]
    .map(([, x, text]) => ({ x: Number(x), value: Number(text.replace("−", "-")) }));
  const at = (value: number) => a.x + (value - a.value) * (b.x - a.x) / (b.value - a.value);
  const near = (text: string, value: number) => Math.abs(Number(text) - at(value)) < 0.01;
  const bars = [...svg.matchAll(/<line y2="(\d+)" y1="\1" x2="([\d.]+)" x1="([\d.]+)"/g)];
  const [, , high, low] = bars.at(-1)!;
  assert(near(low, -1.9) && near(high, 1.2));
  assert(near(/<circle[^>]*cx="([\d.]+)"/.exec(svg)![1], -0.4));
});

Deno.test("groups have headings, numbers stand at the right, and no interval is no bar", () => {
  const { svg, rows, description } = intervalFigure(ROWS, WORDS);
  for (const text of ["Calls", "Doors", "−0.4 (−1.9 to 1.2)", "6.1", "7.0 (−1.0 to 15.0)"]) {
    assert(svg.includes(`>${text}<`), text);
  }
  assert(!/NaN|undefined|null/.test(svg));
  assert(description.includes("Calls, naive: 6.1."));
  assertEquals(rows[1], {
    group: "Calls",
    label: "naive",
    series: "naive",
    value: 6.1,
    low: null,
    high: null,
  });
});

Deno.test("the specification draws without a complaint, with and without groups", async () => {
  const alone = [{ label: "alone", value: 1, low: 0, high: 2 }];
  for (const rows of [ROWS, alone]) {
    const { svg, complaints } = await drawn(intervalFigure(rows, WORDS).spec);
    assertEquals(complaints, []);
    assert(!/NaN|undefined/.test(svg));
  }
});

Deno.test("what cannot be drawn is refused", () => {
  const refused = (rows: IntervalRow[], why: string) =>
    assertThrows(() => intervalFigure(rows, WORDS), InputError, why);
  refused([], "at least one estimate");
  const many = Array.from(
    { length: 501 },
    (_, k) => ({ label: `${k}`, value: k, low: 0, high: k }),
  );
  refused(many, "at most 500 estimates, got 501");
  refused([ROWS[0], ROWS[0]], "twice");
  refused([{ ...ROWS[0], low: 3, high: 1 }], "in order");
  refused([{ ...ROWS[0], value: NaN }], "value of experiment");
  refused([..."abcd"].map((series) => ({ ...ROWS[0], label: series, series })), "3 series");
});
