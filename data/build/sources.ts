/**
 * What is packaged: the elections, the raw file of each and how it is described.
 *
 * @module
 */

import type { ImportOptions } from "../../src/bureaux/import/settings.ts";
import type { Source } from "../../src/bureaux/types.ts";

const LICENCE = "Licence Ouverte 2.0 (Etalab)";

/** A publisher's data set under the open licence; nobody recorded when it was retrieved. */
export function openSource(publisher: string, title: string): Source {
  return { publisher, title, licence: LICENCE, retrieved: null };
}

const ministry = (title: string) => openSource("Ministère de l'Intérieur", title);

/** An election to package. */
export interface RawElection extends ImportOptions {
  /** Raw files in the folder, one or a pair. */
  files: string[];
  /** Elections that give the circonscription of a bureau by its code, the nearest in time first. */
  circonscriptionFrom: ("legislatives-2017-t1" | "presidentielle-2022-t1")[];
}

const OWN = "Circonscriptions are those of the source.";
const BORROWED = (from: string) =>
  `The source gives no circonscription: it is that of the bureau of the same code in ${from}, else of ` +
  "the commune where it lies in a single one, else null.";
const NUL_DERIVED =
  "Null ballots are voters less blank and valid ones: the source leaves them out.";
const OLD_CODES =
  "Communes of Mayotte and French Polynesia have other codes (ZM501, ZP011) than from 2019 on (ZM601, ZP711).";
const SUMMED = "An option is a nuance: the votes of its candidates in a bureau are summed.";

/** Every packaged election. Those that give circonscriptions to others come first. */
export const ELECTIONS: RawElection[] = [
  {
    as: "presidentielle-2022-t1",
    title: "Présidentielle 2022, premier tour",
    date: "2022-04-10",
    files: ["elections/pres2022_t1_bv.csv.gz"],
    layout: "candidate-columns",
    source: ministry(
      "Election présidentielle des 10 et 24 avril 2022 - Résultats définitifs du 1er tour",
    ),
    notes: [OWN],
    circonscriptionFrom: [],
  },
  {
    as: "presidentielle-2022-t2",
    title: "Présidentielle 2022, second tour",
    date: "2022-04-24",
    files: ["elections/pres2022_t2_bv.csv.gz"],
    layout: "candidate-columns",
    source: ministry(
      "Election présidentielle des 10 et 24 avril 2022 - Résultats définitifs du 2nd tour",
    ),
    notes: [OWN],
    circonscriptionFrom: [],
  },
  {
    as: "legislatives-2017-t1",
    title: "Législatives 2017, premier tour",
    date: "2017-06-11",
    files: ["elections/leg2017_t1_bv.csv.gz"],
    layout: "nuance-columns",
    source: ministry(
      "Elections législatives des 11 et 18 juin 2017 - Résultats par bureaux de vote du 1er tour",
    ),
    notes: [OWN, SUMMED, NUL_DERIVED, OLD_CODES],
    circonscriptionFrom: [],
  },
  {
    as: "legislatives-2017-t2",
    title: "Législatives 2017, second tour",
    date: "2017-06-18",
    files: ["elections/leg2017_t2_bv.csv.gz"],
    layout: "nuance-columns",
    source: ministry(
      "Elections législatives des 11 et 18 juin 2017 - Résultats du 2nd tour par bureaux de vote",
    ),
    notes: [
      OWN,
      SUMMED,
      NUL_DERIVED,
      OLD_CODES,
      "Circonscriptions won in the first round did not vote and have no row.",
    ],
    circonscriptionFrom: [],
  },
  {
    as: "legislatives-2022-t1",
    title: "Législatives 2022, premier tour",
    date: "2022-06-12",
    files: [
      "elections/legis-2022-t1_bureaux_territoires.parquet",
      "elections/legis-2022-t1_bureaux_candidats.parquet",
    ],
    layout: "long-pair",
    source: ministry(
      "Elections législatives des 12 et 19 juin 2022 - Résultats définitifs du premier tour",
    ),
    notes: [SUMMED, BORROWED("presidentielle-2022-t1")],
    circonscriptionFrom: ["presidentielle-2022-t1"],
  },
  {
    as: "legislatives-2022-t2",
    title: "Législatives 2022, second tour",
    date: "2022-06-19",
    files: [
      "elections/legis-2022-t2_bureaux_territoires.parquet",
      "elections/legis-2022-t2_bureaux_candidats.parquet",
    ],
    layout: "long-pair",
    source: ministry(
      "Elections législatives des 12 et 19 juin 2022 - Résultats définitifs du second tour",
    ),
    notes: [
      SUMMED,
      BORROWED("presidentielle-2022-t1"),
      "Circonscriptions won in the first round did not vote and have no row.",
    ],
    circonscriptionFrom: ["presidentielle-2022-t1"],
  },
  {
    as: "presidentielle-2017-t1",
    title: "Présidentielle 2017, premier tour",
    date: "2017-04-23",
    files: ["elections/pres2017_t1_bv.csv.gz"],
    layout: "candidate-columns",
    source: ministry(
      "Election présidentielle des 23 avril et 7 mai 2017 - Résultats définitifs du 1er tour par bureaux de vote",
    ),
    notes: [BORROWED("legislatives-2017-t1, else in presidentielle-2022-t1"), OLD_CODES],
    circonscriptionFrom: ["legislatives-2017-t1", "presidentielle-2022-t1"],
  },
  {
    as: "presidentielle-2017-t2",
    title: "Présidentielle 2017, second tour",
    date: "2017-05-07",
    files: ["elections/pres2017_t2_bv.csv.gz"],
    layout: "candidate-columns",
    source: ministry(
      "Election présidentielle des 23 avril et 7 mai 2017 - Résultats définitifs du 2nd tour par bureaux de vote",
    ),
    notes: [BORROWED("legislatives-2017-t1, else in presidentielle-2022-t1"), OLD_CODES],
    circonscriptionFrom: ["legislatives-2017-t1", "presidentielle-2022-t1"],
  },
  {
    as: "europeennes-2014",
    title: "Européennes 2014",
    date: "2014-05-25",
    files: ["elections/eur2014_bv.csv.gz"],
    layout: "nuance-columns",
    source: ministry("Elections européennes 2014 - Résultats par bureaux de vote"),
    notes: [
      "The source gives neither blank nor null ballots: null is voters less valid, both together.",
      "An option is a nuance: the votes of its lists in a bureau are summed.",
      "The French abroad are a single row, ZZ001_0001.",
      OLD_CODES,
      BORROWED("legislatives-2017-t1, else in presidentielle-2022-t1"),
    ],
    circonscriptionFrom: ["legislatives-2017-t1", "presidentielle-2022-t1"],
  },
  {
    as: "europeennes-2019",
    title: "Européennes 2019",
    date: "2019-05-26",
    files: ["elections/eur2019_bv.csv.gz"],
    layout: "candidate-columns",
    provisional: true,
    source: ministry("Résultats des élections européennes 2019"),
    notes: [
      "Provisional results of the day after the vote: the list Prenez le pouvoir has 0.09 % fewer votes than in the final ones.",
      NUL_DERIVED,
      BORROWED("presidentielle-2022-t1, else in legislatives-2017-t1"),
    ],
    circonscriptionFrom: ["presidentielle-2022-t1", "legislatives-2017-t1"],
  },
];
