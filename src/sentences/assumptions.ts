import type { InLanguages } from "./language.ts";

/** Where the ranges of a sensitivity analysis come from, and why an assumption has none. */
export const ASSUMPTION_SENTENCES = {
  basis_spread: {
    en: "90 % of the evidence's own spread between campaigns (standard deviation {.sd})",
    fr: "90\u202f% de la dispersion entre campagnes selon ces hypothèses (écart-type {.sd})",
  },
  basis_no_error: {
    en: "no error is published: from nothing to twice the rate",
    fr: "aucune erreur publiée\u202f: de rien au double du taux",
  },
  basis_distribution_places: {
    en: "90 % of its distribution (error {.se}, between places {.between})",
    fr: "90\u202f% de sa distribution (erreur {.se}, entre lieux {.between})",
  },
  basis_distribution: {
    en: "90 % of its distribution (error {.se})",
    fr: "90\u202f% de sa distribution (erreur {.se})",
  },
  basis_french_trial: {
    en: "none in this evidence; the rate of the French trial of 2012 at the other end (Pons 2018)",
    fr: "aucune ici\u202f; à l’autre bout, le taux de l’essai français de 2012 (Pons 2018)",
  },
  basis_log_normal: {
    en: "90 % of a log-normal of mean 1 and standard deviation {.sd}",
    fr: "90\u202f% d’une log-normale de moyenne 1 et d’écart-type {.sd}",
  },
  basis_selectivity: {
    en: "from none to the largest that a trial's naive gap implies ({estimate})",
    fr: "de nulle à la plus forte qu’implique l’écart naïf d’un essai ({estimate})",
  },
  basis_precision: {
    en: "1, and about the most that cells of past votes allow (Gerber, Green & Larimer 2008)",
    fr:
      "1, et à peu près le plus que permettent des cases de votes passés (Gerber, Green et Larimer 2008)",
  },
  basis_leaning: {
    en: "90 % of its distribution (standard deviation {.sd}): nobody knows it",
    fr: "90\u202f% de sa distribution (écart-type {.sd})\u202f: personne ne la connaît",
  },
  basis_salience: {
    en: "the published range (Mann & Haenschen 2024)",
    fr: "la plage publiée (Mann et Haenschen 2024)",
  },
  basis_no_salience: {
    en:
      "none, as this evidence has it, to the upper end of the published range (Mann & Haenschen 2024)",
    fr: "d’aucune, selon ces hypothèses, au haut de la plage publiée (Mann et Haenschen 2024)",
  },
  basis_spillover: {
    en: "all that is possible; .6 is published (Nickerson 2008)",
    fr: "tout ce qui est possible\u202f; 0,6 est publié (Nickerson 2008)",
  },
  basis_electors: {
    en: "an assumption: every elector alone to two a door (1.4 in Pons 2018)",
    fr: "une hypothèse\u202f: d’un à deux électeurs par porte (1,4 chez Pons 2018)",
  },
  basis_passes: {
    en: "a choice: one try to three where nobody answers",
    fr: "un choix\u202f: d’un à trois essais là où personne ne répond",
  },
  fixed_at: { en: "the evidence fixes it at {.value}", fr: "ces hypothèses le fixent à {.value}" },
  no_turnout: {
    en: "this evidence has no effect on turnout",
    fr: "ces hypothèses n’ont pas d’effet sur la participation",
  },
  no_persuasion_found: {
    en: "no trial of the record found persuasion by this channel",
    fr: "aucun essai recensé n’a trouvé de persuasion par ce canal",
  },
  not_scaled: {
    en: "no effect of this evidence was scaled by an uncertain coverage",
    fr: "aucun de ces effets n’a été mis à l’échelle d’une couverture incertaine",
  },
  not_quiet: {
    en: "the effect does not come from quiet elections",
    fr: "l’effet ne vient pas d’élections calmes",
  },
  not_salient: {
    en: "the election is not one of high salience",
    fr: "l’élection n’est pas très mobilisatrice",
  },
  no_spillover: {
    en: "nothing spills over in this evidence",
    fr: "rien ne se propage au foyer selon ces hypothèses",
  },
  one_elector: {
    en: "a unit of this channel is one elector",
    fr: "une unité de ce canal est un électeur",
  },
} as const satisfies Record<string, InLanguages>;
