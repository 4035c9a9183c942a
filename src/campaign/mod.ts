/**
 * The campaign: budget, reach, response to contact, plan.
 *
 * @module
 */

export { type Budget, type Spending, spending } from "./budget.ts";
export {
  decay,
  type Draw,
  EvidenceDraws,
  persuasionFactor,
  persuasionFactors,
  type Salience,
} from "./parameters.ts";
export {
  expectedAttempts,
  fillInOrder,
  inRowOrder,
  type Plan,
  RandomPlan,
  spent,
  uniformPlan,
  uniformShare,
} from "./plan.ts";
export {
  GRID,
  interpolate,
  MOST_SHIFT,
  relativeEffect,
  type Shift,
  shiftOf,
  tabulateRelativeEffect,
  turnoutEffect,
} from "./propensity.ts";
export {
  capacity,
  contactedShare,
  electorsPerContact,
  reachable,
  spilloverFactor,
} from "./reach.ts";
export {
  contactByVote,
  leaningShare,
  noResponse,
  type Probabilities,
  setProbabilities,
} from "./probabilities.ts";
export {
  type Change,
  drawResponse,
  type ExpectedSite,
  expectResponse,
  noExpectedSite,
  type Site,
  type Unmoved,
} from "./response.ts";
export { CLASSES, classPropensities, tabulateClassEffects } from "./classes.ts";
export {
  type JointContact,
  JointEffects,
  type JointProbabilities,
  jointProbabilities,
  MOST_CHANNELS,
} from "./joint.ts";
