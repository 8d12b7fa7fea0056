import { Switch } from "@fluentui/react-components";
import { ProhibitedRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { CardBody, MemberCard, PersonTexts } from "#app/member-card/member-card";
import { areSamePurchases, factsWithPurchases } from "#app/member-card/purchases";
import type { PaneState } from "#app/session/pane-state";
import { DAYS_PER_UNIT, buyerOf } from "#core/member-forecast";
import { segmentMapOf } from "#core/segment-maps";
import type { Messages } from "#locales/message-types";
import { failureWords } from "#locales/sentences";
import { contactLines } from "../call-list/noted-texts";
import { spokenPhone } from "../call-list/shown-member";
import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";
import { PrimaryButton, SecondaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useHidden } from "../parts/hidden.styles";
import { useMemberStyles } from "./MemberScreen.styles";
import { ReadOrders } from "./ReadOrders";
import { ScoreTiles } from "./ScoreTiles";
import { SegmentTag } from "./SegmentTag";
import { Timeline } from "./Timeline";
import { WhyAndChanges } from "./WhyAndChanges";

type Scored = Extract<CardBody, { kind: "scored" }>;

export interface CardViewProps {
  readonly card: MemberCard;
  /** Names and numbers are shown in full, in the pane only. */
  readonly isFull: boolean;
  readonly onFullChange: (isFull: boolean) => void;
  readonly onLog: () => void;
}

/** Who somebody is, why they are in their segment, what they bought, and what to do. */
export function CardView({ card, isFull, onFullChange, onLog }: CardViewProps) {
  const styles = useMemberStyles();
  const { session, state, words } = usePane();
  const { member } = words;
  const { body } = card;
  const person = (isFull && card.full) || card.masked;
  const order = lastOrder(state);
  return (
    <Screen
      footLine={state.logging.status === "saved" && <span role="status">{member.logged}</span>}
      footButtons={
        (order !== null || card.listed !== null) && (
          <>
            {order !== null && (
              <SecondaryButton onClick={() => void session.showOrder(order.place, order.row)}>
                {member.seeOrders}
              </SecondaryButton>
            )}
            {card.listed !== null && <PrimaryButton onClick={onLog}>{member.log}</PrimaryButton>}
          </>
        )
      }
    >
      <Person card={card} person={person} />
      {card.full !== null && (
        <Switch label={member.showFull} checked={isFull} onChange={(_, data) => onFullChange(data.checked)} />
      )}
      {body.kind === "scored" && <ScoredParts body={body} />}
      {body.kind === "as-written" && (
        <>
          <p className={styles.text}>{body.why}</p>
          <MessageCard intent="info" body={member.asWritten} />
        </>
      )}
      {body.kind === "prospect" && (
        <section className={styles.card} aria-label={member.why}>
          <p className={styles.text}>
            {body.statuses === null
              ? body.why
              : words.explain.whyProspect(body.statuses.map(status => words.output.rowStatus[status]))}
          </p>
        </section>
      )}
      {state.ordersMoved && <MessageCard intent="warning" alert body={member.ordersMoved} actions={<ReadOrders />} />}
      <LastFacts card={card} />
    </Screen>
  );
}

function Person({ card, person }: { readonly card: MemberCard; readonly person: PersonTexts }) {
  const styles = useMemberStyles();
  const hidden = useHidden();
  const { words } = usePane();
  const { member } = words;
  const { body } = card;
  const heading = useRef<HTMLHeadingElement>(null);
  // Once, when the card opens: a step to the next member leaves the focus on its button.
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  const { id, name, phone } = person;
  return (
    <div>
      <div className={styles.who}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          {name === "" ? id : name}
        </h2>
        {body.kind === "scored" ? (
          <SegmentTag rules={body.basis.rules} place={body.facts.segment} />
        ) : (
          <span className={styles.tag}>{body.kind === "as-written" ? body.segment : member.noSegment}</span>
        )}
      </div>
      <div className={styles.facts}>
        {name !== "" && <span>{id}</span>}
        {phone !== "" && phone !== id && (
          <span className={styles.phone}>
            <span aria-hidden="true">{phone}</span>
            <span className={hidden}>{spokenPhone(phone, words.list.masked)}</span>
          </span>
        )}
        {card.store !== "" && <span>{card.store}</span>}
        {card.owner !== "" && <span>{card.owner}</span>}
      </div>
      {body.kind === "scored" && (
        <div className={styles.facts}>
          <span>{priorityOf(body, words)}</span>
          <span>{member.asOf(body.basis.asOf)}</span>
        </div>
      )}
      {body.kind === "scored" && body.origin === "preview" && <p className={styles.caption}>{member.preview}</p>}
      {card.doNotContact && (
        <span className={styles.refuses}>
          <ProhibitedRegular aria-hidden />
          {words.call.doNotContact}
        </span>
      )}
    </div>
  );
}

function priorityOf({ facts, basis }: Scored, { member }: Messages): string {
  const { segments } = segmentMapOf(basis.rules);
  return member.priority(segments[facts.segment]!.priority, Math.max(...segments.map(({ priority }) => priority)));
}

/** Scores, why and what would change them; the purchases as far as they are known. */
function ScoredParts({ body }: { readonly body: Scored }) {
  const { state } = usePane();
  const { facts, basis } = body;
  const { memberHistory } = state;
  const history = memberHistory.status === "known" ? memberHistory.history : null;
  const isSame = history !== null && areSamePurchases(history, facts, basis.asOf);
  return (
    <>
      <ScoreTiles facts={facts} basis={basis} />
      <WhyAndChanges facts={isSame ? factsWithPurchases(facts, history) : facts} basis={basis} />
      <Purchases body={body} />
    </>
  );
}

function Purchases({ body: { facts, basis } }: { readonly body: Scored }) {
  const styles = useMemberStyles();
  const { state, words } = usePane();
  const { member } = words;
  const { memberHistory } = state;
  switch (memberHistory.status) {
    case "asking":
      return (
        <p className={styles.caption} role="status">
          {member.asking}
        </p>
      );
    case "failed":
      return <MessageCard intent="error" {...failureWords(words, memberHistory.failure)} actions={<ReadOrders />} />;
    case "none":
    case "rows-gone":
      return (
        <section>
          <h3 className={styles.block}>{member.purchases}</h3>
          <p className={styles.caption}>{member.rowsGone}</p>
          <ReadOrders />
        </section>
      );
    case "known": {
      const { history } = memberHistory;
      const isSame = areSamePurchases(history, facts, basis.asOf);
      return (
        <>
          {!isSame && (
            <MessageCard
              intent="warning"
              body={member.otherPurchases(history.purchases.length, facts.lifetimePurchases)}
            />
          )}
          <Timeline history={history} facts={facts} basis={basis} />
        </>
      );
    }
  }
}

/** What was noted of earlier contacts, what was bought, what waits to be paid, what to do. */
function LastFacts({ card }: { readonly card: MemberCard }) {
  const styles = useMemberStyles();
  const { state, words } = usePane();
  const { member } = words;
  const { body } = card;
  const bought = body.kind === "scored" && body.widthValues.length > 0 ? body : null;
  const action = actionOf(card, words);
  const { calls } = state;
  const noted =
    card.listed && calls.status === "ready" ? contactLines(card.listed.noted, calls.list, words.call.rows.detail) : [];
  const forecast = useForecast(card);
  return (
    <dl className={styles.last}>
      {forecast !== null && (
        <div>
          <dt>{member.forecastTitle}</dt>
          <dd>{member.forecast(forecast.expected, forecast.days, forecast.chanceActive, forecast.isOneTime)}</dd>
        </div>
      )}
      {noted.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {bought && (
        <div>
          <dt>{member.widthValues[bought.basis.rules.widthBasis]}</dt>
          <dd>{member.boughtIn(bought.facts.widthCount, bought.widthValues)}</dd>
        </div>
      )}
      {body.kind === "prospect" && body.unpaid !== null && (
        <div>
          <dt>{member.unpaidTitle}</dt>
          <dd>{member.unpaid(body.unpaid.amount, body.unpaid.orders)}</dd>
        </div>
      )}
      <Traits card={card} />
      {action !== "" && (
        <div>
          <dt>{member.action}</dt>
          <dd>{action}</dd>
        </div>
      )}
    </dl>
  );
}

/** What orders tell beside the scores; inferred facts are called so by their names. */
function Traits({ card }: { readonly card: MemberCard }) {
  const { words } = usePane();
  const { member, output } = words;
  const traits = card.traits(output);
  if (traits === null) return null;
  const { preferenceTags, nextCategory, nextReason, repurchase, contactDay, mainOccasion, nextOccasion } = traits;
  const lines: readonly (readonly [term: string, text: string])[] = [
    [output.memberColumns.preferenceTags, preferenceTags],
    [output.memberColumns.nextCategory, nextCategory === "" ? "" : member.nextCategory(nextCategory, nextReason)],
    [output.memberColumns.mainOccasion, mainOccasion === "" ? "" : member.mainOccasion(mainOccasion, nextOccasion)],
    [output.memberColumns.repurchase, member.repurchase(repurchase, card.doNotContact ? null : contactDay)],
  ];
  return lines
    .filter(([, text]) => text !== "")
    .map(([term, text]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ));
}

/** What the forecast that was made says of the member; null where none was made of these orders, or says nothing. */
function useForecast({ inBooks }: MemberCard) {
  const { book, studies } = usePane().state;
  const made = studies.forecast?.made;
  const place = inBooks.find(one => one.book === book);
  if (!made || made.of !== book || made.found.kind !== "forecast" || place === undefined) return null;
  const { forecast } = made.found;
  const buyer = buyerOf(forecast, place.code);
  if (buyer === null) return null;
  return {
    days: forecast.horizon * DAYS_PER_UNIT[forecast.unit],
    expected: forecast.expectedPurchases[buyer]!,
    chanceActive: forecast.chanceAlive[buyer]!,
    isOneTime: forecast.buyers.repeats[buyer] === 0,
  };
}

function actionOf({ body, doNotContact }: MemberCard, { output }: Messages): string {
  if (doNotContact) return output.noContactAction;
  switch (body.kind) {
    case "scored":
      return output.segmentAction(segmentMapOf(body.basis.rules), body.facts.segment);
    case "as-written":
      return body.action;
    case "prospect":
      return body.unpaid === null ? "" : output.unpaidAction(body.unpaid.amount);
  }
}

/** The latest row of the member's orders that counts; of who has none, the last row. */
function lastOrder({ memberHistory }: PaneState) {
  if (memberHistory.status !== "known") return null;
  const { place, history } = memberHistory;
  const row = history.purchases.at(-1)?.rows.at(-1) ?? history.rows.at(-1);
  return row === undefined ? null : { place, row };
}
