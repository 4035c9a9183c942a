import { assert, assertEquals } from "@std/assert";
import { MISSING, VERDICTS } from "../../../src/claims/mod.ts";
import { PLACEBO_SCORES, READINGS, SCOPES, WEIGHTS } from "../../../src/claims/placebo/mod.ts";
import { CHANNELS, PRESETS } from "../../../src/evidence/mod.ts";
import { STRATEGIES } from "../../../src/strategies/mod.ts";
import { Teller, type WordName, WORDS } from "../../../src/report/html/teller.ts";

const NAMES = Object.keys(WORDS) as WordName[];

function placesOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\{[#!.]?(\w+)/g)].map(([, name]) => name))].sort();
}

/** Places that one language has no need of: English counts points as many whatever their
 * number, French has one word for a vote and for votes. */
const ONE_SIDED = ["shares", "turnouts", "votes"];

Deno.test("all words are in both languages, with the same places", () => {
  for (const name of NAMES) {
    const { en, fr } = WORDS[name];
    assert(en !== "" && fr !== "", name);
    const needed = (template: string) =>
      placesOf(template).filter((place) => !ONE_SIDED.includes(place));
    assertEquals(needed(fr), needed(en), name);
  }
});

Deno.test("French puts a narrow space before its high signs, and writes real apostrophes", () => {
  for (const name of NAMES) {
    const { fr } = WORDS[name];
    assert(!/[^\u202f][;:!?»](?![\w|}])/.test(fr.replace(/\{[^}]*\}/g, "x")), `${name}: ${fr}`);
    assert(!fr.includes("'"), name);
    assert(!/\d %/.test(fr), name);
  }
});

Deno.test("every strategy, channel, preset, verdict and setting has a name in French", () => {
  const known = (kind: string, name: string) =>
    assert(`${kind}_${name}` in WORDS, `${kind} ${name}`);
  for (const strategy of STRATEGIES) {
    known("strategy", strategy);
    known("about", strategy);
  }
  for (const channel of CHANNELS) {
    known("channel", channel);
    known("unit", channel);
  }
  for (const preset of PRESETS) known("preset", preset);
  for (const score of PLACEBO_SCORES) known("strategy", score);
  for (const reading of READINGS) known("reading", reading);
  for (const scope of SCOPES) known("scope", scope);
  for (const weight of WEIGHTS) known("weight", weight);
  for (const missing of MISSING) known("missing", missing);
  for (const verdict of VERDICTS) {
    known("verdict", verdict);
    known("count", verdict);
  }
});

Deno.test("numbers, ranges and shares are those of the language", () => {
  const [en, fr] = [new Teller("en"), new Teller("fr")];
  assertEquals(en.range({ low: -1234.5, high: 0.25 }), "−1\u202f235 to 0");
  assertEquals(fr.range({ low: -1.5, high: 0.25 }), "−1,50 à 0,25");
  assertEquals([en.percent(0.985), fr.percent(0.985)], ["98.5\u202f%", "98,5\u202f%"]);
  assertEquals([fr.percent(0), fr.percent(1), fr.percent(1e-6)], [
    "0\u202f%",
    "100\u202f%",
    "< 0,1\u202f%",
  ]);
  assertEquals(fr.column([1234.5, null, -3]), ["1\u202f235", "–", "−3"]);
  assertEquals(fr.say("unit_door-to-door", { n: 1 }), "1 porte");
});
