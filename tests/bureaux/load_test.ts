import { assert, assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { fromFileUrl, join, toFileUrl } from "@std/path";
import { InputError } from "../../src/input.ts";
import {
  earlierThan,
  electionEntry,
  latestEarlier,
  loadCatalog,
} from "../../src/bureaux/catalog.ts";
import { loadElection, loadWhole } from "../../src/bureaux/load.ts";
import { selectBureaux } from "../../src/bureaux/select.ts";
import { digestOf } from "../../src/bureaux/store/digest.ts";
import { tinyElection } from "../../src/bureaux/store/example.ts";
import { writeElection } from "../../src/bureaux/store/write.ts";
import { type Bureaux, KINDS } from "../../src/bureaux/types.ts";
import { inTempDir, sum, tamper, withTiny } from "./data.ts";

const ID = "presidentielle-2022-t1";
const TINY = "referendum-2000-example";

const option = (bureaux: Bureaux, id: string) =>
  bureaux.votes[bureaux.election.options.findIndex((option) => option.id === id)];

Deno.test("France has the official totals", async () => {
  const bureaux = await loadElection(ID);
  assertEquals(bureaux.size, 69_682);
  assertEquals(bureaux.territory, "france");
  // Official results of 10 April 2022, as proclaimed.
  assertEquals(sum(bureaux.registered), 48_747_876);
  assertEquals(sum(bureaux.voters), 35_923_707);
  assertEquals(sum(bureaux.valid), 35_132_947);
  assertEquals(sum(option(bureaux, "macron")), 9_783_058);
  assertEquals(sum(option(bureaux, "le-pen")), 8_133_828);
  assertEquals(sum(option(bureaux, "melenchon")), 7_712_520);
  assertEquals(bureaux.row.every((row, i) => row === i), true);
});

Deno.test("a département, a commune, a circonscription have their own results", async () => {
  // Counted with Python over the ministry's rows sorted by code, independently of this library.
  const cases: [string, string, number, number, string, number, number, number][] = [
    ["departement:31", "departement:31", 1336, 18457, "31001_0001", 930_321, 746_955, 188_867],
    ["commune:75056", "commune:75056", 900, 51686, "75056_0101", 1_368_025, 1_071_357, 317_372],
    ["circonscription:75-1", "circonscription:7501", 62, 51686, "75056_0101", 97799, 78367, 17783],
    ["departement:971", "departement:ZA", 421, 66893, "ZA101_0001", 316_023, 141_431, 75_862],
    ["commune:97101", "commune:ZA101", 51, 66893, "ZA101_0001", 40_493, 18_799, 11_466],
    ["circonscription:2a01", "circonscription:2A01", 93, 17195, "2A001_0001", 52148, 32630, 4279],
  ];
  for (const [within, territory, size, row, code, registered, voters, melenchon] of cases) {
    const bureaux = await loadElection(ID, { within });
    assertEquals(bureaux.territory, territory);
    assertEquals([bureaux.size, bureaux.row[0], bureaux.code[0]], [size, row, code], within);
    assertEquals(sum(bureaux.registered), registered, within);
    assertEquals(sum(bureaux.voters), voters, within);
    assertEquals(sum(option(bureaux, "melenchon")), melenchon, within);
  }
});

Deno.test("a bureau has the line that the ministry printed", async () => {
  const bureaux = await loadElection(ID, { within: "commune:31555" });
  const i = bureaux.code.indexOf("31555_0001");
  assertEquals([bureaux.departement[i], bureaux.commune[i]], ["31", "31555"]);
  assertEquals([bureaux.communeName[i], bureaux.circonscription[i]], ["Toulouse", "3104"]);
  assertEquals(bureaux.row[i], 19439);
  const { registered, voters, blank, valid } = bureaux;
  const counts = [registered, voters, blank, bureaux.null, valid].map((column) => column[i]);
  assertEquals(counts, [962, 735, 12, 2, 721]);
  const votes = Object.fromEntries(
    bureaux.election.options.map(({ id }, k) => [id, bureaux.votes[k][i]]),
  );
  assertEquals(votes, {
    "arthaud": 1,
    "dupont-aignan": 1,
    "hidalgo": 11,
    "jadot": 51,
    "lassalle": 21,
    "le-pen": 45,
    "macron": 255,
    "melenchon": 229,
    "poutou": 1,
    "pecresse": 36,
    "roussel": 8,
    "zemmour": 62,
  });
});

Deno.test("a territory alone is the same as that territory within France", async () => {
  const france = await loadElection(ID);
  for (const within of ["departement:2A", "departement:ZZ", "commune:48095"]) {
    const alone = await loadElection(ID, { within });
    const part = selectBureaux(france, alone.row, alone.territory);
    assertEquals(alone, part);
  }
});

Deno.test("départements that do not touch are read together, each row in its place", async () => {
  await inTempDir(async (dir) => {
    const path = join(dir, "codes.txt");
    await Deno.writeTextFile(path, "ZA101_0002\n31555_0001\n01001_0001\n");
    const { bureaux, inside, territory } = await loadWhole(ID, { within: `bureaux:${path}` });
    assertEquals(bureaux.territory, "departement:01+departement:31+departement:ZA");
    assertEquals(territory, `bureaux:${path}`);
    const codes = Array.from(inside, (i) => bureaux.code[i]);
    assertEquals(codes, ["01001_0001", "31555_0001", "ZA101_0002"]);
    assertEquals(Array.from(inside, (i) => bureaux.row[i]), [0, 19439, 66894]);
    // 584 + 1336 + 421 bureaux, counted with Python.
    assertEquals(bureaux.size, 2341);
    const toulouse = bureaux.code.indexOf("31555_0001");
    assertEquals(bureaux.registered[toulouse], 962);
  });
});

Deno.test("a selection says which bureaux it holds, and refuses what is not there", async () => {
  const lozere = await loadElection(ID, { within: "departement:48" });
  const two = selectBureaux(lozere, [5, 3], "two");
  assertEquals(two.code, [lozere.code[5], lozere.code[3]]);
  assertEquals(Array.from(two.row), [lozere.row[5], lozere.row[3]]);
  assertEquals(two.territory, "two");
  for (const index of [-1, lozere.size, 0.5, NaN]) {
    assertThrows(() => selectBureaux(lozere, [index]), InputError, "indices");
  }
});

Deno.test("provenance cites the file, its digest and its source", async () => {
  const { provenance, election } = await loadElection(ID, { within: "departement:90" });
  const path = fromFileUrl(new URL(`../../data/${provenance.file}`, import.meta.url));
  assertEquals(provenance.digest, await digestOf(await Deno.readFile(path)));
  assertEquals(provenance.packaged, true);
  assertEquals(provenance.id, ID);
  assertEquals(provenance.licence, "Licence Ouverte 2.0 (Etalab)");
  // Where the file lies is nobody's business in a report.
  assertEquals(Object.keys(election).filter((key) => ["folder", "packaged"].includes(key)), []);
});

Deno.test("an unknown election or territory names what is near", async () => {
  const cases: [string, string, RegExp][] = [
    ["presidentielle-2022", "france", /did you mean presidentielle-2022-t1/],
    [ID, "commune:Toulouse", /did you mean commune:31555 \(Toulouse\)\?$/],
    [ID, "commune:saint-denis", /commune:93066 \(Saint-Denis\)/],
    [ID, "commune:75104", /did you mean commune:75056 \(Paris\)\?$/],
    [ID, "commune:31999", /did you mean commune:31/],
    [ID, "departement:20", /did you mean departement:2A or departement:2B\?$/],
    [ID, "departement:96", /did you mean departement:/],
    [ID, "circonscription:7519", /did you mean circonscription:75/],
    [ID, "circonscription:9801", /is not in presidentielle-2022-t1/],
    [ID, "bureaux:/nowhere.csv", /cannot be read: no such file/],
  ];
  for (const [id, within, message] of cases) {
    const error = await assertRejects(() => loadElection(id, { within }), InputError);
    assertMatch(error.message, message);
    assert(!error.message.includes("\n"));
  }
});

Deno.test("a file that is cut, changed, missing or not Parquet is said to be so", async () => {
  await withTiny(async (data, entry) => {
    const path = join(data, entry.file);
    const good = await Deno.readFile(path);
    const load = () => loadElection(TINY, { data });
    const refused = async (message: string) => {
      const error = await assertRejects(load, InputError, message);
      assertMatch(error.message, /^[^\n]+\.$/);
    };
    await Deno.writeFile(path, good.subarray(0, good.length - 20));
    await refused("changed or cut");
    const flipped = good.slice();
    flipped[10] ^= 1;
    await Deno.writeFile(path, flipped);
    await refused("changed or cut");
    await Deno.remove(path);
    await refused("missing from its data folder");
    // The same with a catalogue that lists the bad file's own digest, so that reading is tried.
    for (
      const [bytes, message] of [
        [new TextEncoder().encode("not parquet at all"), "cannot be read as Parquet"],
        [new Uint8Array(), "cannot be read as Parquet"],
        [good.subarray(0, good.length - 20), "cannot be read as Parquet"],
        [withoutPages(good), "cannot be read as Parquet"],
      ] as const
    ) {
      await Deno.writeFile(path, bytes);
      const digest = await digestOf(bytes.slice());
      await tamper(data, ({ elections }) => elections[0].digest = digest);
      await refused(message);
    }
  });
});

/** The file with its first pages overwritten, its footer whole. */
function withoutPages(good: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = good.slice();
  bytes.fill(0xff, 4, 200);
  return bytes;
}

Deno.test("a catalogue that disagrees with its file is said to", async () => {
  await withTiny(async (data) => {
    const load = () => loadElection(TINY, { data });
    await tamper(data, ({ elections }) => elections[0].options[0].id = "yes");
    await assertRejects(load, InputError, 'lacks the column "yes"');
    await tamper(data, ({ elections }) => elections[0].options[0].id = "oui");
    await tamper(data, ({ elections }) => elections[0].departements[0].end = 2);
    await assertRejects(load, InputError, "where its catalogue says 2A");
    await tamper(data, ({ elections }) => elections[0].rows = 5);
    await assertRejects(load, InputError, "has 4 rows where its catalogue says 5");
    await Deno.writeTextFile(join(data, "catalog.json"), "{");
    await assertRejects(load, InputError, "is not JSON with elections and tables");
  });
});

Deno.test("the user's elections stand beside the packaged ones, and win over them", async () => {
  await withTiny(async (data) => {
    const own = await loadElection(TINY, { data, within: "departement:31" });
    assertEquals(own.provenance.packaged, false);
    assertEquals(own.code, ["31001_0001", "31555_0001", "31555_0002"]);
    assertEquals(own.circonscription, [null, "3101", "3101"]);
    assertEquals(Array.from(own.row), [1, 2, 3]);
    assertEquals((await loadElection(ID, { data, within: "commune:48095" })).size, 8);
    const table = tinyElection();
    table.entry.id = ID;
    await writeElection(table, { dir: data });
    const catalog = await loadCatalog({ data });
    assertEquals(catalog.elections.filter(({ id }) => id === ID).length, 1);
    assertEquals(electionEntry(ID, catalog).packaged, false);
    assertEquals((await loadElection(ID, { data })).size, 4);
  });
});

Deno.test("bureaux of no known circonscription are counted where one is asked for", async () => {
  await withTiny(async (data) => {
    const bureaux = await loadElection(TINY, { data, within: "circonscription:31-01" });
    assertEquals(bureaux.code, ["31555_0001", "31555_0002"]);
    assertEquals(bureaux.notes?.length, 1);
    assertMatch(bureaux.notes![0], /^1 bureaux .* left out of circonscription:3101\.$/);
    const whole = await loadElection(TINY, { data });
    assertEquals(whole.notes, undefined);
  });
});

Deno.test("blank ballots that are not told apart are zeros", async () => {
  await withTiny(async (data) => {
    const bureaux = await loadElection(TINY, { data });
    assertEquals(Array.from(bureaux.blank), [0, 0, 0, 0]);
    assertEquals(Array.from(bureaux.null), [0, 0, 2, 3]);
  }, (table) => {
    table.blank = null;
    table.null = Int32Array.of(3, 0, 2, 0);
  });
});

Deno.test("a data folder that is none is refused", async () => {
  await assertRejects(() => loadCatalog({ data: "/no/such/folder" }), InputError, "data must be");
});

Deno.test("the election before is of the same kind and round where there is one", () => {
  const entry = (id: string, date: string, kind: typeof KINDS[number], round: 1 | 2) => ({
    ...tinyElection().entry,
    id,
    date,
    kind,
    round,
    rows: 0,
    totals: { registered: 0, voters: 0, blank: 0, null: 0, valid: 0 },
    departements: [],
    file: "",
    digest: "",
    packaged: true,
    folder: "",
  });
  const elections = [
    entry("e14", "2014-05-25", "europeennes", 1),
    entry("p17-1", "2017-04-23", "presidentielle", 1),
    entry("p17-2", "2017-05-07", "presidentielle", 2),
    entry("l17-2", "2017-06-18", "legislatives", 2),
    entry("p22-1", "2022-04-10", "presidentielle", 1),
    entry("p22-2", "2022-04-24", "presidentielle", 2),
    entry("l22-1", "2022-06-12", "legislatives", 1),
  ];
  const catalog = { elections };
  const found = (id: string, options?: { sameKind?: boolean }) => {
    const answer = latestEarlier(electionEntry(id, catalog), catalog, options);
    return answer && [answer.entry.id, answer.rule];
  };
  assertEquals(found("p22-1"), ["p17-1", "same kind and round"]);
  assertEquals(found("p22-2"), ["p17-2", "same kind and round"]);
  assertEquals(found("p17-2"), ["p17-1", "same kind"]);
  assertEquals(found("l22-1"), ["l17-2", "same kind"]);
  assertEquals(found("p17-1"), ["e14", "any kind"]);
  assertEquals(found("p17-1", { sameKind: true }), null);
  assertEquals(found("e14"), null);
  const before = earlierThan(electionEntry("p22-1", catalog), catalog).map(({ id }) => id);
  assertEquals(before, ["l17-2", "p17-2", "p17-1", "e14"]);
});

Deno.test("imported from another folder, it needs leave to read and nothing else", async () => {
  await inTempDir(async (dir) => {
    const room = new URL("../../src/bureaux/mod.ts", import.meta.url).href;
    await Deno.writeTextFile(
      join(dir, "deno.json"),
      JSON.stringify({ imports: { bureaux: room } }),
    );
    await Deno.writeTextFile(
      join(dir, "main.ts"),
      `import { loadElection } from "bureaux";
       console.log((await loadElection("${ID}", { within: "commune:48095" })).size);`,
    );
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--no-lock",
        "--allow-read",
        toFileUrl(join(dir, "main.ts")).href,
      ],
      cwd: dir,
    }).output();
    const said = new TextDecoder();
    assertEquals(said.decode(stdout), "8\n", said.decode(stderr));
  });
});
