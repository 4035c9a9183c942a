/** Options of a comparison: defaults, and what is refused, with which words. */

import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { loadElectorate } from "../../src/electorate/mod.ts";
import { preset } from "../../src/evidence/mod.ts";
import { InputError } from "../../src/input.ts";
import {
  type CompareOptions,
  compareStrategies,
  contenders,
  prepare,
  type Prepared,
  shardRange,
  simulate,
} from "../../src/simulation/mod.ts";
import { loadBackground } from "../../src/strategies/mod.ts";

const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
const background = await loadBackground(electorate.bureaux);
const BASE: CompareOptions = { electorate, background, budget: { attempts: 300 }, replicates: 2 };

function prepared(options: Record<string, unknown>): Prepared {
  return prepare({ ...BASE, ...options } as CompareOptions);
}

Deno.test("defaults are those of the documentation", () => {
  const { choices, run } = prepare({ electorate });
  assertEquals([choices.objective, choices.channel.name], ["margin", "door-to-door"]);
  assertEquals([choices.preset.name, choices.passes], ["gerber-green", 1]);
  assertEquals([choices.spending.attempts, choices.spending.unit], [50_000, "attempts"]);
  assertEquals([choices.replicates, choices.seed], [1000, "promesse"]);
  assert(choices.workers >= 1);
  // Mende, 10 April 2022: Macron first, Mélenchon second.
  const { options } = electorate.bureaux.election;
  assertEquals([options[choices.candidate].id, options[choices.rival].id], ["melenchon", "macron"]);
  assertEquals(run.election.high, true);
});

Deno.test("candidate and rival are named in any spelling", () => {
  const { options } = electorate.bureaux.election;
  const ids = (candidate?: string, rival?: string) => {
    const found = contenders(electorate, candidate, rival);
    return [options[found.candidate].id, options[found.rival].id];
  };
  assertEquals(ids("MÉLENCHON"), ["melenchon", "macron"]);
  assertEquals(ids(" Melenchon ", "le pen"), [
    "melenchon",
    "le-pen",
  ]);
  assertEquals(ids("macron"), ["macron", "melenchon"]);
  // The runner-up is asked for as rival: the candidate is then the first.
  assertEquals(ids(undefined, "le-pen"), ["melenchon", "le-pen"]);
  assertEquals(ids(undefined, "melenchon"), ["macron", "melenchon"]);
});

const ONE_OF =
  "none, random, uniform, abstention, support, potential, swing, marginal, covariates, " +
  "oracle, individual";
const REFUSED: [Record<string, unknown>, string][] = [
  [
    { electorate: null },
    "electorate must be what loadElectorate or observedElectorate gives, got null.",
  ],
  [{ candidate: "Mitterrand" }, 'candidate "Mitterrand" did not stand: allowed: '],
  [{ candidate: "Le Pne" }, 'candidate "Le Pne" did not stand: did you mean LE PEN?'],
  [{ candidate: 5 }, "candidate must be the label or id of an option, got 5"],
  [{ rival: {} }, "rival must be the label or id of an option, got [object Object]"],
  [
    { candidate: "macron", rival: "macron" },
    'rival must be another option than the candidate, got "macron".',
  ],
  [{ objective: "victory" }, 'objective "victory" is unknown: allowed: margin, votes.'],
  [{ channel: "door" }, 'channel "door" is unknown: did you mean door-to-door?'],
  [
    { channel: "sms" },
    'channel "sms" is not in evidence gerber-green, which knows door-to-door, volunteer-phone, e-mail.',
  ],
  [{ evidence: "trial" }, 'evidence "trial" is unknown: did you mean trials?'],
  [{ evidence: null }, 'preset "of yours"'],
  [{ evidence: {} }, 'preset "of yours": channels'],
  [
    { evidence: { ...preset("trials"), leaningSd: -1 } },
    'preset "trials": leaningSd must be a number from 0 to 5, got -1.',
  ],
  [{ budget: { attempts: -5 } }, "attempts must be a number from 0 to 10000000000, got -5."],
  [{ budget: null, passes: 0 }, "passes must be a whole number from 1 to 100, got 0."],
  [{ budget: 5 }, "budget must be one of attempts, hours or euros, got 5."],
  [{ budget: { hours: 5 } }, "per-hour (attempts an hour) is needed"],
  [{ passes: 1.5 }, "passes must be a whole number from 1 to 100, got 1.5."],
  [{ strategies: [] }, `strategies must name at least one of ${ONE_OF}, got none.`],
  [{ strategies: "random" }, `strategies must name at least one of ${ONE_OF}, got "random".`],
  [{ strategies: ["randm"] }, 'strategies "randm" is unknown: did you mean random?'],
  [{ strategies: [null] }, "strategies null is unknown"],
  [{ strategies: ["swing", "swing"] }, 'strategies names "swing" twice.'],
  [{ strategies: [{ name: "file:a.csv" }] }, "strategies [object Object] is unknown"],
  [{ replicates: 0 }, "replicates must be a whole number from 1 to 10000000, got 0."],
  [{ replicates: "many" }, 'replicates must be a whole number from 1 to 10000000, got "many".'],
  [{ workers: -1 }, "workers must be a whole number from 1 to 256, got -1."],
  [{ seed: "" }, 'seed must be a text that is not empty or a number, got "".'],
  [{ seed: NaN }, "seed must be a text that is not empty or a number, got NaN."],
];

for (const [options, message] of REFUSED) {
  Deno.test(`refused: ${message.slice(0, 60)}`, () => {
    assertThrows(() => prepared(options), InputError, message);
  });
}

Deno.test("an option that did not stand in the territory is refused on either side", async () => {
  const within = "circonscription:7505";
  const paris = await loadElectorate("legislatives-2022-t1", { within });
  const { options } = paris.bureaux.election;
  const absent = options.find((_, k) => total(paris.bureaux.votes[k]) === 0)!;
  const refused = (role: string, candidate?: string, rival?: string) =>
    assertThrows(
      () => contenders(paris, candidate, rival),
      InputError,
      `${role} "${absent.label}" did not stand in ${within}; those who did: `,
    );
  refused("candidate", absent.label);
  refused("rival", undefined, absent.label);
});

function total(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Values that a caller might pass by mistake, for any option. */
const JUNK: unknown[] = [
  undefined,
  null,
  NaN,
  Infinity,
  -Infinity,
  -1,
  0,
  1,
  1.5,
  1e300,
  "",
  " ",
  "1",
  "-1",
  "2",
  "abc",
  "macron",
  "__proto__",
  "constructor",
  true,
  false,
  [],
  [1],
  ["random"],
  [[]],
  {},
  { attempts: 1 },
  { attempts: {} },
  { hours: 1, perHour: "x" },
  { euros: "12", perAttempt: "0.5" },
  { name: "x" },
  { channels: null },
  { channels: { "door-to-door": 3 } },
  () => 1,
  Symbol.iterator.toString(),
  new Map(),
  new Date(0),
  10n,
  preset("trials"),
];

Deno.test("whatever is passed, either a comparison of finite numbers or a sentence that names the option", () => {
  const names = [
    "candidate",
    "rival",
    "objective",
    "channel",
    "budget",
    "passes",
    "evidence",
    "strategies",
    "replicates",
    "seed",
    "workers",
  ];
  let accepted = 0;
  for (const name of names) {
    for (const value of JUNK) {
      let run: Prepared["run"];
      try {
        run = prepared({ [name]: value }).run;
      } catch (error) {
        const shown = typeof value === "bigint" ? `${value}n` : String(value);
        assert(error instanceof InputError, `${name} ${shown}: ${(error as Error).stack}`);
        assert(!error.message.includes("\n") && error.message.endsWith("."), error.message);
        const said = [
          name,
          "attempts",
          "hours",
          "per-hour",
          "euros",
          "per-attempt",
          "preset",
          "channels",
        ];
        assert(said.some((word) => error.message.includes(word)), error.message);
        continue;
      }
      accepted++;
      const { outcomes, parameters, world } = simulate(run, 0, 2);
      for (const columns of [parameters, world, ...Object.values(outcomes)]) {
        for (const column of Object.values(columns)) {
          for (const number of column) assert(Number.isFinite(number), `${name} ${String(value)}`);
        }
      }
    }
  }
  assert(accepted > 20, `${accepted}`);
});

Deno.test("shards are as even as can be, and are all of the replicates", () => {
  for (const [replicates, count] of [[10, 3], [7, 7], [1000, 1], [23, 5]]) {
    let at = 0;
    for (let index = 1; index <= count; index++) {
      const { from, to } = shardRange(replicates, index, count);
      assertEquals(from, at);
      assert(
        to - from >= Math.floor(replicates / count) && to - from <= Math.ceil(replicates / count),
      );
      at = to;
    }
    assertEquals(at, replicates);
  }
  for (const [index, count] of [[0, 3], [4, 3], [1.5, 3], [NaN, 3]]) {
    assertThrows(
      () => shardRange(10, index, count),
      InputError,
      "shard must be a whole number from 1 to 3",
    );
  }
  for (const count of [0, 11, 2.5]) {
    assertThrows(
      () => shardRange(10, 1, count),
      InputError,
      "shards must be a whole number from 1 to 10",
    );
  }
});

Deno.test("a misspelt option is not left out without a word", async () => {
  const typed: object = { electorate, candidat: "JADOT" };
  await assertRejects(
    () => compareStrategies(typed as CompareOptions),
    InputError,
    "did you mean candidate?",
  );
  const where: object = { whithin: "commune:48095" };
  await assertRejects(() => loadElectorate("presidentielle-2022-t1", where), InputError, "within");
});
