/** A request body as the client sends it [measured]. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** An object path: 1 global, 2 service, 3 method, 4 property, 5 indexer, 6 reference, 7 null. */
export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

/** Positional arguments; where an id stands beside, the argument is that object. */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** An action: 1 instantiate, 2 query, 3 method, 4 set, 5 trace, 6 recursive query, 7 query as JSON, 8 ensure unchanged, 9 update. */
export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly RecursiveQueryInfo?: { readonly Queries?: Readonly<Record<string, WireQuery>>; readonly MaxDepth?: number };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** What a load asks for. */
export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One result. */
export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The answer's body. */
export interface ResponseBody {
  readonly Results: WireResult[];
  readonly TraceIds: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** "GetRange" -> "getRange"; internals such as "_KeepReference" stay. */
export function apiName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** "address" -> "Address". */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
