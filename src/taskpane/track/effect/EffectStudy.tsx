import { Button, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CallList } from "#app/call-list/call-list";
import { codeFinder } from "#app/call-list/campaign-of-list";
import { dayBeforeContacts } from "#app/effect/campaign-columns";
import { evaluateCampaign, isDivided } from "#app/effect/evaluate-campaign";
import type { MemberBook } from "#app/member-book/member-book";
import { NOT_IN_CAMPAIGN } from "#core/effect";
import type { CampaignSpans } from "#core/effect";
import { segmentMapOf } from "#core/segment-maps";
import type { Day } from "#core/units";
import { outputWords } from "#locales/output-words";
import { usePane } from "../../pane-context";
import { Disclosure } from "../../parts/Disclosure";
import { StudyFrame } from "../StudyFrame";
import { WriteToo } from "../WriteToo";
import { useTrackWords } from "../track-words";
import { useMembersTable } from "../use-members-table";
import { CallBudget } from "./CallBudget";
import { ControlDrawing } from "./ControlDrawing";
import { EffectFound } from "./EffectFound";
import { useEffectStyles } from "./effect.styles";

/** Whether calls work: a group that is held back, then what the two groups bought; and what a budget of calls would do. */
export function EffectStudy() {
  const styles = useEffectStyles();
  const { state, words: pane } = usePane();
  const { effect: words } = useTrackWords();
  const { list, isReading } = useMembersTable();
  const { book, settings } = state;
  const { control } = settings;
  if (book === null) return null;
  if (isReading) return <Spinner size="tiny" label={pane.list.reading} labelPosition="after" />;
  const divided = list !== null && isDivided(list.campaign);
  // A column of a person's own that a draw must not write over.
  const isHalf = list !== null && !divided && list.campaign.some(({ group }) => group !== NOT_IN_CAMPAIGN);
  const drawn = control !== null && control.toDraw !== "first" ? control : null;
  const after = divided && drawn !== null ? drawn.day : list && dayBeforeContacts(list.campaign);
  return (
    <>
      {!divided && !isHalf && <ControlDrawing book={book} />}
      {isHalf && <p className={styles.text}>{words.halfColumn}</p>}
      {!divided && !isHalf && control !== null && control.toDraw === "no" && (
        <p className={styles.text}>{words.columnGone}</p>
      )}
      {divided && (
        <p className={styles.text}>{drawn === null ? words.ownColumn : words.drawn(drawn.share, drawn.day)}</p>
      )}
      {list !== null && after !== null && <Found list={list} book={book} after={after} />}
      {divided && after === null && <p className={styles.text}>{words.noDay}</p>}
      {divided && drawn !== null && <DrawAgain share={drawn.share} />}
      <Disclosure closed={words.budget.title}>
        <CallBudget list={list} book={book} />
      </Disclosure>
      <WriteToo output="effect" sheet={outputWords(pane.language).sheets.metrics} />
    </>
  );
}

function Found({ list, book, after }: { readonly list: CallList; readonly book: MemberBook; readonly after: Day }) {
  const asked = useMemo(() => ({ after }), [after]);
  return (
    <StudyFrame study="effect" asked={asked}>
      {({ found }) => <Evaluated list={list} book={book} spans={found} />}
    </StudyFrame>
  );
}

interface EvaluatedProps {
  readonly list: CallList;
  readonly book: MemberBook;
  readonly spans: CampaignSpans;
}

function Evaluated({ list, book, spans }: EvaluatedProps) {
  const { language } = usePane().words;
  const evaluation = useMemo(() => {
    const map = segmentMapOf(book.scored.rules);
    const order = map.segments.map((_, place) => outputWords(language).segmentName(map, place));
    return evaluateCampaign(list.campaign, spans, codeFinder(list, book), order);
  }, [list, book, spans, language]);
  return <EffectFound evaluation={evaluation} />;
}

function DrawAgain({ share }: { readonly share: number }) {
  const styles = useEffectStyles();
  const { session, startScoring } = usePane();
  const { effect: words } = useTrackWords();
  const draw = () => {
    session.askForControl(share);
    startScoring();
  };
  return (
    <Disclosure closed={words.drawAgain}>
      <div className={styles.block}>
        <p className={styles.quiet}>{words.drawAgainHint}</p>
        <Button className={styles.button} size="small" onClick={draw}>
          {words.drawAgainNow}
        </Button>
      </div>
    </Disclosure>
  );
}
