import type { ContactShare, IngestEvidence } from "../../ingest-evidence";
import { statusCode } from "../../row-status";
import type { RowReader } from "../columns/row-reader";
import type { AmountsAsRead } from "./amounts-as-read";
import { shareOf, unknownWords } from "./evidence-parts";
import { isOpen } from "./open-rows";
import type { ReadingFindings } from "./reading-notes";

/** All that the rows say about decisions that a person might take otherwise. O(rows). */
export function evidenceOf(
  reader: RowReader,
  { rows, ids, amounts, width }: Omit<ReadingFindings, "orders" | "campaigns">,
  asRead: AmountsAsRead,
): IngestEvidence {
  const counted = statusCode("counted");
  const { order, decided, ambiguousCount, swapped } = rows.days;
  return {
    ...asRead,
    ...ids,
    rowCount: rows.rowCount,
    countedRowCount: rows.status.reduce((count, code) => (code === counted ? count + 1 : count), 0),
    dates: { order, decided, ambiguousCount, swapped },
    decimals: rows.amounts.decimals,
    amountFactor: reader.options.amountFactor,
    unknownStatusWords: unknownWords(reader, isOpen(rows.status)),
    giftLines: width.giftLines,
    phoneAsMember: contactShare(reader, rows),
    sharedPhones: rows.oneMember.shared,
    unmatchedRefunds: amounts.unmatchedRefunds,
  };
}

/** Of rows that may still count. */
function contactShare(reader: RowReader, { status, contacts }: ReadingFindings["rows"]): ContactShare {
  const open = isOpen(status);
  const joinedCount = contacts.joined.filter(open).length;
  return {
    ...shareOf(reader.contactRows.values.subarray(0, reader.contactRows.length).filter(open)),
    joinedCount,
    sharedCount: contacts.shared.filter(open).length,
    example: joinedCount === 0 ? null : contacts.share.example,
  };
}
