/**
 * The evidence that a result stands on: rates, and the published estimates behind them.
 *
 * @module
 */

import {
  type ChannelEvidence,
  type ChannelName,
  type Estimate,
  estimate,
  estimateIds,
  type Preset,
  preset,
  PRESETS,
} from "../../../evidence/mod.ts";
import type { ProvenanceRecord } from "../../../simulation/types.ts";
import { sha256 } from "../../digest.ts";
import { type Html, markup } from "../html.ts";
import { tableHtml } from "../table.ts";
import type { Teller, WordName } from "../teller.ts";

/** What a result says of its evidence. */
export interface EvidenceOf {
  evidence: string;
  channel: string;
  provenance: readonly ProvenanceRecord[];
}

/**
 * The rates of a built-in preset in words and the estimates that they stand on, with citation and verification
 * mark. A preset of the user's, or one of another version, is told by its digest and said to be so.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { evidenceSection } from "./evidence.ts";
 *
 * const { text } = await evidenceSection(exampleRecord({}), new Teller("en"));
 * assertStringIncludes(text, "not that of this version of promesse");
 * ```
 */
export async function evidenceSection(result: EvidenceOf, tell: Teller): Promise<Html> {
  const used = await presetOf(result);
  const channel = used?.channels[result.channel as ChannelName];
  if (!used || !channel) {
    return markup`<p>${tell.say("evidence_own", { name: result.evidence })}</p>`;
  }
  const rows = cited(used, channel);
  return markup`<p><strong>${used.name}</strong>${tell.lang === "fr" ? "\u202f: " : ": "}${
    tell.named("preset", used.name, used.summary)
  }</p>
<ul>${rates(channel, tell).map((text) => markup`<li>${text}</li>`)}</ul>
${
    rows.length === 0
      ? markup`<p>${tell.say("evidence_none")}</p>`
      : estimatesTable(rows, { id: "estimates", caption: tell.say("evidence") }, tell)
  }`;
}

async function presetOf({ evidence, provenance }: EvidenceOf): Promise<Preset | null> {
  if (!(PRESETS as readonly string[]).includes(evidence)) return null;
  const own = preset(evidence);
  const digest = await sha256(new TextEncoder().encode(JSON.stringify(own)));
  return provenance.some((input) => input.kind === "evidence" && input.digest === digest)
    ? own
    : null;
}

function rates({ contactRate, turnout, persuasion }: ChannelEvidence, tell: Teller): string[] {
  const error = (se: number | null, scale = 1) =>
    se === null ? tell.say("no_se") : tell.say("se", { se: tell.figure(se * scale) });
  return [
    tell.say("evidence_contact", {
      rate: tell.percent(contactRate.mean),
      sd: tell.percent(contactRate.sd),
    }),
    turnout === null ? tell.say("evidence_no_turnout") : tell.say("evidence_turnout", {
      points: tell.figure(turnout.points),
      se: error(turnout.se),
    }),
    persuasion === null ? tell.say("evidence_no_persuasion") : tell.say("evidence_persuasion", {
      rate: tell.figure(persuasion.rate),
      se: error(persuasion.se),
      denominator: tell.say(DENOMINATORS[persuasion.denominator]),
    }),
  ];
}

const DENOMINATORS = {
  contact: "per_contact_denominator",
  voter_contacted: "per_voter_contacted",
  non_supporter_contacted: "per_non_supporter_contacted",
  share_point: "per_share_point",
} as const satisfies Record<string, WordName>;

/** Estimates that the channel's effects stand on, and those of the attenuation where it applies. */
function cited({ salience }: Preset, { turnout, persuasion }: ChannelEvidence): Estimate[] {
  const known = new Set(estimateIds());
  const ids = new Set([
    ...(turnout?.estimates ?? []),
    ...(persuasion?.estimates ?? []),
    ...(turnout?.attenuated ? salience?.estimates ?? [] : []),
  ]);
  return [...ids].filter((id) => known.has(id)).map(estimate);
}

/** A published estimate, as the registry or a result gives it. In points. */
export interface Cited {
  id: string;
  outcome: string;
  value: number | null;
  se: number | null;
  low?: number | null;
  high?: number | null;
  estimand: string;
  citation: string;
  /** Table or page of the source. */
  where?: string;
  verification: string;
}

/**
 * Published estimates with what they say, their citation and how far they were checked.
 *
 * @param table its id in the page, and its caption.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { estimate } from "../../../evidence/mod.ts";
 * import { Teller } from "../teller.ts";
 * import { estimatesTable } from "./evidence.ts";
 *
 * const table = { id: "trials", caption: "Trials" };
 * const { text } = estimatesTable([estimate("d2d_nh1998_cace")], table, new Teller("fr"));
 * assertStringIncludes(text, "points de participation");
 * ```
 */
export function estimatesTable(
  rows: readonly Cited[],
  table: { id: string; caption: string },
  tell: Teller,
): Html {
  return tableHtml({
    ...table,
    columns: [
      {
        head: tell.say("column_estimate"),
        cells: rows.map(({ id }) => markup`<code>${id}</code>`),
      },
      { head: tell.say("column_value"), cells: rows.map((row) => valueText(row, tell)) },
      {
        head: tell.say("column_source"),
        // As the source is cited, whatever the language of the page.
        cells: rows.map(({ citation, where }) =>
          markup`<cite lang="en">${citation}</cite>${
            where === undefined ? [] : markup`<small lang="en">${where}</small>`
          }`
        ),
      },
      {
        head: tell.say("column_mark"),
        cells: rows.map(({ verification }) => tell.named("mark", verification)),
      },
    ],
  }, tell);
}

function valueText(
  { value, se, low = null, high = null, outcome, estimand }: Cited,
  tell: Teller,
): string {
  const about = tell.named("outcome", outcome);
  const error = se === null ? tell.say("no_se") : tell.say("se", { se: tell.figure(se) });
  const text = value !== null
    ? tell.say("value_points", { value: tell.figure(value), outcome: about, se: error })
    : low !== null && high !== null
    ? tell.say("value_range", { low: tell.figure(low), high: tell.figure(high), outcome: about })
    : tell.say("value_none", { outcome: about });
  return `${text}, ${tell.named("per", estimand)}`;
}
