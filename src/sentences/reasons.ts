import type { InLanguages } from "./language.ts";

/** Why a reading of a claim has its verdict, in sentences and the phrases that they are made of. */
export const REASON_SENTENCES = {
  reason_nothing: {
    en: "Nothing is claimed that these numbers could judge: {list}.",
    fr: "Rien n’est affirmé que ces nombres puissent juger\u202f: {list}.",
  },
  no_number: { en: "none", fr: "aucun" },
  reason_claimed: {
    en: "Claimed: {claimed}. {reference} gives {summary}; P = {p} of {what}.",
    fr: "Annoncé\u202f: {claimed}\u202f; {reference}\u202f: {summary}\u202f; P = {p} pour {what}.",
  },
  reason_elsewhere: {
    en: "P elsewhere: {list}.",
    fr: "P ailleurs\u202f: {list}.",
  },
  reason_vendors: {
    en: "{p} (the vendors' own rate: does not judge)",
    fr: "{p} (le taux des vendeurs eux-mêmes\u202f: ne juge pas)",
  },
  reason_near: {
    en:
      "Under {evidence} P lies within the Monte Carlo error of a boundary of the rule: {.draws} draws cannot " +
      "tell the side.",
    fr:
      "Sous {evidence}, P est à l’erreur de Monte-Carlo près d’une limite de la règle\u202f: {.draws} tirages " +
      "ne peuvent dire de quel côté.",
  },
  reason_needs: {
    en: "It takes an effect of {effect} per contact with {contacts} contacts, {than}.",
    fr: "Il y faut un effet de {effect} par contact avec {contacts} contacts, {than}.",
  },
  than_times: {
    en: "{times} times that of {evidence} ({own})",
    fr: "{times} fois celui de {evidence} ({own})",
  },
  than_none: { en: "where {evidence} has {own}", fr: "quand {evidence} a {own}" },
  or_contacts: {
    en:
      "{than}; or {contacts} contacts at that effect, {share} % of the electors that one try reaches",
    fr:
      "{than}\u202f; ou {contacts} contacts à cet effet, {share}\u202f% des électeurs qu’un essai atteint",
  },
  not_so_many: {
    en: "{contacts}: there are not so many",
    fr: "{contacts}\u202f: il n’y en a pas tant",
  },
  claimed_direction: { en: "a direction, more than 0", fr: "un sens, plus que 0" },
  more_than_zero: { en: "more than 0", fr: "plus que 0" },
  at_least: { en: "at least {figure}", fr: "au moins {figure}" },
  fixed_value: { en: "{mean} (fixed)", fr: "{mean} (fixe)" },
  with_interval: {
    en: "{mean} (90 %: {low} to {high})",
    fr: "{mean} (90\u202f%\u202f: {low} à {high})",
  },
  p_communes: { en: "{.count} of {.draws}", fr: "{.count} sur {.draws}" },
  p_under: { en: "under {.percent} %", fr: "moins de {.percent}\u202f%" },
  p_over: { en: "over {.percent} %", fr: "plus de {.percent}\u202f%" },
  p_about: { en: "{.percent} %", fr: "{.percent}\u202f%" },
} as const satisfies Record<string, InLanguages>;

/** Units of the readings, and names of what their distributions are of. */
export const READING_NAMES = {
  unit_votes: { en: "votes", fr: "voix" },
  unit_lead: { en: "votes of lead", fr: "voix d’avance" },
  unit_turnout: { en: "points of turnout", fr: "points de participation" },
  unit_share: { en: "points of share", fr: "points de suffrages exprimés" },
  unit_lead_points: { en: "points of lead", fr: "points d’avance" },
  unit_response: { en: "points of response", fr: "points de réponse" },
  unit_support: { en: "points of support", fr: "points de soutien" },
  unit_per_contact: { en: "points per contact", fr: "points par contact" },
  unit_votes_per_contact: { en: "votes per contact", fr: "voix par contact" },
  unit_voters_per_contact: { en: "voters per contact", fr: "votants par contact" },
  unit_per_thousand: { en: "votes per 1,000 contacts", fr: "voix pour 1\u202f000 contacts" },
  unit_winners: { en: "winners", fr: "élus" },
  unit_list: { en: "share of the list", fr: "part de la liste" },
  counting_level: { en: "level", fr: "niveau" },
  counting_rise: { en: "rise", fr: "hausse" },
  counting_excess: { en: "excess", fr: "hausse de plus que l’ensemble" },
  door: { en: "door", fr: "porte" },
  doors: { en: "doors", fr: "portes" },
  numbers: { en: "numbers", fr: "numéros" },
  addresses: { en: "addresses", fr: "adresses" },
  picked_bureaux: {
    en: "picked bureaux of each commune",
    fr: "bureaux choisis de chaque commune",
  },
  whole_communes: { en: "whole communes", fr: "communes entières" },
  no_version: { en: "no version differs", fr: "aucune version ne diffère" },
  one_version: {
    en: "one version is better by the rate claimed",
    fr: "une version est meilleure, du taux annoncé",
  },
  idle_tool: { en: "tool without effect", fr: "outil sans effet" },
  past_again: { en: "past drawn again", fr: "passé tiré de nouveau" },
  next_election: {
    en: "from one election to the next",
    fr: "d’une élection à la suivante",
  },
  perfect_profiles: { en: "perfect profiles (bound)", fr: "profils parfaits (borne)" },
  all_answer: { en: "all answer alike", fr: "tous répondent autant" },
  readier: {
    en: "sympathisers {.ratio} × as ready to answer",
    fr: "sympathisants {.ratio} × plus prompts à répondre",
  },
  apparent_none: {
    en: "no message differs: apparent gain",
    fr: "aucun message ne diffère\u202f: gain apparent",
  },
  real_none: {
    en: "no message differs: real gain",
    fr: "aucun message ne diffère\u202f: gain réel",
  },
  apparent_some: {
    en: "messages differ: apparent gain",
    fr: "les messages diffèrent\u202f: gain apparent",
  },
  real_some: { en: "messages differ: real gain", fr: "les messages diffèrent\u202f: gain réel" },
  perfect_reports: { en: "perfect reports", fr: "relevés parfaits" },
  reports_off: {
    en: "reports off by {.points} points",
    fr: "relevés faux de {.points} points",
  },
} as const satisfies Record<string, InLanguages>;
