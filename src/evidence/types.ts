/**
 * What is known about contacts: channels, published estimates and presets.
 *
 * @module
 */

/** How a verification mark was earned; `notes` in REFERENCE.md explain each. */
export const VERIFICATIONS = [
  "recomputed",
  "source_text_read",
  "abstract_read",
  "secondary_quote_read",
  "contradicted",
] as const;

/** Verification mark of an estimate: how far we checked the figure ourselves. */
export type Verification = typeof VERIFICATIONS[number];

/** Ways of contacting an elector. */
export const CHANNELS = [
  "door-to-door",
  "volunteer-phone",
  "commercial-phone",
  "direct-mail",
  "social-pressure-mail",
  "leaflet",
  "e-mail",
  "sms",
  "robocall",
  "social-ads",
] as const;

/** Name of a channel. */
export type ChannelName = typeof CHANNELS[number];

/** A channel: what one attempt is and how many electors it can reach. */
export interface Channel {
  name: ChannelName;
  title: string;
  /** What one attempt tries: a door, a number, a letter… */
  unit: string;
  /** Registered electors behind one unit: 1.4 a door. */
  electorsPerUnit: number;
  /** False where French law or the lack of a file rules it out. */
  usableInFrance: boolean;
  /** One sentence: what limits it, with source where there is one. */
  note: string;
}

/** One published figure. Points are percentage points. */
export interface Estimate {
  id: string;
  /** A channel, `phone` (volunteer and commercial together) or `any`. */
  channel: ChannelName | "phone" | "any" | "tv-radio" | "door-to-door-relational";
  outcome: "turnout" | "vote" | "registration";
  /** What the value is an effect of, and on whom. */
  estimand: "per_recipient" | "per_contact" | "per_bureau" | "rule" | "qualitative" | "cost";
  /** In percentage points, or null where the source gives none. */
  value: number | null;
  /** In percentage points, or null where none is known. */
  se: number | null;
  low: number | null;
  high: number | null;
  studies: number | null;
  subjects: number | null;
  /** Share of those tried who were contacted, in [0, 1]. */
  contactRate: number | null;
  /** Contacts for one vote, as published. */
  contactsPerVote: number | null;
  context: string;
  citation: string;
  /** Table, page or section. */
  where: string;
  verification: Verification;
  /** How it was verified, for the reader. */
  verifiedHow: string;
}

/** A contact rate: share of attempts that reach the unit. Drawn from a Beta once a replicate. */
export interface ContactRate {
  /** In [0, 1]. */
  mean: number;
  /** Standard deviation between campaigns, 0 for a fixed rate; sd² < mean (1 − mean). */
  sd: number;
}

/**
 * Effect of a contact on turnout, in points per elector contacted, at the turnout and selectivity of
 * its source. Drawn once a replicate as Normal(points, √(se² + between²)) × scale.
 */
export interface TurnoutEffect {
  points: number;
  /** Standard error in points; null where the source gives none (the rate is then fixed). */
  se: number | null;
  /** Standard deviation in points of the true effect between places, added to the error. */
  between: number;
  /** θ_ref: turnout of the source's control group, in (0, 1). */
  turnout: number;
  /** ω_ref ≥ 1: risk ratio of being reached, voters to abstainers, at the source. */
  selectivity: number;
  /** True where the source is a low-salience election, so that the attenuation applies. */
  attenuated: boolean;
  /** Factor on the drawn effect; 1, or .24 in `sceptic`. */
  scale: number;
  /** Share of the effect that passes to an uncontacted co-resident; 0 where contacts are homes. */
  spillover: number;
  /** Estimates in the registry that this stands on. */
  estimates: string[];
}

/** What a persuasion rate is a share of. */
export const DENOMINATORS = [
  "contact",
  "voter_contacted",
  "non_supporter_contacted",
  "share_point",
] as const;

/** Denominator of a persuasion estimate. */
export type Denominator = typeof DENOMINATORS[number];

/**
 * Effect of a contact on the vote, as a rate (not points) of its denominator. Drawn once a replicate as
 * Normal(rate, se), then converted to ψ at the source's turnout and share.
 */
export interface PersuasionEffect {
  /** In [−1, 1]. */
  rate: number;
  se: number | null;
  denominator: Denominator;
  /** Turnout and candidate's share of the votes cast at the source; null: the bureau's own. */
  turnout: number | null;
  share: number | null;
  /** Factor on the drawn rate; 1, or less in a sceptic's preset. */
  scale: number;
  estimates: string[];
}

/** All that a preset says of one channel. */
export interface ChannelEvidence {
  contactRate: ContactRate;
  /** ω ≥ 1 in the world: risk ratio of being reached, voters to abstainers. */
  selectivity: number;
  turnout: TurnoutEffect | null;
  persuasion: PersuasionEffect | null;
  /**
   * Relative standard deviation of a multiplier common to both effects (mean 1, log-normal): for
   * effects that were scaled by an uncertain coverage. 0 for none.
   */
  multiplierSd: number;
  /** Why these figures, in a sentence or two. */
  note: string;
}

/** A coherent set of assumptions about contacts. Built-in ones and a user's have the same schema. */
export interface Preset {
  name: string;
  title: string;
  /** What it stands for, in a sentence. */
  summary: string;
  /** Apply the attenuation A ~ Uniform(low, high) to attenuated effects in high-salience elections. */
  salience: { low: number; high: number; estimates: string[] } | null;
  /** φ: precision of the Beta of propensities within a bureau. */
  propensityPrecision: number;
  /** σ_ζ: standard deviation of the leaning of abstainers towards the candidate, on the logit scale. */
  leaningSd: number;
  /** Channels it knows; another one is an error that names them. */
  channels: Partial<Record<ChannelName, ChannelEvidence>>;
}
