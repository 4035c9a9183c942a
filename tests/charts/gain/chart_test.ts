import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { exampleRecord } from "../../../src/charts/example.ts";
import { gainChart, type GainChartOptions, toPng } from "../../../src/charts/mod.ts";
import { InputError } from "../../../src/input.ts";
import type { ComparisonRecord } from "../../../src/simulation/types.ts";
import { darkPixels, decodePng } from "../pixels.ts";

const GAINS = { none: 0, random: 420, potential: 612, oracle: 980, marginal: -405.5 };

/** Positions on the axis: the number printed under each tick, and its pixel. */
function axisTicks(svg: string): { value: number; x: number }[] {
  const labels = /aria-label="x-axis tick label">(.*?)<\/g>/s.exec(svg)?.[1] ?? "";
  return [...labels.matchAll(/translate\(([-\d.]+),[-\d.]+\)"[^>]*>([^<]*)</g)].map((
    [, x, text],
  ) => ({
    value: Number(text.replaceAll("\u202f", "").replace("−", "-")),
    x: Number(x),
  }));
}

/** Pixel of a gain, by the ticks alone. */
function scaleOf(svg: string): (gain: number) => number {
  const [a, b] = axisTicks(svg);
  return (gain) => a.x + (gain - a.value) * (b.x - a.x) / (b.value - a.value);
}

Deno.test("bars and symbols stand where the ticks say", () => {
  const record = exampleRecord(GAINS);
  const svg = gainChart(record);
  const at = scaleOf(svg);
  const bars = [
    ...svg.matchAll(/<line stroke="#\w+" y2="[\d.]+" y1="[\d.]+" x2="([\d.]+)" x1="([\d.]+)"/g),
  ]
    .map(([, x2, x1]) => [Number(x1), Number(x2)]);
  const sorted = record.strategies.toSorted((a, b) => b.margin_votes.mean - a.margin_votes.mean);
  // The thin bars are drawn after the thick ones, so that they are seen on them; then the ticks at their ends.
  const expected = [
    ...sorted.map(({ margin_votes: gain }) => [at(gain.expected_low), at(gain.expected_high)]),
    ...sorted.map(({ margin_votes }) => [at(margin_votes.low), at(margin_votes.high)]),
    ...sorted.map(({ margin_votes }) => [at(margin_votes.low), at(margin_votes.low)]),
    ...sorted.map(({ margin_votes }) => [at(margin_votes.high), at(margin_votes.high)]),
  ];
  assertEquals(bars.length, expected.length);
  bars.forEach((bar, i) => {
    const [low, high] = expected[i];
    assert(Math.abs(Math.min(...bar) - low) < 0.01 && Math.abs(Math.max(...bar) - high) < 0.01);
  });
  const circles = [...svg.matchAll(/<circle r="4.5" cy="[\d.]+" cx="([\d.]+)"/g)];
  assertEquals(circles.length, 2); // potential, then marginal
  assert(Math.abs(Number(circles[0][1]) - at(612)) < 0.01);
  assert(Math.abs(Number(circles[1][1]) - at(-405.5)) < 0.01);
});

Deno.test("strategies go from the largest mean gain to the smallest, each with its mean", () => {
  const svg = gainChart(exampleRecord(GAINS));
  const names = /aria-label="y-axis tick label">(.*?)<\/g>/s.exec(svg)?.[1] ?? "";
  assertEquals([...names.matchAll(/>([^<]+)</g)].map(([, name]) => name), [
    "oracle",
    "potential",
    "random",
    "none",
    "marginal",
  ]);
  for (const mean of ["980", "612", "420", "−406"]) assertStringIncludes(svg, `>${mean}<`);
});

Deno.test("the words say what, where, from which data and what it is not", () => {
  const record = exampleRecord(GAINS);
  const svg = gainChart(record);
  for (
    const words of [
      "How many votes does each targeting strategy gain on the rival?",
      "Élection présidentielle de 2022",
      "departement:31",
      "candidate melenchon, rival macron",
      "door-to-door, 1\u202f000 attempts",
      "evidence gerber-green",
      "votes gained on the rival",
      "random targeting",
      "Left out: swing: no information here.",
      "Source: Ministère de l'Intérieur",
      "Licence Ouverte 2.0",
      "promesse 0.1.0, seed 2022, 2 replicates.",
      "A simulation, neither a poll nor a forecast.",
    ]
  ) assertStringIncludes(svg, words);
  assertStringIncludes(gainChart(record, { objective: "votes" }), ">votes gained<");
});

Deno.test("brackets are never doubled, and hindsight is said", () => {
  const record = exampleRecord(GAINS);
  record.provenance[0].licence = "Licence Ouverte 2.0 (Etalab)";
  record.left_out = [{ strategy: "covariates", why: "too few communes (1)" }];
  const svg = gainChart(record);
  assertStringIncludes(svg, "licence: Licence Ouverte 2.0 (Etalab).");
  assertStringIncludes(svg, "Left out: covariates: too few communes (1).");
  assert(!/\([^)]*\(/.test(svg.replace(/translate\(|scale\(|<desc>.*<\/desc>/g, "")));
  assert(!svg.includes("hindsight"));
  const seen = gainChart({ ...record, scores_from: record.election });
  assertStringIncludes(seen, "hindsight: scores are read from this very vote");
});

Deno.test("a subtitle too long for a line is broken between its phrases", () => {
  const record = exampleRecord(GAINS);
  record.provenance[0].title =
    "Election présidentielle des 10 et 24 avril 2022 - Résultats définitifs du 1er tour";
  record.territory = "commune:48095";
  const svg = gainChart(record);
  const lines = [...svg.matchAll(/font-size="11"[^>]*>([^<]*)</g)].map(([, line]) => line);
  const first = lines.findIndex((line) => line.startsWith("Election"));
  assertEquals(lines[first + 1], `candidate ${record.candidate}, rival ${record.rival}`);
});

Deno.test("groups differ by symbol, and only those present are explained", () => {
  const all = gainChart(exampleRecord(GAINS));
  const baselines = gainChart(exampleRecord({ none: 0, random: 42 }));
  for (const label of ["mean, baseline", "mean, score strategy", "mean, bound"]) {
    assertStringIncludes(all, label);
  }
  assertStringIncludes(baselines, "mean, baseline");
  assert(!baselines.includes("score strategy") && !baselines.includes("bound"));
});

Deno.test("the file stands alone, and the same record gives the same file", () => {
  const svg = gainChart(exampleRecord(GAINS));
  assertStringIncludes(svg, 'xmlns="http://www.w3.org/2000/svg"');
  assertStringIncludes(svg, 'font-family="DejaVu Sans, sans-serif"');
  assert(!/<style|class=|href|url\(|NaN|undefined|&nbsp;/.test(svg));
  assertEquals(gainChart(exampleRecord(GAINS)), svg);
});

Deno.test("nothing is cut: margins stay white and the title is really drawn", async () => {
  const eleven = Object.fromEntries(
    ["none", "random", "uniform", "abstention", "support", "potential", "swing", "marginal"]
      .concat("covariates", "oracle", "individual").map((name, i) => [name, 90 * i]),
  );
  const cases: [Record<string, number>, GainChartOptions][] = [
    [GAINS, {}],
    [eleven, {}],
    [{ none: 0, random: 0.0042, potential: 0.0061 }, {}],
    [{ none: 0, random: 1234567, potential: -7654321, oracle: 98765432 }, { width: 480 }],
    [{ none: 0, random: -42, uniform: -41 }, { objective: "votes", width: 1200 }],
    [{ none: 0, random: 0 }, {}],
    [{ random: 80, "scores:un-très-long-nom-de-fichier-de-la-campagne.csv": 61 }, { width: 480 }],
  ];
  for (const [gains, options] of cases) {
    const picture = await decodePng(await toPng(gainChart(withLongNames(gains), options)));
    const [right, bottom] = [picture.width - 1, picture.height - 1];
    assertEquals(picture.width, 2 * (options.width ?? 760));
    assertEquals(darkPixels(picture, [0, 0, 20, bottom]), 0, "left margin");
    assertEquals(darkPixels(picture, [right - 20, 0, right, bottom]), 0, "right margin");
    assertEquals(darkPixels(picture, [0, bottom - 10, right, bottom]), 0, "bottom margin");
    // Without a font this is 0.
    assert(darkPixels(picture, [32, 32, right - 32, 70]) > 1500, "title");
  }
});

/** A record whose texts are as long as they come. */
function withLongNames(gains: Record<string, number>): ComparisonRecord {
  const record = exampleRecord(gains);
  const [source] = record.provenance;
  return {
    ...record,
    territory: "circonscription:3101,3102,3103,3104,3105,3106,3107,3108",
    budget: { ...record.budget, unit: "euros", amount: 1250000, rate: 12.5, attempts: 100000 },
    provenance: [source, { ...source, publisher: "INSEE", title: "Recensement de la population" }],
    left_out: Array.from({ length: 6 }, (_, i) => ({ strategy: `score-${i}`, why: "constant" })),
  };
}

Deno.test("names that are not XML are drawn as text", async () => {
  const svg = gainChart(exampleRecord({ random: 1, 'a<b>&"c\u0007\u00a0d': 2 }));
  assertStringIncludes(svg, "a&lt;b&gt;&amp;");
  await toPng(svg); // a strict XML parser reads it
});

Deno.test("what cannot be drawn is refused", () => {
  const record = exampleRecord({ random: 1 });
  assertThrows(
    () => gainChart(record, { width: 100 }),
    InputError,
    "width must be a number from 480",
  );
  assertThrows(() => gainChart({ ...record, strategies: [] }), InputError, "got none");
  assertThrows(
    () => gainChart(record, { objective: "seats" as "votes" }),
    InputError,
    'objective "seats" is unknown',
  );
});
