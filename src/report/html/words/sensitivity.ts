import type { InLanguages } from "../../../sentences/mod.ts";

/** Words of the page of a sensitivity analysis. */
export const SENSITIVITY = {
  s_question: {
    en: "What would change the gain of targeting, with {doors} {where}?",
    fr: "Qu’est-ce qui changerait le gain du ciblage, avec {doors} {where}\u202f?",
  },
  s_kicker: { en: "How conclusions move", fr: "Ce qui fait bouger les conclusions" },
  s_campaign: {
    en: "A campaign for {candidate} against {rival}: {channel}, {budget}; evidence “{evidence}”; " +
      "expectations over {#draws draw|draws} of it.",
    fr:
      "Une campagne pour {candidate} contre {rival}\u202f: {channel}, {budget}\u202f; hypothèses " +
      "«\u202f{evidence}\u202f», espérances sur {#draws tirage|tirages}.",
  },
  s_base: {
    en:
      "As the evidence says, “{strategy}” is expected to gain {gain} votes, {more} more than random targeting: the largest such lead of the rankings compared.",
    fr:
      "Telles quelles, ces hypothèses donnent à «\u202f{strategy}\u202f» un gain espéré de {gain} voix, {more} de plus que le ciblage au hasard\u202f: le plus grand écart des classements comparés.",
  },
  s_most: {
    en: "What moves that lead over chance most is the {assumption}: {at_low} votes at {low}, " +
      "{at_high} at {high}.",
    fr:
      "Ce qui fait le plus bouger cet écart au hasard\u202f: {assumption}, {at_low} voix à {low}, " +
      "{at_high} à {high}.",
  },
  s_turns: {
    en:
      "Alone, within its range, {n?this can|each of these can} undo it: {list}. One assumption at a time: what two do together is not shown.",
    fr:
      "Seule, dans sa plage, {n?celle-ci peut|chacune de celles-ci peut} l’annuler\u202f: {list}. Une hypothèse à la fois\u202f: ce que deux font ensemble n’est pas montré.",
  },
  s_holds: {
    en:
      "{n?The one assumption moved does not undo it|None of the assumptions moved undoes it alone}, within its range. One at a time: what two do together " +
      "is not shown.",
    fr:
      "{n?La seule hypothèse déplacée ne l’annule pas|Aucune des hypothèses déplacées ne l’annule seule}, dans sa plage. Une à la fois\u202f: ce que deux " +
      "font ensemble n’est pas montré.",
  },
  s_tornado: { en: "One assumption at a time", fr: "Une hypothèse à la fois" },
  s_tornado_intro: {
    en:
      "Expected votes more than random targeting, with one assumption at either end of its range and all others " +
      "as the evidence says. Left of 0 the ranking does worse than chance.",
    fr:
      "Voix espérées de plus que le ciblage au hasard, une hypothèse étant à l’un ou l’autre bout de sa plage et " +
      "les autres telles quelles. À gauche de 0, le classement fait moins bien que le hasard.",
  },
  s_axis: { en: "votes over random", fr: "voix de plus que le hasard" },
  s_said: {
    en:
      "As the evidence says, {strategy} gains {base} votes over random targeting; with one assumption moved, " +
      "{least} to {most}.",
    fr:
      "Hypothèses telles quelles, {strategy} gagne {base} voix de plus que le hasard\u202f; avec une hypothèse " +
      "déplacée, de {least} à {most}.",
  },
  s_ranges_caption: {
    en:
      "What “{strategy}” gains over random targeting, with the assumption at the low and at the high end.",
    fr:
      "Ce que «\u202f{strategy}\u202f» gagne de plus que le hasard, l’hypothèse étant au bas et au haut de sa " +
      "plage.",
  },
  s_tornado_key: {
    en: "Dashed rule: as the evidence says.",
    fr: "Tirets\u202f: les hypothèses telles quelles.",
  },
  s_low: { en: "low end", fr: "bas de la plage" },
  s_high: { en: "high end", fr: "haut de la plage" },
  s_end: { en: "end of the range", fr: "bout de la plage" },
  s_value: { en: "value", fr: "valeur" },
  s_row: {
    en: "{assumption}: {at_low} votes at {low}, {at_high} at {high}.",
    fr: "{assumption}\u202f: {at_low} voix à {low}, {at_high} à {high}.",
  },
  s_ranges: {
    en: "The ranges, and where they come from",
    fr: "Les plages, et d’où elles viennent",
  },
  s_column_assumption: { en: "Assumption", fr: "Hypothèse" },
  s_column_base: { en: "As it is", fr: "Telle quelle" },
  s_column_range: { en: "Range", fr: "Plage" },
  s_column_gain: { en: "Votes over random", fr: "Voix de plus que le hasard" },
  s_column_basis: { en: "Where the range comes from", fr: "D’où vient la plage" },
  s_break_even: { en: "What would have to be true", fr: "Ce qu’il faudrait pour cela" },
  s_break_even_intro: {
    en:
      "Along one parameter, all else as the evidence says: where each ranking beats random targeting, or reaches " +
      "a gain that is claimed.",
    fr:
      "Le long d’un paramètre, le reste tel quel\u202f: où chaque classement bat le ciblage au hasard, ou atteint " +
      "un gain annoncé.",
  },
  s_column_parameter: { en: "Parameter", fr: "Paramètre" },
  s_beats: { en: "beats random", fr: "bat le hasard" },
  s_searched: { en: "{question}; sought in {range}", fr: "{question}\u202f; cherché dans {range}" },
  s_reaches: { en: "gains {reach} votes", fr: "gagne {reach} voix" },
  s_always: { en: "always", fr: "toujours" },
  s_never: { en: "never", fr: "jamais" },
  s_above: { en: "above {values}", fr: "au-dessus de {values}" },
  s_below: { en: "below {values}", fr: "au-dessous de {values}" },
  s_between: { en: "changes at {values}", fr: "change à {values}" },
  s_not_moved: { en: "Not moved", fr: "Non déplacées" },
  s_budget: { en: "By budget", fr: "Selon le budget" },
  s_budget_intro: {
    en:
      "Expected gain as the budget grows: the strategy chosen, with its 90\u202f% interval, and random " +
      "targeting, dashed.",
    fr:
      "Gain espéré quand le budget croît\u202f: la stratégie choisie, avec son intervalle à 90\u202f%, et le " +
      "ciblage au hasard, en tirets.",
  },
  s_budget_words: {
    en: "{strategy}: {gain} votes with {attempts} attempts, {most} with {all}.",
    fr: "{strategy}\u202f: {gain} voix avec {attempts} tentatives, {most} avec {all}.",
  },
  assumption_contact_rate: { en: "contact rate", fr: "taux de contact" },
  assumption_turnout_effect: { en: "effect on turnout", fr: "effet sur la participation" },
  assumption_persuasion: { en: "persuasion", fr: "persuasion" },
  assumption_multiplier: { en: "coverage multiplier", fr: "multiplicateur de couverture" },
  assumption_selectivity: { en: "selectivity", fr: "sélectivité" },
  assumption_propensity_precision: {
    en: "precision of propensities",
    fr: "précision des propensions",
  },
  assumption_leaning: {
    en: "leaning of abstainers",
    fr: "penchant des non-votants",
  },
  assumption_salience: { en: "loss by salience", fr: "perte due à la mobilisation" },
  assumption_spillover: { en: "spillover", fr: "propagation au foyer" },
  assumption_electors_per_unit: { en: "electors behind a unit", fr: "électeurs par unité" },
  assumption_passes: { en: "passes", fr: "passages" },
  measure_contact_rate: { en: "share of attempts", fr: "part des tentatives" },
  measure_turnout_effect: { en: "points per contact", fr: "points par contact" },
  measure_persuasion: { en: "rate per contact", fr: "taux par contact" },
  measure_multiplier: { en: "factor on both effects", fr: "facteur des deux effets" },
  measure_selectivity: {
    en: "risk ratio: voters are easier to reach",
    fr: "rapport de risques\u202f: les votants sont plus joignables",
  },
  measure_propensity_precision: { en: "φ", fr: "φ" },
  measure_leaning: { en: "logit towards the candidate", fr: "logit vers le candidat" },
  measure_salience: { en: "share of the effect", fr: "part de l’effet" },
  measure_spillover: { en: "share of the effect", fr: "part de l’effet" },
  measure_electors_per_unit: { en: "registered", fr: "inscrits" },
  measure_passes: { en: "tries", fr: "essais" },
} as const satisfies Record<string, InLanguages>;
