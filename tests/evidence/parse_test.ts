import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { parsePreset, PRESET_DEFAULTS } from "../../src/evidence/parse.ts";
import { preset, PRESETS } from "../../src/evidence/presets.ts";
import { InputError } from "../../src/input.ts";

type Json = Record<string, unknown>;

const TURNOUT = { points: 2, se: 1, turnout: .6, estimates: ["own:our-trial"] };
const PERSUASION = { rate: .1, denominator: "contact" as const, estimates: ["d2d_pons_vote_itt"] };
const DOOR = { contactRate: { mean: .4 }, turnout: TURNOUT, persuasion: PERSUASION };

const withDoor = (door: unknown) => ({ channels: { "door-to-door": door } });
const withTurnout = (change: Json) => withDoor({ ...DOOR, turnout: { ...TURNOUT, ...change } });
const withPersuasion = (change: Json) =>
  withDoor({ ...DOOR, persuasion: { ...PERSUASION, ...change } });
const without = (object: Json, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));

function refused(json: unknown, message: string): void {
  assertThrows(() => parsePreset(json, "mine"), InputError, `preset "mine"${message}`);
}

Deno.test("parsePreset fills the documented defaults", () => {
  const mine = parsePreset(withDoor(DOOR), "mine");
  assertEquals(mine, {
    name: "mine",
    title: "mine",
    summary: "",
    salience: null,
    ...PRESET_DEFAULTS,
    channels: {
      "door-to-door": {
        contactRate: { mean: .4, sd: 0 },
        selectivity: 1,
        multiplierSd: 0,
        note: "",
        turnout: {
          ...TURNOUT,
          between: 0,
          selectivity: 1,
          attenuated: false,
          scale: 1,
          spillover: 0,
        },
        persuasion: { ...PERSUASION, se: null, turnout: null, share: null, scale: 1 },
      },
    },
  });
  assertEquals([mine.propensityPrecision, mine.leaningSd], [4, .5]);
});

Deno.test("every built-in preset survives a round trip through JSON", () => {
  for (const name of PRESETS) {
    const built = preset(name);
    assertEquals(parsePreset(JSON.parse(JSON.stringify(built)), "other"), built);
  }
});

Deno.test("a fixed rate may be 0 or 1, a varying one needs a Beta", () => {
  for (const mean of [0, 1]) {
    const { channels } = parsePreset(withDoor({ ...DOOR, contactRate: { mean } }), "mine");
    assertEquals(channels["door-to-door"]!.contactRate, { mean, sd: 0 });
  }
  // √(.4 × .6) = .4899: the sd of a coin, which no Beta reaches.
  const at = ": channels.door-to-door.contactRate.sd must be 0 or below √(mean (1 − mean)) = 0.490";
  refused(withDoor({ ...DOOR, contactRate: { mean: .4, sd: .49 } }), at);
  assert(parsePreset(withDoor({ ...DOOR, contactRate: { mean: .4, sd: .489 } }), "mine"));
  refused(withDoor({ ...DOOR, contactRate: { mean: 1, sd: .1 } }), ": channels.door-to-door");
});

Deno.test("parsePreset names the path, the value and what is allowed", () => {
  const at = ": channels.door-to-door";
  refused(withTurnout({ se: -1 }), `${at}.turnout.se must be a number of at least 0, got -1.`);
  refused(withTurnout({ se: "1" }), `${at}.turnout.se must be a number of at least 0, got "1".`);
  refused(
    withTurnout({ turnout: 1 }),
    `${at}.turnout.turnout must be a number between 0 and 1, both excluded, got 1.`,
  );
  refused(withTurnout({ points: 700 }), `${at}.turnout.points must be a number from -100 to 100`);
  refused(withTurnout({ points: null }), `${at}.turnout.points must be a number`);
  refused(withTurnout({ selectivity: .9 }), `${at}.turnout.selectivity must be a number of at`);
  refused(
    withTurnout({ attenuated: "yes" }),
    `${at}.turnout.attenuated must be true or false, got`,
  );
  refused(withTurnout({ spillover: 1.1 }), `${at}.turnout.spillover must be a number from 0 to 1`);
  refused(
    withTurnout({ se: null, between: 1 }),
    `${at}.turnout.between must be 0 where se is null, got 1.`,
  );
  refused(
    withPersuasion({ rate: 1.5 }),
    `${at}.persuasion.rate must be a number from -1 to 1, got`,
  );
  refused(
    withPersuasion({ denominator: "contacts" }),
    `${at}.persuasion.denominator "contacts" is unknown: did you mean contact`,
  );
  refused(withPersuasion({ share: 0 }), `${at}.persuasion.share must be a number between 0 and 1`);
  refused(
    withDoor({ ...DOOR, contactRate: { mean: 30 } }),
    `${at}.contactRate.mean must be a number`,
  );
  refused(
    withDoor({ ...DOOR, selectivity: 0 }),
    `${at}.selectivity must be a number of at least 1`,
  );
  refused(
    { ...withDoor(DOOR), propensityPrecision: 0 },
    ": propensityPrecision must be a number above 0",
  );
  refused(
    { ...withDoor(DOOR), leaningSd: -1 },
    ": leaningSd must be a number from 0 to 5, got -1.",
  );
  refused({ ...withDoor(DOOR), name: " " }, ": name must be a text that is not empty");
  const salience = { low: .5, high: .4, estimates: ["d2d_salience"] };
  refused(
    { ...withDoor(DOOR), salience },
    ": salience.high must be a number from 0.5 to 1, got 0.4.",
  );
});

Deno.test("parsePreset bounds what nobody has measured, and shows what it got", () => {
  const at = ": channels.door-to-door";
  refused(
    { ...withDoor(DOOR), leaningSd: 1e9 },
    ": leaningSd must be a number from 0 to 5, got 10",
  );
  refused({ ...withDoor(DOOR), leaningSd: 5.01 }, ": leaningSd must be a number from 0 to 5, got");
  refused(
    withDoor({ ...DOOR, multiplierSd: 1e6 }),
    `${at}.multiplierSd must be a number from 0 to 2, got 1000000.`,
  );
  const wide = parsePreset({ ...withDoor({ ...DOOR, multiplierSd: 2 }), leaningSd: 5 }, "mine");
  assertEquals([wide.leaningSd, wide.channels["door-to-door"]!.multiplierSd], [5, 2]);
  // JSON.parse reads 1e999 as infinity.
  refused(
    JSON.parse('{"channels": {}, "leaningSd": 1e999}'),
    ": leaningSd must be a number from 0",
  );
  assertThrows(
    () => parsePreset(withTurnout({ se: JSON.parse("1e999") }), "mine"),
    InputError,
    "se must be a number of at least 0, got Infinity.",
  );
});

Deno.test("parsePreset refuses texts that give orders to a terminal", () => {
  for (const name of ["é\n\u001b[31mX", "a\nb", "a\u009b31m", "\u0000"]) {
    refused({ ...withDoor(DOOR), name }, ": name must be a text");
    refused({ ...withDoor(DOOR), title: name }, ": title must be a text");
    // The name of a file, where the document has none.
    const error = assertThrows(() => parsePreset(withDoor(DOOR), name), InputError);
    assertMatch(error.message, /: name must be a text .*, got ".*"\.$/);
    // deno-lint-ignore no-control-regex
    assert(!/[\u0000-\u001f\u007f-\u009f]/.test(error.message), error.message);
  }
  refused(
    { ...withDoor(DOOR), summary: "a\u001b[31m" },
    ": summary must be a text without control",
  );
  refused(
    withDoor({ ...DOOR, note: "a\tb" }),
    ": channels.door-to-door.note must be a text without",
  );
  refused(
    withTurnout({ estimates: ["own:a\u001b"] }),
    ": channels.door-to-door.turnout.estimates[0]",
  );
  const mine = parsePreset(
    { ...withDoor(DOOR), summary: "two\r\nlines", title: "À l'été" },
    "mine",
  );
  assertEquals([mine.summary, mine.title], ["two\r\nlines", "À l'été"]);
});

Deno.test("parsePreset asks for what it cannot do without", () => {
  const at = ": channels.door-to-door";
  refused({}, ": channels must be an object with channels door-to-door");
  refused({ channels: {} }, ": channels must be an object with at least one channel, got {}.");
  refused(withDoor({ turnout: TURNOUT }), `${at}.contactRate must be an object`);
  refused(
    withDoor({ ...DOOR, contactRate: {} }),
    `${at}.contactRate.mean must be a number from 0 to 1, got nothing.`,
  );
  refused(withDoor({ contactRate: { mean: .4 } }), `${at} must have an effect`);
  for (const key of ["points", "turnout", "estimates"]) {
    refused(withDoor({ ...DOOR, turnout: without(TURNOUT, key) }), `${at}.turnout.${key} must be`);
  }
  for (const key of ["rate", "denominator", "estimates"]) {
    refused(
      withDoor({ ...DOOR, persuasion: without(PERSUASION, key) }),
      `${at}.persuasion.${key} must be`,
    );
  }
  refused(withTurnout({ estimates: [] }), `${at}.turnout.estimates must be a list of at least one`);
});

Deno.test("parsePreset refuses what it does not know, naming the nearest", () => {
  const at = ": channels.door-to-door";
  refused(
    withTurnout({ poins: 2 }),
    `${at}.turnout has an unknown field "poins": did you mean points?`,
  );
  refused({ channels: { "dor-to-door": DOOR } }, ': channels has an unknown channel "dor-to-door"');
  refused({ ...withDoor(DOOR), replicates: 9 }, ' has an unknown field "replicates"');
  refused(
    withTurnout({ estimates: ["own:mine", "d2d_ggn2003_cac"] }),
    `${at}.turnout.estimates[1] must be the id of an estimate in the registry, or start with own: ` +
      "(did you mean d2d_ggn2003_cace",
  );
  refused(withTurnout({ estimates: ["own:"] }), `${at}.turnout.estimates[0] must be the id`);
  refused(JSON.parse('{"__proto__": {}, "channels": {}}'), ' has an unknown field "__proto__"');
});

Deno.test("parsePreset refuses documents that are not objects", () => {
  for (const json of [null, 3, "x", [], undefined]) refused(json, " must be an object");
});
