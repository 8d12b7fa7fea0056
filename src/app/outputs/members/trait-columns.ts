import { GAP_SOURCES, NOT_ENOUGH, REPURCHASE_POSITIONS, UNKNOWN, YES } from "#core/member-traits";
import { CUSTOMER_TYPES } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { NO_DAY, serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { scriptTexts } from "../shapes/script-texts";
import type { MemberColumnId, OutputWords } from "../words/output-words";
import { PREFERENCES } from "../words/trait-words";
import { occasionScripts } from "./occasion-columns";
import type { MemberColumn, MemberOutputRequest } from "./member-column";

type TraitColumn = Pick<MemberColumn, "draft" | "cell">;

export type TraitRequest = Pick<
  MemberOutputRequest,
  "scored" | "orders" | "date1904" | "languages" | "settings" | "occasions"
>;

/** Columns that are written when people ask for more of them, folded away together. */
const MORE = "more";

/** The columns of what orders tell beside the scores, as far as the mapped columns carry them. */
export function traitColumns(request: TraitRequest): Readonly<Partial<Record<MemberColumnId, TraitColumn>>> {
  const { settings } = request;
  return { ...listColumns(request), ...(settings.alsoWritten.includes("memberColumns") && moreColumns(request)) };
}

function listColumns(request: TraitRequest): Partial<Record<MemberColumnId, TraitColumn>> {
  const { scored, orders, date1904, languages, settings } = request;
  const { current } = languages;
  const { traits, optOut } = scored;
  const { ratings, nextCategory, repurchase, channelMix, returnRate } = traits;
  const names = orders.widthValues;
  const columns: Partial<Record<MemberColumnId, TraitColumn>> = {};
  const yesNo = (flags: Uint8Array): TraitColumn => ({
    draft: { kind: "text", width: "count" },
    cell: place => (flags[place] ? current.yes : current.no),
  });
  const tags = preferenceTags(scored, current);
  if (tags) columns.preferenceTags = { draft: { kind: "text", width: "segment" }, cell: tags };
  if (nextCategory && names) {
    const nameAt = (codes: Int32Array, place: number) => (codes[place]! < 0 ? null : names[codes[place]!]!);
    columns.nextCategory = {
      draft: { kind: "text", width: "shortText" },
      cell: place => nameAt(nextCategory.category, place) ?? "",
    };
    const reason = (place: number, words: OutputWords): string =>
      words.traits.nextReason({
        because: nameAt(nextCategory.because, place),
        confidence: nextCategory.confidence[place]!,
        support: nextCategory.support[place]!,
        lift: nextCategory.lift[place]!,
      });
    // Members with the same two categories have the same reason.
    const placeOfPair = new Map<number, number>();
    nextCategory.category.forEach((category, place) => {
      if (category >= 0) placeOfPair.set(nextCategory.because[place]! * names.length + category, place);
    });
    const everyReason = languages.all.flatMap(words => [...placeOfPair.values()].map(place => reason(place, words)));
    columns.nextReason = {
      draft: { kind: "text", width: "reason", longest: everyReason.filter(text => text.length <= LONGEST_SHOWN) },
      cell: place => (nextCategory.category[place]! < 0 ? "" : reason(place, current)),
    };
  }
  columns.repurchase = {
    draft: { kind: "text", width: "segment" },
    cell: place => {
      const position = repurchase.position[place]!;
      if (position === UNKNOWN) return current.traits.notEnoughData;
      const source = repurchase.source[place]!;
      return current.traits.positionBy(
        REPURCHASE_POSITIONS[position]!,
        source === UNKNOWN ? null : GAP_SOURCES[source]!,
      );
    },
  };
  columns.contactDate = {
    draft: { kind: "date", width: "date" },
    // Nobody is told a day to contact who does not want to be contacted.
    cell: place => {
      const day = repurchase.contactDay[place]!;
      return day === NO_DAY || optOut?.[place] === 1 ? "" : serialFromDay(day as Day, date1904);
    },
  };
  if (channelMix) columns.omnichannel = yesNo(channelMix.omnichannel);
  if (returnRate) columns.returnRate = { draft: { kind: "share", width: "count" }, cell: place => returnRate[place]! };
  if (ratings) {
    columns.averageRating = {
      draft: { kind: "decimal1", width: "count" },
      cell: place => (ratings.rated[place] === 0 ? "" : ratings.average[place]!),
    };
    columns.careFlag = yesNo(ratings.care);
  }
  const scripts = scriptTexts(segmentMapOf(scored.rules), settings.scripts, current);
  const everyScript = languages.all.flatMap(words => [
    ...scriptTexts(segmentMapOf(scored.rules), settings.scripts, words),
    ...Object.values(words.traits.careScript),
  ]);
  const beforeOccasion = occasionScripts(request);
  columns.scriptHint = {
    // What somebody wrote at length is not shown whole; nobody wants a column as wide as a screen.
    draft: {
      kind: "text",
      width: "reason",
      longest: [...everyScript, ...(beforeOccasion?.texts ?? [])].filter(text => text.length <= LONGEST_SHOWN),
    },
    cell: place => {
      if (optOut?.[place]) return "";
      const type = CUSTOMER_TYPES[scored.customerType[place]!]!;
      if (ratings?.care[place] && type !== "prospect") return current.traits.careScript[type];
      return beforeOccasion?.of(place) ?? scripts[scored.segment[place]!]!;
    },
  };
  return columns;
}

/** Texts of so many characters can be read whole in their column. */
const LONGEST_SHOWN = 120;

/** The tags of a member; null where the data carry none of them. */
function preferenceTags({ traits }: ScoredMembers, words: OutputWords): MemberColumn["cell"] | null {
  const { priceSensitive, brandLoyal, ratings } = traits;
  const flags = {
    "price-sensitive": priceSensitive?.flag,
    "brand-loyal": brandLoyal?.flag,
    "experience-oriented": ratings?.experienceOriented,
  };
  const computed = PREFERENCES.flatMap(preference => {
    const flag = flags[preference];
    return flag ? [{ flag, text: words.traits.preference[preference] }] : [];
  });
  if (computed.length === 0) return null;
  return place => {
    const shown = computed.filter(({ flag }) => flag[place] === YES);
    if (shown.length > 0) return shown.map(({ text }) => text).join(words.listSeparator);
    return computed.every(({ flag }) => flag[place] === NOT_ENOUGH) ? words.traits.notEnoughData : "";
  };
}

function moreColumns({ scored, languages }: TraitRequest): Partial<Record<MemberColumnId, TraitColumn>> {
  const { current } = languages;
  const { frequent, repurchase, priceSensitive, brandLoyal } = scored.traits;
  const columns: Partial<Record<MemberColumnId, TraitColumn>> = {
    frequentUser: {
      draft: { kind: "text", width: "count", group: MORE },
      cell: place => (frequent[place] ? current.yes : current.no),
    },
    gapDays: {
      draft: { kind: "decimal1", width: "count", group: MORE },
      cell: place => numberOr(repurchase.gapDays[place]!),
    },
    gapTimes: {
      draft: { kind: "amount", width: "count", group: MORE },
      cell: place => numberOr(repurchase.gaps[place]!),
    },
  };
  if (priceSensitive) {
    columns.promoShare = {
      draft: { kind: "share", width: "count", group: MORE },
      cell: place =>
        priceSensitive.compared[place] === 0 ? "" : priceSensitive.onOffer[place]! / priceSensitive.compared[place]!,
    };
  }
  if (brandLoyal) {
    columns.topBrand = {
      draft: { kind: "text", width: "shortText", group: MORE },
      cell: place => (brandLoyal.topBrand[place]! < 0 ? "" : brandLoyal.brands[brandLoyal.topBrand[place]!]!),
    };
  }
  const { channelCount } = scored;
  if (channelCount) {
    columns.channelCount = {
      draft: { kind: "integer", width: "count", group: MORE },
      cell: place => channelCount[place]!,
    };
  }
  return columns;
}

/** A cell holds no number that is none. */
function numberOr(value: number): number | "" {
  return Number.isNaN(value) ? "" : value;
}
