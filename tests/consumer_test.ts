/** A program in another folder uses the library through one entry of its import map. */

import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

const PROGRAM = `
import {
  type Comparison,
  compareStrategies,
  type Electorate,
  InputError,
  loadBackground,
  loadElectorate,
} from "promesse";

const electorate: Electorate = await loadElectorate("presidentielle-2022-t1", {
  within: "commune:48095",
});
const comparison: Comparison = await compareStrategies({
  electorate,
  background: await loadBackground(electorate.bureaux),
  strategies: ["none", "random", "potential"],
  budget: { attempts: 500 },
  replicates: 4,
  workers: 1,
});
const names: string[] = comparison.record.strategies.map(({ strategy }) => strategy);
let refused = "";
try {
  await compareStrategies({ electorate, passes: -1 });
} catch (error) {
  if (error instanceof InputError) refused = error.message;
}
console.log(JSON.stringify({ names, none: comparison.record.strategies[0].net_votes.mean, refused }));
`;

async function deno(cwd: string, ...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args, cwd })
    .output();
  const said = new TextDecoder().decode(stderr);
  assertEquals(success, true, said);
  return new TextDecoder().decode(stdout);
}

Deno.test("an import-map entry that points at mod.ts is enough to compile and to run", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const library = fromFileUrl(new URL("../mod.ts", import.meta.url));
    await Deno.writeTextFile(
      `${folder}/deno.json`,
      JSON.stringify({ imports: { promesse: library } }),
    );
    await Deno.writeTextFile(`${folder}/main.ts`, PROGRAM);
    await deno(folder, "check", "main.ts");
    const out = await deno(folder, "run", "--allow-read", "main.ts");
    assertEquals(JSON.parse(out), {
      names: ["none", "random", "potential"],
      none: 0,
      refused: "passes must be a whole number from 1 to 100, got -1.",
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
