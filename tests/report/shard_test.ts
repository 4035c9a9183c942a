import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { InputError } from "../../src/input.ts";
import { exampleRun } from "../../src/report/example.ts";
import {
  readShard,
  type RunIdentity,
  type Shard,
  shardsInOrder,
  writeShard,
} from "../../src/report/mod.ts";

const identity: RunIdentity = {
  promesse: "0.1.0",
  seed: "2022",
  replicates: 6,
  options: { territory: "departement:31", budget: { attempts: 1000 }, strategies: ["random"] },
  inputs: [{ id: "presidentielle-2022-t1", digest: "sha256:00" }],
};

function shard(from: number, changes: Partial<RunIdentity> = {}): Shard {
  const { replicates } = exampleRun();
  return {
    identity: { ...identity, ...changes },
    replicates: { ...replicates, from, to: from + 2 },
  };
}

async function inShard(test: (dir: string) => Promise<void>): Promise<void> {
  const dir = await Deno.makeTempDir();
  try {
    await writeShard(dir, shard(2));
    await test(dir);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
}

Deno.test("every bit of a shard comes back, strategies in their order", async () => {
  const written = shard(4);
  const odd = Float64Array.of(-0, 0.1 + 0.2);
  written.replicates.outcomes.random.net_votes = odd;
  written.replicates.parameters.leaning = Float64Array.of(5e-324, -1.7976931348623157e308);
  const dir = await Deno.makeTempDir();
  try {
    await writeShard(dir, written);
    const read = await readShard(dir);
    assertEquals(read, written);
    assert(
      Object.is(read.replicates.outcomes.random.net_votes[0], -0),
      "assertEquals takes −0 for 0",
    );
    assertEquals(Object.keys(read.replicates.outcomes), ["none", "random", "potential"]);
    assert(read.replicates.world.voters instanceof Float64Array);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});

Deno.test("columns that were changed, cut or replaced are refused", () =>
  inShard(async (dir) => {
    const path = join(dir, "shard.parquet");
    const bytes = Deno.readFileSync(path);
    for (const at of [4, bytes.length >> 1, bytes.length - 9]) {
      const changed = bytes.slice();
      changed[at] ^= 1;
      Deno.writeFileSync(path, changed);
      await assertRejects(() => readShard(dir), InputError, "shard.parquet is not the file");
    }
    Deno.writeFileSync(path, bytes.slice(0, -1));
    await assertRejects(() => readShard(dir), InputError, "shard.parquet is not the file");
    Deno.removeSync(path);
    await assertRejects(() => readShard(dir), InputError, "it has no shard.parquet");
  }));

Deno.test("a shard.json that is not ours is refused", () =>
  inShard(async (dir) => {
    const path = join(dir, "shard.json");
    const file = JSON.parse(Deno.readTextFileSync(path));
    const refused = async (contents: string, words: string) => {
      Deno.writeTextFileSync(path, contents);
      await assertRejects(() => readShard(dir), InputError, words);
    };
    for (
      const contents of [
        "",
        "null",
        "[]",
        "{",
        JSON.stringify({ ...file, schema: "promesse-shard/2" }),
        JSON.stringify({ ...file, from: -1 }),
        JSON.stringify({ ...file, to: file.from }),
        JSON.stringify({ ...file, to: 7 }), // beyond the replicates of the run
        JSON.stringify({ ...file, strategies: [1] }),
        JSON.stringify({ ...file, identity: { ...file.identity, seed: 1 } }),
      ]
    ) await refused(contents, "shard.json is not one");
    await refused(JSON.stringify({ ...file, to: file.to + 1 }), "does not hold replicates 2 to 4");
    await refused(JSON.stringify({ ...file, strategies: ["other"] }), "outcomes/other/");
    Deno.removeSync(path);
    await assertRejects(() => readShard(dir), InputError, "it has no shard.json");
    await assertRejects(() => readShard(join(path, "x")), InputError, "No shard in");
  }));

Deno.test("shards of one run are put in order whatever the order given", () => {
  const [a, b, c] = [shard(0), shard(2), shard(4)];
  assertEquals(shardsInOrder([c, a, b]), [a, b, c]);
});

Deno.test("options in another order of keys are the same options", () => {
  const { territory, budget, strategies } = identity.options;
  const other = shard(2, { options: { strategies, budget, territory } });
  assertEquals(shardsInOrder([shard(0), other, shard(4)]).length, 3);
});

Deno.test("what is not one whole run is refused", () => {
  const refused = (shards: Shard[], words: string) =>
    assertThrows(() => shardsInOrder(shards), InputError, words);
  const [a, b, c] = [shard(0), shard(2), shard(4)];
  refused([], "at least one shard");
  refused([a, c], "replicate 2 is missing");
  refused([b, c], "replicate 0 is missing");
  refused([a, b], "replicate 4 is missing");
  refused([a, b, b, c], "replicate 2 comes twice");
  refused([a, shard(2, { seed: "7" }), c], 'seed is "2022" in one and "7" in another.');
  refused([a, shard(2, { inputs: [] }), c], "inputs is");
  refused([a, shard(2, { promesse: "0.2.0" }), c], "promesse is");
  const options = { ...identity.options, budget: { attempts: 2000 } };
  refused([a, shard(2, { options }), c], "option budget is");
  const other = shard(2);
  delete other.replicates.outcomes.potential;
  refused([a, other, c], "list of strategies");
});
