import type { Language } from "../../../sentences/mod.ts";
import { attemptsIn, budgetText, unitsText } from "../comparison/setting.ts";
import { pageHtml, type Section, type VegaScript } from "../document.ts";
import { drawn } from "../draw.ts";
import { type DrawnFigure, figureHtml } from "../figure.ts";
import { markup, type Part } from "../html.ts";
import { againSection } from "../parts/again.ts";
import { caveats } from "../parts/caveats.ts";
import { evidenceSection } from "../parts/evidence.ts";
import { sourcesTable } from "../parts/sources.ts";
import { inPlace } from "../place.ts";
import { Teller } from "../teller.ts";
import { sensitivityAnswer } from "./answer.ts";
import { budgetFigure } from "./budget.ts";
import type { SensitivityInput } from "./input.ts";
import { breakEvenTable, rangesTable } from "./tables.ts";
import { tornadoFigure } from "./tornado.ts";

/**
 * The page of a sensitivity analysis: what moves the gain, where the ranges come from, what would have to be true,
 * and the gain by budget.
 *
 * @param vega the script that draws in the browser.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleSensitivity } from "./example.ts";
 * import { sensitivityPage } from "./page.ts";
 *
 * const vega = { source: "var vega;", licence: "" };
 * const page = await sensitivityPage(exampleSensitivity(), "fr", vega);
 * assertStringIncludes(page, "Qu’est-ce qui changerait le gain du ciblage");
 * ```
 */
export async function sensitivityPage(
  input: SensitivityInput,
  lang: Language,
  vega: VegaScript,
): Promise<string> {
  const tell = new Teller(lang);
  const { record } = input;
  const figures = await drawn(
    [tornadoFigure(record, tell), budgetFigure(record, tell)].filter((made) => made !== null),
  );
  return await pageHtml(
    {
      kicker: tell.say("s_kicker"),
      title: tell.say("s_question", {
        doors: unitsText(record.channel, attemptsIn(record), tell),
        where: inPlace(record.territory, lang),
      }),
      answer: sensitivityAnswer(record, tell),
      setting: settingOf(input, tell),
      sections: [...found(input, figures, tell), ...await grounds(input, tell)],
      figures,
      promesse: record.promesse,
    },
    vega,
    tell,
  );
}

function settingOf({ record }: SensitivityInput, tell: Teller): string[] {
  const { election, provenance, bureaux, registered, candidate, rival, channel } = record;
  const title = provenance.find(({ id }) => id === election)?.title ?? election;
  return [
    tell.say("setting_world", { title, bureaux, registered }),
    tell.say("s_campaign", {
      candidate,
      rival,
      channel: tell.named("channel", channel),
      budget: budgetText(record, tell),
      evidence: record.evidence,
      draws: record.draws,
    }),
    ...(record.scores_from === election ? [tell.say("hindsight")] : []),
  ];
}

function found(
  { record }: SensitivityInput,
  figures: readonly DrawnFigure[],
  tell: Teller,
): Section[] {
  const section = (id: string, title: string, intro: string, body: Part): Section => ({
    id: `about-${id}`,
    title,
    body: markup`${intro === "" ? [] : markup`<p>${intro}</p>`}${body}`,
  });
  const figure = (id: string, title: string, intro: string): Section[] =>
    figures.filter((drawn) => drawn.id === id).map((drawn) =>
      section(id, title, intro, figureHtml(tell, drawn))
    );
  return [
    ...figure("tornado", tell.say("s_tornado"), tell.say("s_tornado_intro")),
    ...(record.tornado.length === 0
      ? []
      : [section("ranges", tell.say("s_ranges"), "", rangesTable(record, tell))]),
    ...(record.break_even.length === 0 ? [] : [
      section(
        "break-even",
        tell.say("s_break_even"),
        tell.say("s_break_even_intro"),
        breakEvenTable(record, tell),
      ),
    ]),
    ...figure("budget", tell.say("s_budget"), tell.say("s_budget_intro")),
  ];
}

async function grounds({ record, run }: SensitivityInput, tell: Teller): Promise<Section[]> {
  const colon = tell.lang === "fr" ? "\u202f: " : ": ";
  const still = record.not_moved.map(({ assumption, why }) =>
    markup`<li>${tell.named("assumption", assumption)}${colon}${tell.sentence(why)}.</li>\n`
  );
  return [
    {
      id: "caveats",
      title: tell.say("caveats"),
      body: markup`${caveats(record, tell)}${
        still.length === 0 ? [] : markup`
<h3>${tell.say("s_not_moved")}</h3>
<ul>
${still}</ul>`
      }`,
    },
    { id: "evidence", title: tell.say("evidence"), body: await evidenceSection(record, tell) },
    { id: "sources", title: tell.say("sources"), body: sourcesTable(record.provenance, tell) },
    { id: "again", title: tell.say("again"), body: againSection({ ...record, ...run }, tell) },
    {
      id: "not",
      title: tell.say("what_it_is_not"),
      body: markup`<p>${tell.say("not_text")}</p>`,
    },
  ];
}
