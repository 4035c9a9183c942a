import type { InLanguages } from "../../../sentences/mod.ts";

/** Words of every page; places in braces are those of `src/sentences/template.ts`. */
export const COMMON = {
  not_a_forecast: {
    en: "A simulation: neither a poll nor a forecast.",
    fr: "Une simulation\u202f: ni un sondage, ni une prévision.",
  },
  skip: { en: "Skip to the answer", fr: "Aller à la réponse" },
  contents: { en: "On this page", fr: "Sur cette page" },
  range: { en: "{low} to {high}", fr: "{low} à {high}" },
  no_script: {
    en: "The figures below are still: with JavaScript they show their numbers under the pointer.",
    fr:
      "Les figures ci-dessous sont fixes\u202f: avec JavaScript, elles donnent leurs chiffres sous le " +
      "pointeur.",
  },
  in_words: { en: "The figure in words", fr: "La figure en toutes lettres" },
  choose: { en: "Strategy", fr: "Stratégie" },
  download: { en: "Download the table (CSV)", fr: "Télécharger le tableau (CSV)" },
  sort_hint: {
    en: "A heading sorts the table by its column.",
    fr: "Un intitulé trie le tableau selon sa colonne.",
  },
  scroll: { en: "Table, scrolls sideways", fr: "Tableau, défile sur le côté" },

  caveats: { en: "What to know before quoting a number", fr: "À savoir avant de citer un chiffre" },
  left_out: { en: "Left out", fr: "Laissées de côté" },
  left_out_row: { en: "{strategy}: {why}.", fr: "{strategy}\u202f: {why}." },

  evidence: { en: "The evidence used", fr: "Les effets retenus" },
  evidence_own: {
    en:
      "The preset {name} is the user’s own, or not that of this version of promesse: its estimates are not " +
      "listed here.",
    fr:
      "Le jeu d’hypothèses {name} est celui de l’utilisateur, ou n’est pas celui de cette version de " +
      "promesse\u202f: ses estimations ne sont pas listées ici.",
  },
  evidence_none: {
    en: "This preset stands on no published estimate for this channel.",
    fr: "Ce jeu d’hypothèses ne repose sur aucune estimation publiée pour ce canal.",
  },
  evidence_contact: {
    en: "Contact rate: {rate} of attempts on average (standard deviation between campaigns {sd}).",
    fr:
      "Taux de contact\u202f: {rate} des tentatives en moyenne (écart-type entre campagnes {sd}).",
  },
  evidence_turnout: {
    en: "Effect on turnout: {points} points per elector contacted ({se}).",
    fr: "Effet sur la participation\u202f: {points} points par électeur contacté ({se}).",
  },
  evidence_no_turnout: {
    en: "Effect on turnout: none.",
    fr: "Effet sur la participation\u202f: aucun.",
  },
  evidence_persuasion: {
    en: "Effect on the vote: a rate of {rate} ({se}), {denominator}.",
    fr: "Effet sur le vote\u202f: un taux de {rate} ({se}), {denominator}.",
  },
  evidence_no_persuasion: {
    en: "Effect on the vote: none.",
    fr: "Effet sur le vote\u202f: aucun.",
  },
  per_contact_denominator: { en: "per contact", fr: "par contact" },
  per_voter_contacted: { en: "per voter contacted", fr: "par votant contacté" },
  per_non_supporter_contacted: {
    en: "per non-supporter contacted",
    fr: "par électeur contacté non acquis",
  },
  per_share_point: {
    en: "read from points of share",
    fr: "lu dans des points de suffrages exprimés",
  },
  se: { en: "standard error {se}", fr: "erreur type {se}" },
  no_se: { en: "no error known", fr: "erreur inconnue" },
  no_se_short: { en: "no error known", fr: "erreur inconnue" },
  column_estimate: { en: "Estimate", fr: "Estimation" },
  column_value: { en: "What it says", fr: "Ce qu’elle dit" },
  column_source: { en: "Source", fr: "Source" },
  column_mark: { en: "How far we checked it", fr: "Ce que nous avons vérifié" },
  value_points: { en: "{value} points of {outcome} ({se})", fr: "{value} points {outcome} ({se})" },
  value_range: {
    en: "{low} to {high} points of {outcome}",
    fr: "{low} à {high} points {outcome}",
  },
  value_none: { en: "on {outcome}, no figure", fr: "sans chiffre {outcome}" },
  outcome_turnout: { en: "turnout", fr: "de participation" },
  outcome_vote: { en: "the vote", fr: "de suffrages" },
  outcome_registration: { en: "registration", fr: "d’inscription" },
  per_per_recipient: { en: "per person on the list", fr: "par personne de la liste" },
  per_per_contact: { en: "per person contacted", fr: "par personne contactée" },
  per_per_bureau: { en: "per bureau", fr: "par bureau" },
  per_rule: { en: "a rule of thumb", fr: "règle empirique" },
  per_qualitative: { en: "in words", fr: "en mots" },
  per_cost: { en: "a cost", fr: "un coût" },
  per_extrapolation: {
    en: "the source’s extrapolation to the country",
    fr: "extrapolation de la source au pays",
  },
  per_naive_gap: {
    en: "gap between those contacted and the others, no effect",
    fr: "écart entre contactés et autres, qui n’est pas un effet",
  },
  mark_recomputed: {
    en: "recomputed from the trial’s own data",
    fr: "recalculée sur les données de l’essai",
  },
  mark_source_text_read: {
    en: "read in the text of the source",
    fr: "lue dans le texte de la source",
  },
  mark_abstract_read: {
    en: "read in the abstract of the source",
    fr: "lue dans le résumé de la source",
  },
  mark_secondary_quote_read: {
    en: "read where others quote the source",
    fr: "lue chez d’autres qui citent la source",
  },
  mark_contradicted: {
    en: "contradicted by what we found; used only where a preset states what vendors say",
    fr:
      "contredite par ce que nous avons trouvé\u202f; ne sert que là où l’on énonce ce que disent les " +
      "vendeurs",
  },

  sources: { en: "Where the data come from", fr: "D’où viennent les données" },
  column_input: { en: "Input", fr: "Donnée" },
  column_publisher: { en: "Publisher", fr: "Éditeur" },
  column_licence: { en: "Licence", fr: "Licence" },
  column_digest: { en: "Digest", fr: "Empreinte" },
  retrieved: { en: "retrieved {date}", fr: "relevé le {date}" },
  again: { en: "How to make it again", fr: "Comment le refaire" },
  again_text: {
    en:
      "The same version, inputs and seed give the same numbers to the last bit, on any number of cores.",
    fr:
      "La même version, les mêmes données et la même graine donnent les mêmes nombres au bit près, quel " +
      "que soit le nombre de cœurs.",
  },
  command: { en: "Command", fr: "Commande" },
  version: { en: "Version", fr: "Version" },
  seed: { en: "Seed", fr: "Graine" },
  worlds: { en: "Simulated worlds", fr: "Mondes simulés" },
  digest: { en: "Digest of the result", fr: "Empreinte du résultat" },
  made_by_other: {
    en: "The result is of promesse {made}; this page was written by {version}.",
    fr: "Le résultat est de promesse {made}\u202f; cette page a été écrite par {version}.",
  },
  files: { en: "Files beside this page", fr: "Fichiers à côté de cette page" },
  what_it_is_not: { en: "What it is not", fr: "Ce que ce n’est pas" },
  not_text: {
    en:
      "Neither a poll nor a forecast: it says what a campaign would add under stated evidence, not who " +
      "wins. It works on public results by bureau de vote; it holds no personal data, and individual " +
      "targeting is simulated on synthetic electors, to bound what such data could be worth.",
    fr:
      "Ni un sondage, ni une prévision\u202f: ce rapport dit ce qu’une campagne ajouterait sous des " +
      "hypothèses énoncées, non qui l’emporte. Il s’appuie sur les résultats publics par bureau de vote\u202f; " +
      "il ne contient aucune donnée personnelle, et le ciblage individuel est simulé sur des électeurs " +
      "synthétiques, pour borner ce que de telles données pourraient valoir.",
  },
} as const satisfies Record<string, InLanguages>;
