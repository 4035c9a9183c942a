/**
 * A diagnosis as text.
 *
 * @module
 */

import type { BlockingGain, Diagnosand, Diagnosis } from "../../trials/design/mod.ts";
import type { PowerResult } from "./run.ts";
import { columns } from "../text/columns.ts";
import { number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";

/**
 * The whole text of a diagnosis: the design, its diagnosands with Monte Carlo errors, the closed form, what
 * blocks are worth, notes.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { declareDesign, diagnose, loadTrialUnits } from "../../trials/design/mod.ts";
 * import { powerText } from "./text.ts";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const diagnosis = diagnose(declareDesign(units, { simulations: 10 }));
 * assertStringIncludes(powerText({ diagnosis, blocking: null, needed: null }), "Monte Carlo");
 * ```
 */
export function powerText({ diagnosis, blocking, needed }: PowerResult): string {
  return [
    heading(diagnosis),
    table(diagnosis, blocking),
    closedFormText(diagnosis, needed),
    ...(blocking ? [blockingText(blocking)] : []),
    diagnosis.notes.map((note) => wrap(note, "· ")).join("\n"),
    "A simulation is neither a poll nor a forecast.",
  ].join("\n\n");
}

function heading({ design, closedForm, estimand }: Diagnosis): string {
  const { units, cluster, blocks, share, contactRate } = design;
  const drawn = cluster === null
    ? `${number(design.bureaux)} bureaux drawn one by one`
    : `${number(design.bureaux)} bureaux in ${number(closedForm.drawn)} clusters (${cluster})`;
  const blocked = blocks === "none"
    ? "in one block"
    : `in ${number(closedForm.blocks)} blocks (${blocks} on ${design.blockOn}${
      design.within === null ? "" : `, within ${design.within}`
    })`;
  const contact = contactRate < 1 ? `, ${number(estimand / contactRate)} on a contact` : "";
  return [
    wrap(
      `A trial in ${units.territory}: ${drawn} ${blocked}, ${
        number(100 * share)
      }\u202f% treated; ` +
        `${design.estimator}.`,
    ),
    wrap(
      `Outcome: ${units.outcomeName} at ${units.election}, in points; known before: ` +
        `${units.pastElection}. Effect: ${number(estimand)} points on a bureau drawn${contact}.`,
    ),
  ].join("\n");
}

function table(diagnosis: Diagnosis, blocking: BlockingGain | null): string {
  const rows: [string, (d: Diagnosis) => Diagnosand, "points" | "share" | "factor"][] = [
    [`smallest detectable effect`, (d) => d.smallestEffect, "points"],
    ...(diagnosis.design.contactRate < 1
      ? [["  on a contact", (d: Diagnosis) => d.smallestEffectPerContact, "points"]] as typeof rows
      : []),
    ["power", (d) => d.power, "share"],
    ["false positives, no effect", (d) => d.falsePositives, "share"],
    ["coverage of the interval", (d) => d.coverage, "share"],
    ["bias", (d) => d.bias, "points"],
    ["true standard error", (d) => d.trueSe, "points"],
    ["mean estimated one", (d) => d.meanSe, "points"],
    ["root mean square error", (d) => d.rmse, "points"],
    ["type S (wrong sign)", (d) => d.typeS, "share"],
    ["type M (exaggeration)", (d) => d.typeM, "factor"],
  ];
  const cells = (d: Diagnosis) => rows.map(([, of, kind]) => shown(of(d), kind));
  const shownTable = columns([
    { head: "diagnosand", cells: rows.map(([name]) => name), align: "left" },
    ...(blocking
      ? [
        { head: "with blocks", cells: cells(blocking.blocked) },
        { head: "in one block", cells: cells(blocking.complete) },
      ]
      : [{ head: "value", cells: cells(diagnosis) }]),
  ]);
  const { simulations, alpha, power } = diagnosis.design;
  return shownTable + "\n" + wrap(
    `${number(simulations)} simulated assignments, Monte Carlo error after ±; test at ${
      number(100 * alpha)
    }\u202f%, smallest effect at a power of ${number(100 * power)}\u202f%.`,
  );
}

function shown({ value, mcse }: Diagnosand, kind: "points" | "share" | "factor"): string {
  if (value === null) return "–";
  const [scale, decimals, unit] = kind === "share"
    ? [100, 1, "\u202f%"]
    : kind === "points"
    ? [1, 3, ""]
    : [1, 2, ""];
  const error = mcse === null ? "–" : number(scale * mcse, decimals);
  return `${number(scale * value, decimals)} ± ${error}${unit}`;
}

function closedFormText({ closedForm, design }: Diagnosis, tried: Diagnosis | null): string {
  const { effect, multiplier, se, spread, designEffect, bureauxNeeded } = closedForm;
  const clustered = design.cluster === null
    ? ""
    : ` × design effect ${number(designEffect)} (intra-cluster correlation ${
      number(spread.correlation)
    })`;
  const needed = design.effect === 0
    ? []
    : bureauxNeeded === null
    ? ["No number of bureaux makes the declared effect detectable by this design."]
    : [
      `The declared effect takes about ${number(bureauxNeeded)} bureaux (there are ${
        number(design.units.size)
      })${
        tried === null
          ? ""
          : `; with as many drawn from the territory, simulation finds it with a power of ${
            shown(tried.power, "share")
          }`
      }.`,
    ];
  return [
    wrap(
      `Closed form: ${number(effect, 3)} points = ${number(multiplier, 2)} × ${number(se, 3)}; ` +
        `standard deviation ${
          number(spread.sd)
        } points, of whose variance the estimator's blocks and ` +
        `covariates explain ${number(100 * spread.explained)}\u202f%${clustered}.`,
    ),
    ...needed.map((line) => wrap(line)),
  ].join("\n");
}

function blockingText({ ratio, mcse, worth, pays }: BlockingGain): string {
  if (ratio === null) {
    return "What blocks are worth cannot be said: a smallest effect is not defined.";
  }
  const verdict = pays
    ? "Blocking pays"
    : ratio > 1 + 2 * mcse!
    ? "Blocking costs"
    : "Blocking makes no clear difference";
  return wrap(
    `${verdict}: the smallest detectable effect is ${number(ratio, 2)} ± ${
      number(mcse!, 2)
    } times that ` +
      `of one block, as if there were ${number(worth!, 2)} times as many bureaux.`,
  );
}
