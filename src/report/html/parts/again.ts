import { VERSION } from "../../../simulation/summary.ts";
import { type Html, markup } from "../html.ts";
import type { Teller } from "../teller.ts";

/** What made a result. */
export interface Made {
  /** Version of promesse. */
  promesse: string;
  seed: string;
  digest: string;
  command: string;
  /** Simulated worlds, where there are some. */
  replicates?: number;
  /** Names of the files in its folder. */
  files: readonly string[];
}

/**
 * The command, version, seed and digest that make a result again, and the files that hold it.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { againSection } from "./again.ts";
 *
 * const made = { promesse: "0.1.0", seed: "a", digest: "sha256:00", command: "promesse compare", files: [] };
 * assertStringIncludes(againSection(made, new Teller("en")).text, "<code>promesse compare</code>");
 * ```
 */
export function againSection(made: Made, tell: Teller): Html {
  const { promesse, seed, digest, command, replicates, files } = made;
  const many = replicates === undefined ? [] : markup`
<dt>${tell.say("worlds")}</dt><dd>${tell.number(replicates)}</dd>`;
  return markup`<p>${tell.say("again_text")}${
    promesse === VERSION
      ? ""
      : " " + tell.say("made_by_other", { made: promesse, version: VERSION })
  }</p>
<dl>
<dt>${tell.say("command")}</dt><dd><code>${command}</code></dd>
<dt>${tell.say("version")}</dt><dd>promesse ${promesse}</dd>
<dt>${tell.say("seed")}</dt><dd><code>${seed}</code></dd>${many}
<dt>${tell.say("digest")}</dt><dd><code class="digest">${digest}</code></dd>
<dt>${tell.say("files")}</dt><dd>${
    files.map((file, i) => markup`${i === 0 ? "" : ", "}<code>${file}</code>`)
  }</dd>
</dl>`;
}
