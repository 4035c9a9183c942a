/** One thing in the forms that a front end may choose from, by MIME type. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** What a Jupyter kernel lets a program send. */
interface Kernel {
  broadcast(type: "display_data", content: {
    data: MimeBundle;
    metadata: Record<string, unknown>;
    transient: Record<string, unknown>;
  }): Promise<void>;
}

/** Name, in an output's metadata, of its number among all that the kernel sent: a gap is an output lost. */
export const SENT = "promesse";

let sent = 0;

/** Deno's kernel says that it is idle before all is sent; what is sent this long before it ends arrives. */
const FLUSH = 60;

/**
 * Whether this program runs in a Jupyter kernel.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { inKernel } from "./kernel.ts";
 *
 * assertEquals(inKernel(), false);
 * ```
 */
export function inKernel(): boolean {
  return kernel() !== null;
}

/**
 * Send something to the notebook, and wait until it has gone; outside a kernel, do nothing.
 *
 * @param metadata What front ends should know of it, by MIME type.
 *
 * @example
 * ```ts
 * import { send } from "./kernel.ts";
 *
 * await send({ "text/plain": "seen in a notebook only" });
 * ```
 */
export async function send(
  data: MimeBundle,
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const to = kernel();
  if (to === null) return;
  await to.broadcast("display_data", {
    data,
    metadata: { ...metadata, [SENT]: ++sent },
    transient: {},
  });
  await new Promise((resolve) => setTimeout(resolve, FLUSH));
}

function kernel(): Kernel | null {
  if (typeof Deno === "undefined") return null;
  try {
    // Outside a kernel the name is missing, or throws when it is read.
    return (Deno as unknown as { jupyter?: Kernel }).jupyter ?? null;
  } catch {
    return null;
  }
}
