/**
 * Replicates of a run: one world, every strategy.
 *
 * @module
 */

import {
  type Change,
  drawResponse,
  EvidenceDraws,
  noResponse,
  type Probabilities,
  RandomPlan,
  type Site,
} from "../campaign/mod.ts";
import type { Field } from "../electorate/collapse.ts";
import { World } from "../electorate/world.ts";
import { Stream } from "../random/mod.ts";
import { ClassResponder } from "./classes.ts";
import { Expectation } from "./expectation.ts";
import { Responder } from "./responder.ts";
import { emptyReplicates } from "./replicates.ts";
import type { Placement, Run } from "./run.ts";
import type { OutcomeColumn, Replicates } from "./types.ts";

/** Called with the change of each bureau that a strategy contacts; for tests and maps. */
export type Watcher = (
  replicate: number,
  strategy: string,
  bureau: number,
  change: Readonly<Change>,
) => void;

/**
 * Simulates the replicates [from, to) of a run: a pure function of its arguments, whose results do not
 * depend on how the replicates are split into ranges.
 *
 * @param watch sees every bureau's change; slower.
 *
 * @param from first replicate, at least 0; `to` the one after the last.
 *
 * @example
 * ```ts
 * import { loadElectorate } from "../electorate/mod.ts";
 * import { simulate } from "./kernel.ts";
 * import { prepare } from "./prepare.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const { run } = prepare({ electorate, strategies: ["uniform"], budget: { attempts: 500 } });
 * const { outcomes } = simulate(run, 0, 10);
 * // The tenth replicate alone is the tenth of ten.
 * assertEquals(simulate(run, 9, 10).outcomes.uniform.net_votes[0], outcomes.uniform.net_votes[9]);
 * ```
 */
export function simulate(run: Run, from: number, to: number, watch?: Watcher): Replicates {
  return simulator(run, watch)(from, to);
}

/** `simulate` with the buffers of a run kept from one range of replicates to the next. */
export function simulator(run: Run, watch?: Watcher): (from: number, to: number) => Replicates {
  const kernel = new Kernel(run, watch);
  return (from, to) => kernel.simulate(from, to);
}

/** Buffers of a run, reused from one replicate to the next: the loops below allocate nothing. */
class Kernel {
  #run: Run;
  #field: Field;
  #watch: Watcher | undefined;
  #stream: Stream;
  #evidence: EvidenceDraws;
  #world: World;
  #responder: Responder;
  #classes: ClassResponder;
  #random = new Map<Placement, RandomPlan>();
  #site: Site = {
    row: 0,
    abstainers: 0,
    candidate: 0,
    rival: 0,
    other: 0,
    blankNull: 0,
    leaning: 0,
    toRival: 0,
    voteToRival: 0,
    toOther: 0,
  };
  #probabilities: Probabilities = noResponse();
  #change: Change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  #sum: Change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  #expected: Expectation;
  #contacts = 0;
  #registered: number;
  #expectedVotes = 0;
  #expectedValid = 0;

  constructor(run: Run, watch: Watcher | undefined) {
    this.#run = run;
    this.#field = run.field;
    this.#watch = watch;
    this.#stream = new Stream(run.key);
    this.#evidence = new EvidenceDraws(new Stream(run.key), run.preset);
    this.#world = new World(run.field);
    const contacting = {
      evidence: run.evidence,
      electorsPerUnit: run.electorsPerUnit,
      passes: run.passes,
      precision: run.preset.propensityPrecision,
    };
    this.#responder = new Responder(run.field, contacting);
    this.#expected = new Expectation(run.field, this.#responder);
    this.#classes = new ClassResponder(run.field, contacting, this.#responder);
    this.#registered = run.field.registered.reduce((sum, n) => sum + n, 0);
    const { registered, turnout, candidate, blankNull } = run.field;
    for (let b = 0; b < run.field.size; b++) {
      this.#expectedVotes += registered[b] * turnout[b] * candidate[b];
      this.#expectedValid += registered[b] * turnout[b] * (1 - blankNull[b]);
    }
  }

  simulate(from: number, to: number): Replicates {
    const into = emptyReplicates(this.#run.strategies.map(({ name }) => name), from, to);
    for (let replicate = from; replicate < to; replicate++) this.#replicate(replicate, into);
    return into;
  }

  #replicate(replicate: number, into: Replicates): void {
    const { channel, evidence, election, strategies } = this.#run;
    const at = replicate - into.from;
    const draw = this.#evidence.channel(replicate, channel, evidence, election);
    const leaning = this.#evidence.leaning(replicate);
    this.#responder.prepare(draw, leaning);
    this.#world.draw(this.#stream, replicate);
    const { parameters, world } = into;
    parameters.contact_rate[at] = draw.contactRate;
    parameters.turnout_effect[at] = draw.turnoutEffect;
    parameters.logit_shift[at] = draw.shift;
    parameters.attenuation[at] = draw.attenuation;
    parameters.persuasion[at] = draw.persuasion;
    parameters.leaning[at] = leaning;
    parameters.truncated[at] = draw.truncated || this.#responder.cut > 0 ? 1 : 0;
    const { totals } = this.#world;
    world.voters[at] = totals.voters;
    world.valid[at] = totals.valid;
    world.candidate_votes[at] = totals.candidate;
    world.rival_votes[at] = totals.rival;
    let prepared = false;
    for (const { name, placement } of strategies) {
      clear(this.#sum);
      this.#expected.clear();
      this.#contacts = 0;
      let targeted = 0;
      switch (placement.kind) {
        case "none":
          break;
        case "plan":
          targeted = placement.bureaux.length;
          this.#contactAll(replicate, name, placement.bureaux, placement.attempts, targeted, true);
          break;
        case "random": {
          const plan = this.#randomPlan(placement);
          plan.draw(this.#stream, replicate);
          targeted = plan.count;
          // Its expectation is over all plans, not of the one drawn.
          this.#contactAll(replicate, name, plan.bureaux, plan.attempts, targeted, false);
          this.#expected.setRandom(placement.capacity, placement.budget);
          break;
        }
        case "classes":
          if (!prepared) this.#classes.prepare(draw);
          prepared = true;
          targeted = this.#contactClasses(replicate, name, placement.classes);
          break;
      }
      this.#record(into.outcomes[name], at, targeted);
    }
  }

  /** The buffers of a random placement, kept from one replicate to the next. */
  #randomPlan(placement: Extract<Placement, { kind: "random" }>): RandomPlan {
    let plan = this.#random.get(placement);
    if (!plan) {
      plan = new RandomPlan(placement.capacity, placement.budget);
      this.#random.set(placement, plan);
    }
    return plan;
  }

  /** Contacts the first `count` bureaux of a plan. */
  #contactAll(
    replicate: number,
    strategy: string,
    bureaux: Int32Array,
    attempts: Float64Array,
    count: number,
    expect: boolean,
  ): void {
    const responder = this.#responder;
    for (let j = 0; j < count; j++) {
      const b = bureaux[j];
      const contacted = responder.contacted(b, attempts[j]);
      if (contacted === 0) continue;
      this.#contacts += contacted * this.#field.registered[b];
      responder.set(this.#probabilities, b, contacted);
      this.#place(b);
      drawResponse(this.#stream, replicate, this.#site, this.#probabilities, this.#change);
      add(this.#sum, this.#change);
      if (expect) this.#expected.addResponse(b, this.#probabilities);
      this.#watch?.(replicate, strategy, b, this.#change);
    }
  }

  #contactClasses(
    replicate: number,
    strategy: string,
    classes: Extract<Run["strategies"][number]["placement"], { kind: "classes" }>["classes"],
  ): number {
    for (let j = 0; j < classes.bureaux.length; j++) {
      const b = classes.bureaux[j];
      this.#place(b);
      this.#contacts += this.#classes.respond(
        this.#stream,
        replicate,
        j,
        classes,
        this.#site,
        this.#expected.site(b),
        this.#change,
        this.#expected.sum,
      );
      add(this.#sum, this.#change);
      this.#watch?.(replicate, strategy, b, this.#change);
    }
    return classes.bureaux.length;
  }

  #place(b: number): void {
    const world = this.#world;
    const field = this.#field;
    const site = this.#site;
    site.row = field.row[b];
    site.abstainers = world.abstainers[b];
    site.candidate = world.candidate[b];
    site.rival = world.rival[b];
    site.other = world.other[b];
    site.blankNull = world.blankNull[b];
    site.leaning = this.#responder.leaning[b];
    site.toRival = site.voteToRival = field.toRival[b];
    site.toOther = field.toOther[b];
  }

  #record(columns: Record<OutcomeColumn, Float64Array>, at: number, targeted: number): void {
    const { totals } = this.#world;
    const sum = this.#sum;
    const expected = this.#expected.sum;
    columns.bureaux_targeted[at] = targeted;
    columns.contacts[at] = this.#contacts;
    columns.net_votes[at] = sum.candidate;
    columns.margin_votes[at] = sum.candidate - sum.rival;
    columns.turnout_points[at] = points(sum.voters, this.#registered);
    columns.share_points[at] = shareChange(totals.candidate, totals.valid, sum);
    columns.expected_net_votes[at] = expected.candidate;
    columns.expected_margin_votes[at] = expected.candidate - expected.rival;
    columns.expected_turnout_points[at] = points(expected.voters, this.#registered);
    columns.expected_share_points[at] = shareChange(
      this.#expectedVotes,
      this.#expectedValid,
      expected,
    );
  }
}

function points(part: number, whole: number): number {
  return whole === 0 ? 0 : 100 * part / whole;
}

/** Change of the candidate's share of valid votes, in points; 0 where there are none. */
function shareChange(votes: number, valid: number, change: Change): number {
  if (change.candidate === 0 && change.valid === 0) return 0;
  return points(votes + change.candidate, valid + change.valid) - points(votes, valid);
}

function clear(change: Change): void {
  change.voters =
    change.candidate =
    change.rival =
    change.valid =
      0;
}

function add(sum: Change, change: Change): void {
  sum.voters += change.voters;
  sum.candidate += change.candidate;
  sum.rival += change.rival;
  sum.valid += change.valid;
}
