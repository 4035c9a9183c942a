/**
 * Running `promesse reproduce`.
 *
 * @module
 */

import { writeFolder } from "../../report/folder.ts";
import { doubles, strings, table, toCsv } from "../../report/mod.ts";
import {
  type ReproducedFigure,
  reproduceTrials,
  reproductionMarkdown,
} from "../../trials/reproduce.ts";
import { checkOut, uninterrupted } from "../compare/out.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";

/** Flags of `reproduce`, as typed. */
export interface ReproduceFlags {
  out?: string;
  json?: boolean;
}

/**
 * Computes the published figures again; the exit code is 1 where one is off.
 *
 * @example
 * ```ts
 * import { reproduce } from "./run.ts";
 *
 * if (Deno.args.includes("--all")) console.log((await reproduce({})).out);
 * ```
 */
export async function reproduce({ out, json }: ReproduceFlags): Promise<Outcome> {
  await checkOut(out);
  const figures = await reproduceTrials();
  const markdown = reproductionMarkdown(figures);
  if (out !== undefined) {
    const encoded = (text: string) => new TextEncoder().encode(text);
    const files = new Map([
      ["reproduction.md", encoded(markdown)],
      ["reproduction.csv", encoded(reproductionCsv(figures))],
    ]);
    await uninterrupted(() => writeFolder(out, files));
  }
  const outcome = json ? saidJson(figures) : said(markdown.trimEnd());
  return { ...outcome, code: figures.some(({ off }) => off) ? 1 : 0 };
}

/**
 * The figures as CSV, one row each.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { reproductionCsv } from "./run.ts";
 *
 * assertStringIncludes(reproductionCsv([]), "trial,figure,label,unit,published,decimals,recomputed");
 * ```
 */
export function reproductionCsv(figures: readonly ReproducedFigure[]): string {
  const text = (name: "trial" | "figure" | "label" | "unit" | "kind" | "where") =>
    strings(name, figures.map((figure) => figure[name]));
  const values = (name: string, of: (figure: ReproducedFigure) => number) =>
    doubles(name, figures.map(of));
  return toCsv(table([
    text("trial"),
    text("figure"),
    text("label"),
    text("unit"),
    values("published", ({ published }) => published),
    values("decimals", ({ decimals }) => decimals),
    values("recomputed", ({ recomputed }) => recomputed),
    values("difference", ({ difference }) => difference),
    values("monte_carlo_error", ({ monteCarloError }) => monteCarloError),
    strings("verdict", figures.map(({ off }) => off ? "off" : "agrees")),
    text("kind"),
    text("where"),
  ]));
}
