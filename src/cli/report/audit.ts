import type { AuditRecord } from "../../claims/mod.ts";
import type { AuditInput } from "../../report/html/audit/input.ts";
import { auditShape } from "./audit_shape.ts";
import { recordOf, type RunFolder } from "./folder.ts";

/**
 * Reads the result of an audit.
 *
 * @throws {InputError} if it is not in the folder, or is of another version.
 */
export async function auditOf(folder: RunFolder): Promise<AuditInput> {
  const record = await recordOf<AuditRecord>(folder, "audit", auditShape);
  const { names, command, digest } = folder;
  return { record, run: { command, digest, files: [...names, "manifest.json"] } };
}
