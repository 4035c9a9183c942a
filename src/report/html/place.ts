import type { Language } from "../../sentences/mod.ts";
import { departement } from "./departements.ts";

/**
 * A territory as a reader names it, with the word for "in": `in Haute-Garonne`, `à Mende`.
 *
 * @param territory as results write it: `departement:31`.
 * @param commune name of the commune, where the territory is one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { inPlace } from "./place.ts";
 *
 * assertEquals(inPlace("departement:31", "fr"), "en Haute-Garonne");
 * assertEquals(inPlace("commune:48095", "en", "Mende"), "in Mende");
 * assertEquals(inPlace("circonscription:3101", "en"), "in circonscription 3101 (Haute-Garonne)");
 * ```
 */
export function inPlace(territory: string, language: Language, commune?: string): string {
  const [kind, ...rest] = territory.split(":");
  const code = rest.join(":");
  const french = language === "fr";
  switch (kind) {
    case "france":
      return french ? "en France" : "in France";
    case "departement": {
      if (code === "ZZ") {
        return french ? "chez les Français de l’étranger" : "among the French abroad";
      }
      const found = departement(code);
      if (found === null) return french ? `dans ${territory}` : `in ${territory}`;
      return french ? found.inFrench : `in ${found.name}`;
    }
    case "commune":
      if (commune === undefined) return french ? `dans la commune ${code}` : `in commune ${code}`;
      return french ? `à ${commune}`.replace(/^à Les? /, contracted) : `in ${commune}`;
    case "circonscription": {
      const name = departement(code.slice(0, -2))?.name;
      const around = name === undefined ? "" : ` (${name})`;
      return `${french ? "dans la" : "in"} circonscription ${code}${around}`;
    }
    default:
      return french ? `dans les bureaux de ${code}` : `in the bureaux of ${code}`;
  }
}

/** "à Le Havre" is "au Havre", "à Les Ulis" is "aux Ulis". */
function contracted(words: string): string {
  return words === "à Le " ? "au " : "aux ";
}
