import type { Session } from "./session";
import type { Target } from "./targets";

/** A scalar property: `read` for loading, `write` for assigning; `since` is its ExcelApi version. */
export interface Scalar<T extends Target> {
  readonly since: string;
  readonly read?: (target: T, session: Session) => unknown;
  readonly write?: (target: T, value: unknown, session: Session) => void;
}

/** A property that leads to another object; null = a null object. */
export interface Navigation<T extends Target> {
  readonly since: string;
  readonly open: (target: T, session: Session) => Target | null;
}

/** A method: answers a plain value, an object, or null. Arguments that name objects arrive as targets. */
export interface Method<T extends Target> {
  readonly since: string;
  readonly call: (target: T, args: readonly unknown[], session: Session) => unknown;
}

/**
 * One class of the object model: what the host knows of it, keyed by API names (camelCase; `_name` for internals).
 * A member that is not listed does not exist here and fails by name.
 */
export interface Shape<T extends Target = Target> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** `_ReferenceId`, `Id` or `_Id`: must be answered on every Instantiate and query [client source]. */
  readonly identity?: (target: T, session: Session) => Record<string, unknown>;
  /** Makes it a collection. */
  readonly items?: (target: T, session: Session) => readonly Target[];
  /** `getItem(key)`: throws ItemNotFound. */
  readonly item?: (target: T, key: unknown, session: Session) => Target;
}
