/**
 * The library call that does what the flags ask for.
 *
 * @module
 */

import { PRESETS } from "../../evidence/mod.ts";
import { budgetOf, type CompareFlags, DEFAULTS, typed } from "./flags.ts";

/** Name by which an import map knows the library. */
const LIBRARY = "promesse";

/** A name and the TypeScript of its value; left out where there is none. */
type Entry = [name: string, code: string | undefined];

/**
 * TypeScript that runs as it is where an import map names the library, and prints the same JSON.
 *
 * @param flags checked before.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { codeOf } from "./code.ts";
 *
 * assertStringIncludes(codeOf({ attempts: "500" }), "budget: { attempts: 500 },");
 * ```
 */
export function codeOf(flags: CompareFlags): string {
  const { election = DEFAULTS.election, territory = DEFAULTS.territory, data } = flags;
  const where = object([["within", text(territory)], ["data", text(data)]]);
  const past = object([["scoresFrom", text(flags.scoresFrom)], ["data", text(data)]]);
  const budget = budgetOf(flags);
  const entries: Entry[] = [
    ["background", `await loadBackground(electorate.bureaux${past === "{}" ? "" : `, ${past}`})`],
    ["candidate", text(flags.candidate)],
    ["rival", text(flags.rival)],
    ["objective", text(flags.objective)],
    ["channel", text(flags.channel)],
    ["budget", budget && object(Object.entries(budget).map(([k, v]) => [k, String(v)]))],
    ["passes", count(flags.passes)],
    ["evidence", evidenceCode(flags.evidence)],
    ["strategies", strategiesCode(flags.strategies)],
    ["replicates", count(flags.replicates)],
    ["seed", text(flags.seed)],
    ["workers", count(flags.workers)],
  ];
  const options = entries.flatMap(([name, code]) =>
    code === undefined ? [] : `  ${name}: ${code},`
  );
  const body = [
    `const electorate = await loadElectorate(${text(election)}, ${where});`,
    "const { record } = await compareStrategies({",
    "  electorate,",
    ...options,
    "});",
    "console.log(JSON.stringify(record, null, 2));",
  ].join("\n");
  return `${imports(body)}\n\n${body}`;
}

function imports(body: string): string {
  const names = [
    "compareStrategies",
    "loadBackground",
    "loadElectorate",
    "parsePreset",
    "parseScores",
  ];
  const used = names.filter((name) => body.includes(`${name}(`)).join(", ");
  return `import { ${used} } from "${LIBRARY}";`;
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function count(value: string | undefined): string | undefined {
  return value === undefined ? undefined : String(typed(value));
}

function object(entries: readonly Entry[]): string {
  const given = entries.flatMap(([name, code]) => code === undefined ? [] : `${name}: ${code}`);
  return given.length === 0 ? "{}" : `{ ${given.join(", ")} }`;
}

function evidenceCode(named: string | undefined): string | undefined {
  if (named === undefined || (PRESETS as readonly string[]).includes(named)) return text(named);
  const name = named.split(/[\\/]/).pop()!.replace(/\.json$/, "");
  return `parsePreset(JSON.parse(await Deno.readTextFile(${text(named)})), ${text(name)})`;
}

function strategiesCode(list: string | undefined): string | undefined {
  if (list === undefined) return undefined;
  const items = list.split(",").map((part) => part.trim()).map((name) => {
    if (!name.startsWith("file:")) return text(name);
    const path = text(name.slice("file:".length));
    return `parseScores(await Deno.readTextFile(${path}), ${path})`;
  });
  return `[${items.join(", ")}]`;
}
