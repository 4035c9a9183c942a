import { join } from "@std/path";
import { InputError, shown } from "../input.ts";
import {
  OUTCOME_COLUMNS,
  PARAMETER_COLUMNS,
  type Replicates,
  WORLD_COLUMNS,
} from "../simulation/types.ts";
import { sha256 } from "./digest.ts";
import { writeFolder } from "./folder.ts";
import { fromParquet, toParquet } from "./parquet.ts";
import { type Column, doubles, type Table, table } from "./table.ts";

/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What must be equal for two shards to be parts of one run. */
export interface RunIdentity {
  /** Version of promesse. */
  promesse: string;
  seed: string;
  /** Replicates of the whole run. */
  replicates: number;
  /** Every option that decides the numbers, defaults included. */
  options: { [option: string]: Json };
  inputs: { id: string; digest: string }[];
}

/** The replicates [from, to) of a run, kept to be merged with the others. */
export interface Shard {
  identity: RunIdentity;
  replicates: Replicates;
}

/** `shard.json`. */
interface ShardFile {
  schema: typeof SCHEMA;
  identity: RunIdentity;
  from: number;
  to: number;
  strategies: string[];
  /** `sha256:…` of the file of columns. */
  columns: string;
}

const SCHEMA = "promesse-shard/1";
const FILE = "shard.json";
const COLUMNS = "shard.parquet";

/**
 * Write a shard into a folder: `shard.json` (what run, which replicates) and `shard.parquet` (a column
 * of doubles each parameter, sum of the world, and outcome of a strategy). Every bit comes back.
 *
 * @param dir Folder to make, or in which to replace an earlier shard.
 * @throws {InputError} in one sentence naming `out` where the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { readShard, writeShard } from "./shard.ts";
 *
 * const { replicates } = exampleRun();
 * const identity = { promesse: "0.1.0", seed: "1", replicates: 4, options: {}, inputs: [] };
 * const dir = await Deno.makeTempDir();
 * await writeShard(dir, { identity, replicates });
 * assertEquals(await readShard(dir), { identity, replicates });
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeShard(dir: string, { identity, replicates }: Shard): Promise<void> {
  const bytes = toParquet(shardTable(replicates));
  const file: ShardFile = {
    schema: SCHEMA,
    identity,
    from: replicates.from,
    to: replicates.to,
    strategies: Object.keys(replicates.outcomes),
    columns: await sha256(bytes),
  };
  const text = new TextEncoder().encode(JSON.stringify(file, null, 2) + "\n");
  await writeFolder(dir, new Map([[COLUMNS, bytes], [FILE, text]]));
}

/**
 * Read a shard that {@link writeShard} wrote.
 *
 * @throws {InputError} naming the folder where there is no shard, or a file of it was changed or cut.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { readShard } from "./shard.ts";
 *
 * await assertRejects(() => readShard("nowhere"), Error, 'No shard in "nowhere"');
 * ```
 */
export async function readShard(dir: string): Promise<Shard> {
  const broken = (why: string) => new InputError(`Shard ${shown(dir)} cannot be used: ${why}.`);
  const file = shardFile(new TextDecoder().decode(await read(dir, FILE)));
  if (file === null) throw broken(`${FILE} is not one that this version of promesse writes`);
  const bytes = await read(dir, COLUMNS);
  if (await sha256(bytes) !== file.columns) {
    throw broken(`${COLUMNS} is not the file that ${FILE} names by its digest`);
  }
  const columns = await fromParquet(bytes);
  const take = (name: string): Float64Array => {
    const values = columns.get(name) ?? [];
    if (values.length !== file.to - file.from || !values.every(Number.isFinite)) {
      throw broken(`column ${name} does not hold replicates ${file.from} to ${file.to - 1}`);
    }
    return Float64Array.from(values, Number);
  };
  return { identity: file.identity, replicates: replicatesFrom(file, take) };
}

async function read(dir: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await Deno.readFile(join(dir, name));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      throw new InputError(`No shard in ${shown(dir)}: it has no ${name}.`);
    }
    throw error;
  }
}

/** The file's contents, or null where they are not what `writeShard` writes. */
function shardFile(text: string): ShardFile | null {
  let file: Partial<ShardFile> | null;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  const { schema, identity, from, to, strategies, columns } = file ?? {};
  const whole = (value: unknown): value is number => Number.isSafeInteger(value);
  const usable = schema === SCHEMA && whole(from) && whole(to) && 0 <= from && from < to &&
    typeof columns === "string" && isIdentity(identity) && to <= identity.replicates &&
    Array.isArray(strategies) && strategies.every((name) => typeof name === "string");
  return usable ? { schema, identity, from, to, strategies, columns } : null;
}

function isIdentity(identity: Partial<RunIdentity> | undefined): identity is RunIdentity {
  return typeof identity?.promesse === "string" && typeof identity.seed === "string" &&
    Number.isSafeInteger(identity.replicates) && Array.isArray(identity.inputs) &&
    typeof identity.options === "object" && identity.options !== null;
}

const parameterColumn = (name: string) => `parameters/${name}`;
const worldColumn = (name: string) => `world/${name}`;
const outcomeColumn = (strategy: string, name: string) => `outcomes/${strategy}/${name}`;

function shardTable({ parameters, world, outcomes }: Replicates): Table {
  const columns: Column[] = [
    ...PARAMETER_COLUMNS.map((name) => doubles(parameterColumn(name), parameters[name])),
    ...WORLD_COLUMNS.map((name) => doubles(worldColumn(name), world[name])),
  ];
  for (const [strategy, values] of Object.entries(outcomes)) {
    for (const name of OUTCOME_COLUMNS) {
      columns.push(doubles(outcomeColumn(strategy, name), values[name]));
    }
  }
  return table(columns);
}

function replicatesFrom(
  { from, to, strategies }: ShardFile,
  take: (column: string) => Float64Array,
): Replicates {
  return {
    from,
    to,
    parameters: record(PARAMETER_COLUMNS, (name) => take(parameterColumn(name))),
    world: record(WORLD_COLUMNS, (name) => take(worldColumn(name))),
    outcomes: record(
      strategies,
      (strategy) => record(OUTCOME_COLUMNS, (name) => take(outcomeColumn(strategy, name))),
    ),
  };
}

function record<K extends string, V>(names: readonly K[], value: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>;
}
