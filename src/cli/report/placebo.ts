import type { PlaceboRecord } from "../../claims/placebo/mod.ts";
import type { PlaceboInput } from "../../report/html/placebo/input.ts";
import { placeboShape } from "./placebo_shape.ts";
import { recordOf, type RunFolder } from "./folder.ts";

/**
 * Reads the result of a placebo.
 *
 * @throws {InputError} if it is not in the folder, or is of another version.
 */
export async function placeboOf(folder: RunFolder): Promise<PlaceboInput> {
  const record = await recordOf<PlaceboRecord>(folder, "placebo", placeboShape);
  const { names, command, digest } = folder;
  return { record, run: { command, digest, files: [...names, "manifest.json"] } };
}
