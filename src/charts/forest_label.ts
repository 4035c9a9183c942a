import type { Estimate } from "../evidence/types.ts";

/** Longest place, in characters, that a label takes from the context. */
const LONGEST = 42;

/** Openings of a context that name no place. */
const NO_PLACE = /^(same|the|turnout|rule|range|effect|not|an?)\b/i;

/**
 * Short labels of estimates that stand together, no two alike: study and year as the citation begins,
 * then where, as the context begins, or else the end of the id.
 *
 * @returns one an estimate, in their order.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimate } from "../evidence/registry.ts";
 * import { forestLabels } from "./forest_label.ts";
 *
 * assertEquals(forestLabels([estimate("d2d_ggn2003_cace"), estimate("d2d_pons_vote_scaled_r1")]), [
 *   "Green et al. 2003 · Six US cities",
 *   "Pons 2018 · vote scaled r1",
 * ]);
 * ```
 */
export function forestLabels(estimates: readonly Estimate[]): string[] {
  const first = estimates.map((estimate) =>
    `${studyOf(estimate)} · ${placeOf(estimate) ?? tailOf(estimate)}`
  );
  return estimates.map((estimate, k) => {
    const alike = first.filter((label) => label === first[k]).length > 1;
    if (!alike) return first[k];
    const place = placeOf(estimate);
    const tailed = `${studyOf(estimate)} · ${tailOf(estimate)}${place ? `, ${place}` : ""}`;
    const still = estimates.some((other, l) =>
      l !== k && first[l] === first[k] && tailOf(other) === tailOf(estimate)
    );
    return still ? `${studyOf(estimate)} · ${estimate.id}` : tailed;
  });
}

const NAME = "\\p{Lu}[\\p{L}'’-]+";
const AUTHORS = new RegExp(
  `^${NAME}(?:, ${NAME})*(?: & ${NAME})?(?: et al\\.)?(?= \\d{4}|, | \\()`,
  "u",
);

/** Authors and year: the first of three or more stands for all. */
function studyOf({ citation }: Estimate): string {
  const authors = AUTHORS.exec(citation)?.[0];
  if (authors === undefined) return citation.split(/[.,]/)[0];
  const names = authors.split(/, | & /);
  const year = /\b(?:19|20)\d{2}\b/.exec(citation)?.[0];
  return [names.length > 2 ? `${names[0]} et al.` : authors, year].filter(Boolean).join(" ");
}

function placeOf({ context }: Estimate): string | null {
  const place = context.split(/[,.:;]/)[0].trim();
  return place === "" || place.length > LONGEST || NO_PLACE.test(place) ? null : place;
}

/** What an id says beyond its channel and its study: `mail_ggl2008_self` gives "self". */
function tailOf({ id, citation }: Estimate): string {
  const [, ...words] = id.split("_");
  const cited = citation.toLowerCase();
  const own = words.filter((word) =>
    !/^[a-z]+\d{4}$|^(itt|cace|late)$/.test(word) && !cited.includes(word)
  );
  return (own.length > 0 ? own : words).join(" ") || id;
}
