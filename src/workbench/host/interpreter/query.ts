import { HostError } from "../errors";
import type { Members } from "./members";
import { readSelection, type SelectionTree } from "./selection-tree";
import type { Session } from "./session";
import type { Scalar, Shape } from "./shape";
import { wireName, type WireQuery } from "./wire";
import type { Target } from "./targets";

/** How answers name their members: on the wire "Address" and "_Items", as JSON "address" and "items". */
export type NameStyle = "wire" | "json";

/** Answers loads. */
export class QueryReader {
  constructor(
    private readonly session: Session,
    private readonly members: Members,
  ) {}

  /** The answer to one load of one object; null for a null object. */
  answer(target: Target | null, query: WireQuery, style: NameStyle = "wire"): unknown {
    return target === null ? null : this.describe(target, readSelection(query), query, style);
  }

  /** The answer to `loadRecursive`: each class has its own query, followed to `depth` levels. */
  answerRecursive(target: Target | null, queries: Readonly<Record<string, WireQuery>>, depth: number): unknown {
    if (target === null) return null;
    const shape = this.members.shape(target);
    const query = queries[shape.name] ?? {};
    const value = this.describe(target, readSelection(query), query, "wire");
    if (depth <= 1) return value;
    const nested = shape.items === undefined ? [target] : shape.items(target, this.session);
    const answers = shape.items === undefined ? [value] : (value["_Items"] as Record<string, unknown>[]);
    nested.forEach((item, index) => {
      const itemShape = this.members.shape(item);
      for (const [name, navigation] of Object.entries(itemShape.navigations ?? {})) {
        const next = navigation.open(item, this.session);
        if (next === null || queries[this.members.shape(next).name] === undefined) continue;
        (answers[index] as Record<string, unknown>)[wireName(name)] = this.answerRecursive(next, queries, depth - 1);
      }
    });
    return value;
  }

  /** Identity members of a target. */
  identity(target: Target): Record<string, unknown> {
    return this.members.shape(target).identity?.(target, this.session) ?? {};
  }

  private describe(target: Target, tree: SelectionTree, query: WireQuery, style: NameStyle): Record<string, unknown> {
    const shape = this.members.shape(target);
    if (shape.items !== undefined) return this.describeCollection(shape, target, tree, query, style);
    const value: Record<string, unknown> = style === "wire" ? { ...this.identity(target) } : {};
    if (tree.all) this.readAll(shape, target, value, style);
    for (const [name, below] of tree.names) this.readOne(shape, target, name, below, value, style);
    return value;
  }

  private describeCollection(
    shape: Shape,
    target: Target,
    tree: SelectionTree,
    query: WireQuery,
    style: NameStyle,
  ): Record<string, unknown> {
    const value: Record<string, unknown> = style === "wire" ? { ...this.identity(target) } : {};
    const forItems: SelectionTree = { name: "items", all: tree.all, names: new Map() };
    for (const [name, below] of tree.names) {
      // A name is looked up among the collection's own scalars first, then on the items.
      if (findScalar(shape, name) !== null) this.readOne(shape, target, name, below, value, style);
      else forItems.names.set(name, below);
    }
    if (tree.all) this.readAll(shape, target, value, style);
    const all = shape.items?.(target, this.session) ?? [];
    const skip = query.Skip ?? 0;
    const page = all.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    value[style === "wire" ? "_Items" : "items"] = page.map(item => this.describe(item, forItems, {}, style));
    return value;
  }

  private readAll(shape: Shape, target: Target, value: Record<string, unknown>, style: NameStyle): void {
    for (const [name, scalar] of Object.entries(shape.scalars ?? {})) {
      if (scalar.read === undefined || !this.members.isSupported(scalar)) continue;
      value[styled(name, style)] = this.members.read(shape, target, name, scalar);
    }
  }

  private readOne(
    shape: Shape,
    target: Target,
    lowerName: string,
    below: SelectionTree,
    value: Record<string, unknown>,
    style: NameStyle,
  ): void {
    const scalar = findScalar(shape, lowerName);
    if (scalar !== null) {
      const [name, member] = scalar;
      try {
        value[styled(name, style)] = this.members.read(shape, target, name, member);
      } catch (error) {
        if (error instanceof HostError) error.location ??= `${shape.name}.${name}`;
        throw error;
      }
      return;
    }
    const navigation = Object.entries(shape.navigations ?? {}).find(([name]) => name.toLowerCase() === lowerName);
    if (navigation === undefined) throw this.members.unknown(shape.name, below.name);
    const [name] = navigation;
    const next = this.members.navigation(target, name).open(target, this.session);
    const wanted = below.names.size === 0 ? { ...below, all: true } : below;
    value[styled(name, style)] = next === null ? null : this.describe(next, wanted, {}, style);
  }
}

function findScalar(shape: Shape, lowerName: string): [string, Scalar<Target>] | null {
  for (const entry of Object.entries(shape.scalars ?? {})) if (entry[0].toLowerCase() === lowerName) return entry;
  return null;
}

function styled(name: string, style: NameStyle): string {
  return style === "wire" ? wireName(name) : name;
}
