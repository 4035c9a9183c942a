/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
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
      typeof child === "string" ? document.createTextNode(child) : child,
    );
  }
  return element;
}

/**
 * An element as XML text: without the characters that XML cannot hold, and with narrow no-break spaces
 * in the place of entities that only HTML knows.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument, svgElement, xmlText } from "./document.ts";
 *
 * const text = svgElement(newDocument(), "text", {}, "a\u0007\u00a0b");
 * assertEquals(xmlText(text), "<text>a\u202fb</text>");
 * ```
 */
export function xmlText(element: Element): string {
  return element.outerHTML.toWellFormed()
    .replace(/&nbsp;|&#160;|\u00a0/g, "\u202f")
    // deno-lint-ignore no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
