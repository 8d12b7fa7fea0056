/**
 * Texts are copied from thread to thread one by one, in the task that sends and in the task that receives: 300,000 of them
 * hold a page for a tenth of a second and more. So long lists travel ahead of their message, a piece in a message.
 */
export const ITEMS_PER_PIECE = 10_000;

/** Stands in a message where a long list was. */
class TravellingList {
  constructor(readonly travellingList: number) {}
}

/** A part of a long list on its way; the pieces of a list come in their order. */
export interface ListPiece {
  /** Counts the lists of a message from 0. */
  readonly list: number;
  readonly items: readonly unknown[];
}

/** A message whose long lists were taken out. */
export interface TakenApart<Message> {
  readonly message: Message;
  readonly pieces: () => Iterable<ListPiece>;
}

/**
 * Takes the lists of more than {@link ITEMS_PER_PIECE} texts or numbers out of a message; one that stands in it twice
 * travels once. Typed arrays, maps and sets stay: the former are handed over whole. Nothing given is changed.
 */
export function takeApart<Message extends object>(message: Message): TakenApart<Message> {
  const places = new Map<readonly unknown[], TravellingList>();
  const without = (value: unknown): unknown => {
    if (isLongList(value)) {
      const place = places.get(value) ?? new TravellingList(places.size);
      places.set(value, place);
      return { ...place };
    }
    if (isShortList(value)) {
      const kept = value.map(without);
      return kept.every((one, at) => one === value[at]) ? value : kept;
    }
    if (!isRecord(value)) return value;
    const held = Object.entries(value);
    const kept = held.map(([name, one]) => [name, without(one)] as const);
    return kept.every(([, one], at) => one === held[at]![1]) ? value : Object.fromEntries(kept);
  };
  function* pieces(): Generator<ListPiece> {
    for (const [items, { travellingList: list }] of places) {
      for (let from = 0; from < items.length; from += ITEMS_PER_PIECE) {
        yield { list, items: items.slice(from, from + ITEMS_PER_PIECE) };
      }
    }
  }
  return { message: without(message) as Message, pieces };
}

/** The receiving end: takes the pieces of one message as they come, and puts them into it. */
export class ListsOnTheWay {
  readonly #lists: unknown[][] = [];

  take({ list, items }: ListPiece): void {
    const known = (this.#lists[list] ??= []);
    for (const item of items) known.push(item);
  }

  /** The message with its lists. @throws Error for a list of which nothing came */
  putTogether<Message extends object>(message: Message): Message {
    return this.#lists.length === 0 ? message : (this.#joined(message) as Message);
  }

  #joined(value: unknown): unknown {
    if (isShortList(value)) return value.map(one => this.#joined(one));
    if (!isRecord(value)) return value;
    const { travellingList } = value as Partial<TravellingList>;
    if (travellingList !== undefined) {
      const list = this.#lists[travellingList];
      if (list === undefined) throw new Error(`list ${travellingList} of a message is not there`);
      return list;
    }
    for (const [name, one] of Object.entries(value)) (value as Record<string, unknown>)[name] = this.#joined(one);
    return value;
  }
}

function isLongList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > ITEMS_PER_PIECE && typeof value[0] !== "object";
}

/** A list that may hold records with long lists in them. */
function isShortList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= ITEMS_PER_PIECE && typeof value[0] === "object";
}

function isRecord(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value) &&
    !(value instanceof Map) &&
    !(value instanceof Set)
  );
}
