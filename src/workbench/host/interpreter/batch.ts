import { HostError, httpStatusOf } from "../errors";
import { Members } from "./members";
import { QueryReader } from "./query";
import { globalTarget, serviceTarget } from "./roots";
import type { Session } from "./session";
import {
  apiName,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WireArguments,
  type WirePath,
} from "./wire";
import { type Target, isTarget } from "./targets";

/** Carries out requests of the client, one after the other. */
export class Interpreter {
  readonly members: Members;
  private readonly reader: QueryReader;

  constructor(private readonly session: Session) {
    this.members = new Members(session);
    this.reader = new QueryReader(session, this.members);
  }

  /**
   * Runs the actions in order. The first failure stops the request; what was done before stays done and is answered
   * [inferred: the ordered action list; no roll-back in the documentation].
   */
  run(body: RequestBody): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const paths = new PathResolver(body.ObjectPaths, this.session, this.members);
    this.members.used.clear();
    this.members.changed.clear();
    this.session.workbook.origin = "addIn";
    try {
      for (const [index, action] of body.Actions.entries()) {
        try {
          this.perform(action, paths, response);
        } catch (error) {
          // A bug of the host is not an error of Excel: let it surface.
          if (!(error instanceof HostError)) throw error;
          response.Error = {
            Code: error.code,
            Message: error.message,
            HttpStatusCode: httpStatusOf(error.code),
            Location: error.location ?? this.locationOf(action, paths),
            ActionIndex: index,
          };
          break;
        }
      }
    } finally {
      this.session.endRequest();
      this.session.workbook.origin = "user";
    }
    return response;
  }

  private perform(action: WireAction, paths: PathResolver, response: ResponseBody): void {
    const answer = (Value: unknown): void => {
      response.Results.push({ ActionId: action.Id, Value });
    };
    if (action.ActionType === 5) {
      // Must stand in both lists, or event registration never completes [measured].
      response.TraceIds.push(action.Id);
      answer(null);
      return;
    }
    const target = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        answer(target === null ? null : this.reader.identity(target));
        return;
      case 2:
        answer(this.reader.answer(target, action.QueryInfo ?? {}));
        return;
      case 3:
        answer(this.callMethod(target, action, paths));
        return;
      case 4: {
        const [value] = paths.arguments(action.ArgumentInfo);
        this.assign(target, apiName(action.Name), value ?? null);
        return;
      }
      case 6: {
        const info = action.RecursiveQueryInfo ?? {};
        answer(this.reader.answerRecursive(target, info.Queries ?? {}, info.MaxDepth ?? 1));
        return;
      }
      case 7:
        answer(this.reader.answer(target, action.QueryInfo ?? {}, "json"));
        return;
      case 8:
        return;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.assign(target, name, value);
        return;
      default:
        throw new HostError("NotImplemented", `Action type ${action.ActionType} is not modelled.`);
    }
  }

  private assign(target: Target | null, name: string, value: unknown): void {
    if (target === null) throw nullObjectUsed(name);
    this.members.writable(target, name)(value);
  }

  private callMethod(target: Target | null, action: WireAction, paths: PathResolver): unknown {
    const name = apiName(action.Name);
    if (target === null) {
      // Null ranges are kept as well [measured].
      if (name === "_KeepReference") return null;
      throw nullObjectUsed(name);
    }
    const result = this.members.method(target, name).call(target, paths.arguments(action.ArgumentInfo), this.session);
    return isTarget(result) || result === undefined ? null : result;
  }

  private locationOf(action: WireAction, paths: PathResolver): string {
    return `${paths.className(action.ObjectPathId)}.${apiName(action.Name)}`;
  }
}

// Setting or calling on a null object [unverified: the code].
function nullObjectUsed(name: string): HostError {
  return new HostError("InvalidObjectPath", `"${name}" was used on a null object.`);
}

/** Finds the objects behind path ids. A method path runs once per request, however often it is named. */
class PathResolver {
  private readonly resolved = new Map<number, Target | null>();

  constructor(
    private readonly paths: Readonly<Record<string, WirePath>>,
    private readonly session: Session,
    private readonly members: Members,
  ) {}

  resolve(id: number): Target | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw new HostError("InvalidRequest", `There is no object path ${id}.`);
    const target = this.open(path);
    this.resolved.set(id, target);
    return target;
  }

  className(id: number): string {
    return this.resolved.get(id)?.className ?? "Object";
  }

  /** Positional arguments with objects in the place of their ids. */
  arguments(info: WireArguments | undefined): unknown[] {
    const values = info?.Arguments ?? [];
    return values.map((value, index) => this.dereference(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private dereference(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id !== 0) return this.resolve(id);
    if (Array.isArray(value)) {
      if (!Array.isArray(id)) return value;
      return value.map((entry, index) => this.dereference(entry, id[index]));
    }
    if (typeof value === "object" && value !== null) return this.dereferenceObject(value);
    return value;
  }

  private dereferenceObject(value: object): unknown {
    const path = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof path === "number") return this.resolve(path);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.dereference(entry, 0)]));
  }

  private open(path: WirePath): Target | null {
    if (path.ObjectPathType === 1) return globalTarget();
    if (path.ObjectPathType === 2) return serviceTarget(path.Name);
    if (path.ObjectPathType === 6) return this.session.kept(path.Name);
    if (path.ObjectPathType === 7) return null;
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    // Null is contagious down the path [inferred from the client's null paths].
    if (parent === null) return null;
    const name = path.ObjectPathType === 5 ? "getItem" : apiName(path.Name);
    try {
      return this.step(path, parent, name);
    } catch (error) {
      if (error instanceof HostError) error.location ??= `${parent.className}.${name}`;
      throw error;
    }
  }

  private step(path: WirePath, parent: Target, name: string): Target | null {
    if (path.ObjectPathType === 4) return this.members.navigation(parent, name).open(parent, this.session);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === 5) {
      const item = this.members.shape(parent).item;
      const location = `${parent.className}.getItem`;
      this.members.used.add(location);
      this.session.faults.checkMember(location);
      if (item === undefined) throw this.members.unknown(parent.className, "getItem");
      return item(parent, args[0], this.session);
    }
    const result = this.members.method(parent, name).call(parent, args, this.session);
    if (result === null || isTarget(result)) return result;
    throw new HostError("NotImplemented", `${parent.className}.${name} answers no object here.`);
  }
}
