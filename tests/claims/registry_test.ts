import { assert, assertEquals, assertThrows } from "@std/assert";
import { claim, claims, parseClaims, systems } from "../../src/claims/mod.ts";
import { estimate } from "../../src/evidence/mod.ts";

/** Every system named on the market that the product promises to speak of. */
const MARKET = [
  "Liegey Muller Pons",
  "50+1",
  "eXplain",
  "Quorum",
  "NationBuilder",
  "Fédéravox",
  "Spallian Corto",
  "DigitaleBox",
  "Poligma",
  "Narwhal",
  "Blue State Digital",
  "Buxton",
  "Cambridge Analytica",
  "Epsilon",
  "Experian",
  "Acxiom",
  "Knockin",
  "Poll watchers’ turnout feed",
  "En Marche, Grande Marche",
  "Parti socialiste, door-to-door 2012",
  "Decidim",
  "Cap Collectif",
  "Fluicity",
  "Netscouade",
  "Spintank",
  "Databox",
  "Emakina",
  "Parteja",
  "Vendors in general",
];

Deno.test("every system of the market has a claim", () => {
  const known = systems();
  assertEquals(MARKET.filter((name) => !known.includes(name)), []);
});

Deno.test("an entry with a missing field, or an empty one, is refused", () => {
  for (const entry of claims()) {
    for (const field of Object.keys(entry)) {
      const without = structuredClone(entry) as unknown as Record<string, unknown>;
      delete without[field];
      assertThrows(() => parseClaims([without]), Error, "has no field");
      if (typeof without.title === "string" && typeof entry[field as "title"] === "string") {
        assertThrows(() => parseClaims([{ ...entry, [field]: " " }]), Error);
      }
    }
    entry.sources.forEach((source, i) => {
      for (const field of Object.keys(source)) {
        const without = structuredClone(entry);
        delete (without.sources[i] as unknown as Record<string, unknown>)[field];
        assertThrows(() => parseClaims([without]), Error, "has no field");
      }
    });
    entry.readings.forEach((reading, i) => {
      for (const field of Object.keys(reading)) {
        const without = structuredClone(entry);
        delete (without.readings[i] as unknown as Record<string, unknown>)[field];
        assertThrows(() => parseClaims([without]), Error);
      }
    });
  }
});

Deno.test("unknown fields, words and estimates are refused, and a claim that comes twice", () => {
  const [entry] = claims();
  assertThrows(() => parseClaims([{ ...entry, more: 1 }]), Error, "unknown field more");
  assertThrows(() => parseClaims([{ ...entry, outcome: "fame" }]), Error, "outcome must be one of");
  assertThrows(() => parseClaims([{ ...entry, trials: ["none"] }]), Error, "evidence registry");
  assertThrows(() => parseClaims([{ ...entry, sources: [] }]), Error, "sources");
  assertThrows(() => parseClaims([entry, entry]), Error, "comes twice");
  const [first] = entry.readings;
  const upside = { ...entry, readings: [{ ...first, claimed: { low: 2, high: 1 } }] };
  assertThrows(() => parseClaims([upside]), Error, "low ≤ high");
});

Deno.test("figures carried over are those of the record", () => {
  // One in 14, in 38 and in 100,000 as the evidence registry has them; Pons 2018 for the rest.
  const low = (id: string, reading: string) =>
    claim(id).readings.find((entry) => entry.id === reading)!.claimed!.low;
  const per = (id: string) => 1 / estimate(id).contactsPerVote!;
  assertEquals(low("one-in-14", "as-persuasion"), per("d2d_rule_1in14"));
  assertEquals(low("one-in-38", "as-turnout"), per("phone_vol_rule_2008"));
  assertEquals(low("one-in-100000", "as-persuasion"), per("email_1in100000"));
  assertEquals(low("federavox", "turnout-excess"), 20);
  assertEquals(low("lmp-280000", "votes"), 280_000);
});

Deno.test("Fédéravox is read as level, rise and excess, and never called refuted", () => {
  const { readings, wording } = claim("federavox");
  const counted = readings.flatMap((reading) => reading.kind === "placebo" ? reading.counting : []);
  assertEquals(new Set(counted), new Set(["level", "rise", "excess"]));
  assert(wording!.startsWith("Implausible or differently defined"));
  assert(!/refut/i.test(JSON.stringify(claims())));
});

Deno.test("a claim is found by id or by its system, near names are told", () => {
  assertEquals(claim("Narwhal").id, "past-non-voters");
  assertThrows(() => claim("NationBuilder"), Error, "is a system with several");
  assertThrows(() => claim("one-in-41"), Error, "did you mean one-in-14");
  assertThrows(() => claim("xyzxyzxyz"), Error, "allowed:");
});

Deno.test("nothing is said to be read where it was not", () => {
  // Which of five texts names a system is not on record for these: they must say so.
  for (const id of ["turnout-feed", "agencies"]) {
    assert(claim(id).sources.every(({ date }) => date === "not recorded"), id);
  }
  // A statement read in another text names that text.
  const [own] = claim("federavox").sources;
  assertEquals([own.author, own.date, own.quotedBy], [
    "Fédéravox",
    "2017-06-16",
    "A. Theviot, 2018",
  ]);
});
