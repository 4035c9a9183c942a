/**
 * Builds `data/trials` from a folder of raw figures: `deno run -R -W data/build/trials.ts FOLDER`.
 *
 * Only counts and the columns that an analysis needs are carried, in one schema: a row a cell of people who
 * are alike, or a unit of the trial; sorted, so that the same figures give the same bytes.
 *
 * @module
 */

import { parse } from "@std/csv";
import { fromFileUrl, join } from "@std/path";

const [raw, dir = fromFileUrl(new URL("../trials/", import.meta.url))] = Deno.args;
if (raw === undefined) {
  console.error("Usage: deno run -R -W data/build/trials.ts RAW_FOLDER [TRIALS_FOLDER]");
  Deno.exit(2);
}

/** A row of raw figures by column name. */
type Raw = Record<string, string>;

const ARMS: Record<string, string> = {
  "Control": "control",
  "Civic Duty": "civic-duty",
  "Hawthorne": "hawthorne",
  "Self": "self",
  "Neighbors": "neighbors",
};
const PAST = ["g2000", "g2002", "p2000", "p2002", "p2004"];

const ggl = await rowsOf("ggl2008_cells.csv");
await write(
  "ggl2008.csv",
  ["arm", "past_votes", "voted", "people"],
  summed(ggl, (row) => [
    ARMS[row.treatment],
    String(PAST.reduce((sum, vote) => sum + Number(row[vote]), 0)),
    row.voted,
  ], "n"),
);
await write(
  "ggl2008-households.csv",
  ["arm", "members", "votes", "households"],
  summed(
    await rowsOf("ggl2008_household_cells.csv"),
    (row) => [ARMS[row.treatment], row.n, row.votes],
    "households",
  ),
);
await write(
  "agg2006.csv",
  ["stratum", "assigned", "contacted", "voted", "people"],
  summed(
    await rowsOf("agg2006_cells.csv"),
    (row) => [row.strata, row.treat2, row.contact, row.vote02],
    "n",
  ),
);
await write(
  "arceneaux2005.csv",
  ["precinct", "assigned", "contacted", "voted", "people"],
  summed(
    await rowsOf("arceneaux2005_cells.csv"),
    (row) => [row.precinct, row.Z, row.D_contact, row.Y_voted_2003],
    "n",
  ),
);
await write(
  "fieldhouse2010.csv",
  ["mail", "phone", "contacted", "voted", "people"],
  summed(await rowsOf("fieldhouse2010_cells.csv"), (row) => [row.m, row.p, row.c, row.y], "n"),
);
const pons = await rowsOf("pons2018_precincts.csv");
const strata = new Map(
  [...new Set(pons.map(({ stratum }) => stratum))].sort(inOrder).map((
    name,
    i,
  ) => [name, `${i + 1}`]),
);
await write(
  "pons2018.csv",
  ["stratum", "assigned", "allocated", "turnout_t1", "share_t1", "turnout_t2", "share_t2"],
  pons.map((row) => [
    strata.get(row.stratum)!,
    row.treatment,
    row.allocated,
    row.turnout_t1,
    row.hollande_share_t1,
    row.turnout_t2,
    row.hollande_share_t2,
  ]),
);

async function rowsOf(file: string): Promise<Raw[]> {
  const [header, ...rows] = parse(await Deno.readTextFile(join(raw, "experiments", file)));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** Counts summed over the rows of a key, which becomes the first cells. */
function summed(rows: readonly Raw[], key: (row: Raw) => string[], count: string): string[][] {
  const sums = new Map<string, { cells: string[]; sum: number }>();
  for (const row of rows) {
    const cells = key(row);
    const found = sums.get(cells.join()) ?? { cells, sum: 0 };
    found.sum += Number(row[count]);
    sums.set(cells.join(), found);
  }
  return [...sums.values()].map(({ cells, sum }) => [...cells, String(sum)]);
}

function inOrder(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);
}

async function write(file: string, header: string[], rows: string[][]): Promise<void> {
  rows.sort((a, b) => a.reduce((order, cell, i) => order || inOrder(cell, b[i]), 0));
  await Deno.writeTextFile(
    join(dir, file),
    [header, ...rows].map((row) => row.join()).join("\n") + "\n",
  );
  console.log(`${file}: ${rows.length} rows`);
}
