/**
 * From per-replicate columns to the record of a comparison.
 *
 * @module
 */

import denoConfig from "../../deno.json" with { type: "json" };
import { costPerVote, difference, mean, ratioQuantity, summarise } from "../measures/mod.ts";
import { digestOf } from "./digest.ts";
import { notesOf } from "./notes.ts";
import { otherEvidence } from "./other_evidence.ts";
import { attemptsOf, nameOf, type Prepared } from "./prepare.ts";
import { provenanceOf } from "./provenance.ts";
import type { ComparisonRecord, Replicates, StrategyResult } from "./types.ts";

/** Version of the library. */
export const VERSION = denoConfig.version;

/** The record of a comparison: summaries computed once, in replicate order. */
export async function comparisonRecord(
  prepared: Prepared,
  replicates: Replicates,
): Promise<ComparisonRecord> {
  const { options, choices, capacity } = prepared;
  const { bureaux } = options.electorate;
  const provenance = await provenanceOf(prepared);
  const { spending, passes } = choices;
  const { options: ballot } = bureaux.election;
  return {
    promesse: VERSION,
    seed: choices.seed,
    replicates: replicates.to - replicates.from,
    election: bureaux.election.id,
    scores_from: options.background?.past?.election ?? null,
    territory: bureaux.territory,
    candidate: ballot[choices.candidate].label,
    rival: ballot[choices.rival].label,
    objective: choices.objective,
    channel: choices.channel.name,
    evidence: choices.preset.name,
    budget: {
      ...spending,
      passes,
      capacity: capacity.reduce((sum, most) => sum + most, 0),
    },
    bureaux: bureaux.size,
    registered: bureaux.registered.reduce((sum, n) => sum + n, 0),
    strategies: asked(prepared).map((name) => strategyResult(prepared, replicates, name)),
    left_out: prepared.leftOut,
    other_evidence: otherEvidence(prepared),
    notes: notesOf(prepared, replicates),
    provenance,
    digest: await digestOf(replicates, provenance.map(({ digest }) => digest)),
  };
}

/** Names of the strategies that were asked for and run, in canonical order. */
export function asked({ choices, run }: Prepared): string[] {
  const names = new Set(choices.strategies.map(nameOf));
  return run.strategies.map(({ name }) => name).filter((name) => names.has(name));
}

function strategyResult(
  prepared: Prepared,
  { outcomes }: Replicates,
  name: string,
): StrategyResult {
  const { choices } = prepared;
  const own = outcomes[name];
  const objective = choices.objective === "margin" ? "margin_votes" : "net_votes";
  const versus = (other: string, sign = 1) => {
    const [a, b] = sign > 0 ? [own, outcomes[other]] : [outcomes[other], own];
    return difference(
      a[objective],
      b[objective],
      a[`expected_${objective}`],
      b[`expected_${objective}`],
    );
  };
  const attempts = withoutDust(attemptsOf(prepared, name));
  const net = summarise(own.net_votes, own.expected_net_votes);
  const { unit, rate } = choices.spending;
  const { probability_better: _, ...regret } = versus("oracle", -1);
  return {
    strategy: name,
    attempts,
    unspent: Math.max(0, withoutDust(choices.spending.attempts - attempts)),
    bureaux_targeted: mean(own.bureaux_targeted),
    contacts: summarise(own.contacts, own.contacts),
    net_votes: net,
    margin_votes: summarise(own.margin_votes, own.expected_margin_votes),
    turnout_points: summarise(own.turnout_points, own.expected_turnout_points),
    share_points: summarise(own.share_points, own.expected_share_points),
    votes_per_1000_contacts: ratioQuantity(own.net_votes, own.contacts, own.expected_net_votes),
    cost_per_vote: unit === "euros" && attempts > 0 ? costPerVote(attempts * rate!, net) : null,
    versus_random: versus("random"),
    versus_uniform: versus("uniform"),
    regret_to_oracle: regret,
  };
}

/** A sum of attempts without what rounding left of it. */
function withoutDust(attempts: number): number {
  return Math.round(attempts * 1e6) / 1e6;
}
