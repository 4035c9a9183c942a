import { pageHtml, type Section, type VegaScript } from "../document.ts";
import { drawn } from "../draw.ts";
import { type DrawnFigure, figureHtml, type PageFigure } from "../figure.ts";
import { markup } from "../html.ts";
import { againSection } from "../parts/again.ts";
import { caveats } from "../parts/caveats.ts";
import { evidenceSection } from "../parts/evidence.ts";
import { sourcesTable } from "../parts/sources.ts";
import { Teller } from "../teller.ts";
import type { Language } from "../../../sentences/mod.ts";
import { answer } from "./answer.ts";
import { differencesFigure, gainsFigure } from "./gains.ts";
import type { ComparisonInput } from "./input.ts";
import { othersSection } from "./others.ts";
import { planFigure } from "./plan.ts";
import { question, setting } from "./setting.ts";
import { strategiesTable } from "./strategies.ts";
import { worldsFigure } from "./worlds.ts";

/**
 * The page of a comparison: question, answer, figures, table, other evidence, caveats, evidence, sources, and how
 * to make it again.
 *
 * @param vega the script that draws in the browser.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleInput } from "./example.ts";
 * import { comparisonPage } from "./page.ts";
 *
 * const vega = { source: "var vega;", licence: "" };
 * const page = await comparisonPage(exampleInput(), "fr", vega);
 * assertStringIncludes(page, '<html lang="fr">');
 * ```
 */
export async function comparisonPage(
  input: ComparisonInput,
  lang: Language,
  vega: VegaScript,
): Promise<string> {
  const tell = new Teller(lang);
  const { record, commune } = input;
  const figures = await drawn(figuresOf(input, tell));
  return await pageHtml(
    {
      kicker: tell.say("kicker"),
      title: question(record, tell, commune),
      answer: answer(record, tell),
      setting: setting(record, tell),
      sections: [...found(input, figures, tell), ...await grounds(input, tell)],
      figures,
      promesse: record.promesse,
    },
    vega,
    tell,
  );
}

function figuresOf(input: ComparisonInput, tell: Teller): PageFigure[] {
  return [
    gainsFigure(input.record, tell),
    differencesFigure(input.record, tell),
    worldsFigure(input, tell),
    planFigure(input, tell),
  ].filter((figure) => figure !== null);
}

/** What came out: figures and table. */
function found(input: ComparisonInput, figures: readonly DrawnFigure[], tell: Teller): Section[] {
  const { rival, candidate, objective, replicates } = input.record;
  const shown = (id: string, title: string, intro: string): Section[] =>
    figures.filter((figure) => figure.id === id).map((figure) => ({
      id: `about-${id}`,
      title,
      body: markup`<p>${intro}</p>${figureHtml(tell, figure)}`,
    }));
  return [
    ...shown(
      "gains",
      tell.say("gains"),
      tell.say(`gains_${objective}_intro`, { rival, candidate }),
    ),
    ...shown("differences", tell.say("differences"), tell.say("differences_intro")),
    { id: "table", title: tell.say("table"), body: strategiesTable(input, tell) },
    ...shown(
      "worlds",
      tell.say("worlds_title"),
      tell.say("worlds_intro", { worlds: replicates }),
    ),
    ...shown("plan", tell.say("plan_title"), tell.say("plan_intro")),
  ];
}

/** What it stands on, and how far it goes. */
async function grounds({ record, run }: ComparisonInput, tell: Teller): Promise<Section[]> {
  return [
    { id: "other-evidence", title: tell.say("others"), body: othersSection(record, tell) },
    { id: "caveats", title: tell.say("caveats"), body: caveats(record, tell) },
    { id: "evidence", title: tell.say("evidence"), body: await evidenceSection(record, tell) },
    { id: "sources", title: tell.say("sources"), body: sourcesTable(record.provenance, tell) },
    { id: "again", title: tell.say("again"), body: againSection({ ...record, ...run }, tell) },
    { id: "not", title: tell.say("what_it_is_not"), body: markup`<p>${tell.say("not_text")}</p>` },
  ];
}
