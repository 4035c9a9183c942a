import { svgElement } from "./document.ts";
import { THEME } from "./theme.ts";

/**
 * A plot of Observable Plot as an element that needs no stylesheet: Plot's own, which only browsers
 * understand, is dropped, and what it said is said with attributes.
 *
 * @param document the document in which the plot was made.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument, svgElement } from "./document.ts";
 * import { plotElement } from "./plot_element.ts";
 *
 * const document = newDocument();
 * const plot = svgElement(document, "svg", { width: 40, class: "plot" });
 * assertEquals(plotElement(document, plot).outerHTML.includes("class"), false);
 * ```
 */
export function plotElement(document: Document, plot: Element): Element {
  for (const style of [...plot.querySelectorAll("style")]) style.remove();
  const nested = svgElement(document, "svg", { fill: THEME.ink });
  for (const name of ["width", "height", "viewBox", "text-anchor"]) {
    const value = plot.getAttribute(name);
    if (value !== null) nested.setAttribute(name, value);
  }
  nested.setAttribute("font-size", String(THEME.label));
  nested.append(...plot.childNodes);
  return nested;
}
