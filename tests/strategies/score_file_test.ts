/** Score files of the user's. */

import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { fileScore, parseScores } from "../../src/strategies/mod.ts";
import { knownOf, pastOf } from "./known.ts";

const { register } = knownOf(pastOf([0, 0, 0], {}), { commune: ["48001", "48001", "48002"] });

Deno.test("comma or semicolon, decimal comma, byte order mark, spaces and other columns", () => {
  const texts = [
    "code,score\n48001_0000,0.5\n48002_0002,-1\n",
    "code;score\r\n48001_0000;0,5\r\n48002_0002;-1\r\n",
    "\uFEFFscore , name, code\n 0.5,Mende,48001_0000\n-1,Florac, 48002_0002 \n",
    'code,score,"note, long"\n48001_0000,"0,5",x\n48002_0002,-1e0,y\n',
  ];
  for (const text of texts) {
    const { name, scores } = parseScores(text, "folder/mine.csv");
    assertEquals(name, "file:mine.csv");
    assertEquals([...scores], [["48001_0000", 0.5], ["48002_0002", -1]]);
  }
});

Deno.test("errors name the file, the line, the value and what is allowed", () => {
  const cases: [string, string][] = [
    ["", 'score file "a.csv" must have columns code and score, got none.'],
    ["bureau,score\n", "must have columns code and score, got bureau, score."],
    ["code,score\n48001_0000,\n", "line 2: score must be a finite number, got"],
    [
      "code,score\n48001_0000,1\n48001_0001,high\n",
      'line 3: score must be a finite number, got "high"',
    ],
    ["code,score\n48001_0000,Infinity\n", 'line 2: score must be a finite number, got "Infinity"'],
    ["code,score\n48001_0000,NaN\n", "line 2: score must be a finite number"],
    ["code,score\n,1\n", "line 2: code must not be empty."],
    [
      "code,score\n48001_0000,1\n48001_0000,2\n",
      'line 3: code "48001_0000" comes twice.',
    ],
    ["code,score\n", "must have a row a bureau, got its header alone."],
    ["code,score,score\n48001_0000,1,2\n", "must have one column score, got several."],
    ["code,code,score\n48001_0000,a,2\n", "must have one column code, got several."],
    ["code,score\n48001_0000,0x3\n", 'line 2: score must be a finite number, got "0x3"'],
    ["code,score,contact\n48001_0000,1,a@b.fr\n", "looks like personal data"],
    ['code,score\n"48001_0000,1\n', 'score file "a.csv" is not CSV:'],
  ];
  for (const [text, message] of cases) {
    assertThrows(() => parseScores(text, "a.csv"), InputError, message);
  }
  const named = () => parseScores("code,score\n48001_0000,1\n", "a\nb.csv");
  assertThrows(named, InputError, 'control characters, got "a\\nb.csv"');
});

Deno.test("bureaux that the file does not name come last and are counted", () => {
  const user = parseScores("code,score\n48001_0001,-7\n48002_0002,3\n99999_0001,9\n", "a.csv");
  const found = fileScore(user, register);
  assert(typeof found !== "string");
  assertEquals(found.missing, 1);
  assertEquals([...found.score].slice(1), [-7, 3]);
  assert(found.score[0] < -7);
});

Deno.test("a bureau left out stays behind those named, whatever the size of the scores", () => {
  for (const score of [1e300, -1e300, 1e17, -1e17, 1e-300]) {
    const found = fileScore(parseScores(`code,score\n48001_0000,${score}\n`, "a.csv"), register);
    assert(typeof found !== "string");
    assert(found.score[1] < found.score[0], `${score}`);
    assert(Number.isFinite(found.score[1]));
  }
});

Deno.test("a file about another place says so", () => {
  const user = parseScores("code,score\n99999_0001,9\n", "a.csv");
  assertEquals(fileScore(user, register), "its file names no bureau of the territory");
});

Deno.test("a file of the whole country is read", () => {
  const commune = Array.from({ length: 70_000 }, (_, i) => String(10_000 + i % 50_000));
  const large = knownOf(pastOf(commune.map(() => 0), {}), { commune }).register;
  const scores = new Map(large.code.map((code, i) => [code, i / 7]));
  const found = fileScore({ name: "file:a.csv", scores }, large);
  assert(typeof found !== "string");
  assertEquals([found.missing, found.score[69_999]], [0, 69_999 / 7]);
});
