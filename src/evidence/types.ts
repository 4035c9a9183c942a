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
  /** One of {@linkcode CHANNELS}. */
  name: ChannelName;
  /** As a reader names it. */
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

/** What an estimate may be about: a channel, `phone` (volunteer or commercial) or `any`. */
export const ESTIMATE_CHANNELS = [
  ...CHANNELS,
  "phone",
  "any",
  "tv-radio",
  "door-to-door-relational",
] as const;

/** What an estimate may be about. */
export type EstimateChannel = typeof ESTIMATE_CHANNELS[number];

/** What an estimate is an effect on. */
export const OUTCOMES = ["turnout", "vote", "registration"] as const;

/** Outcome of an estimate. */
export type Outcome = typeof OUTCOMES[number];

/**
 * What the value of an estimate is an effect of, and on whom: everyone on the list (`per_recipient`),
 * those contacted (`per_contact`), a whole bureau's share or turnout (`per_bureau`), a rule of thumb, no
 * figure (`qualitative`), a cost, a source's own extrapolation to a country, or no effect at all: the gap
 * between those contacted and the others (`naive_gap`).
 */
export const ESTIMANDS = [
  "per_recipient",
  "per_contact",
  "per_bureau",
  "rule",
  "qualitative",
  "cost",
  "extrapolation",
  "naive_gap",
] as const;

/** Estimand of an estimate. */
export type Estimand = typeof ESTIMANDS[number];

/** Two ends, low ≤ high. */
export interface Range {
  /** Lower end. */
  low: number;
  /** Upper end. */
  high: number;
}

/** The lowest and the highest of `count` places or experiments. */
export interface PlacesRange extends Range {
  /** How many places or experiments. */
  count: number;
}

/** A cost as published, between two ends that may be equal. */
export interface Cost extends Range {
  /** US dollars, the only currency of the record. */
  currency: "USD";
  /** Year of the money. */
  year: number;
}

/** One published figure. Points are percentage points. */
export interface Estimate {
  /** Stable name, by which presets cite it. */
  id: string;
  /**
   * For figures: authors and year, then place or arm, in 44 characters or fewer; no two alike within a channel,
   * an outcome and an estimand.
   */
  label: string;
  /** What it is about. */
  channel: EstimateChannel;
  /** What it is an effect on. */
  outcome: Outcome;
  /** What the value is an effect of, and on whom. */
  estimand: Estimand;
  /** In percentage points, or null where the source gives none. */
  value: number | null;
  /** In percentage points, or null where none is known. */
  se: number | null;
  /** Ends of the 95 % interval, or of the range where there is no value; null where unknown. */
  low: number | null;
  /** Upper end, see `low`. */
  high: number | null;
  /** Number of experiments. */
  studies: number | null;
  /** Number of people, or of bureaux where the estimand is `per_bureau`. */
  subjects: number | null;
  /** Share of those tried who were contacted, in [0, 1]. */
  contactRate: number | null;
  /** Contacts (or pieces) for one vote: as published, else one over the value. */
  contactsPerVote: number | null;
  /** Contacts or pieces for one vote where the source gives two figures. */
  contactsPerVoteRange?: Range;
  /** Cost of one more vote. */
  costPerVote?: Cost;
  /** Cost of one contact or piece. */
  costPerContact?: Cost;
  /** Value in the lowest and the highest place or experiment, in points. */
  places?: PlacesRange;
  /** Contact rate in the lowest and the highest place, in [0, 1]. */
  contactRates?: PlacesRange;
  /** Turnout of the control group (of all subjects where `context` says so), in (0, 1). */
  turnout?: number;
  /** Candidate's share of the valid votes in the control group, in (0, 1). */
  share?: number;
  /** Share of all subjects who were assigned to contact, in (0, 1). */
  assigned?: number;
  /** Factor by which the source went from its trial to full coverage. */
  multiplier?: number;
  /** Share of the contacted who would not have voted for the candidate and do, in [0, 1]. */
  persuasionRate?: number;
  /** The same effect with covariates, in points. */
  withControls?: { value: number; se: number };
  /** Share of the effect lost in high-salience elections, in [0, 1]. */
  attenuation?: Range;
  /** Share of the effect that passes to another elector of the home, in [0, 1]. */
  spillover?: number;
  /** Of a naive gap: the estimate of the same data's experiment. */
  comparedWith?: string;
  /** Where, when, on whom, and what to know before using it, in our words. */
  context: string;
  /** The source. */
  citation: string;
  /** Table, page or section. */
  where: string;
  /** How far we checked it. */
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
  /** Mean effect, in points. */
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
  /**
   * Most of the points of a gain that are kept in total, in an election of any salience: .24 in `sceptic`.
   * A loss is not touched. No ceiling where absent.
   */
  gainKept?: number;
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
  /** Standard error of the rate; null where the source gives none (the rate is then fixed). */
  se: number | null;
  /** What the rate is a share of. */
  denominator: Denominator;
  /** Turnout and candidate's share of the votes cast at the source; null: the bureau's own. */
  turnout: number | null;
  /** See `turnout`. */
  share: number | null;
  /** Factor on the drawn rate; 1, or less in a sceptic's preset. */
  scale: number;
  /** Estimates in the registry that this stands on. */
  estimates: string[];
}

/** All that a preset says of one channel. */
export interface ChannelEvidence {
  /** Share of attempts that reach the unit, and so of the electors behind the units tried. */
  contactRate: ContactRate;
  /** ω ≥ 1 in the world: risk ratio of being reached, voters to abstainers. */
  selectivity: number;
  /** Effect on turnout; null for none. */
  turnout: TurnoutEffect | null;
  /** Effect on the vote; null for none. */
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
  /** By which it is asked for. */
  name: string;
  /** As a reader names it. */
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
