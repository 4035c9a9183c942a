import type { InLanguages } from "../../../sentences/mod.ts";

/** Words of the page of a placebo. */
export const PLACEBO = {
  p_kicker: { en: "A placebo", fr: "Un placebo" },
  p_question: {
    en: "How large a gain shows where nothing was done?",
    fr: "Quel gain apparaît là où rien n’a été fait\u202f?",
  },
  p_stance: {
    en: "Real results, and nothing was tied to the pick: what shows is the way of counting.",
    fr:
      "Des résultats réels, et rien n’était lié à ce choix\u202f: ce qui apparaît est la façon de compter.",
  },
  p_answer: {
    en:
      "The bureaux picked by {score} in {from} (the top {top}\u202f%{each}) show {turnout} points of turnout and " +
      "{share} points of the share of {option} in {to}, read as {reading}, though nothing was tied to the pick.",
    fr:
      "Les bureaux choisis par {score} dans {from} (les premiers {top}\u202f%{each}) montrent {turnout} points de " +
      "participation et {share} points de la part de {option} dans {to}, en lisant {reading}, sans que rien ait " +
      "été lié à ce choix.",
  },
  p_chance: {
    en:
      "As many bureaux picked at random show {turnout} points of turnout and {share} of share in 90\u202f% of " +
      "draws.",
    fr:
      "Autant de bureaux choisis au hasard montrent de {turnout} points de participation et de {share} de part " +
      "dans 90\u202f% des tirages.",
  },
  p_marks: {
    en:
      "Of {#n territory|territories}, the picks of {turnouts} reach +20 points of turnout and those of {shares} " +
      "+10 points of share, the marks that a vendor claimed.",
    fr:
      "Sur {#n territoire|territoires}, les bureaux choisis de {turnouts} atteignent +20 points de participation " +
      "et ceux de {shares} +10 points de part, les seuils qu’un vendeur a revendiqués.",
  },
  p_setting: {
    en:
      "Bureaux are picked on: {from}. They are looked at in: {to}. {#bureaux bureau|bureaux} {where} take part, " +
      "with {#registered elector|electors}.",
    fr:
      "Les bureaux sont choisis sur\u202f: {from}. Ils sont regardés dans\u202f: {to}. {#bureaux bureau|bureaux} " +
      "{where} participent, soit {#registered électeur|électeurs}.",
  },
  each_departement: { en: " of each département", fr: " de chaque département" },
  each_commune: { en: " of each commune", fr: " de chaque commune" },
  reading_level: {
    en: "their level minus that of all these bureaux",
    fr: "leur niveau moins celui de tous ces bureaux",
  },
  reading_rise: {
    en: "their rise since the first election",
    fr: "leur hausse depuis la première élection",
  },
  reading_excess: {
    en: "their rise minus the rise of all these bureaux",
    fr: "leur hausse moins celle de tous ces bureaux",
  },

  p_gains: { en: "Three ways of counting", fr: "Trois façons de compter" },
  p_gains_intro: {
    en:
      "The same bureaux, and a gain that depends on what they are set against: their level (minus that of " +
      "all), their rise since the first election, or their rise minus that of all (excess). In points.",
    fr:
      "Les mêmes bureaux, et un gain qui dépend de ce à quoi on les compare\u202f: leur niveau (moins celui de " +
      "l’ensemble), leur hausse depuis la première élection, ou leur hausse moins celle de l’ensemble (écart). En points.",
  },
  p_turnout: { en: "Turnout", fr: "Participation" },
  p_share: { en: "Share of {option}", fr: "Part de {option}" },
  p_before: { en: "Picked, before", fr: "Choisis, avant" },
  p_after: { en: "Picked, after", fr: "Choisis, après" },
  p_all_before: { en: "All, before", fr: "Tous, avant" },
  p_all_after: { en: "All, after", fr: "Tous, après" },
  p_level: { en: "Level", fr: "Niveau" },
  p_rise: { en: "Rise", fr: "Hausse" },
  p_excess: { en: "Excess", fr: "Écart de hausse" },
  p_random: {
    en: "Random picks, 90\u202f% ({reading})",
    fr: "Choix au hasard, 90\u202f% ({reading})",
  },

  p_settings: { en: "With one setting changed", fr: "En changeant un réglage" },
  p_settings_intro: {
    en:
      "The gain as asked, then with one setting of the count changed at a time: none of these choices is more " +
      "honest than another, and the gain moves with them.",
    fr:
      "Le gain tel que demandé, puis en changeant un réglage du compte à la fois\u202f: aucun de ces choix n’est " +
      "plus honnête qu’un autre, et le gain bouge avec eux.",
  },
  p_settings_caption: {
    en: "Apparent gain in points: {reading}.",
    fr: "Gain apparent en points\u202f: {reading}.",
  },
  p_settings_key: {
    en: "Grey bar: what 90\u202f% of random picks of as many bureaux show.",
    fr: "Barre grise\u202f: ce que montrent 90\u202f% des choix au hasard d’autant de bureaux.",
  },
  p_as_asked: { en: "as asked", fr: "tel que demandé" },
  p_changed: { en: "one setting changed", fr: "un réglage changé" },
  p_axis: { en: "{outcome}, points", fr: "{outcome}, points" },
  p_setting_words: {
    en: "{setting}: {gain}.",
    fr: "{setting}\u202f: {gain}.",
  },
  p_column_setting: { en: "Setting", fr: "Réglage" },
  p_column_bureaux: { en: "Bureaux", fr: "Bureaux" },
  p_apparent: { en: "apparent gain, points", fr: "gain apparent, points" },
  p_random_from: { en: "random picks, 90\u202f% from", fr: "choix au hasard, 90\u202f% de" },
  p_random_to: { en: "random picks, 90\u202f% to", fr: "choix au hasard, 90\u202f% à" },

  p_territories: { en: "Territory by territory", fr: "Territoire par territoire" },
  p_territories_intro: {
    en:
      "How many of {#n territory|territories} show a gain of each size, by their picked bureaux and by all their " +
      "matched bureaux. A vendor shows the ones on the right.",
    fr:
      "Combien de {#n territoire|territoires} montrent un gain de chaque taille, par leurs bureaux choisis et par " +
      "tous leurs bureaux appariés. Un vendeur montre ceux de droite.",
  },
  p_bars: { en: "picked bureaux", fr: "bureaux choisis" },
  p_line: { en: "all matched bureaux", fr: "tous les bureaux appariés" },
  p_territories_axis: { en: "territories", fr: "territoires" },
  p_claimed: { en: "claimed +{mark}", fr: "annoncé +{mark}" },
  p_class: { en: "gain, points", fr: "gain, points" },
  p_territory_words: {
    en:
      "{outcome}: from {least} to {most} points, half of the territories at {median} or more; {passed} of {n} " +
      "reach +{mark} by their picked bureaux and {whole} by all of them.",
    fr:
      "{outcome}\u202f: de {least} à {most} points, la moitié des territoires à {median} ou plus\u202f; {passed} " +
      "sur {n} atteignent +{mark} par leurs bureaux choisis et {whole} par tous leurs bureaux.",
  },
  p_passing: {
    en: "Territories that reach what a vendor claimed",
    fr: "Territoires qui atteignent ce qu’un vendeur a revendiqué",
  },
  p_passing_caption: {
    en:
      "Gains in points. Redrawn is likely where more than a tenth of the bureaux came, went or changed in size, or " +
      "where those matched kept no order in turnout: the same code then stands for other streets.",
    fr:
      "Gains en points. Le redécoupage est probable si plus d’un dixième des bureaux sont apparus, ont disparu ou " +
      "changé de taille, ou si les bureaux appariés n’ont gardé aucun ordre de participation\u202f: le même code " +
      "désigne alors d’autres rues.",
  },
  p_passing_more: {
    en: "{listed} of the {n} that do: territories.csv has all of them.",
    fr: "{listed} des {n} concernés\u202f: territories.csv les contient tous.",
  },
  p_column_territory: { en: "Territory", fr: "Territoire" },
  p_column_matched: { en: "Matched bureaux", fr: "Bureaux appariés" },
  p_column_picked: { en: "Picked", fr: "Choisis" },
  p_of: { en: "{n} of {all}", fr: "{n} sur {all}" },
  p_pick_turnout: { en: "Picked: turnout", fr: "Choisis\u202f: participation" },
  p_pick_share: { en: "Picked: share", fr: "Choisis\u202f: part" },
  p_whole_turnout: { en: "All: turnout", fr: "Tous\u202f: participation" },
  p_whole_share: { en: "All: share", fr: "Tous\u202f: part" },
  p_column_redrawn: { en: "Redrawn?", fr: "Redécoupé\u202f?" },
  redrawn_likely: { en: "likely", fr: "probable" },
  "redrawn_no sign": { en: "no sign", fr: "aucun signe" },

  p_next: { en: "And at the next election?", fr: "Et à l’élection suivante\u202f?" },
  p_next_intro: {
    en:
      "Bureaux picked by their apparent gain from {from} to {to}, then looked at from {to} to {third}: excess over " +
      "all, in points. Expected is what the correlation of both gains over all bureaux leads to, the regression to " +
      "the mean.",
    fr:
      "Bureaux choisis par leur gain apparent de {from} à {to}, puis regardés de {to} à {third}\u202f: hausse moins " +
      "celle de tous, en points. L’attendu est ce à quoi mène la corrélation des deux gains sur tous les bureaux, la " +
      "régression vers la moyenne.",
  },
  p_by: { en: "Picked by gain in", fr: "Choisis par gain de" },
  p_by_turnout: { en: "turnout", fr: "participation" },
  p_by_share: { en: "share", fr: "part" },
  p_column_apparent: { en: "Apparent gain", fr: "Gain apparent" },
  p_column_next: { en: "Next period", fr: "Période suivante" },
  p_column_expected: { en: "Expected", fr: "Attendu" },
  p_column_kept: { en: "Kept over both", fr: "Gardé sur les deux" },
  p_column_correlation: { en: "Correlation", fr: "Corrélation" },

  p_counted: { en: "How it was counted", fr: "Comment on a compté" },
  p_pick: { en: "Pick", fr: "Choix" },
  p_pick_text: {
    en: "the top {top}\u202f% of the bureaux{each} by {score} in {from}: {#picked bureau|bureaux}",
    fr:
      "les premiers {top}\u202f% des bureaux{each} par {score} dans {from}\u202f: {#picked bureau|bureaux}",
  },
  p_counting: { en: "Way of counting", fr: "Façon de compter" },
  p_followed: { en: "Share of", fr: "Part de" },
  p_followed_own: {
    en: "{option}, beside {own} in {from}",
    fr: "{option}, rapporté à {own} dans {from}",
  },
  p_followed_bloc: {
    en: "{option}, beside the bloc {own} in {from}",
    fr: "{option}, rapporté au bloc {own} dans {from}",
  },
  p_scope: { en: "Scope", fr: "Périmètre" },
  scope_metropole: {
    en: "mainland France and Corsica",
    fr: "la France métropolitaine, Corse comprise",
  },
  scope_france: {
    en: "all of France, overseas and abroad with it",
    fr: "toute la France, avec l’outre-mer et l’étranger",
  },
  p_tolerance: { en: "Tolerance", fr: "Tolérance" },
  p_tolerance_text: {
    en: "same code, register within ±{percent}\u202f% of the first election’s",
    fr: "même code, inscrits à ±{percent}\u202f% de ceux de la première élection",
  },
  p_weight: { en: "Weight", fr: "Poids" },
  weight_register: {
    en: "bureaux count by their electors",
    fr: "un bureau compte par ses électeurs",
  },
  weight_bureau: { en: "each bureau counts the same", fr: "chaque bureau compte autant" },
  p_least: { en: "Minimum register", fr: "Inscrits au moins" },
  p_least_text: {
    en: "{#n elector|electors} at every election",
    fr: "{#n électeur|électeurs} à chaque élection",
  },
  p_least_bureaux: { en: "Territories", fr: "Territoires" },
  p_least_bureaux_text: {
    en: "those with {#n matched bureau|matched bureaux} or more",
    fr: "ceux d’au moins {#n bureau apparié|bureaux appariés}",
  },
  p_not: {
    en:
      "It measures no campaign, and does not say that one did nothing: it says how large a gain this way of " +
      "counting shows for bureaux to which nothing was tied. A gain that shows here cannot be told from that of a " +
      "campaign counted the same way; bureaux drawn by lot could tell. It works on public results by bureau de vote " +
      "and holds no personal data.",
    fr:
      "Cette page ne mesure aucune campagne, et ne dit pas que l’une d’elles n’a rien fait\u202f: elle dit quel gain " +
      "cette façon de compter fait apparaître pour des bureaux auxquels rien n’était lié. Un gain qui apparaît ici ne " +
      "se distingue pas de celui d’une campagne comptée de même\u202f; des bureaux tirés au sort le permettraient. Elle " +
      "s’appuie sur les résultats publics par bureau de vote et ne contient aucune donnée personnelle.",
  },
} as const satisfies Record<string, InLanguages>;
