import type { InLanguages } from "../../../sentences/mod.ts";

/** Words of the page of a comparison. */
export const COMPARISON = {
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

  // Figures.
  gains: { en: "Votes gained", fr: "Les voix gagnées" },
  gains_margin_intro: {
    en: "Votes gained on {rival}, against no campaign, by each strategy with the same budget.",
    fr:
      "Voix gagnées sur {rival}, par rapport à l’absence de campagne, par chaque stratégie à budget égal.",
  },
  gains_votes_intro: {
    en: "Votes gained by {candidate}, against no campaign, by each strategy with the same budget.",
    fr:
      "Voix gagnées par {candidate}, par rapport à l’absence de campagne, par chaque stratégie à budget égal.",
  },
  gains_key: {
    en:
      "Symbol: mean. Thin bar: 90\u202f% of simulated worlds. Thick bar: 90\u202f% interval of the " +
      "expected gain. Dashed rule: mean of random targeting. Bounds see what no campaign can: every result " +
      "(oracle) or every elector (individual).",
    fr:
      "Symbole\u202f: moyenne. Trait fin\u202f: 90\u202f% des mondes simulés. Barre épaisse\u202f: intervalle " +
      "à 90\u202f% du gain espéré. Tirets\u202f: moyenne du ciblage au hasard. Les bornes voient ce qu’aucune " +
      "campagne ne voit\u202f: chaque résultat (oracle) ou chaque électeur (individuel).",
  },
  axis_margin: { en: "votes gained on {rival}", fr: "voix gagnées sur {rival}" },
  axis_votes: { en: "votes gained by {candidate}", fr: "voix gagnées par {candidate}" },
  row_words: {
    en: "{strategy}: {mean} ({range}).",
    fr: "{strategy}\u202f: {mean} ({range}).",
  },
  off_scale: {
    en: "Not drawn, being far off: {list}",
    fr: "Non tracé, car très loin\u202f: {list}",
  },
  differences: { en: "What targeting adds to chance", fr: "Ce que le ciblage ajoute au hasard" },
  differences_intro: {
    en:
      "The same votes minus those of random targeting in the same worlds. What lies right of 0 is owed to the " +
      "choice of bureaux; a bar across 0 may be luck.",
    fr:
      "Les mêmes voix, moins celles du ciblage au hasard dans les mêmes mondes. Ce qui est à droite de 0 est " +
      "dû au choix des bureaux\u202f; une barre qui coupe 0 peut relever de la chance.",
  },
  axis_more: {
    en: "votes more than random targeting",
    fr: "voix de plus que le ciblage au hasard",
  },
  worlds_title: { en: "From one world to another", fr: "D’un monde à l’autre" },
  worlds_intro: {
    en:
      "One campaign happens in one world. How often each gain comes out, of {#worlds simulated world|simulated worlds}: " +
      "bars for the strategy chosen, the line for random targeting.",
    fr:
      "Une campagne a lieu dans un seul monde. Fréquence de chaque gain, sur {#worlds monde simulé|mondes simulés}\u202f: " +
      "barres pour la stratégie choisie, ligne pour le ciblage au hasard.",
  },
  from: { en: "from", fr: "de" },
  to: { en: "to", fr: "à" },
  axis_share_worlds: { en: "share of worlds", fr: "part des mondes" },
  world_words: {
    en: "{strategy} gains votes in {gained}, and more than random targeting in {better}; half of " +
      "its gains lie between {quarter} and {three}.",
    fr: "{strategy} gagne des voix dans {gained}, et plus que le hasard dans {better}\u202f; la " +
      "moitié de ses gains est entre {quarter} et {three}.",
  },
  world_words_one: {
    en: "{strategy}: {gain} {votes?vote|votes} in the one world simulated.",
    fr: "{strategy}\u202f: {gain} voix dans le seul monde simulé.",
  },
  plan_title: { en: "Where the campaign goes", fr: "Où va la campagne" },
  plan_intro: {
    en:
      "Where each strategy sends the campaign. Random targeting goes elsewhere in every world; uniform " +
      "targeting goes everywhere.",
    fr:
      "Où chaque stratégie envoie la campagne. Le ciblage au hasard va ailleurs dans chaque monde\u202f; le " +
      "ciblage uniforme va partout.",
  },
  plan_words: {
    en:
      "{strategy} puts {attempts} into {targeted} of {#bureaux bureau|bureaux}, where {share} of the " +
      "registered electors are.",
    fr:
      "{strategy} place {attempts} dans {targeted} des {#bureaux bureau|bureaux}, où sont {share} des " +
      "inscrits.",
  },
  plan_communes: {
    en: "They are in {#communes commune|communes}, most in: {list}.",
    fr: "Ils sont dans {#communes commune|communes}, surtout\u202f: {list}.",
  },
  map_key: {
    en: "A dot a bureau; the area of the blue ones follows the attempts.",
    fr: "Un point par bureau\u202f; l’aire des points bleus suit les tentatives.",
  },
  map_unplaced: {
    en: "{#n bureau is|bureaux are} not on the map, for want of a known place.",
    fr: "{#n bureau n’est pas|bureaux ne sont pas} sur la carte, faute de position connue.",
  },
  map_source: {
    en: "Places: {publisher}, “{title}”, {licence}.",
    fr: "Positions\u202f: {publisher}, «\u202f{title}\u202f», {licence}.",
  },
  bars_key: {
    en: "At most {n} communes, those that get most.",
    fr: "Au plus {n} communes, celles qui reçoivent le plus.",
  },
  commune: { en: "commune", fr: "commune" },
  bureau: { en: "bureau", fr: "bureau" },
  attempts: { en: "attempts", fr: "tentatives" },
  registered: { en: "registered", fr: "inscrits" },

  // The table.
  table: { en: "Every strategy, in numbers", fr: "Chaque stratégie, en chiffres" },
  table_caption: {
    en:
      "{objective}, mean and 90\u202f% of simulated worlds, and what is more than random targeting.",
    fr:
      "{objective}, moyenne et 90\u202f% des mondes simulés, et ce qui dépasse le ciblage au hasard.",
  },
  column_strategy: { en: "Strategy", fr: "Stratégie" },
  column_bureaux: { en: "Bureaux", fr: "Bureaux" },
  column_contacts: { en: "Electors contacted", fr: "Électeurs contactés" },
  column_gain: { en: "Votes gained", fr: "Voix gagnées" },
  column_interval: { en: "90\u202f% of worlds", fr: "90\u202f% des mondes" },
  column_more: { en: "More than random", fr: "De plus que le hasard" },
  column_better: { en: "Better than random", fr: "Mieux que le hasard" },
  column_per_thousand: { en: "Votes per 1\u202f000 contacts", fr: "Voix pour 1\u202f000 contacts" },
  column_turnout: { en: "Turnout, points", fr: "Participation, points" },
  table_note: {
    en:
      "Better: share of worlds in which the strategy gains more than random targeting, ties counted half. " +
      "Votes per 1\u202f000 contacts count votes gained, not the lead.",
    fr:
      "Mieux\u202f: part des mondes où la stratégie gagne plus que le hasard, ex æquo comptés pour moitié. " +
      "Les voix pour 1\u202f000 contacts sont les voix gagnées, non l’avance.",
  },
  bound_mark: {
    en: "bound",
    fr: "borne",
  },

  // Other evidence.
  others: { en: "What other evidence says", fr: "Ce que disent d’autres hypothèses" },
  others_intro: {
    en:
      "The same plans under the presets not chosen, in expectation over {#draws draw|draws} of each one’s " +
      "evidence. No worlds are drawn: these intervals are narrower than those above.",
    fr:
      "Les mêmes plans sous les hypothèses non choisies, en espérance sur {#draws tirage|tirages} de chacune. " +
      "Les mondes ne sont pas tirés\u202f: ces intervalles sont plus étroits que ceux d’au-dessus.",
  },
  others_none: { en: "None compared.", fr: "Aucune comparée." },
  column_preset: { en: "Evidence", fr: "Hypothèses" },
  column_best: { en: "Best ranking", fr: "Meilleur classement" },
  column_draws: { en: "90\u202f% of draws", fr: "90\u202f% des tirages" },
  other_silent: { en: "{evidence}: {why}.", fr: "{evidence}\u202f: {why}." },
  other_fixed: { en: "fixed rate", fr: "taux fixe" },
} as const satisfies Record<string, InLanguages>;
