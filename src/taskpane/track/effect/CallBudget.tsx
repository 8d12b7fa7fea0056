import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CallList } from "#app/call-list/call-list";
import { ALL_MEMBERS } from "#app/call-list/all-members";
import { callableOf, rowsOfPlaces } from "#app/call-list/campaign-of-list";
import { LARGEST_TOP } from "#app/call-list/view-filters";
import type { MemberBook } from "#app/member-book/member-book";
import { breakEvenIndex, planCalls, ratesBySegment } from "#core/effect";
import { usePane } from "../../pane-context";
import { LinkButton } from "../../parts/LinkButton";
import { NoteList } from "../../parts/NoteList";
import { useTrackWords } from "../track-words";
import { NumberField } from "./NumberField";
import { useEffectStyles } from "./effect.styles";

const MOST_CALLS = 1_000_000;
const MOST_MONEY = 1e9;
const FIRST_CALLS = 120;

/** Whom so many calls would reach, and what the response test says would come of them. */
export function CallBudget({ list, book }: { readonly list: CallList | null; readonly book: MemberBook }) {
  const styles = useEffectStyles();
  const { state } = usePane();
  const { budget } = useTrackWords().effect;
  const [callCount, setCallCount] = useState(FIRST_CALLS);
  const [cost, setCost] = useState<number | null>(null);
  const [profit, setProfit] = useState<number | null>(null);
  const tested = state.studies.response?.made;
  const test = tested?.of === book && tested.found.kind === "tested" ? tested.found : null;
  const callable = useMemo(() => callableOf(list, book), [list, book]);
  const plan = useMemo(
    () =>
      planCalls({
        ...callable,
        callCount,
        rates:
          test && test.base.share.of > 0 ? ratesBySegment(test.segments, test.base.share, book.scored.segment) : null,
        money: cost === null || profit === null ? null : { costPerContact: cost, profitPerSale: profit },
      }),
    [callable, callCount, test, book, cost, profit],
  );
  const { calls, expected, money } = plan;
  const rate = expected === null || calls.length === 0 ? null : expected.responders.value / calls.length;
  const index = money?.breakEven.kind === "rate" && rate !== null ? breakEvenIndex(rate, money.breakEven.rate) : null;
  const lines = [
    budget.calls(calls.length, plan.callableCount, plan.notCallableCount, plan.by),
    ...(expected === null ? [budget.noTest] : [budget.expected(expected, test!.horizonDays)]),
    ...(money === null ? [] : [budget.cost(money.cost), budget.breakEven(money.breakEven, index)]),
    ...(money?.netReturn ? [budget.netReturn(money.netReturn)] : []),
  ];
  const notes = expected === null ? [] : [budget.proxy, ...(expected.onBaseRateCount > 0 ? [budget.onBase(expected.onBaseRateCount)] : [])]; // prettier-ignore
  return (
    <div className={styles.block}>
      <NumberField
        label={budget.count}
        fault={budget.fault}
        value={callCount}
        min={0}
        max={MOST_CALLS}
        isWhole
        onChange={value => setCallCount(value ?? 0)}
      />
      <NumberField
        label={budget.costPerContact}
        fault={budget.fault}
        value={cost}
        min={0}
        max={MOST_MONEY}
        onChange={setCost}
      />
      <NumberField
        label={budget.profitPerSale}
        fault={budget.fault}
        value={profit}
        min={-MOST_MONEY}
        max={MOST_MONEY}
        onChange={setProfit}
      />
      <div role="status" className={styles.block}>
        {lines.map(line => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
      </div>
      <NoteList notes={notes} />
      {list !== null && calls.length > 0 && <ShowCalls list={list} book={book} calls={calls} />}
    </div>
  );
}

interface ShowCallsProps {
  readonly list: CallList;
  readonly book: MemberBook;
  /** Places of the members to call, in the order of calling. */
  readonly calls: Int32Array;
}

/** Filters list and sheet to the members of the plan, says what the sheet shows then, and takes it back. */
function ShowCalls({ list, book, calls }: ShowCallsProps) {
  const styles = useEffectStyles();
  const { session, state, words: pane } = usePane();
  const { budget } = useTrackWords().effect;
  const planned = useMemo(() => rowsOfPlaces(list, book, calls), [list, book, calls]);
  const rowIds = planned.slice(0, LARGEST_TOP);
  const { callView, calls: read } = state;
  const filtered = read.status === "ready" && !read.busy ? read.filtered : null;
  const isShown = filtered !== null && !filtered.isAll && callView.budget?.join("\n") === rowIds.join("\n");
  const showAll = () => {
    session.changeCallView(ALL_MEMBERS);
    void session.showAllCalls();
  };
  return (
    <>
      <p className={styles.quiet}>{budget.showHint}</p>
      {planned.length > rowIds.length && <p className={styles.quiet}>{budget.showFirst(rowIds.length)}</p>}
      {planned.length < calls.length && (
        <p className={styles.quiet}>{budget.notInTable(calls.length - planned.length)}</p>
      )}
      <Button
        className={styles.button}
        size="small"
        disabled={rowIds.length === 0}
        onClick={() => void session.showBudget(rowIds)}
      >
        {budget.show(rowIds.length)}
      </Button>
      <p role="status" className={styles.text}>
        {isShown && (
          <>
            {pane.list.filtered(filtered.visibleRows, filtered.wanted)}{" "}
            <LinkButton onClick={showAll}>{budget.showAll}</LinkButton>
          </>
        )}
      </p>
    </>
  );
}
