import type { AuditRecord } from "../../../claims/mod.ts";

/** What the page of an audit is made from. */
export interface AuditInput {
  record: AuditRecord;
  /** How it is made again. */
  run: { command: string; digest: string; files: readonly string[] };
}
