import { svgElement, xmlText } from "./document.ts";
import type { Legend } from "./legend.ts";
import { balanced, wrapped } from "./text.ts";
import { THEME } from "./theme.ts";

/** The words around the plot of every figure. */
export interface FigureText {
  title: string;
  /** Paragraphs under the title. */
  subtitle: readonly string[];
  /** Paragraphs under the plot: notes, sources, licence. */
  source: readonly string[];
  /** The figure in words, for those who do not see it. */
  description: string;
}

/** What surrounds the plot of every figure, and the plot. */
export interface Page extends FigureText {
  /** Pixels. */
  width: number;
  legend: Legend;
  /** The plot, an SVG element that has a width and a height. */
  plot: Element;
}

/**
 * A figure as one self-contained SVG: title, subtitle, legend, plot and sources one under the other,
 * texts wrapped to the width, so that nothing is cut.
 *
 * @param document The document in which the plot and the legend were made.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { newDocument, svgElement } from "./document.ts";
 * import { legend } from "./legend.ts";
 * import { page } from "./page.ts";
 *
 * const document = newDocument();
 * const figure = page(document, {
 *   width: 400,
 *   title: "Où va la voix ?",
 *   subtitle: [],
 *   legend: legend(document, [], 400),
 *   plot: svgElement(document, "svg", { width: 400, height: 100 }),
 *   source: ["Source: nobody."],
 *   description: "Empty.",
 * });
 * assertStringIncludes(figure, 'xmlns="http://www.w3.org/2000/svg"');
 * ```
 */
export function page(document: Document, contents: Page): string {
  const inner = contents.width - 2 * THEME.padding;
  const root = svgElement(document, "svg", {
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    "font-family": THEME.fontFamily,
  });
  let y = THEME.padding;
  const put = (element: Element, height: number) => {
    root.appendChild(element);
    y += height;
  };
  const putText = (text: string, size: number, colour: string, bold = false) => {
    const broken = size === THEME.source ? wrapped : balanced;
    for (const line of broken(text, inner, size, bold)) {
      const attributes = {
        x: THEME.padding,
        y: y + size,
        "font-size": size,
        fill: colour,
        ...(bold ? { "font-weight": "bold" } : {}),
      };
      put(svgElement(document, "text", attributes, line), size * 1.35);
    }
  };

  root.appendChild(svgElement(document, "title", {}, contents.title));
  root.appendChild(svgElement(document, "desc", {}, contents.description));
  const background = svgElement(document, "rect", { width: "100%", height: "100%" });
  background.setAttribute("fill", THEME.background);
  root.appendChild(background);

  putText(contents.title, THEME.title, THEME.ink, true);
  y += 2;
  for (const text of contents.subtitle) putText(text, THEME.subtitle, THEME.quiet);
  y += 8;
  contents.legend.element.setAttribute("transform", `translate(${THEME.padding},${round(y)})`);
  put(contents.legend.element, contents.legend.height + 4);
  contents.plot.setAttribute("x", "0");
  contents.plot.setAttribute("y", String(round(y)));
  put(contents.plot, Number(contents.plot.getAttribute("height")) + 8);
  for (const text of contents.source) putText(text, THEME.source, THEME.quiet);

  const height = Math.ceil(y + THEME.padding / 2);
  root.setAttribute("width", String(contents.width));
  root.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${contents.width} ${height}`);
  return xmlText(root) + "\n";
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
