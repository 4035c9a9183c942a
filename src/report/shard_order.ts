import { InputError } from "../input.ts";
import type { Json, RunIdentity, Shard } from "./shard.ts";

/**
 * The shards of one run in the order of their replicates, checked to be parts of the same run (same
 * version, seed, options, inputs and strategies) that cover every replicate once.
 *
 * @throws {InputError} naming what differs, or the first replicate that is missing or comes twice.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { shardsInOrder } from "./shard_order.ts";
 *
 * const { replicates } = exampleRun();
 * const identity = { promesse: "0.1.0", seed: "1", replicates: 4, options: {}, inputs: [] };
 * const first = { identity, replicates };
 * const second = { identity, replicates: { ...replicates, from: 2, to: 4 } };
 * assertEquals(shardsInOrder([second, first]), [first, second]);
 * assertThrows(() => shardsInOrder([second]), Error, "replicate 0 is missing");
 * ```
 */
export function shardsInOrder(shards: readonly Shard[]): Shard[] {
  if (shards.length === 0) throw new InputError("merge needs at least one shard, got none.");
  const ordered = shards.toSorted((a, b) => a.replicates.from - b.replicates.from);
  const [first, ...others] = ordered;
  for (const other of others) checkSameRun(first, other);
  let next = 0;
  for (const { replicates: { from, to } } of ordered) {
    if (from > next) throw new InputError(`merge cannot be done: replicate ${next} is missing.`);
    if (from < next) throw new InputError(`merge cannot be done: replicate ${from} comes twice.`);
    next = to;
  }
  if (next < first.identity.replicates) {
    throw new InputError(`merge cannot be done: replicate ${next} is missing.`);
  }
  return ordered;
}

const FIELDS: (keyof RunIdentity)[] = ["promesse", "seed", "replicates", "inputs"];

function checkSameRun(first: Shard, other: Shard): void {
  const same = (what: string, a: unknown, b: unknown) => {
    const [one, two] = [canonical(a as Json), canonical(b as Json)];
    if (one === two) return;
    throw new InputError(
      `merge takes shards of one run, but ${what} is ${cut(one)} in one and ${
        cut(two)
      } in another.`,
    );
  };
  for (const field of FIELDS) same(field, first.identity[field], other.identity[field]);
  const [one, two] = [first.identity.options, other.identity.options];
  for (const option of new Set([...Object.keys(one), ...Object.keys(two)])) {
    same(`option ${option}`, one[option] ?? null, two[option] ?? null);
  }
  same(
    "the list of strategies",
    Object.keys(first.replicates.outcomes),
    Object.keys(other.replicates.outcomes),
  );
}

/** JSON as it is, since it has its quotes and escapes; long texts cut. */
function cut(json: string): string {
  return json.length > 60 ? json.slice(0, 57) + "…" : json;
}

/** JSON with the keys of objects in one order. */
function canonical(value: Json): string {
  return JSON.stringify(
    value,
    (_, inner: Json) =>
      inner !== null && typeof inner === "object" && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1))
        : inner,
  );
}
