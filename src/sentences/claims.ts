import type { InLanguages } from "./language.ts";

/** What an audit of claims says: its rule, what its numbers are of, and what a reader must know. */
export const CLAIM_SENTENCES = {
  rule_p: {
    en:
      "Each reading is judged by P, the probability of at least the claimed figure; the preset as-sold " +
      "states the vendors' own rates and never judges.",
    fr:
      "Chaque lecture est jugée par P, la probabilité d’atteindre au moins le chiffre annoncé\u202f; le jeu " +
      "as-sold énonce les taux des vendeurs eux-mêmes et ne juge jamais.",
  },
  rule_figure: {
    en:
      "A figure is consistent where P is 25 % or more under the reference named, optimistic where P is 5 % " +
      "or more under the reference or under any other evidence of the record, implausible where P is below " +
      "5 % under all. A P within the Monte Carlo error of a boundary (two standard errors) gets the milder " +
      "word: to condemn takes draws enough.",
    fr:
      "Un chiffre est cohérent si P vaut 25\u202f% ou plus sous la référence nommée, optimiste si P vaut " +
      "5\u202f% ou plus sous la référence ou sous un autre jeu d’hypothèses, invraisemblable si P est sous " +
      "5\u202f% sous tous. Un P qui est à l’erreur de Monte-Carlo près d’une limite (deux erreurs types) " +
      "reçoit le mot le plus doux\u202f: pour condamner, il faut assez de tirages.",
  },
  rule_direction: {
    en:
      "A direction (more than nothing, more than a simpler way) is consistent where P is 75 % or more under " +
      "all evidence of the record, implausible where it is 25 % or less under all, not identified otherwise " +
      "or where the draws cannot tell.",
    fr:
      "Un sens (plus que rien, plus qu’une façon plus simple) est cohérent si P vaut 75\u202f% ou plus sous " +
      "tous les jeux d’hypothèses, invraisemblable si P vaut 25\u202f% ou moins sous tous, non identifié " +
      "sinon, ou là où les tirages ne peuvent trancher.",
  },
  rule_comparison: {
    en:
      "A comparison without a control is not identified where the same way of counting reaches the figure " +
      "with nothing done in 5 % of cases or more, implausible where it hardly does and the figure is larger " +
      "still.",
    fr:
      "Une comparaison sans groupe témoin est non identifiée si la même façon de compter atteint le chiffre " +
      "sans que rien soit fait dans 5\u202f% des cas ou plus, invraisemblable si elle ne l’atteint guère et " +
      "que le chiffre est plus grand encore.",
  },
  rule_fixed: {
    en:
      "Where all evidence of the record is a fixed rate, published without an error, a figure that it does " +
      "not reach is not identified: how far from it the truth may lie is not known.",
    fr:
      "Là où tout ce que l’on sait est un taux fixe, publié sans erreur, un chiffre qu’il n’atteint pas est " +
      "non identifié\u202f: on ne sait pas à quelle distance de ce taux se trouve la vérité.",
  },
  rule_claim: {
    en:
      "A claim takes the verdict on the readings that it states; those that it leaves open count where it " +
      "states none, that of the study behind its figure never does. Optimistic and implausible readings make " +
      "it optimistic; other readings that disagree make it not identified. Where the study behind its figure " +
      "supports another reading than the one stated, it is optimistic at best.",
    fr:
      "Une affirmation reçoit le verdict des lectures qu’elle énonce\u202f; celles qu’elle laisse ouvertes " +
      "comptent si elle n’en énonce aucune, celle de l’étude d’où vient son chiffre ne compte jamais. Des " +
      "lectures optimistes et invraisemblables la font optimiste\u202f; d’autres lectures qui divergent la " +
      "font non identifiée. Si l’étude d’où vient son chiffre soutient une autre lecture que celle énoncée, " +
      "elle est optimiste au mieux.",
  },
  rule_untestable: {
    en:
      "A claim without a figure, an outcome or a comparison is no testable claim; what a simulation says of " +
      "it is printed beside it all the same.",
    fr:
      "Une affirmation sans chiffre, sans résultat électoral ou sans comparaison n’est pas testable\u202f; ce " +
      "qu’une simulation en dit est donné tout de même.",
  },

  simulation: {
    en: "A simulation is neither a poll nor a forecast.",
    fr: "Une simulation n’est ni un sondage, ni une prévision.",
  },
  worlds_of: {
    en:
      "Worlds are those of {election}: a claim about another election is judged by what the same effort " +
      "would do in this one.",
    fr:
      "Les mondes sont ceux de {election}\u202f: une affirmation sur une autre élection est jugée par ce que " +
      "le même effort ferait dans celle-ci.",
  },
  fixed_rate_of: {
    en: "{evidence}: fixed rate: the interval leaves out effect uncertainty.",
    fr: "{evidence}\u202f: taux fixe, l’intervalle ne compte pas l’incertitude sur l’effet.",
  },
  best_single: {
    en:
      "The single variable is the best one of abstention, support, swing and marginal under each preset.",
    fr:
      "La variable seule est la meilleure d’abstention, soutien, volatilité et duel serré sous chaque jeu " +
      "d’hypothèses.",
  },
  direction_of: {
    en:
      "The direction is that of {candidate} in {territory}: with another candidate or territory it can turn.",
    fr:
      "Le sens est celui de {candidate} dans {territory}\u202f: avec un autre candidat ou territoire, il peut " +
      "s’inverser.",
  },
  evidence_disagrees: {
    en:
      "The evidence disagrees: where contacts bring sympathisers to vote, their strongholds are worth more; " +
      "where they persuade others, as the French trial found, their strongholds hold fewer to persuade.",
    fr:
      "Les hypothèses divergent\u202f: là où les contacts font voter des sympathisants, leurs bastions valent " +
      "plus\u202f; là où ils en persuadent d’autres, comme l’a trouvé l’essai français, leurs bastions ont " +
      "moins de gens à persuader.",
  },
  scaled_from: {
    en:
      "Simulated on {territory} at the nation's rate of attempts an elector, then scaled by {.factor}: " +
      "expectations in proportion, the chance of single votes by its square root.",
    fr: "Simulé sur {territory} au taux national de tentatives par électeur, puis multiplié par " +
      "{.factor}\u202f: les espérances en proportion, le hasard des votes par sa racine carrée.",
  },
  placebo_scope: {
    en:
      "Scope {scope}, register within ±{.percent} %, weighted by {weight}: {.bureaux} bureaux, {.communes} " +
      "communes with {.least} matched bureaux or more.",
    fr:
      "Périmètre {scope}, inscrits à ±{.percent}\u202f% près, poids {weight}\u202f: {.bureaux} bureaux, " +
      "{.communes} communes d’au moins {.least} bureaux appariés.",
  },
  placebo_together: {
    en: "Over all of them together the picks show {.gain} points.",
    fr: "Tous ensemble, les bureaux choisis montrent {.gain} points.",
  },
  placebo_bloc: {
    en:
      "Share of {option} at {to}, beside that of the bloc {bloc} at {from}: beside one list of that bloc " +
      "alone, rises and counts differ.",
    fr:
      "Part de {option} à {to}, rapportée à celle du bloc {bloc} à {from}\u202f: rapportées à une seule liste " +
      "de ce bloc, les hausses et les comptes diffèrent.",
  },
  placebo_reached: {
    en:
      "{.whole} whole communes of {.communes} reach {.least} points (the largest shows {.largest}), and the " +
      "picks of {.picks}.",
    fr:
      "{.whole} communes entières sur {.communes} atteignent {.least} points (la plus haute montre " +
      "{.largest}), et les bureaux choisis de {.picks}.",
  },

  // What the numbers of a reading are of.
  quantity_nation: {
    en:
      "{!unit}: {!channel}, {!strategy} targeting, {!size} over the nation (scaled from {territory}), over " +
      "{!versus}",
    fr:
      "{!unit}\u202f: {!channel}, ciblage {!strategy}, {!size} sur tout le pays (à l’échelle, depuis " +
      "{territory}), par rapport à {!versus}",
  },
  quantity_territory: {
    en: "{!unit}: {!channel}, {!strategy} targeting, {!size} in {territory}, over {!versus}",
    fr:
      "{!unit}\u202f: {!channel}, ciblage {!strategy}, {!size} dans {territory}, par rapport à {!versus}",
  },
  quantity_turnout: {
    en:
      "{!counting} of turnout, {from} to {to}: the {.percent} % of bureaux picked by {!score}, nothing done",
    fr:
      "participation, {!counting}, de {from} à {to}\u202f: les {.percent}\u202f% de bureaux choisis par " +
      "{!score}, sans que rien soit fait",
  },
  quantity_share: {
    en:
      "{!counting} of share of {option}, {from} to {to}: the {.percent} % of bureaux picked by {!score}, " +
      "nothing done",
    fr:
      "part de {option}, {!counting}, de {from} à {to}\u202f: les {.percent}\u202f% de bureaux choisis par " +
      "{!score}, sans que rien soit fait",
  },
  size_tried: { en: "{count} {!units} tried", fr: "{count} {!units}" },
  size_all: { en: "every {!unit} tried once", fr: "chaque {!unit} une fois" },
  size_share: {
    en: "{.percent}\u202f% of all {!units} tried once",
    fr: "{.percent}\u202f% des {!units}, une fois",
  },
  over_none: { en: "no campaign", fr: "l’absence de campagne" },
  over_best: {
    en: "the best single variable with the same budget",
    fr: "la meilleure variable seule, à budget égal",
  },
  over_strategy: {
    en: "{!strategy} targeting with the same budget",
    fr: "un ciblage {!strategy} à budget égal",
  },
  trial_per_contact: {
    en: "effect that the trial found, per contact",
    fr: "effet trouvé par l’essai, par contact",
  },
  trial_per_bureau: {
    en: "effect that the trial found, per bureau",
    fr: "effet trouvé par l’essai, par bureau",
  },
  trial_per_recipient: {
    en: "effect that the trial found, per recipient",
    fr: "effet trouvé par l’essai, par destinataire",
  },
} as const satisfies Record<string, InLanguages>;
