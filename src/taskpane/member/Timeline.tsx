import { scaleLinear, scaleSqrt } from "d3-scale";
import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { areSamePurchases, countedDays, usualGap } from "#app/member-card/purchases";
import type { MemberFacts, ScoringBasis } from "#core/explain-member";
import type { MemberHistory } from "#core/member-history";
import { moneyTotal } from "#core/money-totals";
import { civilFromDay, dayFromCivil } from "#core/units";
import type { Day } from "#core/units";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { useHidden } from "../parts/hidden.styles";
import { rampColours } from "../result/colours";
import { useMemberStyles } from "./MemberScreen.styles";

/** The axis, in pixels from the top of the picture. */
const AXIS = 34;
const HEIGHT = 72;
const SMALLEST_DOT = 2.5;
const LARGEST_DOT = 8;
/** Year labels farther to the right, in percent, would run into that of the as-of day. */
const LAST_LABEL = 76;
const MOST_YEARS = 5;
/** A table of more purchases than this adds them up by year. */
const MOST_ROWS = 30;

interface TimelineProps {
  readonly history: MemberHistory;
  readonly facts: MemberFacts;
  readonly basis: ScoringBasis;
}

/** The purchases of a member on one axis of days: a dot's area is its amount. One stop for the keyboard, and a table. */
export function Timeline(props: TimelineProps) {
  const styles = useMemberStyles();
  const hidden = useHidden();
  const { words } = usePane();
  const { member } = words;
  const { purchases } = props.history;
  const [at, setAt] = useState<number | null>(null);
  const keysId = useId();
  const titleId = useId();
  const move = (event: KeyboardEvent) => {
    const last = purchases.length - 1;
    const to = {
      ArrowLeft: at === null ? last : Math.max(0, at - 1),
      ArrowRight: at === null ? 0 : Math.min(last, at + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    setAt(to);
  };
  if (purchases.length === 0) return <p className={styles.caption}>{member.noPurchases}</p>;
  const { history, facts, basis } = props;
  // What unmatched refunds took off is in the member's sum, in none of the purchases.
  const isCounted = areSamePurchases(history, facts, basis.asOf);
  const net = isCounted ? facts.netAmount : sumOf(purchases.map(purchase => purchase.net));
  const chosen = at === null ? undefined : purchases[at];
  return (
    <section>
      <h3 id={titleId} className={styles.block}>
        {member.purchases}
      </h3>
      <p className={styles.caption}>
        {member.purchasesFinding(purchases.length, purchases.at(-1)!.day, net, usualGap(history))}
      </p>
      <div
        role="group"
        className={styles.figure}
        tabIndex={0}
        aria-labelledby={titleId}
        aria-describedby={keysId}
        onKeyDown={move}
        onBlur={() => setAt(null)}
      >
        <Picture {...props} at={at} />
        <p id={keysId} className={hidden}>
          {member.timelineKeys}
        </p>
      </div>
      <p className={styles.caption} role="status">
        {chosen && member.purchase(at! + 1, purchases.length, chosen.day, chosen.net)}
      </p>
      <Disclosure closed={member.table.show} open={member.table.hide}>
        <PurchaseTable history={history} />
      </Disclosure>
    </section>
  );
}

function Picture({ history, facts, basis, at }: TimelineProps & { readonly at: number | null }) {
  const styles = useMemberStyles();
  const { words, theme } = usePane();
  const { member } = words;
  const { purchases } = history;
  const { asOf, rules } = basis;
  const first = purchases[0]!.day;
  // A member of one day has an axis, too.
  const place = scaleLinear([Math.min(first, asOf - 30), asOf], [3, 97]);
  const percent = (day: number): string => `${place(day)}%`;
  const radius = scaleSqrt([0, Math.max(...purchases.map(({ net }) => net), 0)], [0, LARGEST_DOT]);
  const counted = countedDays(facts, basis);
  const from = counted && Math.max(place(counted.from), 0);
  return (
    <svg className={styles.svg} height={HEIGHT} aria-hidden="true">
      {counted && (
        <>
          <rect
            className={styles.window}
            x={`${from}%`}
            y={4}
            width={`${Math.max(0, place(counted.to) - from!)}%`}
            height={44}
          />
          <text className={styles.label} x={`${Math.min(from! + 1, 60)}%`} y={15}>
            {member.window(rules.windowMonths, rules.frequencyScope === "own-window" ? "own-window" : "window")}
          </text>
        </>
      )}
      <line className={styles.axis} x1="0" x2="100%" y1={AXIS} y2={AXIS} />
      {yearStarts(first, asOf)
        .filter(({ day }) => place(day) < LAST_LABEL)
        .map(({ year, day }) => (
          <g key={year}>
            <line className={styles.axis} x1={percent(day)} x2={percent(day)} y1={AXIS} y2={AXIS + 18} />
            <text className={styles.label} x={percent(day)} y={HEIGHT - 6} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
      <line className={styles.asOf} x1={percent(asOf)} x2={percent(asOf)} y1={4} y2={AXIS + 18} strokeWidth={2} />
      <text className={styles.label} x="100%" y={HEIGHT - 6} textAnchor="end">
        {member.asOfMark(asOf)}
      </text>
      {purchases.map(({ day, net }, index) => {
        const size = Math.max(SMALLEST_DOT, radius(Math.max(0, net)));
        return (
          <g key={index}>
            <circle
              className={styles.dot}
              cx={percent(day)}
              cy={AXIS}
              r={size}
              fill={rampColours(5, theme).backgroundColor}
            />
            {index === at && <circle className={styles.chosen} cx={percent(day)} cy={AXIS} r={size + 3} />}
          </g>
        );
      })}
    </svg>
  );
}

/** The first days of years after the first purchase, so many that their labels have room. */
function yearStarts(first: Day, last: Day): { readonly year: number; readonly day: Day }[] {
  const from = civilFromDay(first).year + 1;
  const to = civilFromDay(last).year;
  const step = Math.ceil((to - from + 1) / MOST_YEARS);
  const years = [];
  for (let year = from; year <= to; year += step) years.push({ year, day: dayFromCivil(year, 1, 1)! });
  return years;
}

function PurchaseTable({ history: { purchases } }: { readonly history: MemberHistory }) {
  const styles = useMemberStyles();
  const { words } = usePane();
  const { table } = words.member;
  const { amount, day: dayText, integer } = words.format;
  if (purchases.length <= MOST_ROWS) {
    return (
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{table.day}</th>
            <th scope="col">{table.amount}</th>
          </tr>
        </thead>
        <tbody>
          {purchases.map(({ day, net }, index) => (
            <tr key={index}>
              <td>{dayText(day)}</td>
              <td>{amount(net)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{table.year}</th>
          <th scope="col">{table.purchases}</th>
          <th scope="col">{table.amount}</th>
        </tr>
      </thead>
      <tbody>
        {[...byYear(purchases)].map(([year, nets]) => (
          <tr key={year}>
            <td>{year}</td>
            <td>{integer(nets.length)}</td>
            <td>{amount(sumOf(nets))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function byYear(purchases: MemberHistory["purchases"]): ReadonlyMap<number, readonly number[]> {
  const years = new Map<number, number[]>();
  for (const { day, net } of purchases) {
    const { year } = civilFromDay(day);
    years.set(year, [...(years.get(year) ?? []), net]);
  }
  return years;
}

function sumOf(amounts: readonly number[]): number {
  return moneyTotal(Float64Array.from(amounts));
}
