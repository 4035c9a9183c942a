/**
 * The progress of an audit on standard error, if that is a terminal.
 *
 * @module
 */

/** Watches an audit. */
export interface AuditProgress {
  /** Readings done so far and in all, and the claim at hand. */
  update(done: number, total: number, claim: string): void;
  /** Erases the line. */
  end(): void;
}

/**
 * A line with the number of readings done and the claim at hand; nothing at all where standard error is not a
 * terminal.
 *
 * @example
 * ```ts
 * import { progress } from "./progress.ts";
 *
 * const line = progress();
 * line.update(1, 40, "one-in-14");
 * line.end();
 * ```
 */
export function progress(): AuditProgress {
  if (!Deno.stderr.isTerminal()) return { update: () => {}, end: () => {} };
  const write = (text: string) => Deno.stderr.writeSync(new TextEncoder().encode(text));
  return {
    update: (done, total, claim) => write(`\r\x1b[2Kreading ${done + 1} of ${total}: ${claim}`),
    end: () => write("\r\x1b[2K"),
  };
}
