import type { SensitivityInput } from "../../report/html/sensitivity/input.ts";
import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { recordOf, type RunFolder } from "./folder.ts";
import { sensitivityShape } from "./sensitivity_shape.ts";

/**
 * Reads the result of a sensitivity analysis.
 *
 * @throws {InputError} if it is not in the folder, or is of another version.
 */
export async function sensitivityOf(folder: RunFolder): Promise<SensitivityInput> {
  const record = await recordOf<SensitivityRecord>(
    folder,
    "sensitivity analysis",
    sensitivityShape,
  );
  const { names, command, digest } = folder;
  return { record, run: { command, digest, files: [...names, "manifest.json"] } };
}
