/**
 * The command line that makes a result again.
 *
 * @module
 */

/**
 * A command line from its arguments and deciding flags, in the order given, quoted for a shell.
 *
 * @param words of the command and its arguments.
 * @param flags by name as the library writes it; those without a value are left out, and true stands alone.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { commandLineOf } from "./command_line.ts";
 *
 * const line = commandLineOf(["sensitivity"], { candidate: "LE PEN", reach: undefined });
 * assertEquals(line, "promesse sensitivity --candidate 'LE PEN'");
 * assertEquals(commandLineOf(["audit"], { all: true }), "promesse audit --all");
 * ```
 */
export function commandLineOf(
  words: readonly string[],
  flags: Readonly<Record<string, string | boolean | undefined>>,
): string {
  const parts = Object.entries(flags).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [dashed(name)] : [dashed(name), quoted(value)];
  });
  return ["promesse", ...words.map(quoted), ...parts].join(" ");
}

function dashed(name: string): string {
  return "--" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
}

function quoted(text: string): string {
  return /^[\w:.,/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
