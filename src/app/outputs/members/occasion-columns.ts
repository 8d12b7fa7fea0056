import { ORDINARY } from "#core/order-occasions";
import { NO_DAY, serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { BIRTHDAY, occasionScript, occasionScriptKey } from "../shapes/script-texts";
import type { MemberColumnId } from "../words/output-words";
import type { MemberColumn, MemberOutputRequest } from "./member-column";

/** An occasion that begins within so many days is near enough to talk of. */
const NEAR_DAYS = 30;
/** One purchase around an occasion may be there by chance: nobody is spoken to about it. */
const LEAST_PURCHASES = 2;

type OccasionRequest = Pick<MemberOutputRequest, "scored" | "date1904" | "languages" | "settings" | "occasions">;
type OccasionColumn = Pick<MemberColumn, "draft" | "cell">;

/** Texts of so many characters can be read whole in their column. */
const LONGEST_SHOWN = 24;

/**
 * On what occasion a member buys most and when it comes again, as far as occasions were asked for; with more columns the
 * share of purchases on occasions and the opening season. Of an ordinary day nothing comes again. Source: rfmw.md 1.8.
 */
export function occasionColumns(request: OccasionRequest): Readonly<Partial<Record<MemberColumnId, OccasionColumn>>> {
  const { occasions, date1904, languages, settings } = request;
  if (!occasions) return {};
  const { current } = languages;
  const { members } = occasions.study;
  const at = placesOf(request);
  const columns: Partial<Record<MemberColumnId, OccasionColumn>> = {
    mainOccasion: {
      draft: {
        kind: "text",
        width: "status",
        longest: occasions.texts.filter(text => text.length <= LONGEST_SHOWN),
      },
      cell: place => (isHidden(request, place) ? "" : (occasions.texts[members.main[at(place)]!] ?? "")),
    },
    nextOccasion: {
      draft: { kind: "date", width: "date" },
      cell: place => {
        const day = nextDay(request, place);
        return day === null ? "" : serialFromDay(day, date1904);
      },
    },
  };
  if (!settings.alsoWritten.includes("memberColumns")) return columns;
  return {
    ...columns,
    occasionShare: {
      draft: { kind: "share", width: "count", group: "more" },
      cell: place => (at(place) < 0 ? "" : members.share[at(place)]!),
    },
    openingSeason: {
      draft: { kind: "text", width: "count", group: "more" },
      cell: place => (members.openingSeason[at(place)] ? current.yes : current.no),
    },
  };
}

/** What is said to members whose own occasion is near, by place; null for all others. */
export interface OccasionScripts {
  readonly of: (place: number) => string | null;
  /** Every one that can stand, in the language of the run. */
  readonly texts: readonly string[];
}

/**
 * For who bought at least twice on an occasion that begins within 30 days of the as-of day, which must be where they buy
 * most. Null where occasions were not asked for.
 */
export function occasionScripts(request: OccasionRequest): OccasionScripts | null {
  const { occasions, settings, languages, scored } = request;
  if (!occasions) return null;
  const { study } = occasions;
  const { members } = study;
  const at = placesOf(request);
  const byCode = study.rows.values.map(value => {
    if (value.kind === "birthday-month") return occasionScript(BIRTHDAY, settings.scripts, languages.current);
    if (value.kind === "ordinary" || value.occasion === null) return null;
    const { id, nameZh, nameEn } = study.occasions[value.occasion]!;
    // One of a person's own has the script that somebody wrote for either of its names.
    const names = id === null ? [nameZh, nameEn].filter(name => name !== "") : [id];
    const own = names.find(name => Object.hasOwn(settings.scripts, occasionScriptKey(name)));
    return occasionScript(own ?? names[0]!, settings.scripts, languages.current);
  });
  return {
    of: place => {
      const day = nextDay(request, place);
      if (day === null || day - scored.asOf > NEAR_DAYS) return null;
      if (members.mainPurchases[at(place)]! < LEAST_PURCHASES) return null;
      return byCode[members.main[at(place)]!] ?? null;
    },
    texts: byCode.filter(text => text !== null),
  };
}

/** The first day of the next window of where a member buys most; null for ordinary days and for what does not come again. */
function nextDay(request: OccasionRequest, place: number): Day | null {
  const { members } = request.occasions!.study;
  const at = placesOf(request)(place);
  if (at < 0 || members.main[at] === ORDINARY || isHidden(request, place)) return null;
  const day = members.next[at]!;
  return day === NO_DAY ? null : (day as Day);
}

/** Nothing is listed of a child's birthday, as far as the age is known. */
function isHidden({ scored, occasions }: OccasionRequest, place: number): boolean {
  const { study } = occasions!;
  const main = study.members.main[study.placeOfMember[scored.member[place]!]!];
  return (
    main !== undefined &&
    study.rows.values[main]?.kind === "birthday-month" &&
    scored.traits.demographics?.isChild[place] === 1
  );
}

/** From the place among the scored members to that in the study. */
function placesOf({ scored, occasions }: OccasionRequest): (place: number) => number {
  const { placeOfMember } = occasions!.study;
  return place => placeOfMember[scored.member[place]!]!;
}
