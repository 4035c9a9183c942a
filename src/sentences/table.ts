import { ASSUMPTION_SENTENCES } from "./assumptions.ts";
import { CLAIM_SENTENCES } from "./claims.ts";
import type { InLanguages } from "./language.ts";
import { PLACEBO_SENTENCES } from "./placebo.ts";
import { READING_NAMES, REASON_SENTENCES } from "./reasons.ts";

/**
 * The sentences that results carry, in both languages. The English one is what a result says; the French
 * one is found from it by reading it with the same template (see `template.ts`). In French a colon, a semicolon
 * and a percent sign follow a narrow no-break space.
 */
export const SENTENCES = {
  ...ASSUMPTION_SENTENCES,
  ...CLAIM_SENTENCES,
  ...PLACEBO_SENTENCES,
  ...REASON_SENTENCES,
  ...READING_NAMES,

  // What the territory and the earlier elections lack.
  no_circonscription: {
    en: "{unknown} bureaux of the département have no known circonscription and are left out of " +
      "{territory}.",
    fr:
      "{unknown} bureaux du département, dont la circonscription est inconnue, sont laissés hors de " +
      "{territory}.",
  },
  hindsight: {
    en:
      "Hindsight: scores are read from {election} itself, which no campaign can know before the vote.",
    fr:
      "Après coup\u202f: les scores sont lus dans {election} même, qu’aucune campagne ne peut connaître " +
      "avant le vote.",
  },
  scores_from: {
    en: "Scores are read from {election}, the latest earlier election ({!rule}).",
    fr: "Les scores sont lus dans {election}, la dernière élection antérieure ({!rule}).",
  },
  same_kind: { en: "same kind", fr: "de même nature" },
  any_kind: { en: "any kind", fr: "de toute nature" },
  no_earlier: {
    en: "No earlier election is packaged: only strategies that read none can be run.",
    fr:
      "Aucune élection antérieure n’est fournie\u202f: seules les stratégies qui n’en lisent pas sont " +
      "calculées.",
  },
  rates_of_commune: {
    en: "{#count} of {#size bureau|bureaux} {count?has|have} no match in {election} (same code, " +
      "register within ±10 %) and {count?takes the rates of its|take the rates of their} commune.",
    fr:
      "{#count} bureau{count?|x} sur {#size} {count?n’a|n’ont} pas de correspondant dans {election} " +
      "(même code, inscrits à ±10\u202f% près) et {count?prend|prennent} les taux de {count?sa|leur} " +
      "commune.",
  },
  rates_of_departement: {
    en: "{#count} of {#size bureau|bureaux} {count?has|have} no commune there either and " +
      "{count?takes the rates of its|take the rates of their} département.",
    fr: "{#count} bureau{count?|x} sur {#size} n’y {count?a|ont} pas non plus de commune et " +
      "{count?prend|prennent} les taux de {count?son|leur} département.",
  },
  rates_of_country: {
    en:
      "{#count} of {#size bureau|bureaux} {count?is|are} of départements that did not vote there and " +
      "{count?takes|take} the rates of all that did.",
    fr:
      "{#count} bureau{count?|x} sur {#size} {count?est|sont} de départements qui n’y votaient pas et " +
      "{count?prend|prennent} les taux de tous ceux qui votaient.",
  },
  scores_partial: {
    en: "{file} names {named} of {size} bureaux: the others come last.",
    fr: "{file} nomme {named} des {size} bureaux\u202f: les autres passent en dernier.",
  },
  scores_unknown: {
    en:
      "{file} names {#count code|codes} of no bureau of the territory, left aside: {first}{count?|…}.",
    fr:
      "{file} nomme {#count code|codes} qui {count?n’est|ne sont} d’aucun bureau du territoire, " +
      "mis de côté\u202f: {first}{count?|…}.",
  },

  // How sure the numbers are.
  few_worlds: {
    en: "Too few worlds for an interval: {#worlds world|worlds} simulated, where {least} are the " +
      "least that its ends can be read from.",
    fr:
      "Trop peu de mondes pour un intervalle\u202f: {#worlds monde simulé|mondes simulés}, quand il en " +
      "faut au moins {least} pour en lire les bornes.",
  },
  provisional: {
    en: "{title}: provisional results.",
    fr: "{title}\u202f: résultats provisoires.",
  },
  fixed_rate: {
    en: "Fixed rate: the interval leaves out effect uncertainty.",
    fr: "Taux fixe\u202f: l’intervalle ne compte pas l’incertitude sur l’effet.",
  },
  no_persuasion: {
    en: "Persuasion is taken to be exactly 0.",
    fr: "La persuasion est prise exactement égale à 0.",
  },
  not_usable: {
    en: "Not usable in France: {!note}",
    fr: "Inutilisable en France\u202f: {!note}",
  },
  // Of the one channel that is not (src/evidence/channels.ts).
  no_file_of_voters: {
    en:
      "It takes a file of who voted before: our record knows of none in France, so it is treated as not " +
      "usable there; the law was not checked.",
    fr:
      "Il y faut un fichier de qui a voté auparavant\u202f: nous n’en connaissons pas en France, ce canal y " +
      "est donc tenu pour inutilisable\u202f; le droit n’a pas été vérifié.",
  },
  budget_over: {
    en: "The territory takes {#room attempt|attempts} at most: the rest of the budget is unspent.",
    fr:
      "Le territoire absorbe au plus {#room tentative|tentatives}\u202f: le reste du budget n’est pas " +
      "dépensé.",
  },
  truncated: {
    en: "In {#truncated} of {#worlds replicate|replicates} an effect drawn was larger than the " +
      "model allows in some bureau and was cut there.",
    fr:
      "Dans {#truncated} des {#worlds réplique|répliques}, un effet tiré dépassait ce que le modèle " +
      "admet dans quelque bureau et y a été coupé.",
  },
  attenuated: {
    en: "Effects found in quiet elections are attenuated, as this one is of high salience.",
    fr:
      "Les effets trouvés lors d’élections calmes sont atténués, celle-ci étant très mobilisatrice.",
  },
  not_attenuated: {
    en:
      "These effects were found in quiet elections and are not attenuated here, although this one is of " +
      "high salience, where trials of quiet elections lose 33 to 76 % (evidence trials does so).",
    fr:
      "Ces effets ont été trouvés lors d’élections calmes et ne sont pas atténués ici, bien que celle-ci " +
      "soit très mobilisatrice, ce qui fait perdre 33 à 76\u202f% aux effets des essais menés dans le calme " +
      "(le jeu d’hypothèses trials en tient compte).",
  },
  swing: {
    en: "swing is the change from {from} to {to}.",
    fr: "swing est le changement de {from} à {to}.",
  },
  covariates: {
    en:
      "covariates reads INSEE's figures of 2021 and 2022: a campaign before they came out would have had " +
      "older ones.",
    fr:
      "covariates lit les chiffres de l’Insee de 2021 et 2022\u202f: une campagne menée avant leur parution " +
      "en aurait eu de plus anciens.",
  },
  several_passes: {
    en:
      "With several passes and a contact rate that is not known, attempts bring less in a bureau that is " +
      "filled: uniform targeting gains more than random for that reason alone.",
    fr:
      "Avec plusieurs passages et un taux de contact incertain, les tentatives rapportent moins dans un " +
      "bureau rempli\u202f: pour cette seule raison, le ciblage uniforme gagne plus que le hasard.",
  },
  linear: {
    en:
      "Random and uniform targeting gain the same in expectation, since the response is linear in attempts.",
    fr:
      "Le ciblage au hasard et le ciblage uniforme gagnent autant en espérance, la réponse étant linéaire " +
      "en tentatives.",
  },
  draws: {
    en:
      "Expectations over {draws} draws of the evidence, the same in every setting; worlds are not drawn, " +
      "and bounds are not moved.",
    fr:
      "Espérances sur {draws} tirages des effets, les mêmes dans chaque réglage\u202f; les mondes ne sont pas " +
      "tirés, et les bornes ne bougent pas.",
  },
  one_at_a_time: {
    en: "One assumption at a time: what two of them do together is not shown.",
    fr: "Une hypothèse à la fois\u202f: ce que deux font ensemble n’est pas montré.",
  },

  // Why a strategy was left out, or a preset has nothing to say: what follows a colon.
  no_information: {
    en: "no information here: its score is the same in every bureau of the territory",
    fr: "aucune information ici\u202f: son score est le même dans tous les bureaux du territoire",
  },
  no_past: {
    en: "no earlier election is packaged to read its score from",
    fr: "aucune élection antérieure n’est fournie d’où lire son score",
  },
  one_past: {
    en: "it needs two earlier elections and one is packaged",
    fr: "il lui faut deux élections antérieures et une seule est fournie",
  },
  one_bloc: {
    en: "the candidate and the rival are of one bloc ({bloc}), so the gap cannot be mapped",
    fr:
      "le candidat et son rival sont du même bloc ({bloc}), l’écart ne peut donc pas être transposé",
  },
  no_covariates: {
    en: "no covariates by commune are packaged",
    fr: "aucune donnée par commune n’est fournie",
  },
  few_communes: {
    en: "INSEE's figures are by commune, and too few communes are here to fit them on ({communes})",
    fr:
      "les chiffres de l’Insee sont par commune, et il y en a trop peu ici pour les ajuster ({communes})",
  },
  no_bureau: {
    en: "its file names no bureau of the territory",
    fr: "son fichier ne nomme aucun bureau du territoire",
  },
  silent: {
    en: "it says nothing of {channel}",
    fr: "il ne dit rien du canal {channel}",
  },
  no_score: {
    en: "no strategy has a score",
    fr: "aucune stratégie n’a de score",
  },
} as const satisfies Record<string, InLanguages>;

/** Name of a sentence. */
export type SentenceName = keyof typeof SENTENCES;
