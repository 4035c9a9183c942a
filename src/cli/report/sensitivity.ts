import { InputError, shown } from "../../input.ts";
import type { SensitivityInput } from "../../report/html/sensitivity/input.ts";
import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { jsonOf, type RunFolder } from "./folder.ts";

/**
 * Reads the result of a sensitivity analysis.
 *
 * @throws {InputError} if it is not in the folder, or is of another version.
 */
export async function sensitivityOf(folder: RunFolder): Promise<SensitivityInput> {
  const { dir, names, command, digest } = folder;
  const record = names.includes("result.json")
    ? jsonOf(dir, "result.json", await folder.read("result.json"))
    : null;
  if (!isSensitivity(record)) {
    throw new InputError(
      `dir ${
        shown(dir)
      } cannot be used: it holds no sensitivity analysis of this version of promesse.`,
    );
  }
  return { record, run: { command, digest, files: [...names, "manifest.json"] } };
}

/** True for what `sensitivity` writes: enough of it is looked at to tell it from other versions. */
function isSensitivity(value: unknown): value is SensitivityRecord {
  const record = (value ?? {}) as Record<string, unknown>;
  const texts = ["promesse", "seed", "election", "territory", "candidate", "rival", "strategy"];
  const lists = ["base", "tornado", "not_moved", "break_even", "by_budget", "notes", "provenance"];
  return texts.every((name) => typeof record[name] === "string") &&
    lists.every((name) => Array.isArray(record[name])) &&
    typeof (record.budget as { attempts?: unknown } | undefined)?.attempts === "number";
}
