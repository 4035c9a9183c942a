import { assertEquals } from "@std/assert";
import { distribution } from "../../src/claims/distribution.ts";
import type { Finding } from "../../src/claims/readings/finding.ts";
import { reasonsOf } from "../../src/claims/reasons.ts";

const CLAIMED = { low: 1.5, high: 2 };

/** Of 200 draws 3 reach 1.5: a share of 1.5 %, more than two standard errors under 5 %. */
function finding(change: Partial<Finding> = {}): Finding {
  const of = (name: string, reached: number, vendors = false) =>
    distribution({
      name,
      kind: "predictive",
      vendors,
      values: Array.from({ length: 200 }, (_, i) => i < reached ? 2.5 : 0.5),
    }, CLAIMED);
  return {
    unit: "points of turnout",
    quantity: "",
    distributions: [of("trials", 3), of("as-sold", 120, true)],
    reference: "trials",
    needs: [{
      evidence: "trials",
      contacts: 123456,
      share_of_reachable: 1.25,
      effect: 0.05,
      effect_of_evidence: 0.02,
    }],
    contacts: 50000,
    registered: 90000,
    verdict: "implausible",
    notes: [],
    ...change,
  };
}

Deno.test("the same numbers give the same reasons in English and in French", () => {
  const reading = { claimed: CLAIMED, test: "figure" } as const;
  assertEquals(
    reasonsOf(reading, finding()),
    [
      "Claimed: 1.5 to 2 points of turnout. trials gives 0.53 points of turnout (fixed); P = 1.5 % of at least " +
      "1.5.",
      "P elsewhere: as-sold 60 % (the vendors' own rate: does not judge).",
      "It takes an effect of 0.05 per contact with 50\u202f000 contacts, 2.5 times that of trials (0.02); " +
      "or 123\u202f456 contacts at that effect, 125 % of the electors that one try reaches: there are not " +
      "so many.",
    ],
  );
  assertEquals(reasonsOf(reading, finding(), "fr"), [
    "Annoncé\u202f: 1,5 à 2 points de participation\u202f; trials\u202f: 0,53 points de participation (fixe)\u202f; " +
    "P = 1,5\u202f% pour au moins 1,5.",
    "P ailleurs\u202f: as-sold 60\u202f% (le taux des vendeurs eux-mêmes\u202f: ne juge pas).",
    "Il y faut un effet de 0,05 par contact avec 50\u202f000 contacts, 2,5 fois celui de trials (0,02)\u202f; " +
    "ou 123\u202f456 contacts à cet effet, 125\u202f% des électeurs qu’un essai atteint\u202f: il n’y en a " +
    "pas tant.",
  ]);
});

Deno.test("a direction, a rate of nothing and no claim are said in both languages", () => {
  const direction = { claimed: { low: 0, high: 0 }, test: "direction" } as const;
  const [first] = reasonsOf(direction, finding(), "fr");
  assertEquals(
    first,
    "Annoncé\u202f: un sens, plus que 0\u202f; trials\u202f: 0,53 points de participation (fixe)\u202f; " +
      "P = 1,5\u202f% pour plus que 0.",
  );
  const needs = [{ ...finding().needs[0], contacts: null, effect_of_evidence: null }];
  assertEquals(
    reasonsOf({ claimed: CLAIMED, test: "figure" }, finding({ needs }), "fr").at(-1),
    "Il y faut un effet de 0,05 par contact avec 50\u202f000 contacts, quand trials a 0.",
  );
  const none = finding({ distributions: [], reference: null });
  assertEquals(
    [reasonsOf({ claimed: null, test: "figure" }, none)[0], reasonsOf(direction, none, "fr")[0]],
    [
      "Nothing is claimed that these numbers could judge: none.",
      "Rien n’est affirmé que ces nombres puissent juger\u202f: aucun.",
    ],
  );
});
