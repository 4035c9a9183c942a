import type { InLanguages } from "../../../sentences/mod.ts";

/** Strategies, channels, budgets and presets as a reader names them. */
export const NAMES = {
  strategy_none: { en: "no campaign", fr: "aucune campagne" },
  strategy_random: { en: "random", fr: "au hasard" },
  strategy_uniform: { en: "uniform", fr: "uniforme" },
  strategy_abstention: { en: "abstention", fr: "abstention" },
  strategy_support: { en: "support", fr: "soutien" },
  strategy_potential: { en: "potential", fr: "potentiel" },
  strategy_swing: { en: "swing", fr: "volatilité" },
  strategy_marginal: { en: "marginal", fr: "duel serré" },
  strategy_covariates: { en: "covariates", fr: "covariables" },
  strategy_oracle: { en: "oracle", fr: "oracle" },
  strategy_individual: { en: "individual", fr: "individuel" },
  about_none: { en: "nothing is done", fr: "rien n’est fait" },
  about_random: { en: "bureaux drawn at random", fr: "bureaux tirés au hasard" },
  about_uniform: { en: "the same share everywhere", fr: "la même part partout" },
  about_abstention: {
    en: "most abstention first",
    fr: "d’abord là où l’on s’abstient",
  },
  about_support: {
    en: "most past support first",
    fr: "d’abord là où le soutien passé est fort",
  },
  about_potential: {
    en: "abstention × past support",
    fr: "abstention × soutien passé",
  },
  about_swing: {
    en: "most change between two votes first",
    fr: "d’abord là où le vote a changé",
  },
  about_marginal: {
    en: "closest fight first",
    fr: "d’abord là où l’écart est serré",
  },
  about_covariates: {
    en: "predicted from INSEE’s figures",
    fr: "prédit des chiffres de l’Insee",
  },
  about_oracle: {
    en: "every result known in advance",
    fr: "chaque résultat connu d’avance",
  },
  about_individual: {
    en: "every elector’s profile known",
    fr: "profil de chaque électeur connu",
  },
  about_file: { en: "the user’s scores", fr: "scores de l’utilisateur" },

  "channel_door-to-door": { en: "door-to-door", fr: "porte-à-porte" },
  "channel_volunteer-phone": { en: "calls by volunteers", fr: "appels de bénévoles" },
  "channel_commercial-phone": {
    en: "calls by a call centre",
    fr: "appels d’un centre d’appels",
  },
  "channel_direct-mail": { en: "letters", fr: "courrier" },
  "channel_social-pressure-mail": {
    en: "letters that show who voted",
    fr: "courrier révélant qui a voté",
  },
  channel_leaflet: { en: "leaflets in letter boxes", fr: "tracts en boîte aux lettres" },
  "channel_e-mail": { en: "e-mail", fr: "courriel" },
  channel_sms: { en: "text messages", fr: "SMS" },
  channel_robocall: { en: "recorded calls", fr: "appels enregistrés" },
  "channel_social-ads": {
    en: "advertising on social networks",
    fr: "publicité sur les réseaux sociaux",
  },
  "unit_door-to-door": { en: "{#n door|doors}", fr: "{#n porte|portes}" },
  "unit_volunteer-phone": {
    en: "{#n call|calls} by volunteers",
    fr: "{#n appel|appels} de bénévoles",
  },
  "unit_commercial-phone": {
    en: "{#n call|calls} by a call centre",
    fr: "{#n appel|appels} d’un centre d’appels",
  },
  "unit_direct-mail": { en: "{#n letter|letters}", fr: "{#n lettre|lettres}" },
  "unit_social-pressure-mail": {
    en: "{#n letter|letters} that show{n?s|} who voted",
    fr: "{#n lettre|lettres} révélant qui a voté",
  },
  unit_leaflet: { en: "{#n leaflet|leaflets}", fr: "{#n tract|tracts}" },
  "unit_e-mail": { en: "{#n e-mail|e-mails}", fr: "{#n courriel|courriels}" },
  unit_sms: { en: "{#n text message|text messages}", fr: "{#n SMS|SMS}" },
  unit_robocall: {
    en: "{#n recorded call|recorded calls}",
    fr: "{#n appel enregistré|appels enregistrés}",
  },
  "unit_social-ads": {
    en: "{#n account|accounts} shown advertising",
    fr: "{#n compte exposé|comptes exposés} à la publicité",
  },

  "preset_as-sold": {
    en:
      "The rates as vendors quote them: every so many contacts, a mind is changed. No trial says so.",
    fr:
      "Les taux tels que les vendeurs les citent\u202f: tous les tant de contacts, un avis change. Aucun " +
      "essai ne le dit.",
  },
  "preset_gerber-green": {
    en:
      "The same rates as what they are: turnout per person really contacted, in quiet elections, " +
      "unattenuated.",
    fr:
      "Les mêmes taux pour ce qu’ils sont\u202f: de la participation, par personne réellement contactée, " +
      "lors d’élections calmes, sans atténuation.",
  },
  preset_trials: {
    en:
      "What randomised trials found, channel by channel, attenuated in elections of high salience. No " +
      "effect on the vote (49 experiments in general elections: best estimate 0).",
    fr: "Ce que des essais randomisés ont trouvé, canal par canal, atténué lors d’élections très " +
      "mobilisatrices. Aucun effet sur le vote (49 expériences lors d’élections générales\u202f: meilleure " +
      "estimation, 0).",
  },
  "preset_france-2012": {
    en:
      "The randomised trial of Hollande’s door-to-door canvass, presidential election of 2012, round 1 " +
      "(Pons 2018).",
    fr:
      "L’essai randomisé du porte-à-porte de Hollande, présidentielle de 2012, premier tour (Pons 2018).",
  },
  preset_sceptic: {
    en:
      "The lower end of the record: “trials”, of whose gains at most 0.24 is kept, the strongest " +
      "attenuation published, in every election.",
    fr:
      "Le bas de ce que l’on sait\u202f: «\u202ftrials\u202f», dont on garde au plus 0,24 des gains, " +
      "l’atténuation publiée la plus forte, à toute élection.",
  },
} as const satisfies Record<string, InLanguages>;
