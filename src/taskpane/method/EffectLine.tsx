import { useEffect, useMemo, useState } from "react";
import { changedSegments } from "#app/member-book/changed-segments";
import type { MemberBook } from "#app/member-book/member-book";
import { usePane } from "../pane-context";

/** Shorter waits are not told of. */
const WAIT_MILLISECONDS = 300;

/** How many members the settings would put into another segment than the last run did. Nothing before a run. */
export function EffectLine() {
  const { state, words } = usePane();
  const { book, bookBusy, writtenBook } = state;
  const isSlow = useIsSlow(bookBusy);
  const effect = useMemo(
    () => (book && writtenBook && isOfSameOrders(book, writtenBook) ? changedSegments(writtenBook, book) : null),
    [book, writtenBook],
  );
  if (book === null || writtenBook === null || effect === null) return null;
  const text = words.distribution;
  const hasOtherMap = book.scored.rules.map !== writtenBook.scored.rules.map;
  const sentence = hasOtherMap ? text.otherMap(effect.compared) : text.wouldChange(effect.changed);
  return (
    <span role="status" aria-busy={bookBusy}>
      {isSlow ? text.counting : sentence}
    </span>
  );
}

function isOfSameOrders(one: MemberBook, other: MemberBook): boolean {
  const [a, b] = [one.inspection.source, other.inspection.source];
  return a.sheetId === b.sheetId && a.tableName === b.tableName;
}

/** True when something has been going on for longer than a moment. */
function useIsSlow(isBusy: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setLate(true), WAIT_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isBusy]);
  return isBusy && isLate;
}
