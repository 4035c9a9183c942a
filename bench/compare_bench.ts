/**
 * How fast replicates come: the default comparison, and all of France with every effect on.
 *
 *     deno task bench
 *
 * Rates of one run on this machine; the tests assert none.
 */

import { loadBackground, loadElectorate, prepare, simulateOver } from "../mod.ts";

async function rate(
  name: string,
  within: string,
  replicates: number,
  attempts: number,
  evidence: string,
) {
  const started = performance.now();
  const electorate = await loadElectorate("presidentielle-2022-t1", { within });
  const background = await loadBackground(electorate.bureaux);
  const prepared = prepare({ electorate, background, evidence, budget: { attempts }, replicates });
  const ready = performance.now();
  const workers = Math.min(2, navigator.hardwareConcurrency);
  await simulateOver(prepared.run, 0, workers, { workers });
  const warm = performance.now();
  await simulateOver(prepared.run, 0, replicates, { workers });
  const seconds = (performance.now() - warm) / 1000;
  console.log(
    `${name}: ${electorate.bureaux.size} bureaux, ${prepared.run.strategies.length} strategies, ` +
      `${evidence}: ${
        (replicates / seconds).toFixed(1)
      } replicates a second on ${workers} cores; ` +
      `${((ready - started) / 1000).toFixed(2)} s to load and plan; ` +
      `${(Deno.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}

await rate("Haute-Garonne", "departement:31", 3000, 50_000, "gerber-green");
await rate("France", "france", 200, 5_000_000, "france-2012");
