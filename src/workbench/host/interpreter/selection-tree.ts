import type { WireQuery } from "./wire";

/** What a query selects of one object, and of the objects below it; names in lower case. */
export interface SelectionTree {
  /** As the add-in spelt it. */
  readonly name: string;
  /** Every scalar: an empty load, "*", or a navigation property named without further parts. */
  all: boolean;
  readonly names: Map<string, SelectionTree>;
}

/**
 * Reads `Select` and `Expand`. Segments "items" are dropped: the client strips them from texts but not from arrays
 * [measured]; "*" and a trailing "items" mean every scalar.
 */
export function readSelection(query: WireQuery): SelectionTree {
  const root: SelectionTree = { name: "", all: false, names: new Map() };
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (paths.length === 0) root.all = true;
  for (const path of paths) {
    const parts = path
      .split("/")
      .map(part => part.trim())
      .filter(part => part !== "" && part.toLowerCase() !== "items");
    let node = root;
    for (const part of parts) {
      if (part === "*" || part === "$all") break;
      let next = node.names.get(part.toLowerCase());
      if (next === undefined) {
        next = { name: part, all: false, names: new Map() };
        node.names.set(part.toLowerCase(), next);
      }
      node = next;
    }
    const last = parts.at(-1);
    if (last === undefined || last === "*" || last === "$all" || /(^|\/)items$/i.test(path.trim())) node.all = true;
  }
  return root;
}
