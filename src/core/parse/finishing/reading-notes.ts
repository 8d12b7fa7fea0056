import { isAmountInDoubt, tooManyMasked, type AmountLevel, type RowShare } from "../../ingest-evidence";
import type { IngestNote } from "../../order-rows";
import type { FinishChoices } from "../columns/ingest-options";
import type { RowReader } from "../columns/row-reader";
import type { CampaignCells } from "./campaign-cells";
import type { DecidedRows } from "./decide-rows";
import type { OrderCounts } from "./order-counts";
import type { RowsRead } from "./rows-read";
import type { AmountFindings } from "./settle-amounts";
import { joinedIdsOf } from "./one-member";
import type { IdFindings } from "./settle-ids";
import type { SettledWidth } from "./settle-width";

const WORDS_SHOWN = 20;

/** How rows go together to orders, and whose the amount is; no counts without order ids. */
export interface OrdersCounted {
  readonly counts: OrderCounts | null;
  readonly level: AmountLevel;
}

export interface ReadingFindings {
  readonly rows: DecidedRows;
  readonly ids: IdFindings;
  readonly orders: OrdersCounted;
  readonly amounts: AmountFindings;
  readonly width: SettledWidth;
  readonly campaigns: CampaignCells;
}

/** The remarks about how the data were read, in the order in which a person reads them. */
export function readingNotes(
  { reader, choices }: RowsRead,
  { rows, ids, orders, amounts, width, campaigns }: ReadingFindings,
): IngestNote[] {
  return [
    ...damageNotes("memberId", ids.damagedMemberIds, choices.damagedMemberIds),
    ...damageNotes("orderId", ids.damagedOrderIds, choices.damagedOrderIds),
    ...contactNotes(rows, choices),
    ...joinedNotes(reader, rows),
    ...maskNotes(ids),
    ...carriedNotes(rows),
    ...numberNotes(rows),
    ...wordNotes(reader),
    ...repeatedNotes(orders, amounts),
    ...widthNotes(width),
    ...campaignNotes(campaigns),
    ...(width.missingCount === 0 ? [] : [{ code: "category-missing", rowCount: width.missingCount } as const]),
  ];
}

function repeatedNotes({ counts, level }: OrdersCounted, { countsOnce }: AmountFindings): IngestNote[] {
  if (counts === null || !isAmountInDoubt(counts.repeatedFirstRows.length, counts.severalLines, level)) return [];
  return [{ code: "order-amount-repeated", orderCount: counts.repeatedFirstRows.length, countsOnce }];
}

function damageNotes(field: "memberId" | "orderId", { rowCount }: RowShare, choice: string | undefined): IngestNote[] {
  return rowCount === 0 ? [] : [{ code: "ids-damaged", field, rowCount, asWritten: choice === "as-written" }];
}

function carriedNotes({ withoutMember: { carried } }: DecidedRows): IngestNote[] {
  return carried.length === 0 ? [] : [{ code: "members-carried-down", rowCount: carried.length }];
}

function widthNotes({ giftLines: { rowCount, values }, leavesGiftsOut }: SettledWidth): IngestNote[] {
  return rowCount === 0 || !leavesGiftsOut ? [] : [{ code: "width-left-out", rowCount, values }];
}

function contactNotes({ contacts: { share } }: DecidedRows, { phoneAsMember }: FinishChoices): IngestNote[] {
  const { joinedCount, sharedCount } = share;
  if (joinedCount + sharedCount === 0 || (phoneAsMember ?? "join") !== "join") return [];
  return [{ code: "contacts-joined", joinedCount, sharedCount }];
}

function joinedNotes(reader: RowReader, { oneMember, members }: DecidedRows): IngestNote[] {
  const joined = joinedIdsOf(reader, oneMember, members);
  if (joined === null) return [];
  const memberCount = new Set(joined.member).size;
  return [{ code: "ids-joined", idCount: joined.ids.length + memberCount, memberCount }];
}

function campaignNotes({ nothingCount: rowCount, nothingWords }: CampaignCells): IngestNote[] {
  return rowCount === 0 ? [] : [{ code: "no-campaign", rowCount, words: nothingWords.slice(0, WORDS_SHOWN) }];
}

function maskNotes({ maskedMemberIds }: IdFindings): IngestNote[] {
  const { share, maskedCount } = maskedMemberIds;
  return tooManyMasked(maskedMemberIds) ? [{ code: "ids-masked", share, maskedCount }] : [];
}

function numberNotes({ days, amounts: { decimalCommaCount }, amountFactor }: DecidedRows): IngestNote[] {
  const { order, decided, ambiguousCount, swapped, isSwappedBack } = days;
  const notes: IngestNote[] = [];
  if (ambiguousCount > 0) notes.push({ code: "day-month-order", order, decided, rowCount: ambiguousCount });
  if (swapped) {
    const { dateCount, textCount, order: began } = swapped;
    notes.push({ code: "dates-swapped", dateCount, textCount, order: began, isSwappedBack });
  }
  if (decimalCommaCount > 0) notes.push({ code: "decimal-comma", rowCount: decimalCommaCount });
  if (amountFactor !== 1) notes.push({ code: "amount-scaled", factor: amountFactor });
  return notes;
}

function wordNotes({ unknownWords, unknownWordRows }: RowReader): IngestNote[] {
  if (unknownWords.size === 0) return [];
  const words = [...unknownWords.keys()].slice(0, WORDS_SHOWN);
  return [{ code: "status-words-unknown", words, rowCount: unknownWordRows.length }];
}
