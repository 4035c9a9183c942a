/**
 * The ways of contacting an elector: what one attempt is and what limits it.
 *
 * @module
 */

import { choiceOption } from "../input.ts";
import { type Channel, type ChannelName, CHANNELS } from "./types.ts";
import { sentence } from "../sentences/mod.ts";

// Pons 2018 (AER 108(6)) assumes 1.4 registered electors a door; a letter box is a door's.
const ELECTORS_PER_DOOR = 1.4;

const TABLE: Record<ChannelName, Omit<Channel, "name">> = {
  "door-to-door": {
    title: "Door-to-door canvass",
    unit: "door",
    electorsPerUnit: ELECTORS_PER_DOOR,
    usableInFrance: true,
    note:
      "1.4 registered electors a door is Pons 2018's assumption; 48 % of doors opened in France " +
      "in 2012, 14 to 45 % of those listed were contacted in six US cities.",
  },
  "volunteer-phone": {
    title: "Phone calls by volunteers",
    unit: "number",
    electorsPerUnit: 1,
    usableInFrance: true,
    note:
      "Effects are per conversation, all from the United States; how well callers talk matters " +
      "more than who pays them (Nickerson 2007).",
  },
  "commercial-phone": {
    title: "Phone calls by a commercial bank",
    unit: "number",
    electorsPerUnit: 1,
    usableInFrance: true,
    note:
      "The largest trial, 940,715 people, finds about nothing per contact, where those contacted " +
      "vote 6 points more than the others.",
  },
  "direct-mail": {
    title: "Ordinary letter",
    unit: "letter to an elector",
    electorsPerUnit: 1,
    usableInFrance: true,
    note: "Mostly below one point a piece, and no gain beyond five mailers (Green & Zelizer 2017).",
  },
  "social-pressure-mail": {
    title: "Letter that shows who voted",
    unit: "letter to an elector",
    electorsPerUnit: 1,
    usableInFrance: false,
    note: sentence("no_file_of_voters"),
  },
  "leaflet": {
    title: "Leaflet in a letter box",
    unit: "letter box",
    electorsPerUnit: ELECTORS_PER_DOOR,
    usableInFrance: true,
    note:
      "A rule of thumb alone, graded by its authors as their weakest evidence: one vote for 66 " +
      "partisan or 200 nonpartisan leaflets (Green & Gerber 2004).",
  },
  "e-mail": {
    title: "E-mail",
    unit: "address",
    electorsPerUnit: 1,
    usableInFrance: true,
    note:
      "Thirteen experiments found no effect (Nickerson 2007); no source was found for one vote in " +
      "100,000.",
  },
  "sms": {
    title: "Text message",
    unit: "number",
    electorsPerUnit: 1,
    usableInFrance: true,
    note:
      "Trials in Denmark and Norway; several messages do no better than one (Bhatti et al. 2017).",
  },
  "robocall": {
    title: "Recorded call",
    unit: "number",
    electorsPerUnit: 1,
    usableInFrance: true,
    note:
      "Small in the one large trial, landlines of 2014 (Kling & Stratmann 2023); French rules on " +
      "recorded calls were not checked.",
  },
  "social-ads": {
    title: "Advertising on social networks",
    unit: "account",
    electorsPerUnit: 1,
    usableInFrance: true,
    note:
      "No average effect in a trial on two million people (Aggarwal et al. 2023); French rules on " +
      "political advertising online were not checked.",
  },
};

/**
 * What a channel's attempt is, how many electors it can reach and what limits it.
 *
 * `electorsPerUnit` is a count of registered electors behind one unit (1.4 behind a door or a letter
 * box: the assumption of Pons 2018, AER 108(6)). `usableInFrance` is false only where the record rules
 * the channel out; it is no legal advice.
 *
 * @throws {InputError} for an unknown name, naming the nearest ones.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { channel } from "./channels.ts";
 *
 * assertEquals(channel("door-to-door").electorsPerUnit, 1.4);
 * assertEquals(channel("social-pressure-mail").usableInFrance, false);
 * ```
 */
export function channel(name: string): Channel {
  const known = choiceOption("channel", name, CHANNELS);
  return { name: known, ...TABLE[known] };
}

/**
 * All channels, in the order of {@linkcode CHANNELS}.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { channels } from "./channels.ts";
 *
 * assertEquals(channels().length, 10);
 * ```
 */
export function channels(): Channel[] {
  return CHANNELS.map(channel);
}
