import type { InLanguages, Language } from "../../sentences/mod.ts";
import { TICK } from "./plot.ts";
import type { GainRow } from "./rows.ts";
import { axisTitle, numberTip, specRule, textTip, type Tip } from "../spec.ts";
import { type Group, GROUP_STYLES, GROUPS, type GroupStyle, THEME } from "../theme.ts";

/** Words of the layers, beside those of the axis. */
interface LayerWords {
  strategy: string;
  group: string;
  groups: Record<Group, string>;
  mean: string;
  random: string;
  worlds: [string, string];
  expected: [string, string];
}

const WORDS: InLanguages<LayerWords> = {
  en: {
    strategy: "strategy",
    group: "group",
    groups: { baseline: "baseline", strategy: "strategy", bound: "bound" },
    mean: "mean",
    random: "mean of random targeting",
    worlds: ["90\u202f% of worlds, from", "90\u202f% of worlds, to"],
    expected: ["expected gain, 90\u202f% from", "expected gain, 90\u202f% to"],
  },
  fr: {
    strategy: "stratégie",
    group: "groupe",
    groups: { baseline: "référence", strategy: "stratégie", bound: "borne" },
    mean: "moyenne",
    random: "moyenne du ciblage au hasard",
    worlds: ["90\u202f% des mondes, de", "90\u202f% des mondes, à"],
    expected: ["gain espéré, 90\u202f% de", "gain espéré, 90\u202f% à"],
  },
};

/** What layers of means and intervals show beside their rows. */
export interface GainLayerOptions {
  /** Unit of the numbers, along the axis. */
  axis: string;
  /** Mean of random targeting, where a dashed rule goes. */
  random?: number;
  /** English by default. */
  lang?: Language;
}

/**
 * Means and intervals of strategies as layers of a Vega-Lite specification whose data are
 * {@link gainLayerRows}: a thick bar over the interval of the expected gain, a thin one with its ends over
 * the predictive interval, a symbol at the mean, a rule at 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainLayers } from "./layers.ts";
 * import { gainRows } from "./rows.ts";
 *
 * const rows = gainRows(exampleRecord({ none: 0, random: 42 }));
 * assertEquals(gainLayers(rows, { axis: "votes", random: 42 }).length, 7);
 * ```
 */
export function gainLayers(
  rows: readonly GainRow[],
  { axis, random, lang = "en" }: GainLayerOptions,
): Record<string, unknown>[] {
  const words = WORDS[lang];
  const byGroup = scaleOf(words);
  const y = { field: "strategy", type: "nominal", sort: null, title: null };
  const x = (field: string) => ({ field, type: "quantitative", ...axisTitle(axis) });
  const tooltip = tips(rows, axis, words);
  return [
    specRule("x", 0),
    ...(random === undefined ? [] : [
      specRule("x", random, { colour: THEME.quiet, dash: [4, 3], label: words.random }),
    ]),
    {
      mark: { type: "rule", strokeWidth: 7 },
      encoding: {
        y,
        x: x("expected_low"),
        x2: { field: "expected_high" },
        color: byGroup("bar", false),
        tooltip,
      },
    },
    {
      mark: { type: "rule", strokeWidth: 1.5 },
      encoding: { y, x: x("low"), x2: { field: "high" }, color: byGroup("stroke", false), tooltip },
    },
    ...["low", "high"].map((end) => ({
      mark: { type: "tick", thickness: 1.5, size: TICK },
      encoding: { y, x: x(end), color: byGroup("stroke", false) },
    })),
    {
      mark: { type: "point", size: 70, filled: true, opacity: 1, strokeWidth: 1.5 },
      encoding: {
        y,
        x: x("mean"),
        shape: byGroup("symbol"),
        fill: byGroup("fill"),
        stroke: byGroup("stroke"),
        tooltip,
      },
    },
  ];
}

/**
 * Rows for {@link gainLayers}, their groups in the words of the language.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainLayerRows } from "./layers.ts";
 * import { gainRows } from "./rows.ts";
 *
 * const rows = gainRows(exampleRecord({ random: 42 }));
 * assertEquals(gainLayerRows(rows, "fr")[0].group, "référence");
 * ```
 */
export function gainLayerRows(
  rows: readonly GainRow[],
  lang: Language,
): (Omit<GainRow, "group"> & { group: string })[] {
  return rows.map((row) => ({ ...row, group: WORDS[lang].groups[row.group] }));
}

/** What stands by a strategy's marks where the pointer rests on them. */
function tips(rows: readonly GainRow[], unit: string, words: LayerWords): Tip[] {
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high]);
  const number = (field: keyof GainRow, title: string) => numberTip(field, title, values);
  return [
    textTip("strategy", words.strategy),
    textTip("group", words.group),
    number("mean", `${unit}, ${words.mean}`),
    number("low", words.worlds[0]),
    number("high", words.worlds[1]),
    number("expected_low", words.expected[0]),
    number("expected_high", words.expected[1]),
  ];
}

/** Scales of the groups' looks, one property each. */
function scaleOf({ groups }: LayerWords) {
  const domain = GROUPS.map((group) => groups[group]);
  return (property: keyof GroupStyle, shown = true) => ({
    field: "group",
    type: "nominal",
    scale: { domain, range: GROUPS.map((group) => GROUP_STYLES[group][property]) },
    ...(shown ? {} : { legend: null }),
  });
}
