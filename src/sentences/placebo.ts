import type { InLanguages } from "./language.ts";

/** What a placebo says beside its numbers, and the settings that it is made again with. */
export const PLACEBO_SENTENCES = {
  taking_part: {
    en:
      "Scope {scope}, tolerance {.tolerance}, weight {weight}: {.bureaux} bureaux with the same code in both " +
      "elections, a register within ±{.percent} % of the first and at least {.least} electors; {.picked} " +
      "picked, the top {.top} % by {!score} in {from}.",
    fr:
      "Périmètre {scope}, tolérance {.tolerance}, poids {weight}\u202f: {.bureaux} bureaux de même code aux " +
      "deux élections, d’inscrits à ±{.percent}\u202f% près de la première et d’au moins {.least} " +
      "électeurs\u202f; {.picked} choisis, les premiers {.top}\u202f% par {!score} dans {from}.",
  },
  placebo_left_out: {
    en:
      "Left out: {.only_from} bureaux in {from} alone, {.only_to} in {to} alone, {.moved} whose register " +
      "moved more, {.small} smaller, {.blank} without a valid vote; out of scope: {.outside_from} in {from}, " +
      "{.outside_to} in {to}.",
    fr:
      "Laissés de côté\u202f: {.only_from} bureaux de {from} seule, {.only_to} de {to} seule, {.moved} dont " +
      "les inscrits ont bougé davantage, {.small} plus petits, {.blank} sans suffrage exprimé\u202f; hors du " +
      "périmètre\u202f: {.outside_from} dans {from}, {.outside_to} dans {to}.",
  },
  next_period: {
    en: "The next period is that of {.kept} of them: {.lost} are not matched in {third}.",
    fr:
      "La période suivante porte sur {.kept} d’entre eux\u202f: {.lost} n’ont pas de correspondant dans " +
      "{third}.",
  },
  placebo_territories: {
    en:
      "{.territories} territories ({within}) with at least {.least} such bureaux; {.elsewhere} bureaux lie " +
      "elsewhere and count in the nation alone, so that random picks, drawn in these territories, need not be " +
      "centred on zero.",
    fr:
      "{.territories} territoires ({within}) d’au moins {.least} bureaux de la sorte\u202f; {.elsewhere} " +
      "bureaux sont ailleurs et ne comptent que dans l’ensemble, si bien que les choix au hasard, tirés dans " +
      "ces territoires, ne sont pas forcément centrés sur zéro.",
  },
  compared_in: {
    en: "{option} is compared with {own} in {from}.",
    fr: "{option} est comparé à {own} dans {from}.",
  },
  compared_with_bloc: {
    en:
      "{option} is compared with the bloc {bloc} at the other elections: --option {same} compares the bloc " +
      "with itself.",
    fr:
      "{option} est comparé au bloc {bloc} aux autres élections\u202f: --option {same} compare le bloc à " +
      "lui-même.",
  },
  nothing_tied: {
    en: "Nothing was tied to the pick: whatever it shows is the way of counting, not a campaign.",
    fr:
      "Rien n’était lié à ce choix\u202f: ce qu’il montre est la façon de compter, non une campagne.",
  },

  // One setting changed. What stands before the colon names it in a figure.
  scope_france: {
    en: "scope france: overseas and abroad with it",
    fr: "périmètre france\u202f: avec l’outre-mer et l’étranger",
  },
  scope_metropole: {
    en: "scope metropole: without overseas and abroad",
    fr: "périmètre métropole\u202f: sans l’outre-mer ni l’étranger",
  },
  weight_bureau: {
    en: "weight bureau: each bureau counts the same",
    fr: "poids par bureau\u202f: chaque bureau compte autant",
  },
  weight_register: {
    en: "weight register: bureaux count by their electors",
    fr: "poids par inscrit\u202f: un bureau compte par ses électeurs",
  },
  tolerance: {
    en: "tolerance {.tolerance}: register within ±{.percent} %",
    fr: "tolérance {.tolerance}\u202f: inscrits à ±{.percent}\u202f% près",
  },
  smallest: {
    en: "min-registered 1: the smallest bureaux with it",
    fr: "dès 1 inscrit\u202f: avec les plus petits bureaux",
  },
  smallest_alike: {
    en: "min-registered 1 and weight bureau",
    fr: "dès 1 inscrit et poids par bureau",
  },
  top: {
    en: "top {.top}: {.percent} % of the bureaux picked",
    fr: "part {.top}\u202f: {.percent}\u202f% des bureaux choisis",
  },
} as const satisfies Record<string, InLanguages>;
