import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { channel } from "../../src/evidence/channels.ts";
import { poolRandomEffects } from "../../src/evidence/pool.ts";
import { preset, PRESETS } from "../../src/evidence/presets.ts";
import { estimate, estimateIds, SALIENCE } from "../../src/evidence/registry.ts";
import { assignedShare, selectivityFromNaiveGap } from "../../src/evidence/selectivity.ts";
import { betweenPlaces, sdFromRange } from "../../src/evidence/spread.ts";
import type { ChannelName, TurnoutEffect } from "../../src/evidence/types.ts";
import { InputError } from "../../src/input.ts";

/** Half a unit of the third figure, to which derived numbers are rounded. */
function assertRounded(actual: number, expected: number, message?: string): void {
  assertAlmostEquals(actual, expected, Math.abs(expected) * .0051, message);
}

function turnout(name: string, channel: ChannelName): TurnoutEffect {
  return preset(name).channels[channel]!.turnout!;
}

function pooled(ids: string[]) {
  const rows = ids.map(estimate);
  const pool = poolRandomEffects(rows.map(({ value, se }) => ({ value: value!, se: se! })));
  const mean = (x: number[]) => pool.weights.reduce((sum, w, i) => sum + w * x[i], 0);
  return { ...pool, mean, turnout: mean(rows.map((row) => row.turnout!)) };
}

/** ω from a naive gap; `se` of the effect of being on the list, where the share assigned is unknown. */
function omega(id: string, se = 0): number {
  const { turnout, value, subjects, contactRate, comparedWith, assigned } = estimate(id);
  const share = assigned ??
    assignedShare({ turnout: turnout!, subjects: subjects!, se });
  return selectivityFromNaiveGap({
    turnout: turnout!,
    gap: value!,
    effect: estimate(comparedWith!).value!,
    contacted: share * contactRate!,
  });
}

const geometric = (mean: (x: number[]) => number, x: number[]) => Math.exp(mean(x.map(Math.log)));

const sixCities = estimate("d2d_ggn2003_cace");
const between = betweenPlaces(sixCities.places!, sixCities.se!);
const phones = ["phone_comm_agg2006_cace", "phone_nh1998_cace"];
const doors = ["d2d_ggn2003_cace", "d2d_nh1998_cace", "d2d_kansas2003_cace"];
const letters = ["mail_nh1998_per_piece", "mail_ggl2008_civic_duty", "mail_uk2010"];
const omegaSix = omega("naive_ggn2003_canvass", estimate("d2d_ggn2003_itt").se!);
const newHavenPhone = estimate("phone_nh1998_cace");
const omegaPhone = geometric(pooled(phones).mean, [
  omega("naive_agg2006_phone"),
  omega("naive_nh1998_phone", newHavenPhone.se! * newHavenPhone.contactRate!),
]);

Deno.test("every preset is whole, cites known estimates and explains its channels", () => {
  const ids = estimateIds();
  for (const name of PRESETS) {
    const { name: own, title, summary, channels, propensityPrecision, leaningSd } = preset(name);
    assertEquals([own, propensityPrecision, leaningSd], [name, 4, .5]);
    assert(title && summary);
    for (const { note, turnout, persuasion } of Object.values(channels)) {
      assert(note.length > 20);
      for (const id of [...turnout?.estimates ?? [], ...persuasion?.estimates ?? []]) {
        assert(ids.includes(id), id);
      }
    }
  }
});

Deno.test("only as-sold rests on a contradicted figure", () => {
  for (const name of PRESETS) {
    for (const { turnout, persuasion } of Object.values(preset(name).channels)) {
      const ids = [...turnout?.estimates ?? [], ...persuasion?.estimates ?? []];
      const contradicted = ids.some((id) => estimate(id).verification === "contradicted");
      assert(!contradicted || name === "as-sold");
    }
  }
});

Deno.test("as-sold counts a vote for every so many contacts, without error", () => {
  const { channels } = preset("as-sold");
  const rows = {
    "door-to-door": "d2d_rule_1in14",
    "volunteer-phone": "phone_vol_rule_2008",
    "commercial-phone": "phone_vol_rule_2008",
    "e-mail": "email_1in100000",
  } as const;
  assertEquals(Object.keys(channels).sort(), Object.keys(rows).sort());
  for (const [name, id] of Object.entries(rows)) {
    const { persuasion, turnout, selectivity } = channels[name as ChannelName]!;
    assertAlmostEquals(persuasion!.rate, 1 / estimate(id).contactsPerVote!, 1e-15);
    assertEquals([persuasion!.se, persuasion!.denominator], [null, "contact"]);
    assertEquals([persuasion!.turnout, persuasion!.share], [null, null]);
    assertEquals([turnout, selectivity], [null, 1]);
  }
});

Deno.test("gerber-green is the rule with the six cities' error, spread and selectivity", () => {
  const door = turnout("gerber-green", "door-to-door");
  assertAlmostEquals(door.points, 100 / estimate("d2d_rule_1in14").contactsPerVote!, 1e-6);
  assertEquals([door.se, door.turnout], [sixCities.se, sixCities.turnout]);
  assertRounded(door.between, between);
  assertRounded(door.selectivity, omegaSix);
  // By hand from the trial's figures, see selectivityFromNaiveGap and betweenPlaces.
  assertAlmostEquals(door.selectivity, 1.118, .005);
  assertAlmostEquals(door.between, 1.846, .005);
  const { contactRate } = preset("gerber-green").channels["door-to-door"]!;
  assertEquals(contactRate.mean, sixCities.contactRate);
  assertRounded(contactRate.sd, sdFromRange(sixCities.contactRates!));

  const phone = turnout("gerber-green", "volunteer-phone");
  assertAlmostEquals(phone.points, 100 / estimate("phone_vol_rule_2008").contactsPerVote!, 1e-6);
  assertEquals(phone.se, estimate("phone_vol_rule_2008").se);
  assertRounded(phone.selectivity, omegaPhone);
  assertEquals(turnout("gerber-green", "e-mail").points, 0);
  assertEquals(Object.keys(preset("gerber-green").channels).length, 3);
  assertEquals(preset("gerber-green").salience, null);
});

Deno.test("trials pools the doors", () => {
  const door = turnout("trials", "door-to-door");
  const pool = pooled(doors);
  assertRounded(door.points, pool.value);
  assertRounded(door.se!, pool.se);
  assertRounded(door.between, Math.max(pool.between, between));
  assertRounded(door.turnout, pool.turnout);
  const omegas = [
    omegaSix,
    omega("naive_nh1998_canvass", estimate("d2d_nh1998_itt").se!),
    omega("naive_kansas2003_canvass"),
  ];
  assertRounded(door.selectivity, geometric(pool.mean, omegas));

  const { contactRate, selectivity } = preset("trials").channels["door-to-door"]!;
  const [six, newHaven, kansas] = doors.map((id) => estimate(id).contactRate!);
  assertRounded(contactRate.mean, (6 * six + newHaven + kansas) / 8);
  const range = { low: sixCities.contactRates!.low, high: kansas, count: 8 };
  assertRounded(contactRate.sd, sdFromRange(range));
  assertEquals(selectivity, door.selectivity);
});

Deno.test("trials pools the commercial calls and borrows for the volunteers", () => {
  const commercial = turnout("trials", "commercial-phone");
  const pool = pooled(phones);
  assertRounded(commercial.points, pool.value);
  assertRounded(commercial.se!, pool.se);
  assertEquals(commercial.between, pool.between);
  assertRounded(commercial.turnout, pool.turnout);
  assertRounded(commercial.selectivity, omegaPhone);
  const [a, b] = phones.map((id) => estimate(id).contactRate!);
  const rate = preset("trials").channels["commercial-phone"]!.contactRate;
  assertRounded(rate.mean, (a + b) / 2);
  assertRounded(rate.sd, sdFromRange({ low: b, high: a, count: 2 }));

  const volunteer = turnout("trials", "volunteer-phone");
  const { value, se } = estimate("phone_vol_nickerson2006");
  assertEquals([volunteer.points, volunteer.se], [value, se]);
  const uk = estimate("phone_uk2010_cace").contactRate!;
  for (const name of ["trials", "gerber-green", "as-sold"]) {
    const { mean, sd } = preset(name).channels["volunteer-phone"]!.contactRate;
    assertRounded(mean, (a + b + uk) / 3);
    assertRounded(sd, sdFromRange({ low: b, high: uk, count: 3 }));
  }
});

Deno.test("trials pools the letters", () => {
  const letter = turnout("trials", "direct-mail");
  const pool = pooled(letters);
  assertRounded(letter.points, pool.value);
  assertRounded(letter.se!, pool.se);
  assertRounded(letter.between, pool.between);
  assertRounded(letter.turnout, pool.turnout);
  const pressure = turnout("trials", "social-pressure-mail");
  const { value, se, turnout: control } = estimate("mail_ggl2008_neighbors");
  assertEquals([pressure.points, pressure.se, pressure.turnout], [value, se, control]);
});

Deno.test("trials takes the other channels from their rows", () => {
  const leaflet = turnout("trials", "leaflet");
  const { contactsPerVoteRange } = estimate("leaflet_rule_2004");
  // The rule counts leaflets, the effect is per elector behind the letter box.
  const { electorsPerUnit } = channel("leaflet");
  assertAlmostEquals(leaflet.points * electorsPerUnit, 100 / contactsPerVoteRange!.high, 1e-3);
  const text = turnout("trials", "sms");
  const { value, places } = estimate("sms_dk");
  assertEquals(text.points, value);
  assertRounded(text.between, sdFromRange(places!));
  assertRounded(text.se!, sdFromRange(places!) / 2);
  for (
    const [name, id] of [
      ["e-mail", "email_nickerson2007"],
      ["robocall", "robocall_kling"],
      ["social-ads", "social_ads_2020"],
    ] as const
  ) {
    assertEquals(turnout("trials", name).points, estimate(id).value);
    assertEquals(turnout("trials", name).se, null);
  }
  assertEquals(Object.keys(preset("trials").channels).length, 10);
  const { low, high } = preset("trials").salience!;
  assertEquals([low, high], [SALIENCE.low, SALIENCE.high]);
});

Deno.test("france-2012 is the trial over the share of electors reached", () => {
  const { channels, salience } = preset("france-2012");
  assertEquals([Object.keys(channels), salience], [["door-to-door"], null]);
  const door = channels["door-to-door"]!;
  const trial = estimate("d2d_pons_turnout_itt");
  const { multiplier } = estimate("d2d_pons_vote_scaled_r1");
  const home = estimate("d2d_pons_per_open_door");
  const factor = multiplier! / home.contactRate!;
  assertRounded(door.turnout!.points, trial.value! * factor);
  assertRounded(door.turnout!.se!, trial.se! * factor);
  // By hand: .16 × 7.3 / .48 = 2.433.
  assertAlmostEquals(door.turnout!.se!, 2.433, .001);
  assertEquals(door.persuasion!.rate, home.persuasionRate);
  const { value, se } = estimate("d2d_pons_vote_itt").withControls!;
  assertAlmostEquals(door.persuasion!.se!, home.persuasionRate! * se / value, .0005);
  assertEquals([door.persuasion!.turnout, door.persuasion!.share], [.7951, .3157]);
  assertEquals(door.contactRate.mean, home.contactRate);
  assertEquals(door.multiplierSd, .2);
  const second = estimate("d2d_pons_vote_scaled_r2").multiplier!;
  assertAlmostEquals((multiplier! - second) / multiplier!, .18, .005);
});

Deno.test("preset hands out copies and names what is near", () => {
  preset("trials").channels["door-to-door"]!.turnout!.points = 99;
  assertRounded(turnout("trials", "door-to-door").points, 7.65);
  assertEquals(preset().name, "gerber-green");
  assertThrows(() => preset("trial"), InputError, "did you mean trials?");
});
