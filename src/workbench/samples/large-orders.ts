import { randomStream, type RandomStream } from "./random";
import { serialOf } from "./serials";

export interface LargeOrdersOptions {
  readonly rows: number;
  /** At most as many as rows: each has at least one. */
  readonly members: number;
  readonly seed: number;
  /** How the rows lie: at random, or by date as a till writes them. Default "shuffled". */
  readonly sequence?: "shuffled" | "by-date";
}

/** Order lines by column; row i of each array belongs together. */
export interface LargeOrders {
  readonly memberId: readonly string[];
  readonly orderId: readonly string[];
  /** Serials with time of day, whole minutes. */
  readonly paidAt: Float64Array;
  /** Whole cents. */
  readonly amount: Float64Array;
  readonly category: readonly string[];
}

const CATEGORY_COUNT = 40;
const FIRST_DAY = serialOf(2021, 11, 21);
const DAYS = 5 * 365;
/** Spread of the logarithm of lines per member: half the members have 6 in 10, one in a hundred has more than 60. */
const SPREAD = 1.01;
/** Chance that a line starts a new order: 1.8 lines to an order. */
const NEW_ORDER = 0.5535;

/**
 * Order lines of any size for tests and benches: skewed counts per member, five years, 40 categories, about 1.8 lines
 * to an order. The same options give the same lines. O(rows).
 */
export function largeOrders({ rows, members, seed, sequence = "shuffled" }: LargeOrdersOptions): LargeOrders {
  if (members < 1 || rows < members) throw new RangeError(`${rows} rows cannot give ${members} members a row each`);
  const random = randomStream(seed);
  const counts = linesPerMember(rows, members, random);

  const categories = Array.from({ length: CATEGORY_COUNT }, (_, place) => `C${String(place + 1).padStart(2, "0")}`);
  const member = new Uint32Array(rows);
  const order = new Uint32Array(rows);
  const paidAt = new Float64Array(rows);
  const amount = new Float64Array(rows);
  const category = new Uint8Array(rows);
  let row = 0;
  let orders = 0;
  for (let who = 0; who < members; who++) {
    const favourite = random.whole(0, CATEGORY_COUNT - 1);
    const typical = Math.exp(4 + normal(random) * 0.7);
    let moment = 0;
    for (let line = 0; line < counts[who]!; line++, row++) {
      if (line === 0 || random.next() < NEW_ORDER) {
        orders++;
        moment = FIRST_DAY + random.whole(0, DAYS - 1) + random.whole(9 * 60, 22 * 60) / 1440;
      }
      member[row] = who;
      order[row] = orders;
      paidAt[row] = moment;
      amount[row] = Math.round(typical * random.between(50, 150)) / 100;
      category[row] = random.next() < 0.5 ? favourite : random.whole(0, CATEGORY_COUNT - 1);
    }
  }

  const places = sequence === "shuffled" ? shuffledPlaces(rows, random) : placesByDate(paidAt);
  const memberId: string[] = new Array<string>(rows);
  const orderId: string[] = new Array<string>(rows);
  const categoryName: string[] = new Array<string>(rows);
  for (let at = 0; at < rows; at++) {
    const from = places[at]!;
    memberId[at] = `M${String(member[from]! + 1).padStart(7, "0")}`;
    orderId[at] = `SO${String(order[from]!).padStart(9, "0")}`;
    categoryName[at] = categories[category[from]!]!;
  }
  return {
    memberId,
    orderId,
    paidAt: Float64Array.from(places, from => paidAt[from]!),
    amount: Float64Array.from(places, from => amount[from]!),
    category: categoryName,
  };
}

/** Log-normal counts of at least one that sum to the rows. */
function linesPerMember(rows: number, members: number, random: RandomStream): Uint32Array {
  const weights = Float64Array.from({ length: members }, () => Math.exp(normal(random) * SPREAD));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = rows - members;
  const counts = new Uint32Array(members);
  // Cumulative rounding: no member is off by more than a line, and the sum is exact.
  let passed = 0;
  let given = 0;
  for (let who = 0; who < members; who++) {
    passed += weights[who]!;
    const upTo = who === members - 1 ? spare : Math.round((passed / total) * spare);
    counts[who] = 1 + upTo - given;
    given = upTo;
  }
  return counts;
}

/** A standard normal value (Box-Muller). */
function normal(random: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function shuffledPlaces(rows: number, random: RandomStream): Uint32Array {
  const places = Uint32Array.from({ length: rows }, (_, place) => place);
  for (let last = rows - 1; last > 0; last--) {
    const other = random.whole(0, last);
    const moved = places[last]!;
    places[last] = places[other]!;
    places[other] = moved;
  }
  return places;
}

function placesByDate(paidAt: Float64Array): Uint32Array {
  return Uint32Array.from({ length: paidAt.length }, (_, place) => place).sort(
    (first, second) => paidAt[first]! - paidAt[second]! || first - second,
  );
}
