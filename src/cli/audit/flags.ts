/**
 * The flags of `audit`.
 *
 * @module
 */

/** Flags as typed: text, for the library to validate. */
export interface AuditFlags {
  all?: boolean;
  election?: string;
  territory?: string;
  candidate?: string;
  rival?: string;
  replicates?: string;
  seed?: string;
  data?: string;
  out?: string;
  json?: boolean;
}
