import type { InLanguages } from "../../../sentences/mod.ts";

/** Words of the page of an audit of claims. */
export const AUDIT = {
  a_kicker: { en: "What claims are worth", fr: "Ce que valent les affirmations" },
  a_question_one: { en: "What is this claim worth?", fr: "Que vaut cette affirmation\u202f?" },
  a_question: {
    en: "What are {#n claim|claims} of the targeting market worth?",
    fr: "Que valent {#n affirmation|affirmations} du marché du ciblage\u202f?",
  },
  a_counts: {
    en: "Of {#n claim|claims}: {list}.",
    fr: "Sur {#n affirmation|affirmations}\u202f: {list}.",
  },
  a_one: { en: "“{title}”: {verdict}.", fr: "«\u202f{title}\u202f»\u202f: {verdict}." },
  a_verdict: { en: "Verdict: {verdict}.", fr: "Verdict\u202f: {verdict}." },
  a_means: {
    en:
      "A verdict says whether the figure, read as the claim states it, agrees with what trials and simulations give " +
      "with their errors; it is no judgement on a person or a product.",
    fr:
      "Un verdict dit si le chiffre, lu comme l’affirmation l’énonce, s’accorde avec ce que donnent essais et " +
      "simulations, erreurs comprises\u202f; il ne juge ni une personne ni un produit.",
  },
  a_setting: {
    en:
      "The world is {title} in {#bureaux bureau|bureaux} {where}, {#registered elector|electors}, with {candidate} " +
      "against {rival}; {#worlds simulated world|simulated worlds} for each preset of evidence.",
    fr:
      "Le monde est {title}, dans {#bureaux bureau|bureaux} {where}, {#registered électeur|électeurs}, avec " +
      "{candidate} contre {rival}\u202f; {#worlds monde simulé|mondes simulés} pour chaque jeu d’hypothèses.",
  },
  a_english: {
    en: "Claims are told in our words, and sources are cited as they are.",
    fr:
      "Le texte des affirmations, de leurs lectures et des essais est celui de notre registre, en anglais\u202f; les " +
      "verdicts, les raisons et les figures sont en français.",
  },
  verdict_consistent: { en: "consistent", fr: "cohérent" },
  verdict_optimistic: { en: "optimistic", fr: "optimiste" },
  verdict_implausible: { en: "implausible", fr: "invraisemblable" },
  "verdict_not identified": { en: "not identified", fr: "non identifié" },
  "verdict_no testable claim": { en: "no testable claim", fr: "rien de testable" },
  count_consistent: { en: "{n} consistent", fr: "{n} cohérente{n?|s}" },
  count_optimistic: { en: "{n} optimistic", fr: "{n} optimiste{n?|s}" },
  count_implausible: { en: "{n} implausible", fr: "{n} invraisemblable{n?|s}" },
  "count_not identified": { en: "{n} not identified", fr: "{n} non identifiée{n?|s}" },
  "count_no testable claim": { en: "{n} not testable", fr: "{n} non testable{n?|s}" },
  standing_claimed: { en: "the claim says this", fr: "l’affirmation dit cela" },
  standing_source: {
    en: "the study behind the figure says this",
    fr: "l’étude d’où vient le chiffre dit cela",
  },
  standing_open: { en: "the claim leaves this open", fr: "l’affirmation ne le précise pas" },
  missing_figure: { en: "figure", fr: "chiffre" },
  missing_outcome: { en: "outcome", fr: "résultat électoral" },
  "missing_control group": { en: "control group", fr: "groupe témoin" },
  missing_denominator: { en: "denominator", fr: "dénominateur" },
  missing_interval: { en: "interval", fr: "intervalle" },
  missing_baseline: { en: "baseline", fr: "point de comparaison" },
  missing_budget: { en: "budget", fr: "budget" },
  "missing_source of the figure": { en: "source of the figure", fr: "source du chiffre" },

  a_table: { en: "Claims and verdicts", fr: "Affirmations et verdicts" },
  a_column_claim: { en: "Claim", fr: "Affirmation" },
  a_column_verdict: { en: "Verdict", fr: "Verdict" },
  a_column_missing: { en: "What it does not give", fr: "Ce qu’elle ne donne pas" },
  a_claims: { en: "Claim by claim", fr: "Affirmation par affirmation" },
  a_claims_intro: {
    en:
      "Each with what is claimed and by whom, the reading that it stands or falls with, and its other readings, " +
      "folded.",
    fr:
      "Chacune avec ce qui est annoncé et par qui, la lecture dont elle dépend, et ses autres lectures, repliées.",
  },
  a_claimed: { en: "What is claimed", fr: "Ce qui est annoncé" },
  a_systems: { en: "Systems", fr: "Systèmes" },
  a_does: { en: "What it does", fr: "Ce que cela fait" },
  a_data: { en: "Data", fr: "Données" },
  a_against: { en: "Compared with", fr: "Comparé à" },
  a_nothing: { en: "nothing", fr: "rien" },
  a_missing: { en: "Not given", fr: "Non donné" },
  a_source: { en: "Source", fr: "Source" },
  a_quoted: { en: "as quoted by {who}", fr: "citée par {who}" },
  a_modelled: { en: "How it is tested", fr: "Comment on la teste" },
  a_reading: { en: "Read as", fr: "Lue comme" },
  a_others: { en: "Other readings", fr: "Autres lectures" },
  a_judges_nothing: { en: "judges nothing", fr: "ne juge rien" },
  a_notes: { en: "To know about these numbers", fr: "À savoir sur ces nombres" },
  a_key: {
    en: "Twenty dots of equal probability a row, a bar over 90\u202f%, a symbol at the mean.",
    fr:
      "Vingt points d’égale probabilité par ligne, une barre sur 90\u202f%, un symbole à la moyenne.",
  },
  a_key_claimed: { en: "In red, the figure claimed.", fr: "En rouge, le chiffre annoncé." },
  a_row: { en: "{name}: {mean} ({range})", fr: "{name}\u202f: {mean} ({range})" },
  a_row_p: { en: "{row}, P = {p}.", fr: "{row}, P = {p}." },
  a_row_no_p: { en: "{row}.", fr: "{row}." },
  a_figure_claimed: { en: "claimed: {figure}", fr: "annoncé\u202f: {figure}" },
  a_more_than: { en: "claimed: more than 0", fr: "annoncé\u202f: plus que 0" },
  a_mean: { en: "mean", fr: "moyenne" },
  a_from: { en: "90\u202f%, from", fr: "90\u202f%, de" },
  a_to: { en: "90\u202f%, to", fr: "90\u202f%, à" },
  a_chance: { en: "chance of the claimed", fr: "chance de l’annoncé" },
  a_dot: { en: "one dot of twenty", fr: "un point sur vingt" },
  a_name: { en: "distribution", fr: "distribution" },
  kind_predictive: { en: "evidence preset", fr: "jeu d’hypothèses" },
  kind_trial: { en: "randomised trial", fr: "essai randomisé" },
  kind_placebo: { en: "placebo: nothing done", fr: "placebo\u202f: rien de fait" },
  kind_simulation: { en: "simulation", fr: "simulation" },
  kind_vendors: { en: "as vendors say", fr: "ce que disent les vendeurs" },
  a_trials: {
    en: "Trials and figures of the record that bear on it",
    fr: "Essais et chiffres connus qui s’y rapportent",
  },
  a_rule: { en: "The rule of verdicts", fr: "La règle des verdicts" },
  a_not: {
    en:
      "It does not say that a system does nothing, nor who wins: it says what its published claim would need in " +
      "order to hold. Claims are those that we read, in the words of the registry; a claim made elsewhere with a " +
      "control group and an interval could fare otherwise. It holds no personal data, and individual targeting is " +
      "simulated on synthetic electors.",
    fr:
      "Cette page ne dit pas qu’un système ne fait rien, ni qui l’emporte\u202f: elle dit ce qu’il faudrait pour que " +
      "tienne ce qui en est publié. Les affirmations sont celles que nous avons lues, dans les mots du registre\u202f; " +
      "une autre, avec groupe témoin et intervalle, pourrait avoir un autre sort. Elle ne contient aucune donnée " +
      "personnelle, et le ciblage individuel est simulé sur des électeurs synthétiques.",
  },
} as const satisfies Record<string, InLanguages>;
