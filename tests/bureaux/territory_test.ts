import { assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { parseCodeList } from "../../src/bureaux/code_list.ts";
import { loadElection } from "../../src/bureaux/load.ts";
import { departementsOf, parseTerritory, within } from "../../src/bureaux/territory.ts";
import { inTempDir, withTiny } from "./data.ts";

Deno.test("a territory is read in the forms that people type", async () => {
  const cases: [string, string][] = [
    ["france", "france"],
    [" France ", "france"],
    ["departement:93", "departement:93"],
    ["département: 2a", "departement:2A"],
    ["departement:1", "departement:01"],
    ["departement:971", "departement:ZA"],
    ["departement:ZA", "departement:ZA"],
    ["departement:99", "departement:ZZ"],
    ["commune:75056", "commune:75056"],
    ["commune:1004", "commune:01004"],
    ["commune:97411", "commune:ZD411"],
    ["commune:98818", "commune:ZN818"],
    ["circonscription:7501", "circonscription:7501"],
    ["circonscription:75-01", "circonscription:7501"],
    ["circonscription:75-1", "circonscription:7501"],
    ["circonscription:1-4", "circonscription:0104"],
    ["circonscription:971-2", "circonscription:ZA02"],
    ["circonscription:97102", "circonscription:ZA02"],
    ["circonscription:ZZ-11", "circonscription:ZZ11"],
    ["commune:Toulouse", "commune:Toulouse"],
  ];
  for (const [typed, text] of cases) assertEquals((await parseTerritory(typed)).text, text, typed);
});

Deno.test("what is no territory is refused with the forms allowed", async () => {
  for (const typed of ["", "31", "dep:31", "commune:", "departement", "france:31", "bureaux:"]) {
    const error = await assertRejects(() => parseTerritory(typed), InputError, "within must be");
    assertMatch(error.message, /commune:31555/);
  }
});

Deno.test("the départements of a territory are those it touches", async () => {
  const departements = ["01", "2A", "31", "ZA"].map((code, i) => ({ code, start: i, end: i + 1 }));
  const touched = async (text: string) =>
    departementsOf(await parseTerritory(text), { departements });
  assertEquals(await touched("france"), ["01", "2A", "31", "ZA"]);
  assertEquals(await touched("departement:31"), ["31"]);
  assertEquals(await touched("commune:97101"), ["ZA"]);
  assertEquals(await touched("circonscription:2A-2"), ["2A"]);
  assertEquals(await touched("departement:99"), []);
  // A name is not a code, even where it begins like one.
  assertEquals(await touched("departement:31bis"), []);
  const codes = ["ZA101_0001", "01001_0001", "ZA101_0002"];
  const list = { kind: "bureaux", codes, text: "bureaux:list" } as const;
  assertEquals(departementsOf(list, { departements }), ["01", "ZA"]);
});

Deno.test("the bureaux of a territory are found in a table", async () => {
  await withTiny(async (data) => {
    const bureaux = await loadElection("referendum-2000-example", { data });
    const places = async (text: string) => Array.from(within(bureaux, await parseTerritory(text)));
    // In order of code: 2A004_0001, 31001_0001, 31555_0001, 31555_0002.
    assertEquals(await places("france"), [0, 1, 2, 3]);
    assertEquals(await places("departement:31"), [1, 2, 3]);
    assertEquals(await places("commune:31555"), [2, 3]);
    assertEquals(await places("circonscription:2A-1"), [0]);
    const list = (codes: string[]) => ({
      kind: "bureaux" as const,
      codes,
      text: "bureaux:mine.txt",
    });
    assertEquals(Array.from(within(bureaux, list(["31555_0002", "2A004_0001"]))), [0, 3]);
    await assertRejects(() => places("commune:31556"), InputError, "commune:31555 (Toulouse)");
    const strangers = ["31555_0009", "31555_0001", "01001_0001", "01002_0001", "01003_0001"];
    const error = assertThrows(() => within(bureaux, list(strangers)), InputError);
    assertEquals(
      error.message,
      '4 of the 5 codes of "bureaux:mine.txt" are not in referendum-2000-example: ' +
        "31555_0009, 01001_0001, 01002_0001….",
    );
  });
});

Deno.test("a list of bureaux in no département of the election is unknown, not empty", async () => {
  await inTempDir(async (dir) => {
    await Deno.writeTextFile(`${dir}/codes.txt`, "20001_0001\n");
    await assertRejects(
      () => loadElection("presidentielle-2022-t1", { within: `bureaux:${dir}/codes.txt` }),
      InputError,
      "1 of the 1 codes",
    );
  });
});

Deno.test("messages show what was typed, and near it what was meant", async () => {
  const ID = "presidentielle-2022-t1";
  const near = "is not in presidentielle-2022-t1: did you mean";
  // Paris has circonscriptions 1 to 18, Haute-Garonne 1 to 10, the French abroad 1 to 11.
  const cases: [string, string][] = [
    ["commune:99999", `within "commune:99999" ${near} commune:ZZ`],
    ["commune:75", `within "commune:75" ${near} commune:75056 (Paris) or departement:75?`],
    ["commune:31", `within "commune:31" ${near} commune:31555 (Toulouse) or departement:31?`],
    ["commune:96", 'within "commune:96" is not in presidentielle-2022-t1.'],
    ["circonscription:31", `${near} circonscription:3101 or circonscription:3102 or`],
    ["circonscription:75001", `${near} circonscription:7501 or`],
    ["circonscription:971", `${near} circonscription:ZA01 or circonscription:ZA02 or`],
    ["Département : 999", `within "Département : 999" ${near} departement:`],
  ];
  for (const [typed, words] of cases) {
    await assertRejects(() => loadElection(ID, { within: typed }), InputError, words);
  }
  await inTempDir(async (dir) => {
    const within = `bureaux:${dir}/codes.txt`;
    await Deno.writeTextFile(`${dir}/codes.txt`, "75056_0101\n99999_0001\n97199_0001\n");
    const error = await assertRejects(() => loadElection(ID, { within }), InputError);
    assertMatch(error.message, /^2 of the 3 codes .*: 99999_0001, 97199_0001\.$/);
  });
});

Deno.test("a file of codes that cannot be used says that it was to be a territory", async () => {
  await inTempDir(async (dir) => {
    await Deno.writeTextFile(`${dir}/codes.txt`, "75056_0101\nParis\n");
    const cases: [string, string][] = [
      [dir, "cannot be read: is a directory."],
      [`${dir}/nowhere`, "cannot be read: no such file or directory."],
      [`${dir}/codes.txt`, "is no territory: row 2 of"],
    ];
    for (const [path, words] of cases) {
      const error = await assertRejects(() => parseTerritory(`bureaux:${path}`), InputError, words);
      assertMatch(error.message, /^within "bureaux:[^\n]*\.$/);
    }
  });
});

Deno.test("codes are read from lines and from tables", () => {
  const codes = ["31555_0001", "ZA101_0002"];
  const texts = [
    "31555_0001\nZA101_0002\n",
    "\uFEFF31555_0001\r\n\r\n97101_0002\r\n31555_0001",
    "code\n31555_0001\nZA101_0002",
    "score,Code\n0.5,31555_0001\n0.4,ZA101_0002\n",
    "code;score\n31555_0001;0,5\nZA101_0002;0,4\n",
    "bureau\tscore\n31555_0001\t1\nZA101_0002\t2\n",
    '"code","name"\n"31555_0001","Toulouse, mairie"\n"ZA101_0002","x"\n',
  ];
  for (const text of texts) assertEquals(parseCodeList("list", text), codes, text);
});

Deno.test("a list that is none is refused with its row", () => {
  const cases: [string, string][] = [
    ["", "holds no bureau code"],
    ["code\n", "holds no bureau code"],
    ["31555-0001\n31555_0002\n", 'Row 1 of "list" must hold a code like 31555_0001'],
    ["31555_0001\nToulouse\n", 'Row 2 of "list" must hold a code like 31555_0001'],
    ["score,code\n1,31555_0001\n2,\n", "Row 3"],
    ['"31555_0001\n', "cannot be read as CSV"],
    ["nom,prénom,code\nDurand,Anne,31555_0001\n", "first name"],
  ];
  for (const [text, message] of cases) {
    assertThrows(() => parseCodeList("list", text), InputError, message);
  }
});
