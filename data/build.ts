/**
 * Builds the packaged data from a folder of raw files: `deno task data FOLDER`.
 *
 * Every raw file goes through the importer; one failing row stops the build. The ministry's own wide
 * file of the second round of 2022 must give the same bureaux as the file with a column a candidate.
 *
 * @module
 */

import { fromFileUrl, join } from "@std/path";
import { decodedText, plainBytes } from "../src/bureaux/import/bytes.ts";
import { readDelimited } from "../src/bureaux/import/delimited.ts";
import { importElection } from "../src/bureaux/import/import_election.ts";
import { readParquet } from "../src/bureaux/import/parquet.ts";
import { writeElection } from "../src/bureaux/store/write.ts";
import { writeTable } from "../src/bureaux/store/table.ts";
import type { ElectionTable } from "../src/bureaux/types.ts";
import { writeContours } from "./build/contours.ts";
import { ELECTIONS, openSource, type RawElection } from "./build/sources.ts";
import { centroidColumns, communeColumns } from "./build/tables.ts";

const [raw, dir = fromFileUrl(new URL(".", import.meta.url))] = Deno.args;
if (raw === undefined) {
  console.error("Usage: deno task data RAW_FOLDER [DATA_FOLDER]");
  Deno.exit(2);
}

const read = (file: string) => Deno.readFile(join(raw, file));
const circonscriptions: Record<string, string[]> = JSON.parse(
  await Deno.readTextFile(join(raw, "covariates/commune_circo.json")),
);
/** Circonscriptions by bureau code, of the elections whose source gives them. */
const known = new Map<string, Map<string, string>>();

for (const election of ELECTIONS) {
  const table = await imported(election);
  if (election.circonscriptionFrom.length === 0) {
    known.set(election.as, new Map(table.code.map((code, i) => [code, table.circonscription[i]!])));
  }
  if (election.as === "presidentielle-2022-t2") await checkMinistryFile(election, table);
  const entry = await writeElection(table, { dir, force: true });
  const without = table.circonscription.filter((circo) => circo === null).length;
  await report(entry.file, `${entry.rows} rows, ${without} without circonscription`);
}
await writeCommunes();
await writeCentroids();
const contours = await writeContours(raw, dir);
await report(contours.file, `${contours.rows} rows`);

async function imported(election: RawElection): Promise<ElectionTable> {
  const files = await Promise.all(
    election.files.map(async (name) => ({ name, bytes: await read(name) })),
  );
  const { table, problems } = await importElection(files, {
    ...election,
    circonscriptionOf: (code) => borrowed(code, election.circonscriptionFrom),
  });
  if (problems.length > 0) {
    for (const { file, line, reason } of problems.slice(0, 20)) {
      console.error(`${file}, line ${line}: ${reason}`);
    }
    throw new Error(`${election.as}: ${problems.length} rows fail`);
  }
  const strange = table.entry.notes.filter((note) => note.startsWith("The bloc of"));
  if (strange.length > 0) throw new Error(`${election.as}: ${strange}`);
  return table;
}

function borrowed(code: string, from: readonly string[]): string | null {
  for (const id of from) {
    const circo = known.get(id)!.get(code);
    if (circo !== undefined) return circo;
  }
  const ofCommune = circonscriptions[code.slice(0, 5)] ?? [];
  return ofCommune.length === 1 ? ofCommune[0] : null;
}

/** The same round in the ministry's wide layout: every bureau and every count must agree. */
async function checkMinistryFile(election: RawElection, table: ElectionTable): Promise<void> {
  const name = "elections/pres2022_t2_ministry_layout.parquet";
  const { table: wide, problems, layout } = await importElection(
    { name, bytes: await read(name) },
    { as: election.as, date: election.date },
  );
  const rowOf = new Map(wide.code.map((code, i) => [code, i]));
  const columns = (t: ElectionTable) => [
    t.registered,
    t.voters,
    t.blank!,
    t.null,
    t.valid,
    ...table.entry.options.map(({ id }) => t.votes[t.entry.options.findIndex((o) => o.id === id)]),
  ];
  const [ours, theirs] = [columns(table), columns(wide)];
  let differences = Math.abs(table.code.length - wide.code.length) + problems.length;
  table.code.forEach((code, i) => {
    const j = rowOf.get(code);
    const same = j !== undefined && ours.every((column, k) => column[i] === theirs[k][j]) &&
      table.circonscription[i] === wide.circonscription[j];
    if (!same) differences++;
  });
  if (differences > 0) {
    throw new Error(`${name}: ${differences} bureaux differ from ${election.as}`);
  }
  console.log(`${name} (${layout}): all ${wide.code.length} bureaux agree`);
}

async function writeCommunes(): Promise<void> {
  const [census, income] = await Promise.all(
    ["covariates/rp_2022_commune.parquet", "covariates/filosofi_2021_commune.parquet"].map(
      async (name) => readParquet(name, await read(name)),
    ),
  );
  const entry = await writeTable("communes", communeColumns(census, income, circonscriptions), {
    dir,
    force: true,
    title: "Communes: census of 2022, incomes of 2021, circonscriptions",
    source: openSource(
      "INSEE",
      "Recensement de la population 2022, exploitation principale et complémentaire; Fichier localisé social et fiscal (Filosofi) 2021",
    ),
    notes: [
      "Codes are the ministry's: ZA101 is INSEE 97101.",
      "Shares and rates are percents, medianIncome is the median standard of living in euros a year (MED_SL), povertyRate the share below 60 % of the national median (PR_MD60).",
      "A missing value is null: INSEE publishes no poverty rate for small communes, and neither source covers the collectivités d'outre-mer or the French abroad.",
      "circonscriptions are the codes of all législatives circonscriptions that the commune lies in, joined by spaces.",
    ],
  });
  await report(entry.file, `${entry.rows} rows`);
}

async function writeCentroids(): Promise<void> {
  const name = "geo/bv_centroids_2022.csv.gz";
  const sheet = readDelimited(name, decodedText(name, await plainBytes(name, await read(name))));
  const { columns, repeated, dropped } = centroidColumns(sheet);
  const entry = await writeTable("centroids", columns, {
    dir,
    force: true,
    title: "Centroids of the contours of bureaux, 2022",
    source: openSource("Etalab", "Proposition de contours des bureaux de vote"),
    notes: [
      "Longitude and latitude in degrees (WGS 84) of the centroid of a contour drawn from addresses: a proposal, not the official limits.",
      `${repeated} codes had several pieces of contour (${dropped} points left out): the one kept is nearest, in sum of distances, to all pieces of its commune.`,
    ],
  });
  await report(
    entry.file,
    `${entry.rows} rows, ${repeated} repeated codes, ${dropped} points left out`,
  );
}

async function report(file: string, what: string): Promise<void> {
  const { size } = await Deno.stat(join(dir, file));
  console.log(`${file}: ${what}, ${(size / 1e6).toFixed(2)} MB`);
}
