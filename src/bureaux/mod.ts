/**
 * The table of bureaux de vote: elections, territories, matching, covariates.
 *
 * @module
 */

export * from "./types.ts";
export {
  type DataOptions,
  DEFAULT_DATA,
  type EarlierRule,
  earlierThan,
  electionEntry,
  latestEarlier,
  loadCatalog,
  type MergedCatalog,
} from "./catalog.ts";
export { loadElection, type LoadOptions, loadWhole, type Whole } from "./load.ts";
export { departementsOf, parseTerritory, type Territory, within } from "./territory.ts";
export { parseCodeList, readCodeList } from "./code_list.ts";
export { selectBureaux } from "./select.ts";
export { type Match, matchElections } from "./match.ts";
export { blocVotes } from "./blocs.ts";
export { communeRates } from "./communes.ts";
export {
  type Centroids,
  type Communes,
  type Covariate,
  covariateOf,
  loadCentroids,
  loadCommunes,
} from "./covariates.ts";
export { type Contours, loadContours } from "./contours.ts";
export { type FileReport, verifyData } from "./verify.ts";
export { writeElection, type WriteOptions } from "./store/write.ts";
export type { Polygon, Position, Ring } from "./store/wkt.ts";
export { type TableColumn, type TableOptions, writeTable } from "./store/table.ts";
export {
  type Imported,
  importElection,
  type ImportFile,
  type ImportOptions,
  type LayoutName,
  type Problem as ImportProblem,
} from "./import/import_election.ts";
export { type GuardedTable, type GuardOptions, refusePersonalData } from "./guard.ts";
