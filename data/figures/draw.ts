/**
 * Draws the figure of the README: `deno task figures`.
 *
 * @module
 */

import { gainChart } from "../../src/charts/mod.ts";
import { compareStrategies, loadBackground, loadElectorate } from "../../mod.ts";

const electorate = await loadElectorate("presidentielle-2022-t1", { within: "departement:31" });
const background = await loadBackground(electorate.bureaux);
const { record } = await compareStrategies({ electorate, background });
await Deno.writeTextFile(new URL("./gains.svg", import.meta.url), gainChart(record));
