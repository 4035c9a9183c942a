/**
 * What runs in the page itself.
 *
 * @module
 */

/** The part of Vega that the page uses. */
interface Vega {
  parse(spec: object): object;
  View: new (runtime: object, options: object) => View;
}

interface View {
  runAsync(): Promise<View>;
  signal(name: string, value: unknown): View;
  tooltip(handler: (view: unknown, event: MouseEvent, item: unknown, value: unknown) => void): View;
}

/** Data that the page hands over in a `<script type="application/json">`. */
interface PageData {
  lang: string;
  /** Parts a name from its value. */
  colon: string;
  figures: { id: string; vega: object; said: Record<string, string> }[];
}

/**
 * Draws the figures in the place of their still pictures, follows the choices, sorts the tables. The page holds this
 * function's own text, so that nothing but `document` and `vega` may be named in it.
 */
export function client(): void {
  const vega = (globalThis as unknown as { vega: Vega }).vega;
  const page = JSON.parse(document.getElementById("data")!.textContent!) as PageData;
  document.documentElement.classList.add("scripted-page");

  const tip = document.body.appendChild(document.createElement("div"));
  tip.className = "tip";
  tip.hidden = true;
  const tell = (_: unknown, event: MouseEvent, __: unknown, value: unknown) => {
    tip.hidden = value === null || value === undefined || value === "";
    if (tip.hidden) return;
    const lines: [string, unknown][] = typeof value === "object"
      ? Object.entries(value!)
      : [["", value]];
    tip.replaceChildren(...lines.map(([name, told]) => {
      const line = document.createElement("div");
      line.textContent = name === "" ? String(told) : `${name}${page.colon}${told}`;
      return line;
    }));
    // Beside the pointer, and within the window.
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.min(event.clientX + 14, clientWidth - tip.offsetWidth - 6);
    const top = Math.min(event.clientY + 14, clientHeight - tip.offsetHeight - 6);
    tip.style.left = `${Math.max(6, left)}px`;
    tip.style.top = `${Math.max(6, top)}px`;
  };

  const draw = ({ id, vega: spec, said }: PageData["figures"][number]) => {
    const still = document.getElementById(id)!;
    const live = document.createElement("div");
    live.className = "live";
    // Beside the still picture until it is drawn: a container out of the page has no width.
    still.before(live);
    const view = new vega.View(vega.parse(spec), {
      renderer: "svg",
      container: live,
      hover: true,
      description: still.getAttribute("aria-label"),
    });
    view.tooltip(tell).runAsync().then(() => {
      still.hidden = true;
      const choice = document.getElementById(`${id}-choice`) as HTMLSelectElement | null;
      choice?.addEventListener("change", () => {
        view.signal("chosen", choice.value).runAsync();
        document.getElementById(`${id}-said`)!.textContent = said[choice.value];
      });
    });
  };
  // Where the reader comes near: a page of many figures opens at once, and one that is folded away has no width.
  const figures = new Map(
    page.figures.map((figure) => [document.getElementById(figure.id), figure]),
  );
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      draw(figures.get(target as HTMLElement)!);
    }
  }, { rootMargin: "100% 0px" });
  for (const still of figures.keys()) near.observe(still!);

  for (const heading of document.querySelectorAll<HTMLElement>("th[data-sorts]")) {
    heading.querySelector("button")!.addEventListener("click", () => {
      const table = heading.closest("table")!;
      const at = [...heading.parentElement!.children].indexOf(heading);
      const rows = [...table.tBodies[0].rows];
      const key = (row: HTMLTableRowElement) => row.cells[at].dataset.value;
      const numeric = rows.every((row) => key(row) === undefined || !isNaN(Number(key(row))));
      // Numbers begin with the largest, names with the first; again turns round.
      const was = heading.getAttribute("aria-sort");
      const down = was === null ? numeric : was === "ascending";
      for (const other of table.querySelectorAll("th[aria-sort]")) {
        other.removeAttribute("aria-sort");
      }
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((a, b) => {
        const [one, two] = [key(a), key(b)];
        // Rows without a value come last, either way.
        if (one === undefined || two === undefined) {
          return one === two ? 0 : one === undefined ? 1 : -1;
        }
        const order = numeric ? Number(one) - Number(two) : one.localeCompare(two, page.lang);
        return down ? -order : order;
      });
      table.tBodies[0].append(...rows);
    });
  }
}
