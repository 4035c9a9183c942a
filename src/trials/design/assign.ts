/**
 * Drawing the trial itself, from what is known before the vote.
 *
 * @module
 */

import { blocVotes, type Bureaux } from "../../bureaux/mod.ts";
import { choiceOption, InputError, numberOption } from "../../input.ts";
import { keyFromSeed, Purpose, Stream } from "../../random/mod.ts";
import { type Balance, checkBalance, type Covariates } from "./balance.ts";
import { parseBlocks } from "./blocks.ts";
import { type Area, AREAS } from "./declare.ts";
import { DRAW, drawAssignment } from "./draw.ts";
import { type Layout, layOut } from "./layout.ts";
import { outcomeColumn } from "./outcome.ts";

/** How a trial is drawn; what is left out takes its default. */
export interface AssignOptions {
  /** Share of the bureaux (or clusters) drawn for treatment, in (0, 1); .5. */
  share?: number;
  /** `none`, `pairs`, `quartiles` or `strata:K`; `none`. */
  blocks?: string;
  /** What the bureaux of a block have alike: `turnout`, `registered` or an option's id; `turnout`. */
  blockOn?: string;
  /** Area that blocks do not cross; none. */
  within?: Area;
  /** Area whose bureaux are drawn together; none. */
  cluster?: Area;
  /** Bureaux of the trial, drawn from the territory; all. Not with clusters. */
  bureaux?: number;
  /** Same seed, same list; `promesse`. */
  seed?: string | number;
  /** Redrawn assignments behind the balance check; 999. */
  draws?: number;
}

/** Where a bureau of the territory stands. */
export type ArmName = "treated" | "control" | "outside";

/** A drawn trial, one entry a bureau of the territory in every array. */
export interface Assignment {
  size: number;
  code: string[];
  commune: string[];
  communeName: string[];
  registered: Int32Array;
  arm: ArmName[];
  /** Block from 1; null outside the trial. */
  block: (number | null)[];
  /** Cluster as named; null where bureaux are drawn one by one, or outside. */
  cluster: (string | null)[];
  treated: number;
  control: number;
  outside: number;
  /** What was drawn: bureaux or clusters. */
  layout: Layout;
  balance: Balance;
  /** Every choice made. */
  options: Required<Omit<AssignOptions, "within" | "cluster" | "seed">> & {
    within: Area | null;
    cluster: Area | null;
    seed: string;
  };
  /** What was left out or pooled, one sentence each. */
  notes: string[];
}

/**
 * Draws treatment and control among the bureaux of a territory, with their results at an earlier
 * election as what is known, and checks balance on its register, turnout and shares of blocs.
 *
 * The draw of a seed depends on nothing but the bureaux in the trial, their blocks and clusters: anyone
 * with the same table gets the same list. Deposit the list before the vote; a seed chosen after looking at
 * several lists is no random draw.
 *
 * @param bureaux results at the earlier election. Those where nobody registered or voted are outside.
 * @throws {InputError} naming the option that is unknown or out of range.
 *
 * @example
 * ```ts
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { assignTrial } from "./assign.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * const { treated, control } = assignTrial(bureaux, { blocks: "pairs", bureaux: 100, seed: "vote" });
 * assertEquals([treated, control], [50, 50]);
 * ```
 */
export function assignTrial(bureaux: Bureaux, given: AssignOptions = {}): Assignment {
  const options = checked(bureaux, given);
  const stream = new Stream(keyFromSeed(options.seed));
  const usable = Array.from({ length: bureaux.size }, (_, i) => i)
    .filter((i) => bureaux.registered[i] > 0 && bureaux.valid[i] > 0);
  const places = sample(bureaux, usable, options, stream);
  const at = <T>(values: ArrayLike<T>) => places.map((i) => values[i]);
  const areas = options.cluster === null ? undefined : at(bureaux[options.cluster]);
  const layout = layOut({
    row: at(bureaux.row),
    share: options.share,
    rule: parseBlocks(options.blocks),
    value: at(knownValues(bureaux, options.blockOn)),
    weight: at(bureaux.registered),
    cluster: areas,
    group: options.within === null ? undefined : at(bureaux[options.within]),
  });
  const treated = drawAssignment(layout, stream, 0);
  const covariates: Covariates = new Map(
    [...knownCovariates(bureaux)].map(([name, values]) => [name, at(values)]),
  );
  const balance = checkBalance({ layout, treated, covariates, stream, draws: options.draws });
  const arm = new Array<ArmName>(bureaux.size).fill("outside");
  const block = new Array<number | null>(bureaux.size).fill(null);
  const cluster = new Array<string | null>(bureaux.size).fill(null);
  places.forEach((i, k) => {
    arm[i] = treated[k] === 1 ? "treated" : "control";
    block[i] = layout.block[layout.unit[k]] + 1;
    if (areas !== undefined) cluster[i] = areas[k] ?? bureaux.code[i];
  });
  const count = (name: ArmName) => arm.filter((a) => a === name).length;
  return {
    size: bureaux.size,
    code: bureaux.code,
    commune: bureaux.commune,
    communeName: bureaux.communeName,
    registered: bureaux.registered,
    arm,
    block,
    cluster,
    treated: count("treated"),
    control: count("control"),
    outside: count("outside"),
    layout,
    balance,
    options: { ...options, bureaux: places.length },
    notes: notesOn(bureaux, usable.length, layout),
  };
}

function checked(bureaux: Bureaux, options: AssignOptions): Assignment["options"] {
  const { blocks = "none", cluster, within, blockOn = "turnout" } = options;
  const whole = options.bureaux === undefined || options.bureaux === bureaux.size;
  if (cluster !== undefined && !whole) {
    throw new InputError(
      `bureaux must be all ${bureaux.size} of the territory where clusters are drawn, got ${options.bureaux}.`,
    );
  }
  if (parseBlocks(blocks).kind === "none" && within !== undefined) {
    throw new InputError("within must come with blocks: pairs, quartiles or strata:K, got none.");
  }
  return {
    share: numberOption("share", options.share ?? 0.5, { min: 0, max: 1 }),
    blocks,
    blockOn,
    within: within === undefined ? null : choiceOption("within", within, AREAS),
    cluster: cluster === undefined ? null : choiceOption("cluster", cluster, AREAS),
    bureaux: numberOption("bureaux", options.bureaux ?? bureaux.size, {
      min: 2,
      max: bureaux.size,
      integer: true,
    }),
    seed: String(options.seed ?? "promesse"),
    draws: numberOption("draws", options.draws ?? 999, { min: 0, max: 1e6, integer: true }),
  };
}

/** The bureaux of the trial: all, or a simple random sample, in the order of the table. */
function sample(
  bureaux: Bureaux,
  usable: number[],
  options: Assignment["options"],
  stream: Stream,
): number[] {
  if (usable.length <= options.bureaux) return usable;
  const uniform = new Map(usable.map((i) => [
    i,
    stream.at(0, bureaux.row[i], Purpose.ASSIGNMENT, DRAW.sample).uniform(),
  ]));
  return usable.sort((a, b) => uniform.get(a)! - uniform.get(b)!)
    .slice(0, options.bureaux).sort((a, b) => a - b);
}

/** Turnout or share in points, or the register. */
function knownValues(bureaux: Bureaux, name: string): ArrayLike<number> {
  if (name === "registered") return bureaux.registered;
  const { part, over } = outcomeColumn(bureaux, name, "blockOn");
  return Float64Array.from(over, (n, i) => n > 0 ? 100 * part[i] / n : 0);
}

/** What balance is checked on: register, turnout and shares of blocs, the latter in points. */
function knownCovariates(bureaux: Bureaux): Map<string, ArrayLike<number>> {
  const shares = [...blocVotes(bureaux)].map(([bloc, votes]): [string, ArrayLike<number>] => [
    `share of ${bloc}`,
    Float64Array.from(votes, (v, i) => bureaux.valid[i] > 0 ? 100 * v / bureaux.valid[i] : 0),
  ]);
  return new Map<string, ArrayLike<number>>([
    ["registered", bureaux.registered],
    ["turnout", knownValues(bureaux, "turnout")],
    ...shares,
  ]);
}

function notesOn(bureaux: Bureaux, usable: number, { pooled, blocks }: Layout): string[] {
  const empty = bureaux.size - usable;
  return [
    ...(empty > 0
      ? [`${empty} bureaux where nobody registered or voted are outside the trial.`]
      : []),
    ...(pooled > 0 && blocks > 1
      ? [`${pooled} units of areas too small for a block of their own were pooled across areas.`]
      : []),
    ...(bureaux.notes ?? []),
  ];
}
