import { memberWidths } from "../measure/width";
import type { TraitNote } from "./trait-notes";
import type { TraitSources } from "./trait-sources";

/** Categories that are looked at: those that most members bought. All others are neither suggested nor a reason. */
export const MOST_CATEGORIES = 200;
/** A pair of categories is a reason where so many members bought both, and such a share of all members. */
export const PAIR_MEMBERS = 5;
export const PAIR_SHARE = 0.01;

/** 推荐品类: a category that a member has not bought, and the reason. Codes into the values of the width column. */
export interface NextCategory {
  /** -1 for a member who bought all that are looked at. */
  readonly category: Int32Array;
  /** The category of the member's that leads to it; -1 where it is only the one that most members bought. */
  readonly because: Int32Array;
  /** Of the members who bought `because`, the share that bought the category, too; 0 without a reason. */
  readonly confidence: Float64Array;
  /** Members who bought both; without a reason those who bought the category. */
  readonly support: Int32Array;
  /** Confidence divided by the share of all members who bought the category; 0 without a reason. */
  readonly lift: Float64Array;
}

/**
 * Per member the category c, not bought yet, of the highest confidence max P(c | s) over the categories s that they bought,
 * with enough members behind the pair; equal: of higher lift, then by name. Without any such pair it is the category that
 * most members bought (equal: by name). Null where fewer than two categories are bought at all.
 *
 * @returns a remark where more categories exist than are looked at
 *
 * O(members x own categories^2), at worst O(rows x {@link MOST_CATEGORIES}). Source: rfmw.md 1.7.
 */
export function nextCategories(sources: TraitSources): {
  readonly next: NextCategory | null;
  readonly notes: readonly TraitNote[];
} {
  const { width, member } = sources;
  if (width === null) return { next: null, notes: [] };
  const owned = ownedCategories(sources);
  const { looked, placeOf, buyers, total } = mostBought(owned.values, width.values);
  if (total < 2) return { next: null, notes: [] };
  const size = looked.length;
  const both = new Int32Array(size * size);
  const own = new Int32Array(size);
  const needed = Math.max(PAIR_MEMBERS, PAIR_SHARE * member.length);
  const ownOf = (place: number): number => {
    let count = 0;
    const measured = owned.placeOf(place);
    for (let i = owned.start[measured]!; i < owned.start[measured + 1]!; i++) {
      const at = placeOf[owned.values[i]!]!;
      if (at >= 0) own[count++] = at;
    }
    return count;
  };
  for (let place = 0; place < member.length; place++) {
    const count = ownOf(place);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < i; k++) {
        both[own[i]! * size + own[k]!]! += 1;
        both[own[k]! * size + own[i]!]! += 1;
      }
    }
  }
  const suggestionsOf = looked.map((_, s) =>
    [...looked.keys()]
      .filter(c => c !== s && both[s * size + c]! >= needed)
      .sort((one, other) => (isBetter(one, s, other, s) ? -1 : 1)),
  );
  const next = {
    category: new Int32Array(member.length).fill(-1),
    because: new Int32Array(member.length).fill(-1),
    confidence: new Float64Array(member.length),
    support: new Int32Array(member.length),
    lift: new Float64Array(member.length),
  };
  const isOwn = new Int32Array(size).fill(-1);
  for (let place = 0; place < member.length; place++) {
    const count = ownOf(place);
    for (let i = 0; i < count; i++) isOwn[own[i]!] = place;
    let best = -1;
    let reason = -1;
    for (let i = 0; i < count; i++) {
      const s = own[i]!;
      const c = suggestionsOf[s]!.find(candidate => isOwn[candidate] !== place);
      if (c !== undefined && (best < 0 || isBetter(c, s, best, reason))) {
        best = c;
        reason = s;
      }
    }
    let popular = best;
    // Places are in order of buyers, then by name.
    if (best < 0) for (popular = 0; popular < size && isOwn[popular] === place; popular++);
    const chosen = best >= 0 ? best : popular;
    if (chosen === size) continue;
    next.category[place] = looked[chosen]!;
    next.support[place] = reason >= 0 ? both[reason * size + chosen]! : buyers[chosen]!;
    if (reason < 0) continue;
    next.because[place] = looked[reason]!;
    next.confidence[place] = next.support[place]! / buyers[reason]!;
    next.lift[place] = (next.support[place]! * member.length) / (buyers[reason]! * buyers[chosen]!);
  }
  const notes: TraitNote[] = total > size ? [{ code: "categories-not-looked-at", looked: size, total }] : [];
  return { next, notes };

  /** Shares are compared as whole numbers, so that nothing but equal ones is equal. */
  function isBetter(c: number, s: number, best: number, reason: number): boolean {
    const one = both[s * size + c]! * buyers[reason]!;
    const other = both[reason * size + best]! * buyers[s]!;
    if (one !== other) return one > other;
    // At equal confidence the lift is higher where fewer bought the category.
    if (buyers[c] !== buyers[best]) return buyers[c]! < buyers[best]!;
    if (c !== best) return nameOf(c) < nameOf(best);
    if (buyers[s] !== buyers[reason]) return buyers[s]! > buyers[reason]!;
    return nameOf(s) < nameOf(reason);
  }

  function nameOf(at: number): string {
    return width!.values[looked[at]!]!;
  }
}

/** The categories of each member over all history, and where those of a place stand. */
function ownedCategories({ width, widthValues, measuredPlace, bought, member }: TraitSources) {
  return widthValues === null
    ? { ...memberWidths(width!, bought.purchases, member).values, placeOf: (place: number) => place }
    : { ...widthValues, placeOf: (place: number) => measuredPlace[place]! };
}

/** The categories that are looked at, those of most members first, with how many bought each. */
function mostBought(owned: Int32Array, names: readonly string[]) {
  const count = new Int32Array(names.length);
  for (const value of owned) count[value]! += 1;
  const used = [...count.keys()].filter(value => count[value]! > 0);
  used.sort((a, b) => count[b]! - count[a]! || (names[a]! < names[b]! ? -1 : 1));
  const looked = used.slice(0, MOST_CATEGORIES);
  const placeOf = new Int32Array(names.length).fill(-1);
  looked.forEach((value, at) => (placeOf[value] = at));
  return { looked, placeOf, buyers: looked.map(value => count[value]!), total: used.length };
}
