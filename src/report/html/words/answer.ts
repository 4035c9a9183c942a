import type { InLanguages } from "../../../sentences/mod.ts";

/** Words of the question that the page of a comparison asks, and of its answer. */
export const ANSWER = {
  question: {
    en: "How many votes does targeting gain, with {doors} {where}?",
    fr: "Combien de voix le ciblage fait-il gagner, avec {doors} {where}\u202f?",
  },
  question_most: {
    en:
      "How many votes does targeting gain, with {doors} {where}, the most that can be tried there?",
    fr:
      "Combien de voix le ciblage fait-il gagner, avec {doors} {where}, le plus qu’on puisse y tenter\u202f?",
  },
  kicker: {
    en: "Targeting strategies against chance",
    fr: "Des stratégies de ciblage face au hasard",
  },
  setting_world: {
    en:
      "{title}: {#bureaux bureau|bureaux} de vote, {#registered registered elector|registered electors}.",
    fr: "{title}\u202f: {#bureaux bureau|bureaux} de vote, {#registered inscrit|inscrits}.",
  },
  setting_campaign: {
    en: "A campaign for {candidate} against {rival}: {channel}, {budget}; evidence “{evidence}”; " +
      "{#worlds simulated world|simulated worlds}.",
    fr:
      "Une campagne pour {candidate} contre {rival}\u202f: {channel}, {budget}\u202f; hypothèses " +
      "«\u202f{evidence}\u202f»\u202f; {#worlds monde simulé|mondes simulés}.",
  },
  budget_attempts: { en: "{#n attempt|attempts}", fr: "{#n tentative|tentatives}" },
  budget_hours: {
    en: "{attempts} ({amount} hours at {rate} attempts an hour)",
    fr: "{attempts} ({amount} heures à {rate} tentatives l’heure)",
  },
  budget_euros: {
    en: "{attempts} ({amount} euros at {rate} euros an attempt)",
    fr: "{attempts} ({amount} euros à {rate} euros la tentative)",
  },
  budget_passes: {
    en: "{budget}, {#n pass|passes}",
    fr: "{budget}, {#n passage|passages}",
  },
  budget_over: {
    en: "{budget}, of which the territory takes {#room}",
    fr: "{budget}, dont le territoire admet {#room}",
  },
  hindsight: {
    en: "Hindsight: scores are read from this very vote, which no campaign can know.",
    fr:
      "Après coup\u202f: les scores sont lus dans ce vote même, qu’aucune campagne ne peut connaître.",
  },

  // The answer.
  no_ranking: {
    en: "No strategy of those compared ranks bureaux, so that none can be read against chance.",
    fr:
      "Aucune des stratégies comparées ne classe les bureaux\u202f: aucune ne peut être lue face au hasard.",
  },
  nothing: {
    en:
      "With this evidence and budget no ranking of bureaux gains anything in {#worlds simulated world|simulated worlds}, and random targeting neither.",
    fr:
      "Avec ces hypothèses et ce budget, aucun classement des bureaux ne gagne quoi que ce soit sur {#worlds monde simulé|mondes simulés}, et le hasard non plus.",
  },
  nothing_seen: {
    en: "The gains expected are not 0, but too small to be seen in so few worlds.",
    fr: "Les gains espérés ne sont pas nuls, mais trop petits pour être vus dans si peu de mondes.",
  },
  all_as_random: {
    en:
      "Over {#worlds simulated world|simulated worlds} each ranking of bureaux gains what random targeting " +
      "gains: {gain} votes on average.",
    fr:
      "Sur {#worlds monde simulé|mondes simulés}, tout classement des bureaux gagne ce que gagne le hasard\u202f: " +
      "{gain} voix en moyenne.",
  },
  single: { en: "the ranking “{strategy}”", fr: "le classement «\u202f{strategy}\u202f»" },
  best_of: {
    en: "“{strategy}”, the best of {n} rankings of bureaux by its mean,",
    fr: "«\u202f{strategy}\u202f», le meilleur des {n} classements de bureaux par sa moyenne,",
  },
  gains_margin: {
    en:
      "Under these assumptions {who} gains {gain} {votes?vote|votes} on {rival} on average over {#worlds simulated world|simulated worlds} ({interval}).",
    fr:
      "Sous ces hypothèses, {who} gagne {gain} voix sur {rival} en moyenne sur {#worlds monde simulé|mondes simulés} ({interval}).",
  },
  loses_margin: {
    en:
      "Under these assumptions {who} loses {gain} {votes?vote|votes} to {rival} on average over {#worlds simulated world|simulated worlds} ({interval}).",
    fr:
      "Sous ces hypothèses, {who} perd {gain} voix face à {rival} en moyenne sur {#worlds monde simulé|mondes simulés} ({interval}).",
  },
  gains_votes: {
    en:
      "Under these assumptions {who} gains {candidate} {gain} {votes?vote|votes} on average over {#worlds simulated world|simulated worlds} ({interval}).",
    fr:
      "Sous ces hypothèses, {who} fait gagner {gain} voix à {candidate} en moyenne sur {#worlds monde simulé|mondes simulés} ({interval}).",
  },
  loses_votes: {
    en:
      "Under these assumptions {who} loses {candidate} {gain} {votes?vote|votes} on average over {#worlds simulated world|simulated worlds} ({interval}).",
    fr:
      "Sous ces hypothèses, {who} fait perdre {gain} voix à {candidate} en moyenne sur {#worlds monde simulé|mondes simulés} ({interval}).",
  },
  interval: {
    en: "90\u202f% of worlds: {range}",
    fr: "90\u202f% des mondes\u202f: {range}",
  },
  interval_few: {
    en: "5th to 95th percentile, of too few worlds for an interval: {range}",
    fr: "du 5e au 95e centile, de trop peu de mondes pour un intervalle\u202f: {range}",
  },
  interval_one: {
    en: "a single world, which has no interval",
    fr: "un seul monde, qui n’a pas d’intervalle",
  },
  share_of_worlds: { en: "{share} of worlds", fr: "{share} des mondes" },
  number_of_worlds: {
    en: "{.better} of {#worlds world|worlds}",
    fr: "{.better} {better?monde|mondes} sur {#worlds}",
  },
  gain_includes_zero: {
    en: "That interval includes 0: one campaign may gain votes or lose some.",
    fr: "Cet intervalle comprend 0\u202f: une campagne peut gagner des voix comme en perdre.",
  },
  more: {
    en:
      "The same budget spent at random {random}: choosing the bureaux adds {more} {votes?vote|votes} on average ({interval}), and does better than chance in {share}.",
    fr:
      "Le même budget dépensé au hasard {random}\u202f: choisir les bureaux en ajoute {more} en moyenne ({interval}), et fait mieux que le hasard dans {share}.",
  },
  less: {
    en:
      "The same budget spent at random {random}: choosing the bureaux takes {more} {votes?vote|votes} away on average (difference, {interval}), and does better than chance in {share}.",
    fr:
      "Le même budget dépensé au hasard {random}\u202f: choisir les bureaux en retire {more} en moyenne (différence, {interval}), et fait mieux que le hasard dans {share}.",
  },
  random_gains: { en: "gains {random}", fr: "gagne {random} voix" },
  random_loses: { en: "loses {random}", fr: "perd {random} voix" },
  gain_touches_zero: {
    en: "That interval includes 0: one campaign may change nothing.",
    fr: "Cet intervalle comprend 0\u202f: une campagne peut ne rien changer.",
  },
  interval_few_again: {
    en: "5th to 95th percentile: {range}",
    fr: "du 5e au 95e centile\u202f: {range}",
  },
  more_includes_zero: {
    en: "The interval of the difference includes 0: one campaign may do no better than chance.",
    fr:
      "L’intervalle de la différence comprend 0\u202f: une campagne peut ne pas faire mieux que le hasard.",
  },
  within_error: {
    en:
      "The mean difference is within Monte Carlo error of 0 (standard error {se}): more worlds would tell.",
    fr:
      "La différence moyenne ne se distingue pas de 0 à l’erreur de Monte-Carlo près (erreur type {se})\u202f: " +
      "il faudrait plus de mondes.",
  },
  territory: {
    en:
      "Over the whole territory that is {share} points of the valid votes of {candidate} and {turnout} points " +
      "of turnout.",
    fr:
      "Sur tout le territoire, c’est {share} {shares?point|points} de suffrages exprimés pour {candidate} et {turnout} {turnouts?point|points} " +
      "de participation.",
  },
  oracle_line: {
    en:
      "A list drawn up with every result known in advance would beat chance by {oracle} votes: “{strategy}” finds {found} of that.",
    fr:
      "Une liste dressée en connaissant d’avance tous les résultats battrait le hasard de {oracle} voix\u202f: «\u202f{strategy}\u202f» en trouve {found}.",
  },
  all_of_it: { en: "all", fr: "la totalité" },
  fixed_rate: {
    en: "The rate has no published error: the intervals leave out how sure the effect is.",
    fr:
      "Le taux n’a pas d’erreur publiée\u202f: les intervalles ne comptent pas l’incertitude sur l’effet.",
  },
} as const satisfies Record<string, InLanguages>;
