import { makeStyles, tokens } from "@fluentui/react-components";
import type { Inspection } from "#app/orders/inspection";
import type { DataCounts } from "#core/data-counts";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { LinkButton } from "../parts/LinkButton";

const useStyles = makeStyles({
  card: {
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "68px minmax(0, 1fr)",
    gap: "4px 8px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: 0 },
  },
});

/** Who is counted, what a purchase is, what happens with refunds and as of when: open until a run has confirmed it. */
export function ConfirmCard({ counts, inspection }: { readonly counts: DataCounts; readonly inspection: Inspection }) {
  const styles = useStyles();
  const { state, words, goTo } = usePane();
  const { confirm } = words;
  const isConfirmed = state.lastResult !== null || state.writtenRun !== null;
  const facts = (
    <>
      <Facts counts={counts} inspection={inspection} />
      <LinkButton onClick={() => goTo("method")}>{confirm.edit}</LinkButton>
    </>
  );
  if (isConfirmed) {
    return (
      <Disclosure closed={confirm.again} open={confirm.hide}>
        {facts}
      </Disclosure>
    );
  }
  return (
    <section className={styles.card} aria-label={confirm.title}>
      <h3 className={styles.heading}>{confirm.title}</h3>
      {facts}
    </section>
  );
}

function Facts({ counts, inspection }: { readonly counts: DataCounts; readonly inspection: Inspection }) {
  const styles = useStyles();
  const { state, words } = usePane();
  const { confirm, format } = words;
  const { rules, asOf } = state.settings;
  const { people, rows, money, days } = counts;
  const amount = (value: number) => format.money(value, money.currency);
  return (
    <dl className={styles.facts}>
      <dt>{confirm.labels.people}</dt>
      <dd>
        {confirm.people(people.members, people.prospects)}
        <br />
        {confirm.rows(rows.counted, rows.read)}
      </dd>
      <dt>{confirm.labels.purchase}</dt>
      <dd>
        {confirm.purchase[purchaseKey(inspection, rules.sameDayIsOnePurchase)]}
        <br />
        {confirm.purchases(counts.purchases)}
      </dd>
      <dt>{confirm.labels.refunds}</dt>
      <dd>
        {money.refunded > 0
          ? confirm.refunds(amount(money.refunded), amount(money.net))
          : rows.byStatus.refund > 0
            ? confirm.refundsNotTaken(rows.byStatus.refund)
            : confirm.noRefunds}
      </dd>
      <dt>{confirm.labels.days}</dt>
      <dd>{confirm.asOf(days.asOf, asOf === null)}</dd>
      <dt>{confirm.labels.window}</dt>
      <dd>{confirm.window(rules.frequencyScope, rules.windowMonths, days.asOf)}</dd>
    </dl>
  );
}

/** By what rows are one purchase; see `groupPurchases`. */
function purchaseKey({ mapping }: Inspection, sameDayIsOne: boolean): "order-or-day" | "day" {
  return mapping.orderId === undefined || sameDayIsOne ? "day" : "order-or-day";
}
