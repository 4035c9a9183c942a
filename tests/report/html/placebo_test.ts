import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { PlaceboRecord } from "../../../src/claims/placebo/mod.ts";
import { placeboAnswer } from "../../../src/report/html/placebo/answer.ts";
import { examplePlacebo } from "../../../src/report/html/placebo/example.ts";
import { placeboPage } from "../../../src/report/html/placebo/page.ts";
import { settingFigures } from "../../../src/report/html/placebo/settings.ts";
import { passingTable, settingsTable } from "../../../src/report/html/placebo/tables.ts";
import { territoryFigures } from "../../../src/report/html/placebo/territories.ts";
import { Teller } from "../../../src/report/html/teller.ts";

const VEGA = { source: "var vega;", licence: "" };
const [EN, FR] = [new Teller("en"), new Teller("fr")];

/** Numbers that a test can tell from one another, on a real record of Lozère. */
async function recordOf(change: Partial<PlaceboRecord> = {}): Promise<PlaceboRecord> {
  const { record } = await examplePlacebo();
  const all = { level: 1, rise: 2, excess: 3 };
  return {
    ...record,
    option: "LE PEN",
    gains: { turnout: { ...all, excess: 4.637 }, share: { ...all, excess: -2.12 } },
    chance: {
      turnout: { mean: 0, low: -0.139, high: 0.13 },
      share: { mean: 0, low: -0.11, high: 0.12 },
    },
    ...change,
  };
}

Deno.test("the answer says the gain, what random picks show, and whose picks reach the marks", async () => {
  const record = await recordOf();
  assertEquals(placeboAnswer(record, EN), [
    "The bureaux picked by abstention in presidentielle-2017-t1 (the top 10\u202f%) show +4.64 points of " +
    "turnout and −2.12 points of the share of LE PEN in legislatives-2017-t1, read as their rise minus the " +
    "rise of all these bureaux, though nothing was tied to the pick.",
    "As many bureaux picked at random show −0.14 to 0.13 points of turnout and −0.11 to 0.12 of share in " +
    "90\u202f% of draws.",
  ]);
  const [, chance] = placeboAnswer(record, FR);
  assertStringIncludes(chance, "montrent de −0,14 à 0,13 points de participation");
  assertEquals(placeboAnswer({ ...record, chance: null }, EN).length, 1);
  const marks = {
    turnout_points: 20,
    share_points: 10,
    whole_turnout: 0,
    whole_share: 4,
    pick_turnout: 4,
    pick_share: 14,
  } as const;
  const territories = Array(519).fill(null);
  assertStringIncludes(
    placeboAnswer({ ...record, marks, territories, within: "commune" }, EN)[2],
    "Of 519 territories, the picks of 4 reach +20 points of turnout and those of 14 +10",
  );
});

Deno.test("settings keep their order, and their names are those of the language", async () => {
  const record = await recordOf({
    variants: [
      { change: "tolerance 0.05: register within ±5 %", bureaux: 9, turnout: 4, share: -1 },
      { change: "a user’s own: change", bureaux: 9, turnout: null, share: 2 },
    ],
  });
  const [turnout, share] = settingFigures(record, FR);
  assertEquals(turnout.description, "tel que demandé\u202f: +4,64. tolérance 0,05\u202f: +4,00.");
  assertEquals(share.description, "tel que demandé\u202f: −2,12. tolérance 0,05\u202f: −1,00.");
  const { text } = settingsTable(record, FR);
  assertStringIncludes(text, "tolérance 0,05\u202f: inscrits à ±5\u202f% près");
  assertStringIncludes(text, '<span lang="en">a user’s own: change</span>');
  assertMatch(text, /<td class="number">–<\/td>/);
});

Deno.test("territories are counted once each, and only those that reach a mark are listed", async () => {
  const { record } = await examplePlacebo({ within: "commune", minBureaux: 2 });
  const [first] = record.territories!;
  first.pick.turnout.excess = 20;
  first.name = "<Mende>";
  const others = record.territories!.slice(1);
  for (const { pick, whole } of others) {
    for (const { turnout, share } of [pick, whole]) [turnout.excess, share.excess] = [1.5, 1.5];
  }
  const { text } = passingTable(record, FR)!;
  assertEquals(text.match(/<th scope="row"/g)?.length, 1);
  assertStringIncludes(text, "&lt;Mende&gt;<small>");
  assertStringIncludes(text, "+20,0");
  const [turnout] = territoryFigures(record, EN);
  const { values } = turnout.spec.data as { values: { from: number; picked: number }[] };
  assertEquals(values.reduce((sum, { picked }) => sum + picked, 0), record.territories!.length);
  assertEquals(values.find(({ picked }) => picked === others.length)?.from, 1);
});

Deno.test("the page of a placebo is whole in both languages, and no simulation", async () => {
  const inputs = [
    await examplePlacebo({ third: "presidentielle-2022-t1" }),
    await examplePlacebo({ within: "commune", minBureaux: 2, option: "droite", reading: "level" }),
  ];
  for (const input of inputs) {
    for (const lang of ["en", "fr"] as const) {
      const page = await placeboPage(input, lang, VEGA);
      assertEquals(page, await placeboPage(input, lang, VEGA));
      assertStringIncludes(page, `<html lang="${lang}">`);
      assert(
        !/NaN|undefined|\[object Object|neither a poll|ni un sondage/.test(
          page.replace(/<script[\s\S]*?<\/script>/g, ""),
        ),
      );
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assertEquals(ids.length, new Set(ids).size, "an id twice");
      for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) assert(ids.includes(id), id);
      // Every note and setting of the record is known in French.
      if (lang === "fr") assert(!page.includes('<span lang="en">'));
    }
  }
});
