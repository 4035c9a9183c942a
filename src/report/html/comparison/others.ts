import { type ChannelName, preset, type PresetName, PRESETS } from "../../../evidence/mod.ts";
import { commonDecimals } from "../../../charts/numbers.ts";
import { isFixedRate } from "../../../simulation/notes.ts";
import type { ComparisonRecord, OtherEvidence } from "../../../simulation/types.ts";
import { type Html, markup } from "../html.ts";
import { tableHtml } from "../table.ts";
import type { Teller } from "../teller.ts";

type Interval = { mean: number; low: number; high: number } | null;

/**
 * What the presets not chosen say of the same plans, and why those that say nothing do not.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { othersSection } from "./others.ts";
 *
 * const { text } = othersSection(exampleRecord({}), new Teller("en"));
 * assertStringIncludes(text, "None compared.");
 * ```
 */
export function othersSection(record: ComparisonRecord, tell: Teller): Html {
  const list = record.other_evidence;
  const told = list.filter(({ gain }) => gain !== null);
  const silent = list.filter(({ gain }) => gain === null);
  if (list.length === 0) return markup`<p>${tell.say("others_none")}</p>`;
  return markup`${
    told.length === 0 ? [] : markup`<p>${tell.say("others_intro", { draws: told[0].draws })}</p>
${table(record, told, tell)}`
  }
${
    silent.map(({ evidence, why }) =>
      markup`<p><strong>${evidence}</strong>${tell.lang === "fr" ? "\u202f: " : ": "}${
        tell.sentence(why ?? "")
      }.</p>`
    )
  }`;
}

function table(record: ComparisonRecord, told: readonly OtherEvidence[], tell: Teller): Html {
  const gains = told.map(({ gain }) => gain);
  const more = told.map(({ versus_random }) => versus_random);
  const column = (head: string, cells: string[]) => ({ head, cells, numeric: true });
  return tableHtml({
    id: "others",
    caption: tell.say("others"),
    columns: [
      {
        head: tell.say("column_preset"),
        cells: told.map(({ evidence }) =>
          markup`${evidence}<small>${tell.named("preset", evidence, "")}${
            isFixed(evidence, record.channel) ? ` (${tell.say("other_fixed")})` : ""
          }</small>`
        ),
      },
      {
        head: tell.say("column_best"),
        cells: told.map((other) =>
          gainsNothing(other)
            ? "–"
            : other.best_strategy === null
            ? tell.sentence(other.why ?? "–")
            : tell.strategy(other.best_strategy)
        ),
      },
      column(tell.say("column_gain"), means(gains, tell)),
      column(tell.say("column_draws"), spans(gains, tell)),
      column(tell.say("column_more"), means(more, tell)),
      column(tell.say("column_draws"), spans(more, tell)),
      column(
        tell.say("column_better"),
        told.map(({ versus_random: v }) => v ? tell.percent(v.probability_better) : "–"),
      ),
    ],
  }, tell);
}

/** One number of decimals for each row: presets differ by orders of magnitude. */
function means(list: readonly Interval[], tell: Teller): string[] {
  return list.map((q) => q === null ? "–" : tell.number(q.mean, decimalsOf(q)));
}

function spans(list: readonly Interval[], tell: Teller): string[] {
  return list.map((q) => q === null ? "–" : tell.range(q, decimalsOf(q)));
}

function decimalsOf({ mean, low, high }: { mean: number; low: number; high: number }): number {
  return commonDecimals([mean, low, high]);
}

function gainsNothing({ gain, versus_random }: OtherEvidence): boolean {
  return [gain, versus_random].every((q) =>
    q !== null && q.low === 0 && q.mean === 0 && q.high === 0
  );
}

function isFixed(name: string, channel: string): boolean {
  if (!(PRESETS as readonly string[]).includes(name)) return false;
  const evidence = preset(name as PresetName).channels[channel as ChannelName];
  return evidence !== undefined && isFixedRate(evidence);
}
