/** Real bureaux for the tests, loaded once. */
import { loadTrialUnits, type TrialUnits } from "../../../src/trials/design/mod.ts";

const loaded = new Map<string, Promise<TrialUnits>>();

/** Turnout 2022 in a département, turnout 2017 known before. */
export function territory(departement: string): Promise<TrialUnits> {
  if (!loaded.has(departement)) {
    loaded.set(departement, loadTrialUnits({ territory: `departement:${departement}` }));
  }
  return loaded.get(departement)!;
}
