/** Looks that all figures share. Groups differ in grey too: by symbol and fill, not by hue alone. */
export const THEME = {
  fontFamily: "DejaVu Sans, sans-serif",
  ink: "#1a1a1a",
  /** Subtitles, sources. */
  quiet: "#595959",
  grid: "#e2e2e2",
  background: "#ffffff",
  padding: 16,
  title: 15,
  subtitle: 11,
  label: 11,
  source: 9,
} as const;

/** A symbol as Observable Plot and Vega-Lite name it. */
export type Symbol = "circle" | "square" | "diamond";

/** How the marks of a group look. */
export interface GroupStyle {
  label: string;
  symbol: Symbol;
  fill: string;
  stroke: string;
  /** The bar of the expected gain. */
  bar: string;
}

/** Groups of strategies. */
export const GROUPS = ["baseline", "strategy", "bound"] as const;

/** Group of a strategy: what it stands for in a comparison. */
export type Group = typeof GROUPS[number];

/** Looks of the groups. */
export const GROUP_STYLES: Record<Group, GroupStyle> = {
  baseline: {
    label: "baseline",
    symbol: "square",
    fill: "#ffffff",
    stroke: "#444444",
    bar: "#c4c4c4",
  },
  strategy: {
    label: "score strategy",
    symbol: "circle",
    fill: "#14406b",
    stroke: "#14406b",
    bar: "#7fa3c7",
  },
  bound: {
    label: "bound (sees the world)",
    symbol: "diamond",
    fill: "#d9a441",
    stroke: "#5e430f",
    bar: "#ead6ab",
  },
};

/**
 * Group of a strategy by its name: `none`, `random` and `uniform` are baselines, `oracle` and
 * `individual` bounds, any other name a score strategy.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { groupOf } from "./theme.ts";
 *
 * assertEquals(["random", "potential", "oracle"].map(groupOf), ["baseline", "strategy", "bound"]);
 * ```
 */
export function groupOf(strategy: string): Group {
  if (["none", "random", "uniform"].includes(strategy)) return "baseline";
  return ["oracle", "individual"].includes(strategy) ? "bound" : "strategy";
}
