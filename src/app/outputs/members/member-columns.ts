import type { Cell } from "#core/cell";
import type { AttributeField } from "#core/fields";
import { factsOfMember, prospectStatuses, whyTeller } from "#core/explain-member";
import { codeText } from "#core/score-code";
import { CUSTOMER_TYPES, levelsOf } from "#core/scored-members";
import type { ScoredMembers } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";
import type { SegmentGroup } from "#core/segment-map";
import { segmentMapOf } from "#core/segment-maps";
import { NO_DAY, serialFromDay } from "#core/units";
import type { Day } from "#core/units";
import { idAndMark } from "../../notes/id-marks";
import { usableHistory } from "../../movement/run-snapshots";
import { birthMonthOfText } from "../../notes/noted-days";
import type { ColumnDraft } from "../shapes/column-specs";
import { roundMoney } from "../shapes/round-money";
import { scoreCell } from "../shapes/score-cell";
import type { ExplainWords } from "../words/explain-words";
import type { OutputLanguages } from "../words/output-languages";
import type { MemberColumnId } from "../words/output-words";
import type { CellOf, MemberColumn, MemberOutputRequest } from "./member-column";
import { maskName } from "./mask";
import { maskPhoneOfCountry } from "./mask-phone";
import { joinedIdTexts } from "./joined-ids";
import { occasionColumns } from "./occasion-columns";
import { peopleColumns } from "./people-columns";
import { traitColumns } from "./trait-columns";

/**
 * Two steps of the score ramp: a colour scale cannot change the text, and black text can be read on both (7 to 1 and
 * more), which the darker steps would not allow.
 */
const SCALE = { low: "#E6EAF2", high: "#8FA3CA" };
/** Marks the rows of members that are gone from the data: 9.6 to 1. */
const REMOVED_LOOK = { fill: "#E1DFDD", font: "#323130" };

/** Prospects have no scores and no purchases. */
const NOTHING: CellOf = () => "";

/** The computed columns of the members table, from left to right. */
export function memberColumns(request: Omit<MemberOutputRequest, "notes">): MemberColumn[] {
  const { scored, orders, maskPersonalData, date1904, languages, explain } = request;
  const { current } = languages;
  const map = segmentMapOf(scored.rules);
  const names = map.segments.map((_, place) => current.segmentName(map, place));
  const actions = map.segments.map((_, place) => current.segmentAction(map, place));
  const segmentAt = (place: number) => map.segments[scored.segment[place]!]!;
  const attribute = (
    field: AttributeField,
    codes: Int32Array | null,
    mask?: (text: string) => string,
  ): CellOf | null => {
    const column = orders.attributes[field];
    if (!codes || !column) return null;
    return place => {
      const text = codes[place]! < 0 ? "" : column.values[codes[place]!]!;
      return mask && maskPersonalData ? mask(text) : text;
    };
  };
  /** The month alone: a list that is handed around needs no day and no year. */
  // Nothing is listed of children, as far as their age is known.
  const birthMonth = (codes: Int32Array | null, isChild: Uint8Array | null): CellOf | null => {
    const column = orders.attributes.birthday;
    if (!codes || !column) return null;
    const months = column.values.map(text => birthMonthOfText(text, date1904) ?? "");
    return place => (codes[place]! < 0 || isChild?.[place] === 1 ? "" : months[codes[place]!]!);
  };
  const { prospects, prospectColumns } = scored;
  const hasMarks = maskPersonalData && orders.memberIds.some(id => idAndMark(id).mark !== "");
  const idOf = (member: number) => {
    const id = orders.memberIds[member]!;
    return hasMarks ? idAndMark(id) : { id, mark: "" };
  };
  const unpaid = (member: number): Cell =>
    scored.unpaidOrders![member] === 0 ? "" : roundMoney(scored.unpaidAmount![member]!);
  const date =
    (days: Int32Array): CellOf =>
    place =>
      serialFromDay(days[place]! as Day, date1904);
  const yesNo =
    (flags: Uint8Array): CellOf =>
    place =>
      flags[place] ? current.yes : current.no;
  const column = (
    id: MemberColumnId,
    draft: Omit<ColumnDraft, "header" | "note">,
    cell: CellOf | null,
    prospectCell: CellOf | null = NOTHING,
  ): MemberColumn[] => (cell ? [{ id, draft, cell, prospectCell: prospectCell ?? NOTHING }] : []);

  const removedColours = [{ text: current.removed, ...REMOVED_LOOK }];
  const score = (id: MemberColumnId, dimension: Dimension): MemberColumn[] =>
    column(
      id,
      {
        kind: "score",
        width: "score",
        group: "scores",
        colourScale: { from: 1, to: levelsOf(scored, dimension), low: SCALE.low, high: SCALE.high },
      },
      place => scoreCell(scored.scores[dimension][place]!),
    );
  const segmentColours = map.segments.map((segment, place) => ({
    text: names[place]!,
    fill: segment.fill,
    font: segment.font,
  }));
  const hasGroups = map.segments.some(segment => segment.group !== null);
  const history = usableHistory(request.snapshots);
  const widthValues = orders.widthValues;
  const { topWidthValues, channelCount, optOut } = scored;

  const joinedIds = joinedIdTexts(scored.traits.joinedIds, current.listSeparator);
  const traits = { ...traitColumns(request), ...peopleColumns(request), ...occasionColumns(request) };
  const trait = (id: MemberColumnId): MemberColumn[] => {
    const found = traits[id];
    return found ? [{ id, prospectCell: NOTHING, ...found }] : [];
  };

  return [
    // The list goes by call priority, then by rank: a rank in front would look like a sorting fault.
    ...column("callPriority", { kind: "integer", width: "count" }, place => segmentAt(place).priority),
    ...column("responseRank", { kind: "integer", width: "count" }, place => place + 1),
    ...column(
      "memberId",
      { kind: "text", width: "shortText" },
      place => idOf(scored.member[place]!).id,
      place => idOf(prospects[place]!).id,
    ),
    ...column(
      "memberName",
      { kind: "text", width: "shortText" },
      attribute("memberName", scored.memberName, maskName),
      attribute("memberName", prospectColumns.memberName, maskName),
    ),
    ...column(
      "phone",
      { kind: "text", width: "phone" },
      attribute("phone", scored.phone, maskPhoneOfCountry),
      attribute("phone", prospectColumns.phone, maskPhoneOfCountry),
    ),
    ...column(
      "owner",
      { kind: "text", width: "shortText" },
      attribute("salesperson", scored.salesperson),
      attribute("salesperson", prospectColumns.salesperson),
    ),
    ...column(
      "store",
      { kind: "text", width: "shortText" },
      attribute("store", scored.store),
      attribute("store", prospectColumns.store),
    ),
    ...column(
      "segment",
      { kind: "text", width: "segment", colours: [...segmentColours, ...removedColours] },
      place => names[scored.segment[place]!]!,
    ),
    ...column(
      "segmentGroup",
      { kind: "text", width: "count" },
      hasGroups ? place => groupName(segmentAt(place).group, current) : null,
    ),
    ...column("code", { kind: "text", width: "code" }, place => codeText(scored, place)),
    ...score("recencyScore", "recency"),
    ...score("frequencyScore", "frequency"),
    ...score("monetaryScore", "monetary"),
    ...score("widthScore", "width"),
    ...column("index", { kind: "decimal1", width: "index", dataBar: true }, place => scored.index[place]!),
    ...column("lastPurchase", { kind: "date", width: "date" }, date(scored.lastDay)),
    ...column("recencyDays", { kind: "integer", width: "count" }, place => scored.recencyDays[place]!),
    ...column("windowPurchases", { kind: "integer", width: "count" }, place => scored.windowPurchases[place]!),
    ...column(
      "lifetimePurchases",
      { kind: "integer", width: "count", group: "history" },
      place => scored.lifetimePurchases[place]!,
    ),
    ...column("averageAmount", { kind: "amount", width: "amount", group: "history" }, place =>
      roundMoney(scored.averageAmount[place]!),
    ),
    ...column("netAmount", { kind: "amount", width: "amount", group: "history" }, place =>
      roundMoney(scored.netAmount[place]!),
    ),
    ...column(
      "widthCount",
      { kind: "integer", width: "count", group: "history" },
      widthValues ? place => scored.widthCount[place]! : null,
    ),
    ...column("firstPurchase", { kind: "date", width: "date", group: "history" }, date(scored.firstDay)),
    ...column(
      "idMark",
      { kind: "text", width: "index", group: "history" },
      hasMarks ? place => idOf(scored.member[place]!).mark : null,
      place => idOf(prospects[place]!).mark,
    ),
    ...column(
      "customerType",
      { kind: "text", width: "status", colours: removedColours },
      place => current.customerType[CUSTOMER_TYPES[scored.customerType[place]!]!],
      () => current.customerType.prospect,
    ),
    ...trait("preferenceTags"),
    ...column("keyAccount", { kind: "text", width: "count" }, yesNo(scored.keyAccount)),
    ...column(
      "widthValues",
      { kind: "text", width: "segment" },
      widthValues && topWidthValues
        ? place =>
            [0, 1, 2]
              .map(offset => topWidthValues[place * 3 + offset]!)
              .filter(code => code >= 0)
              .map(code => widthValues[code]!)
              .join(current.listSeparator)
        : null,
    ),
    ...trait("nextCategory"),
    ...trait("nextReason"),
    ...trait("repurchase"),
    ...trait("contactDate"),
    ...column(
      "mainChannel",
      { kind: "text", width: "shortText" },
      channelCount ? attribute("channel", scored.mainChannel) : null,
    ),
    ...trait("omnichannel"),
    ...trait("returnRate"),
    ...trait("averageRating"),
    ...trait("careFlag"),
    ...trait("mainOccasion"),
    ...trait("nextOccasion"),
    ...column(
      "birthdayMonth",
      { kind: "integer", width: "count" },
      birthMonth(scored.birthday, scored.traits.demographics?.isChild ?? null),
      birthMonth(prospectColumns.birthday, null),
    ),
    ...column(
      "joinedIds",
      { kind: "text", width: "segment" },
      joinedIds && (place => joinedIds(scored.member[place]!)),
      place => joinedIds?.(prospects[place]!) ?? "",
    ),
    ...trait("roles"),
    ...trait("referredMembers"),
    ...column("doNotContact", { kind: "text", width: "count" }, optOut ? yesNo(optOut) : null, place =>
      prospectColumns.optOut?.[place] ? current.yes : "",
    ),
    ...column(
      "unpaidAmount",
      { kind: "amount", width: "amount" },
      scored.unpaidOrders ? place => unpaid(scored.member[place]!) : null,
      place => unpaid(prospects[place]!),
    ),
    ...column(
      "action",
      { kind: "text", width: "advice" },
      place => (optOut?.[place] ? current.noContactAction : actions[scored.segment[place]!]!),
      place => {
        if (prospectColumns.optOut?.[place]) return current.noContactAction;
        const member = prospects[place]!;
        return scored.unpaidOrders?.[member] ? current.unpaidAction(roundMoney(scored.unpaidAmount![member]!)) : "";
      },
    ),
    ...trait("scriptHint"),
    ...column(
      "why",
      { kind: "text", width: "reason" },
      whyCell(scored, explain, current.mapName[scored.rules.map], names),
      whyProspectCell(scored, explain, current),
    ),
    ...trait("frequentUser"),
    ...trait("gapDays"),
    ...trait("gapTimes"),
    ...trait("promoShare"),
    ...trait("topBrand"),
    ...trait("channelCount"),
    ...trait("occasionShare"),
    ...trait("openingSeason"),
    ...(["ageBand", "gender", "income", "occupation", "education", "dataConflict", "samePhone"] as const).flatMap(
      trait,
    ),
    ...(["buysForOthers", "referredAmount", "influence", "hasReferred"] as const).flatMap(trait),
    ...column(
      "previousSegment",
      { kind: "text", width: "segment", colours: segmentColours },
      history && (place => names[history.previous[place]!] ?? ""),
    ),
    ...column(
      "changedOn",
      { kind: "date", width: "date" },
      history &&
        (place => {
          const day = history.changedOn[place]! as Day;
          return day === NO_DAY ? "" : serialFromDay(day, date1904);
        }),
    ),
  ];
}

/** The sentence why a member is in their segment. Nothing is kept of a row: a large table asks for each once. */
function whyCell(scored: ScoredMembers, explain: ExplainWords, map: string, segmentNames: readonly string[]): CellOf {
  const whyOf = whyTeller(scored);
  return place => {
    const segment = segmentNames[scored.segment[place]!]!;
    return explain.why(whyOf(factsOfMember(scored, place)), { map, segment });
  };
}

function whyProspectCell(scored: ScoredMembers, explain: ExplainWords, words: OutputLanguages["current"]): CellOf {
  // All rows are looked through for it, so only once there is a row to write.
  let statusesOf: ReturnType<typeof prospectStatuses> | null = null;
  return place =>
    explain.whyProspect((statusesOf ??= prospectStatuses(scored))[place]!.map(status => words.rowStatus[status]));
}

function groupName(group: SegmentGroup | null, words: OutputLanguages["current"]): Cell {
  return group === null ? words.notAvailable : words.segmentGroup[group];
}
