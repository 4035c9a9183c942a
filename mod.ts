/**
 * promesse puts the promises of electoral targeting to the test: turnout and persuasion per contact channel, by
 * Monte Carlo over the real results of every French bureau de vote, and what each targeting strategy gains over
 * honest baselines.
 *
 * @example
 * ```ts
 * import { compareStrategies, loadBackground, loadElectorate } from "./mod.ts";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "departement:48" });
 * const background = await loadBackground(electorate.bureaux);
 * const { record } = await compareStrategies({ electorate, background, replicates: 100 });
 * console.log(record.candidate, record.strategies.map((s) => [s.strategy, s.margin_votes.mean]));
 * ```
 *
 * @module
 */

export * from "./src/input.ts";
export * from "./src/bureaux/mod.ts";
export * from "./src/campaign/mod.ts";
export { quote, show } from "./src/charts/mod.ts";
export * as charts from "./src/charts/mod.ts";
export * as claims from "./src/claims/mod.ts";
export * from "./src/electorate/mod.ts";
export * from "./src/evidence/mod.ts";
export * from "./src/measures/mod.ts";
export * from "./src/random/mod.ts";
export * from "./src/simulation/mod.ts";
export { writeFigure } from "./src/report/figures.ts";
export { runTables, tables, toArquero } from "./src/report/tables.ts";
export * from "./src/strategies/mod.ts";
export * as trials from "./src/trials/mod.ts";
