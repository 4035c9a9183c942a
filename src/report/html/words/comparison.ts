import type { InLanguages } from "../../../sentences/mod.ts";
import { ANSWER } from "./answer.ts";

/** Words of the page of a comparison. */
export const COMPARISON = {
  ...ANSWER,

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
