/** The real command, run as a user's shell runs it. */

import { fromFileUrl } from "@std/path";

/** The checkout. */
export const ROOT = fromFileUrl(new URL("../../", import.meta.url));

/** What a command wrote and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** How to run it. */
export interface RunOptions {
  /** Permissions; reading alone by default. */
  allow?: string[];
  cwd?: string;
}

/** The command as a process to start. */
export function command(args: readonly string[], options: RunOptions = {}): Deno.Command {
  const { allow = ["--allow-read"], cwd = ROOT } = options;
  const config = ["--config", `${ROOT}deno.json`];
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--quiet", ...config, ...allow, `${ROOT}src/cli/main.ts`, ...args],
    cwd,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
}

/** Runs it to the end. */
export async function promesse(args: readonly string[], options?: RunOptions): Promise<Ran> {
  const { code, stdout, stderr } = await command(args, options).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), err: text(stderr) };
}

/** Runs `check` on every item, two at a time: the machines of CI have no more cores. */
export async function pairwise<T>(
  items: readonly T[],
  check: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await check(item);
  };
  await Promise.all([work(), work()]);
}

/** A small run: eight bureaux, fifty worlds. */
export const SMALL = [
  "compare",
  "--territory=commune:48095",
  "--attempts=200",
  "--replicates=50",
] as const;

/** A folder that is gone afterwards. */
export async function inFolder(use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await Deno.makeTempDir();
  try {
    await use(dir);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
}

/** Names in a folder, in order. */
export function namesIn(dir: string): string[] {
  return [...Deno.readDirSync(dir)].map(({ name }) => name).sort();
}
