/**
 * Results as files and tables: CSV, Parquet, arquero, figures, the manifest of a result, shards of a run.
 *
 * @module
 */

export * from "./csv.ts";
export * from "./digest.ts";
export * from "./figures.ts";
export * from "./folder.ts";
export * from "./manifest.ts";
export * from "./parquet.ts";
export * from "./plan.ts";
export * from "./replicates.ts";
export * from "./rows.ts";
export * from "./shard.ts";
export * from "./shard_order.ts";
export * from "./summaries.ts";
export * from "./table.ts";
export * from "./tables.ts";
export * from "./write_result.ts";
export * from "./write_run.ts";
