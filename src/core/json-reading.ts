/** What is wrong with one place of parsed JSON. `path` is like "dimensions.recency.levels", and "" for the whole. */
export type JsonFault =
  | { readonly code: "not-an-object"; readonly path: string }
  | { readonly code: "not-a-list"; readonly path: string }
  | { readonly code: "key-missing"; readonly path: string }
  | { readonly code: "key-unknown"; readonly path: string }
  | {
      readonly code: "value-unknown";
      readonly path: string;
      readonly value: string;
      readonly expected: readonly string[];
    };

/** Where readers put what they could not read; a run of readers without any fault has read everything. */
export type JsonFaults = JsonFault[];

/** Reads one value at `path`; puts a fault into `faults` and gives undefined where it cannot. */
export type JsonReader<T> = (value: unknown, path: string, faults: JsonFaults) => T | undefined;

/** An object of these keys and no others; `optional` ones may be left out. */
export function readObject<R extends object, O extends object = Record<never, never>>(
  required: { readonly [K in keyof R]: JsonReader<R[K]> },
  optional?: { readonly [K in keyof O]: JsonReader<O[K]> },
): JsonReader<R & Partial<O>> {
  const readers = new Map<string, JsonReader<unknown>>(Object.entries({ ...required, ...optional }));
  return (value, path, faults) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      faults.push({ code: "not-an-object", path });
      return undefined;
    }
    const before = faults.length;
    const entries = new Map(Object.entries(value));
    for (const key of entries.keys()) if (!readers.has(key)) faults.push({ code: "key-unknown", path: at(path, key) });
    const read: Record<string, unknown> = {};
    for (const [key, reader] of readers) {
      if (entries.has(key)) read[key] = reader(entries.get(key), at(path, key), faults);
      else if (key in required) faults.push({ code: "key-missing", path: at(path, key) });
    }
    return faults.length === before ? (read as R & Partial<O>) : undefined;
  };
}

/** A list whose entries `entry` reads. */
export function readList<T>(entry: JsonReader<T>): JsonReader<T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push({ code: "not-a-list", path });
      return undefined;
    }
    const before = faults.length;
    const read = value.map((item, place) => entry(item, `${path}[${place}]`, faults));
    return faults.length === before ? (read as T[]) : undefined;
  };
}

/** What `accept` takes; `expected` says in a message what that would have been. */
export function readIf<T>(accept: (value: unknown) => value is T, expected: readonly string[]): JsonReader<T> {
  return (value, path, faults) => {
    if (accept(value)) return value;
    faults.push({ code: "value-unknown", path, value: shortJson(value), expected });
    return undefined;
  };
}

export function readOneOf<const T extends string | number>(names: readonly T[]): JsonReader<T> {
  return readIf((value): value is T => (names as readonly unknown[]).includes(value), names.map(String));
}

export const readNumber = readIf(
  (value): value is number => typeof value === "number" && Number.isFinite(value),
  ["number"],
);

export const readBoolean = readIf((value): value is boolean => typeof value === "boolean", ["true", "false"]);

export const readText = readIf((value): value is string => typeof value === "string", ["text"]);

/** Levels and entries of a value that a message shows, and characters of a text. */
const LEVELS_SHOWN = 3;
const ENTRIES_SHOWN = 10;
const CHARACTERS_SHOWN = 100;

/** A value as JSON for a message: what is long or lies deep is cut short, so that no value can be too much for it. */
function shortJson(value: unknown, levels = LEVELS_SHOWN): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > CHARACTERS_SHOWN ? `${value.slice(0, CHARACTERS_SHOWN)}…` : value);
  }
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Array.isArray(value)
    ? value.slice(0, ENTRIES_SHOWN).map(entry => (levels === 0 ? "…" : shortJson(entry, levels - 1)))
    : Object.entries(value)
        .slice(0, ENTRIES_SHOWN)
        .map(([key, entry]) => `${shortJson(key)}:${levels === 0 ? "…" : shortJson(entry, levels - 1)}`);
  const isCut = (Array.isArray(value) ? value.length : Object.keys(value).length) > ENTRIES_SHOWN;
  const text = [...entries, ...(isCut ? ["…"] : [])].join(",");
  return Array.isArray(value) ? `[${text}]` : `{${text}}`;
}

function at(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
