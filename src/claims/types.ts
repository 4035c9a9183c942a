/**
 * What a claim is, the readings it allows, and what an audit returns.
 *
 * @module
 */

import type { ChannelName } from "../evidence/mod.ts";

/** Where a claim was read. */
export interface Source {
  author: string;
  title: string;
  outlet: string;
  /** ISO date, or its year or month where no more is known. */
  date: string;
  /** Who quotes it, where we read it there and not at its source; null where we read the source. */
  quotedBy: string | null;
}

/** What a claim is about. */
export const CLAIM_OUTCOMES = ["turnout", "vote", "victory", "information", "none"] as const;

/** What a claim is about. */
export type ClaimOutcome = typeof CLAIM_OUTCOMES[number];

/** What a reader would need in order to judge the claim, and the claim does not give. */
export const MISSING = [
  "figure",
  "outcome",
  "control group",
  "denominator",
  "interval",
  "baseline",
  "budget",
  "source of the figure",
] as const;

/** A piece missing from a claim. */
export type Missing = typeof MISSING[number];

/** A figure as claimed: from `low` (what holding the claim takes) to `high`, in the reading's unit. */
export interface Claimed {
  low: number;
  high: number;
}

/** Fields of every reading. */
export interface ReadingBase {
  /** Unique within the claim. */
  id: string;
  /** What the claim would mean, as a short phrase. */
  title: string;
  /**
   * `claimed` where the claim says this; `source` where it does not, but the study behind its figure does;
   * `open` where the claim does not tell.
   */
  standing: "claimed" | "source" | "open";
  /** Why it has that standing, in a sentence. */
  why: string;
  /** Null where the claim gives no figure of this kind, nor a direction. */
  claimed: Claimed | null;
  /** `figure`: at least so much; `direction`: more than `claimed.low`, which is then 0. */
  test: "figure" | "direction";
}

/** Quantities of a simulated campaign that a claim can be about. */
export const CAMPAIGN_OUTCOMES = [
  "net_votes",
  "margin_votes",
  "turnout_points",
  "share_points",
  "margin_points",
  "votes_per_contact",
  "voters_per_contact",
] as const;

/** Quantity of a simulated campaign. */
export type CampaignOutcome = typeof CAMPAIGN_OUTCOMES[number];

/** A campaign of known size under every evidence preset. */
export interface CampaignReading extends ReadingBase {
  kind: "campaign";
  channel: ChannelName;
  /** Units tried over the scope, or a share of all its units in [0, 1]. */
  attempts: number | null;
  coverage: number | null;
  /** `nation`: results of the territory are scaled to the election's whole register. */
  scope: "nation" | "territory";
  /** Which bureaux are tried first. */
  strategy: "uniform" | "abstention" | "support" | "potential" | "covariates" | "individual";
  /** What the gain is over: nothing, or another strategy with the same budget. */
  over: "none" | "uniform" | "abstention" | "support" | "best-single";
  outcome: CampaignOutcome;
  /** The preset of the record that comes nearest to the claim's circumstances. */
  reference: "gerber-green" | "trials" | "france-2012" | "sceptic";
}

/** The same way of counting over two real elections, with nothing done. */
export interface PlaceboReading extends ReadingBase {
  kind: "placebo";
  from: string;
  to: string;
  /** How the bureaux are picked on the first election. */
  score: "abstention" | "support" | "potential";
  /** Share of the bureaux picked, in (0, 1). */
  top: number;
  counting: "level" | "rise" | "excess";
  outcome: "turnout" | "share";
  /** Option (or bloc) of the second election whose share is counted; null for turnout. */
  option: string | null;
}

/** The estimate of a randomised trial, as Normal(value, se), set beside the claimed figure. */
export interface TrialReading extends ReadingBase {
  kind: "trial";
  /** Ids of the evidence registry. The first one judges. */
  estimates: string[];
}

/** Claims without a figure of gain that a small simulation of their own speaks to. */
export interface SpecialReading extends ReadingBase {
  kind:
    | "survivorship"
    | "list-stability"
    | "survey"
    | "two-campaigns"
    | "noisy-covariate"
    | "messages"
    | "feed"
    | "split"
    | "ab-test";
  /** Numbers of the simulation, by name; each reading documents its own. */
  parameters: Record<string, number | number[]>;
}

/** One way to read a claim. */
export type Reading = CampaignReading | PlaceboReading | TrialReading | SpecialReading;

/** One claim of the registry. */
export interface Claim {
  id: string;
  /** As a heading. */
  title: string;
  /** Systems it is made by or for, as they are named on the market. */
  systems: string[];
  /** What the system does, in our words. */
  does: string;
  /** Data that it uses. */
  data: string;
  /** What is claimed, with its figure, in our words. */
  claim: string;
  outcome: ClaimOutcome;
  /** What the claim compares with; null where nothing is compared. */
  comparison: string | null;
  missing: Missing[];
  sources: Source[];
  /** Strategy, channel and evidence by which promesse models it; or why it cannot be tested. */
  modelled: string;
  /** Ids of the evidence registry that bear on it. */
  trials: string[];
  /** Empty where there is nothing to test. */
  readings: Reading[];
  /** Said with the verdict, where the verdict's word alone would say too much; null otherwise. */
  wording: string | null;
}

/** Verdicts, from the best to the least that a claim can be given. */
export const VERDICTS = [
  "consistent",
  "optimistic",
  "implausible",
  "not identified",
  "no testable claim",
] as const;

/** Verdict on a claim. */
export type Verdict = typeof VERDICTS[number];

/** A distribution that a claimed figure is set against. 90 % intervals. */
export interface Distribution {
  /** Preset, placebo, estimate or case of a simulation. */
  name: string;
  kind: "predictive" | "placebo" | "trial" | "simulation";
  /** True of what vendors say of themselves: never judges a claim. */
  vendors: boolean;
  /** True where its source gives no error: the interval leaves out the uncertainty of the effect. */
  fixed_rate: boolean;
  /** Values that it was made of; null where it is exact. */
  draws: number | null;
  mean: number;
  low: number;
  high: number;
  /** Interval of the expectation given the evidence; null where there is no such part. */
  expected_low: number | null;
  expected_high: number | null;
  /** P(at least the claimed figure), in [0, 1]; null where nothing is claimed. */
  at_least: number | null;
  /** Quantiles at 2.5 %, 7.5 %, …, 97.5 %: twenty dots of equal probability. */
  dots: number[];
}

/** What a figure would need in order to hold under one preset. */
export interface Need {
  evidence: string;
  /** Contacts that the claimed figure takes at this preset's mean effect; null where it has none. */
  contacts: number | null;
  /** The same over the electors whom the channel can reach there, as a share; above 1: there are not enough. */
  share_of_reachable: number | null;
  /** Effect per contact that the claimed figure takes with the contacts of the plan. */
  effect: number | null;
  /** The preset's own mean effect per contact, in the same unit. */
  effect_of_evidence: number | null;
}

/** What one reading found. */
export interface ReadingResult {
  id: string;
  kind: Reading["kind"];
  title: string;
  standing: Reading["standing"];
  why: string;
  claimed: Claimed | null;
  /** Whether a size or a direction is claimed. */
  test: Reading["test"];
  /** Of every number of the distributions: votes, points, share… */
  unit: string;
  /** What the distributions are of, in a phrase. */
  quantity: string;
  distributions: Distribution[];
  /** Name of the distribution that judges first. */
  reference: string | null;
  needs: Need[];
  /** Contacts made in the plan, in the scope; null where there is no plan. */
  contacts: number | null;
  /** Registered electors of the scope; null where there is none. */
  registered: number | null;
  verdict: Verdict;
  /** Sentences with the numbers that the verdict follows from. */
  reasons: string[];
  /** What a reader of the numbers must know. */
  notes: string[];
}

/** The audit of one claim: what `promesse audit --json` prints of it. */
export interface ClaimAudit extends Omit<Claim, "readings" | "trials"> {
  verdict: Verdict;
  reasons: string[];
  readings: ReadingResult[];
  trials: {
    id: string;
    outcome: string;
    /** In points; null where the source gives none. */
    value: number | null;
    se: number | null;
    estimand: string;
    context: string;
    citation: string;
    verification: string;
  }[];
}

/** What `promesse audit --json` prints. */
export interface AuditRecord {
  promesse: string;
  seed: string;
  replicates: number;
  election: string;
  territory: string;
  candidate: string;
  rival: string;
  bureaux: number;
  registered: number;
  /** Register of the whole election, to which claims of national scope are scaled. */
  registered_nation: number;
  /** The rule that verdicts follow, one sentence each. */
  rule: string[];
  audits: ClaimAudit[];
  provenance: { id: string; title: string; publisher: string; licence: string; digest: string }[];
  notes: string[];
}
