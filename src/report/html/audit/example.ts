import { audit } from "../../../claims/mod.ts";
import type { AuditInput } from "./input.ts";

/**
 * What a small page is made from, for the examples of this room: claims over one commune of Lozère.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleAudit } from "./example.ts";
 *
 * assertEquals((await exampleAudit(["Decidim"])).record.audits[0].readings, []);
 * ```
 */
export async function exampleAudit(claims: readonly string[]): Promise<AuditInput> {
  return {
    record: await audit(claims, { territory: "commune:48095", replicates: 20 }),
    run: { command: "promesse audit", digest: "sha256:00", files: ["result.json"] },
  };
}
