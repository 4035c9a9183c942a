import type { PlaceboRecord } from "../../../claims/placebo/mod.ts";
import type { Language } from "../../../sentences/mod.ts";
import { pageHtml, type Section, type VegaScript } from "../document.ts";
import { drawn } from "../draw.ts";
import { type DrawnFigure, figureHtml } from "../figure.ts";
import { type Html, markup, type Part } from "../html.ts";
import { againSection } from "../parts/again.ts";
import { caveats } from "../parts/caveats.ts";
import { sourcesTable } from "../parts/sources.ts";
import { inPlace } from "../place.ts";
import { Teller } from "../teller.ts";
import { eachText, placeboAnswer, topText } from "./answer.ts";
import type { PlaceboInput } from "./input.ts";
import { settingFigures } from "./settings.ts";
import { gainsTable, nextPeriodTable, passingTable, settingsTable } from "./tables.ts";
import { territoryFigures } from "./territories.ts";

/**
 * The page of a placebo: the gain that shows, what random picks show, how it moves with each setting or from
 * territory to territory, and how it was counted.
 *
 * @param vega the script that draws in the browser.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { examplePlacebo } from "./example.ts";
 * import { placeboPage } from "./page.ts";
 *
 * const page = await placeboPage(await examplePlacebo(), "fr", { source: "", licence: "" });
 * assertStringIncludes(page, "Quel gain apparaît là où rien n’a été fait");
 * ```
 */
export async function placeboPage(
  input: PlaceboInput,
  lang: Language,
  vega: VegaScript,
): Promise<string> {
  const tell = new Teller(lang);
  const { record } = input;
  const figures = await drawn([
    ...territoryFigures(record, tell),
    ...(record.variants.length === 0 ? [] : settingFigures(record, tell)),
  ]);
  return await pageHtml(
    {
      kicker: tell.say("p_kicker"),
      title: tell.say("p_question"),
      answer: placeboAnswer(record, tell),
      setting: [settingText(record, tell)],
      sections: [...found(record, figures, tell), ...grounds(input, tell)],
      figures,
      promesse: record.promesse,
      stance: tell.say("p_stance"),
    },
    vega,
    tell,
  );
}

function settingText(record: PlaceboRecord, tell: Teller): string {
  const titled = (id: string) => record.provenance.find((table) => table.id === id)?.title ?? id;
  return tell.say("p_setting", {
    from: titled(record.from),
    to: titled(record.to),
    bureaux: record.bureaux,
    where: inPlace(record.territory, tell.lang),
    registered: record.registered,
  });
}

function found(
  record: PlaceboRecord,
  figures: readonly DrawnFigure[],
  tell: Teller,
): Section[] {
  const { from, to, third, territories } = record;
  const shown = (kind: string) =>
    figures.filter(({ id }) => id.startsWith(kind)).map((figure) => figureHtml(tell, figure));
  const section = (id: string, title: string, intro: string, ...body: Part[]): Section => ({
    id: `about-${id}`,
    title,
    body: markup`<p>${intro}</p>\n${body}`,
  });
  const next = nextPeriodTable(record, tell);
  const passing = passingTable(record, tell);
  return [
    section("gains", tell.say("p_gains"), tell.say("p_gains_intro"), gainsTable(record, tell)),
    ...(territories === null ? [] : [section(
      "territories",
      tell.say("p_territories"),
      tell.say("p_territories_intro", { n: territories.length }),
      shown("territories-"),
      passing === null ? [] : markup`\n<h3>${tell.say("p_passing")}</h3>\n${passing}`,
    )]),
    ...(record.variants.length === 0 ? [] : [section(
      "settings",
      tell.say("p_settings"),
      tell.say("p_settings_intro"),
      shown("settings-"),
      settingsTable(record, tell),
    )]),
    ...(next === null || third === null
      ? []
      : [section("next", tell.say("p_next"), tell.say("p_next_intro", { from, to, third }), next)]),
  ];
}

function grounds({ record, run }: PlaceboInput, tell: Teller): Section[] {
  const { notes, provenance } = record;
  return [
    { id: "counted", title: tell.say("p_counted"), body: countedList(record, tell) },
    { id: "caveats", title: tell.say("caveats"), body: caveats({ notes, left_out: [] }, tell) },
    { id: "sources", title: tell.say("sources"), body: sourcesTable(provenance, tell) },
    { id: "again", title: tell.say("again"), body: againSection({ ...record, ...run }, tell) },
    { id: "not", title: tell.say("what_it_is_not"), body: markup`<p>${tell.say("p_not")}</p>` },
  ];
}

function countedList(record: PlaceboRecord, tell: Teller): Html {
  const { option, baseline, bloc, from, score, picked, within } = record;
  const rows: [string, string][] = [
    [
      tell.say("p_pick"),
      tell.say("p_pick_text", {
        top: topText(record, tell),
        each: eachText(record, tell),
        score: tell.strategy(score),
        from,
        picked,
      }),
    ],
    [tell.say("p_counting"), tell.say(`reading_${record.reading}`)],
    [
      tell.say("p_followed"),
      baseline === null
        ? tell.say("p_followed_bloc", { option, own: bloc, from })
        : tell.say("p_followed_own", { option, own: baseline, from }),
    ],
    [tell.say("p_scope"), tell.say(`scope_${record.scope}`)],
    [
      tell.say("p_tolerance"),
      tell.say("p_tolerance_text", {
        percent: tell.figure(Number((100 * record.tolerance).toPrecision(6))),
      }),
    ],
    [tell.say("p_weight"), tell.say(`weight_${record.weight}`)],
    [tell.say("p_least"), tell.say("p_least_text", { n: record.min_registered })],
    ...(within === "france" ? [] : [[
      tell.say("p_least_bureaux"),
      tell.say("p_least_bureaux_text", { n: record.min_bureaux }),
    ] as [string, string]]),
  ];
  return markup`<dl>
${rows.map(([term, text]) => markup`<dt>${term}</dt><dd>${text}</dd>\n`)}</dl>`;
}
