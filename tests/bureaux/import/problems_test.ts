// What is wrong with a row is said with its line; what is wrong with a file, in one sentence.

import { assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { importElection } from "../../../src/bureaux/import/import_election.ts";
import type { ImportFile, ImportOptions } from "../../../src/bureaux/import/import_election.ts";
import { fixture, gzipped, textFile } from "./fixtures.ts";

const options: ImportOptions = { as: "presidentielle-2022-t1", date: "2022-04-10" };
const HEADER = "code,inscrits,votants,blancs,nuls,exprimes,A,B";

async function problemsOf(...rows: string[]): Promise<string[]> {
  const { problems, table } = await importElection(
    textFile([HEADER, "01001_0001,100,60,1,2,57,30,27", ...rows].join("\n")),
    options,
  );
  // The good row is kept whatever happens to the others.
  assertEquals(table.code[0], "01001_0001");
  return problems.map(({ line, reason }) => `${line}: ${reason}`);
}

Deno.test("votes that do not sum to valid", async () => {
  assertEquals(await problemsOf("01001_0002,100,60,1,2,57,30,26"), [
    "3: votes sum to 56, valid is 57",
  ]);
});

Deno.test("blank, null and valid that are not the voters", async () => {
  assertEquals(await problemsOf("01001_0002,100,61,1,2,57,30,27"), [
    "3: blank 1 + null 2 + valid 57 are not the 61 voters",
  ]);
});

Deno.test("more voters than registered", async () => {
  assertEquals(await problemsOf("01001_0002,59,60,1,2,57,30,27"), [
    "3: voters 60 are more than registered 59",
  ]);
});

Deno.test("counts below 0, not whole, not numbers, empty, too large: all reasons in one problem", async () => {
  assertEquals(await problemsOf("01001_0002,1e3,60.5,-1,,57,30,99999999999"), [
    '3: inscrits is not a number ("1e3"); votants is not whole ("60.5"); blancs is below 0 ("-1"); ' +
    'nuls is empty; B is too large ("99999999999")',
  ]);
});

Deno.test("a code that comes twice fails every row that has it", async () => {
  assertEquals(
    await problemsOf("01001_0002,100,60,1,2,57,30,27", "01001_0002,90,60,1,2,57,30,27"),
    [
      "3: the code comes 2 times (lines 3, 4)",
      "4: the code comes 2 times (lines 3, 4)",
    ],
  );
});

Deno.test("a code that is none", async () => {
  for (const code of ["", "01001", "1001_", "XX001_0001", "01001_00 1", "0100A_0001"]) {
    const [problem] = await problemsOf(`${code},100,60,1,2,57,30,27`);
    assertStringIncludes(problem, `3: no bureau code in ${JSON.stringify(code)}`);
  }
});

Deno.test("a row cut short, and one too long", async () => {
  assertEquals(await problemsOf("01001_0002,100,60,1,2,57,57"), [
    "3: the row has 7 fields, the header 8",
  ]);
  assertEquals(await problemsOf("01001_0002,100,60,1,2,57,30,27,0"), [
    "3: the row has 9 fields, the header 8",
  ]);
});

Deno.test("a quote that never closes costs its row, not those below", async () => {
  assertEquals(
    await problemsOf('"01001_0002,100,60,1,2,57,30,27', "01001_0003,100,60,1,2,57,30,26"),
    ["3: a quoted field is not closed", "4: votes sum to 56, valid is 57"],
  );
});

Deno.test("lines are those of the file, below quoted line ends and blank lines", async () => {
  const rows = [
    "code,commune,inscrits,votants,exprimes,A",
    '01001_0001,"L\nA",9,5,5,5',
    "",
    "x,,1,1,1,1",
  ];
  const { problems, table } = await importElection(textFile(rows.join("\n")), options);
  assertEquals(table.communeName, ["L\nA"]);
  assertEquals(problems.map(({ line }) => line), [5]);
});

Deno.test("names of options are on one line, whatever their quotes hold", async () => {
  const header = 'code,inscrits,votants,exprimes,"L\n  A",B\u0085C';
  const { table } = await importElection(
    textFile(`${header}\n01001_0001,9,5,5,2,3\n`),
    options,
  );
  assertEquals(table.entry.options.map(({ label }) => label), ["L A", "B C"]);
});

Deno.test("a day and a source that are none", async () => {
  const file = textFile(HEADER + "\n01001_0001,100,60,1,2,57,30,27");
  const source = (given: Record<string, unknown>) => ({ ...options, source: given });
  const cases: [ImportOptions, string][] = [
    [source({ retrieved: "2024-02-30" }), 'retrieved must be a day like 2027-04-11, got "2024-02'],
    [source({ publisher: "a\nb" }), "publisher must be a text on one line"],
    [source({ title: 3 }), "title of the source must be a text on one line"],
    [{ ...options, election: "2022_pres_t1" }, 'election "2022_pres_t1" cannot be chosen'],
  ];
  for (const [given, words] of cases) {
    await assertRejects(() => importElection(file, given), InputError, words);
  }
  const { table } = await importElection(file, source({ retrieved: null, licence: "open" }));
  assertEquals([table.entry.source.retrieved, table.entry.source.licence], [null, "open"]);
});

Deno.test("two files that are no pair: the guard looks at people, not at candidates", async () => {
  const pair = async (...names: string[]) =>
    await importElection(await Promise.all(names.map((name) => fixture(name))), options);
  const words = '"wide_repeated.txt" is a whole election (layout wide-repeated)';
  await assertRejects(() => pair("long_bureaux.csv", "wide_repeated.txt"), InputError, words);
  await assertRejects(() => pair("wide_repeated.txt", "wide_numbered.csv"), InputError, words);
  const twice = () => pair("long_bureaux.csv", "long_bureaux.csv");
  await assertRejects(twice, InputError, "The layout is unknown");
  const people = textFile("Nom,Sexe,Bureau\nA,F,1\n");
  await assertRejects(
    async () => await importElection([await fixture("wide_repeated.txt"), people], options),
    InputError,
    "looks like personal data",
  );
});

Deno.test("abstentions must be registered less voters", async () => {
  const { problems } = await importElection(
    textFile("code,inscrits,abstentions,votants,exprimes,A\n01001_0001,9,3,5,5,5\n"),
    options,
  );
  assertEquals(problems[0].reason, "registered 9 less voters 5 are not abstentions 3");
});

Deno.test("a circonscription of another département", async () => {
  const { problems } = await importElection(
    textFile("code,circo,inscrits,votants,exprimes,A\n01001_0001,0201,9,5,5,5\n"),
    options,
  );
  assertEquals(problems[0].reason, 'no circonscription in "0201"');
});

Deno.test("wide rows cut within a block or before the first", async () => {
  const { bytes } = await fixture("wide_repeated.txt");
  const [header, first, second, third] = new TextDecoder("windows-1252").decode(bytes).split(
    "\r\n",
  );
  const cut = (row: string, fields: number) => row.split(";").slice(0, fields).join(";");
  const text = [header, cut(first, 34), cut(second, 29), cut(third, 12)].join("\n");
  const { problems, table } = await importElection(textFile(text), {
    as: "legislatives-2022-t1",
    date: "2022-06-12",
  });
  assertEquals(table.code, []);
  assertStringIncludes(problems[0].reason, "votes of ENS is empty");
  assertStringIncludes(problems[0].reason, "the row is cut within a block: 34 fields");
  // Cut at the end of a block, a row looks whole: only the sum can tell.
  assertEquals(problems[1].reason, "votes sum to 200, valid is 490");
  assertStringIncludes(problems[2].reason, "the row is cut after 12 fields");
});

Deno.test("a candidate who comes twice in a bureau", async () => {
  const header = "code,inscrits,votants,exprimes,N°Panneau,Nom,Prénom,Voix";
  const { problems } = await importElection(
    textFile(`${header}\n01001_0001,9,5,5,1,LE PEN,Marine,2,2,LE PEN,Marine,3\n`),
    options,
  );
  assertStringIncludes(problems[0].reason, "LE PEN comes twice (block at column 9)");
});

Deno.test("results of a bureau that is nowhere, results of another level", async () => {
  const bureaux = textFile(
    "maille,code,inscrits,votants,exprimes\nbureaux,01001_0001,9,5,5\ncommunes,01002_0001,9,0,0\n",
    "bureaux.csv",
  );
  const results = textFile(
    "code,nuance,voix\n01001_0001,RN,5\n01001_0009,RN,5\nAin,RN,1\n",
    "results.csv",
  );
  const { problems, table } = await importElection([bureaux, results], {
    as: "legislatives-2022-t1",
    date: "2022-06-12",
  });
  assertEquals(table.code, ["01001_0001"]);
  assertEquals(problems, [
    {
      file: "bureaux.csv",
      line: 3,
      code: "01002_0001",
      reason: 'the row is of level "communes", not a bureau',
    },
    {
      file: "results.csv",
      line: 3,
      code: "01001_0009",
      reason: "votes for a bureau that the file of bureaux does not have",
    },
    { file: "results.csv", line: 4, code: null, reason: 'no bureau code in "Ain"' },
  ]);
});

/** The error of a file that cannot be read, checked to be one sentence. */
async function refusal(file: ImportFile, more: Partial<ImportOptions> = {}): Promise<string> {
  const { message } = await assertRejects(
    () => importElection(file, { ...options, ...more }),
    InputError,
  );
  assertMatch(message, /^[^\n]*\.$/);
  return message;
}

Deno.test("an empty file, a header alone, a spreadsheet, bytes that are no text", async () => {
  assertStringIncludes(await refusal(textFile("")), "is empty");
  assertStringIncludes(await refusal(textFile(HEADER + "\n")), "no row below its header");
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0);
  assertStringIncludes(await refusal({ name: "a.xlsx", bytes: zip }), "spreadsheet");
  const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * 73) % 256);
  assertStringIncludes(await refusal({ name: "noise", bytes: noise }), "is not text");
});

Deno.test("gzip cut short or damaged", async () => {
  const { name, bytes } = await gzipped(await fixture("wide_numbered.csv"));
  assertStringIncludes(
    await refusal({ name, bytes: bytes.slice(0, bytes.length / 2) }),
    "cut short or damaged",
  );
  const damaged = bytes.slice();
  damaged[damaged.length >> 1] ^= 0xff;
  assertStringIncludes(await refusal({ name, bytes: damaged }), "cut short or damaged");
});

Deno.test("an encoding that the bytes are not in, and text that was encoded twice", async () => {
  const file = await fixture("wide_repeated.txt");
  assertStringIncludes(await refusal(file, { encoding: "utf-8" }), "not in the encoding utf-8");
  const text = new TextDecoder("windows-1252").decode(file.bytes);
  const twice = new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
  assertStringIncludes(await refusal(textFile(twice)), "encoded twice");
});

Deno.test("options are checked before any file is read", async () => {
  const file = textFile("");
  assertStringIncludes(await refusal(file, { as: "Présidentielle 2022" }), "as must be");
  assertStringIncludes(await refusal(file, { date: "2022-02-30" }), 'got "2022-02-30"');
  assertStringIncludes(await refusal(file, { as: "vote-2022" }), "kind must be given");
  assertStringIncludes(await refusal(file, { round: 3 as 1 }), "round must be 1 or 2");
  assertStringIncludes(await refusal(file, { layout: "wide" as "aggregated" }), "layout");
  assertStringIncludes(await refusal(file, { by: "party" as "nuance" }), 'by "party"');
  assertStringIncludes(
    await refusal(file, { blocs: { macron: "center" as "centre" } }),
    'blocs.macron "center" is unknown: did you mean centre?',
  );
});

Deno.test("id, kind, round, blocs and circonscriptions come from the options where they are given", async () => {
  const { table } = await importElection(textFile(`${HEADER}\n01001_0001,9,5,0,0,5,2,3\n`), {
    as: "essai-2022-t2",
    kind: "referendum",
    date: "2022-05-01",
    title: "Essai",
    blocs: { a: "gauche", b: "droite" },
    circonscriptionOf: (code) => code === "01001_0001" ? "0104" : null,
    source: { publisher: "moi" },
  });
  assertEquals(table.circonscription, ["0104"]);
  assertEquals([table.entry.kind, table.entry.round, table.entry.title], [
    "referendum",
    2,
    "Essai",
  ]);
  assertEquals(table.entry.options.map(({ bloc }) => bloc), ["gauche", "droite"]);
  assertEquals(table.entry.source, {
    publisher: "moi",
    title: "unknown",
    licence: "unknown",
    retrieved: null,
  });
  assertEquals(table.entry.notes, []);
});
