import { parseHTML } from "linkedom";

/** Namespace of SVG elements. */
export const SVG = "http://www.w3.org/2000/svg";

/**
 * A new empty document in which Observable Plot and this room build their elements: no browser is
 * needed, and no permission.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "./document.ts";
 *
 * assertEquals(newDocument().createElement("p").outerHTML, "<p></p>");
 * ```
 */
export function newDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
}

/** Attributes of an element; numbers are written to a hundredth of a pixel. */
export type Attributes = Record<string, string | number>;

/**
 * An SVG element with attributes and children; a string becomes text, escaped.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument, svgElement } from "./document.ts";
 *
 * const text = svgElement(newDocument(), "text", { x: 1.2345 }, "a < b");
 * assertEquals(text.outerHTML, '<text x="1.23">a &lt; b</text>');
 * ```
 */
export function svgElement(
  document: Document,
  name: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(
      key,
      typeof value === "number" ? String(Math.round(value * 100) / 100) : value,
    );
  }
  for (const child of children) {
    element.appendChild(
      typeof child === "string" ? document.createTextNode(printable(child)) : child,
    );
  }
  return element;
}

/** Text without what XML cannot hold; a no-break space would become an entity that SVG lacks. */
function printable(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("\u00a0", "\u202f");
}
