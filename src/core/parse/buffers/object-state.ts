/**
 * The state of an object and of all that it holds, as plain data that may be cloned into another thread. What cannot
 * travel, functions, is left out: `putState` finds it in an object that was made there by the same options. O(what is
 * held); typed arrays are handed over as they are and not copied.
 */
export function stateOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return isFlat(value) ? value : value.map(stateOf);
  if (value instanceof Set) return value;
  if (value instanceof Map) {
    const entries = value as ReadonlyMap<unknown, unknown>;
    return isFlat([...entries.values()]) ? value : new Map([...entries].map(([key, held]) => [key, stateOf(held)]));
  }
  const held = Object.entries(value).filter(([, one]) => typeof one !== "function");
  return Object.fromEntries(held.map(([name, one]) => [name, stateOf(one)]));
}

/** Puts a state into an object of the same class, made by the same options; the state belongs to it from then on. */
export function putState(target: object, state: unknown): void {
  for (const [name, given] of Object.entries(state as object)) {
    const at = target as Record<string, unknown>;
    at[name] = joined(at[name], given);
  }
}

/** The value that takes the place of `own`: objects that were made with their target stay, and get the state. */
function joined(own: unknown, given: unknown): unknown {
  if (!isHolder(own) || !isHolder(given)) return given;
  if (own instanceof Map) return own.size === 0 ? given : joinedMap(own, given as ReadonlyMap<unknown, unknown>);
  if (own instanceof Set) return given;
  if (Array.isArray(own)) {
    const list = given as readonly unknown[];
    return own.length === list.length && !isFlat(own) ? own.map((one, i) => joined(one, list[i])) : list;
  }
  putState(own, given);
  return own;
}

function joinedMap(own: ReadonlyMap<unknown, unknown>, given: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  return new Map([...given].map(([key, state]) => [key, joined(own.get(key), state)]));
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value);
}

/** Whether nothing in a list holds anything itself. A list of a million texts is judged by its first. */
function isFlat(values: readonly unknown[]): boolean {
  return values.length === 0 || (typeof values[0] !== "object" && values.length > 1000) || !values.some(isHolder);
}

/** The buffers of all typed arrays within a state, each once. */
export function buffersOfState(state: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
      return;
    }
    if (!isHolder(value) || value instanceof Set) return;
    const held = value instanceof Map ? [...value.values()] : Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value) || !isFlatOfTexts(value)) held.forEach(collect);
  };
  collect(state);
  return [...found];
}

function isFlatOfTexts(values: readonly unknown[]): boolean {
  return values.length === 0 || typeof values[0] === "string";
}
