/**
 * A made-up election of four bureaux in two départements, for examples and tests.
 *
 * @module
 */

import type { ElectionTable } from "../types.ts";

/**
 * Four bureaux, two options, rows out of order on purpose. A fresh copy at each call.
 *
 * @example
 * ```ts
 * import { tinyElection } from "./example.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tinyElection().code.length, 4);
 * ```
 */
export function tinyElection(): ElectionTable {
  return {
    entry: {
      id: "referendum-2000-example",
      title: "A made-up referendum",
      date: "2000-01-02",
      kind: "referendum",
      round: 1,
      provisional: false,
      byCirconscription: false,
      options: [
        { id: "oui", label: "Oui", nuance: null, bloc: "gauche", votes: 0 },
        { id: "non", label: "Non", nuance: null, bloc: "droite", votes: 0 },
      ],
      source: { publisher: "nobody", title: "made up", licence: "none", retrieved: null },
      notes: [],
    },
    code: ["31555_0002", "2A004_0001", "31555_0001", "31001_0001"],
    communeName: ["Toulouse", "Ajaccio", "Toulouse", "Agassac"],
    circonscription: ["3101", "2A01", "3101", null],
    registered: Int32Array.of(100, 50, 80, 10),
    voters: Int32Array.of(60, 50, 40, 0),
    blank: Int32Array.of(2, 0, 1, 0),
    null: Int32Array.of(1, 0, 1, 0),
    valid: Int32Array.of(57, 50, 38, 0),
    votes: [Int32Array.of(30, 20, 18, 0), Int32Array.of(27, 30, 20, 0)],
  };
}
