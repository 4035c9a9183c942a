/** Real territories and prepared comparisons for the tests of the simulation. */

import { type Electorate, loadElectorate } from "../../src/electorate/mod.ts";
import { type CompareOptions, prepare, type Prepared } from "../../src/simulation/mod.ts";
import { type Background, loadBackground } from "../../src/strategies/mod.ts";

/** A territory's electorate in April 2022 and what was known before. */
export interface Territory {
  electorate: Electorate;
  background: Background;
}

/** Loads a territory. */
export async function territory(within: string, id = "presidentielle-2022-t1"): Promise<Territory> {
  const electorate = await loadElectorate(id, { within });
  return { electorate, background: await loadBackground(electorate.bureaux) };
}

/** A comparison of Le Pen with Macron ready to run, by default of all strategies with 8,000 doors. */
export function preparedIn(
  { electorate, background }: Territory,
  options: Partial<CompareOptions> = {},
): Prepared {
  return prepare({
    electorate,
    background,
    candidate: "le-pen",
    rival: "macron",
    budget: { attempts: 8000 },
    replicates: 50,
    ...options,
  });
}
