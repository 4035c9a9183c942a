import type { Estimand, EstimateChannel, Outcome, Verification } from "../../evidence/types.ts";
import { svgElement } from "../document.ts";
import { barKey, type LegendItem } from "../legend.ts";
import { THEME } from "../theme.ts";

/** How an estimate of a verification mark is drawn, and what the mark is called. */
export interface MarkStyle {
  label: string;
  /** As Observable Plot names it. */
  symbol: "circle" | "square" | "diamond" | "triangle" | "times";
  /** As Vega-Lite names it, or as a path. */
  shape: string;
  colour: string;
  /** The symbol around (0, 0), of the area that Observable Plot gives to a radius of 4.5. */
  path: string;
}

/** Looks of the verification marks: told apart by shape, in grey too. */
export const MARK_STYLES: Readonly<Record<Verification, MarkStyle>> = {
  recomputed: {
    label: "recomputed from the trial's data",
    symbol: "circle",
    shape: "circle",
    colour: "#14406b",
    path: "M4.5,0A4.5,4.5,0,1,1,-4.5,0A4.5,4.5,0,1,1,4.5,0Z",
  },
  source_text_read: {
    label: "read in the source",
    symbol: "square",
    shape: "square",
    colour: "#2a7f62",
    path: "M-3.99,-3.99H3.99V3.99H-3.99Z",
  },
  abstract_read: {
    label: "read in its abstract only",
    symbol: "diamond",
    shape: "diamond",
    colour: "#b5651d",
    path: "M0,-7.42L4.29,0L0,7.42L-4.29,0Z",
  },
  secondary_quote_read: {
    label: "read where others quote it",
    symbol: "triangle",
    shape: "triangle-up",
    colour: "#8a3b6b",
    path: "M0,-7L6.06,3.5H-6.06Z",
  },
  contradicted: {
    label: "contradicted by what we found",
    symbol: "times",
    shape: "M-1,-1L1,1M-1,1L1,-1",
    colour: "#a32020",
    path: "M-4.87,-4.87L4.87,4.87M-4.87,4.87L4.87,-4.87",
  },
};

const OUTCOME_WORDS: Record<Outcome, string> = {
  turnout: "turnout",
  vote: "the vote",
  registration: "registration",
};

const ESTIMAND_WORDS: Record<Estimand, string> = {
  per_contact: "per person contacted",
  per_recipient: "per person on the list (intention to treat)",
  per_bureau: "in a whole bureau",
  rule: "by rules of thumb, per contact or piece",
  extrapolation: "extrapolated by the source to a country",
  naive_gap: "naive gap: not an effect",
  cost: "cost",
  qualitative: "no figure",
};

const OTHER_CHANNELS: Partial<Record<EstimateChannel, string>> = {
  "phone": "Phone calls, callers not told apart",
  "any": "Several channels",
  "tv-radio": "Television and radio",
  "door-to-door-relational": "Neighbours visiting neighbours",
};

/** A channel's title where the table of channels has none; undefined for the others. */
export function otherChannel(channel: EstimateChannel): string | undefined {
  return OTHER_CHANNELS[channel];
}

/**
 * What an axis measures, in words: two estimates may share an axis only where this is the same.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { measureWords } from "./marks.ts";
 *
 * assertEquals(measureWords("turnout", "per_contact"), "points of turnout, per person contacted");
 * ```
 */
export function measureWords(outcome: Outcome, estimand: Estimand): string {
  return `points of ${OUTCOME_WORDS[outcome]}, ${ESTIMAND_WORDS[estimand]}`;
}

/** What the legend is asked to explain. */
export interface Shown {
  verifications: readonly Verification[];
  interval: boolean;
  bare: boolean;
  range: boolean;
}

/** Verification marks on one line; intervals, hollow symbols and ranges on the next. */
export function forestLegend(document: Document, shown: Shown): LegendItem[][] {
  const symbol = (path: string, stroke: string, fill: string) =>
    svgElement(document, "path", {
      d: path,
      transform: "translate(6,0)",
      fill,
      stroke,
      "stroke-width": 1.5,
    });
  const marks = shown.verifications.map((verification) => {
    const { label, path, colour } = MARK_STYLES[verification];
    return { key: symbol(path, colour, colour), width: 12, label };
  });
  const dashed = barKey(document, 1.5, THEME.quiet);
  dashed.setAttribute("stroke-dasharray", "2,3");
  const { path } = MARK_STYLES.recomputed;
  return [marks, [
    ...(shown.interval
      ? [{ key: barKey(document, 1.5, THEME.quiet), width: 24, label: "95\u202f% interval" }]
      : []),
    ...(shown.bare
      ? [{
        key: symbol(path, THEME.quiet, THEME.background),
        width: 12,
        label: "hollow: no error known",
      }]
      : []),
    ...(shown.range
      ? [{ key: dashed, width: 24, label: "a range that was told, not an interval" }]
      : []),
  ]];
}
