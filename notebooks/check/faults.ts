import { type Notebook, proseOf, quotedIn } from "./notebook.ts";
import { outputFaults } from "./outputs.ts";
import { proseFaults } from "./prose.ts";

/** What is wrong with a notebook and the outputs it holds, a sentence each; none where all is right. */
export function faultsOf(notebook: Notebook): string[] {
  const { values, twice } = quotedIn(notebook);
  return [
    ...outputFaults(notebook),
    ...twice.map((name) => `${name} is quoted twice`),
    ...proseFaults(proseOf(notebook), values),
  ];
}
