import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import {
  filled,
  LANGUAGES,
  reader,
  sentence,
  type SentenceName,
  SENTENCES,
  toLanguage,
  type Values,
} from "../../src/sentences/mod.ts";

const NAMES = Object.keys(SENTENCES) as SentenceName[];

/** Places of a template: name and whether it is a number. */
function places(template: string): Map<string, boolean | "decimal"> {
  const found = [...template.matchAll(/\{([#!.]?)(\w+)(?:([ ?])[^}]*)?\}/g)];
  const numbers = new Map<string, boolean | "decimal">();
  for (const [, mark, name, kind] of found) {
    numbers.set(name, mark === "." ? "decimal" : numbers.get(name) || mark === "#" || kind === "?");
  }
  return numbers;
}

function sample(name: SentenceName, count: number): Values {
  const texts = {
    rule: "same kind",
    note: SENTENCES.no_file_of_voters.en,
    unit: "votes per 1,000 contacts",
    channel: "e-mail",
    strategy: "potential",
    size: "every door tried once",
    versus: "no campaign",
    counting: "level",
    option: "LE PEN",
  };
  return Object.fromEntries(
    [...places(SENTENCES[name].en)].map(([place, isNumber]) => [
      place,
      isNumber === "decimal"
        ? count / 8
        : isNumber
        ? count
        : texts[place as keyof typeof texts] ?? `the ${place}: 3.5, ${count}`,
    ]),
  );
}

Deno.test("every sentence has both languages, with the same places", () => {
  for (const name of NAMES) {
    for (const language of LANGUAGES) assert(SENTENCES[name][language].length > 0, name);
    const [en, fr] = [places(SENTENCES[name].en), places(SENTENCES[name].fr)];
    assertEquals([...fr].sort(), [...en].sort(), name);
    assertNotEquals(SENTENCES[name].fr, SENTENCES[name].en as string, name);
  }
});

Deno.test("every English sentence is read back, by its own template alone", () => {
  for (const name of NAMES) {
    for (const count of [1, 2, 1336, 1234567]) {
      const values = sample(name, count);
      const english = sentence(name, values);
      assertEquals(NAMES.filter((other) => reader(SENTENCES[other].en)(english) !== null), [name]);
      const read = reader(SENTENCES[name].en)(english)!;
      assertEquals(sentence(name, read), english);
      const inner = (text: string) => toLanguage(text, "fr") ?? text;
      assertEquals(
        toLanguage(english, "fr"),
        filled(SENTENCES[name].fr, "fr", values, inner),
        name,
      );
    }
  }
});

Deno.test("known sentences come out in French as a reader would write them", () => {
  const pairs = [
    [
      "419 of 1\u202f336 bureaux have no match in presidentielle-2017-t1 (same code, register within " +
      "±10 %) and take the rates of their commune.",
      "419 bureaux sur 1\u202f336 n’ont pas de correspondant dans presidentielle-2017-t1 (même code, " +
      "inscrits à ±10\u202f% près) et prennent les taux de leur commune.",
    ],
    [
      "1 of 8 bureaux has no match in presidentielle-2017-t1 (same code, register within ±10 %) and " +
      "takes the rates of its commune.",
      "1 bureau sur 8 n’a pas de correspondant dans presidentielle-2017-t1 (même code, inscrits à " +
      "±10\u202f% près) et prend les taux de sa commune.",
    ],
    [
      "Scores are read from europeennes-2019, the latest earlier election (any kind).",
      "Les scores sont lus dans europeennes-2019, la dernière élection antérieure (de toute nature).",
    ],
    [
      'file:a.csv names 2 codes of no bureau of the territory, left aside: "99001_0001"….',
      "file:a.csv nomme 2 codes qui ne sont d’aucun bureau du territoire, mis de côté\u202f: " +
      '"99001_0001"….',
    ],
    [
      "Too few worlds for an interval: 1 world simulated, where 100 are the least that its ends can " +
      "be read from.",
      "Trop peu de mondes pour un intervalle\u202f: 1 monde simulé, quand il en faut au moins 100 pour " +
      "en lire les bornes.",
    ],
    ["it says nothing of sms", "il ne dit rien du canal sms"],
    [
      "votes per contact: door-to-door, uniform targeting, 1\u202f000\u202f000 doors tried over the " +
      "nation (scaled from departement:31), over no campaign",
      "voix par contact\u202f: door-to-door, ciblage uniform, 1\u202f000\u202f000 portes sur tout le pays " +
      "(à l’échelle, depuis departement:31), par rapport à l’absence de campagne",
    ],
    [
      "points of share: door-to-door, uniform targeting, every door tried once in departement:31, over " +
      "abstention targeting with the same budget",
      "points de suffrages exprimés\u202f: door-to-door, ciblage uniform, chaque porte une fois dans " +
      "departement:31, par rapport à un ciblage abstention à budget égal",
    ],
    ["the evidence fixes it at 0.3", "ces hypothèses le fixent à 0,3"],
  ];
  for (const [english, french] of pairs) assertEquals(toLanguage(english, "fr"), french);
});

Deno.test("names within a sentence are said as the caller says them", () => {
  const named = (text: string) => ({ uniform: "uniforme", "e-mail": "courriel" }[text] ?? text);
  assertEquals(
    toLanguage(
      "votes: e-mail, uniform targeting, 9 addresses tried in france, over no campaign",
      "fr",
      named,
    ),
    "voix\u202f: courriel, ciblage uniforme, 9 adresses dans france, par rapport à l’absence de campagne",
  );
});

Deno.test("a text that is not of the table is told apart, and none is lost in English", () => {
  assertEquals(toLanguage("A note of the user's own.", "fr"), null);
  assertEquals(toLanguage("A note of the user's own.", "en"), "A note of the user's own.");
  assertThrows(() => sentence("silent"), Error, "lacks channel");
});
