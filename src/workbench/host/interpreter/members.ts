import { HostError } from "../errors";
import { shapeOf } from "./registry";
import type { Session } from "./session";
import type { Method, Navigation, Scalar, Shape } from "./shape";
import { supportsSet } from "./versions";
import type { Target } from "./targets";

/** Tells whether the client's own class has a member; null while the host has not been shown the client. */
export type MemberOracle = ((className: string, name: string) => boolean) | null;

/** Looks members up, refuses what is missing by name, and reports every use. */
export class Members {
  /** See `MemberOracle`. */
  oracle: MemberOracle = null;
  /** Members used by the request at hand. */
  readonly used = new Set<string>();
  /** Those of them that were called or set, not only read. */
  readonly changed = new Set<string>();

  constructor(private readonly session: Session) {}

  /** The class of a target. */
  shape(target: Target): Shape {
    return shapeOf(target.className);
  }

  /** A method of the target's class. */
  method(target: Target, name: string): Method<Target> {
    const shape = this.shape(target);
    const method = this.checked(shape, name, own(shape.methods, name));
    this.changed.add(`${shape.name}.${name}`);
    return method;
  }

  /** A navigation property of the target's class. */
  navigation(target: Target, name: string): Navigation<Target> {
    const shape = this.shape(target);
    return this.checked(shape, name, own(shape.navigations, name));
  }

  /** A writable scalar. */
  writable(target: Target, name: string): (value: unknown) => void {
    const shape = this.shape(target);
    const scalar = this.checked(shape, name, own(shape.scalars, name));
    const write = scalar.write;
    if (write === undefined) throw new HostError("InvalidArgument", `${shape.name}.${name} is read-only.`);
    this.changed.add(`${shape.name}.${name}`);
    return value => write(target, value, this.session);
  }

  /** Reads a scalar after the same checks. */
  read(shape: Shape, target: Target, name: string, scalar: Scalar<Target>): unknown {
    this.checked(shape, name, scalar);
    const read = scalar.read;
    if (read === undefined) throw new HostError("NotImplemented", `${shape.name}.${name} cannot be read here.`);
    return read(target, this.session);
  }

  /** Whether the host's sets include a member. */
  isSupported(member: { readonly since: string }): boolean {
    return supportsSet(this.session.sets, member.since);
  }

  /**
   * The error for a name nothing is known of. With the client's classes at hand, a name Excel does not have is
   * InvalidArgument when loaded [unverified]; a real member without an entry here is NotImplemented.
   */
  unknown(className: string, name: string): HostError {
    if (this.oracle !== null && !this.oracle(className, name)) {
      return new HostError("InvalidArgument", `${className} has no property "${name}".`, `${className}.${name}`);
    }
    return new HostError(
      "NotImplemented",
      `${className}.${name} exists in Excel but is not modelled.`,
      `${className}.${name}`,
    );
  }

  private checked<M extends { readonly since: string }>(shape: Shape, name: string, member: M | undefined): M {
    const location = `${shape.name}.${name}`;
    this.used.add(location);
    if (member === undefined) throw this.unknown(shape.name, name);
    if (!this.isSupported(member)) {
      // On an Excel without the set the member does not exist; the client's guard says so before a request is sent.
      throw new HostError("ApiNotFound", `${location} is part of the requirement set ${member.since}.`, location);
    }
    this.session.faults.checkMember(location);
    return member;
  }
}

function own<M>(table: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
