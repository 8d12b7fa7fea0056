import { useMemo, useState } from "react";
import type { CallList } from "#app/call-list/call-list";
import { callableOf } from "#app/call-list/campaign-of-list";
import type { MemberBook } from "#app/member-book/member-book";
import { breakEvenIndex, planCalls, ratesBySegment } from "#core/effect";
import { usePane } from "../../pane-context";
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
    </div>
  );
}
