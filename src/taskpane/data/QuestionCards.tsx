import { Checkbox, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { Inspection } from "#app/orders/inspection";
import type { CheckState } from "#app/session/check/state";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { askedQuestions } from "./asked-questions";
import type { AskedQuestion } from "./asked-questions";

/** Further ones stay closed: a screen full of questions is a form. */
const OPEN_CARDS = 2;

const useStyles = makeStyles({
  cards: { display: "flex", flexDirection: "column", gap: "8px" },
  card: {
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  radio: { minWidth: 0, "& > label": { minWidth: 0 } },
  ticks: { display: "flex", flexDirection: "column" },
  optionAbout: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  suggested: {
    marginLeft: "2px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground2,
    whiteSpace: "nowrap",
  },
});

/** Decisions that were taken by rule, each with the evidence and the other answers; ignoring them is safe. */
export function QuestionCards({ check, inspection }: { readonly check: CheckState; readonly inspection: Inspection }) {
  const styles = useStyles();
  const { state, words } = usePane();
  const settled = useSettled(check, inspection);
  const questions = askedQuestions(settled, { inspection, settings: state.settings, words });
  if (questions.length === 0) return null;
  const further = questions.slice(OPEN_CARDS);
  return (
    <div className={styles.cards}>
      {questions.slice(0, OPEN_CARDS).map(question => (
        <QuestionCard key={question.id} question={question} />
      ))}
      {further.length > 0 && (
        <Disclosure closed={words.data.moreQuestions(further.length)}>
          <div className={styles.cards}>
            {further.map(question => (
              <QuestionCard key={question.id} question={question} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

/** The last check of these orders that came to an end: an answer reads the rows again, and its card must not vanish meanwhile. */
function useSettled(check: CheckState, { source }: Inspection): CheckState {
  const key = `${source.sheetId} ${source.address}`;
  const isSettled = check.status === "done" || check.status === "failed";
  const [last, setLast] = useState({ key, check });
  if (isSettled ? last.check !== check || last.key !== key : last.key !== key) setLast({ key, check });
  return last.key === key && !isSettled ? last.check : check;
}

function QuestionCard({ question }: { readonly question: AskedQuestion }) {
  const styles = useStyles();
  const { session, words, wantedField, fieldFocused } = usePane();
  const card = useRef<HTMLDivElement>(null);
  const id = useId();
  const isOpen = question.chosen === null;
  useEffect(() => {
    if (wantedField !== "question" || !isOpen) return;
    card.current?.querySelector("input")?.focus();
    fieldFocused();
  }, [wantedField, isOpen, fieldFocused]);
  const choose = (option: string): void => {
    if (question.kind === "amount-column") session.chooseColumn("amount", Number(option));
    else if (option === "no" && question.guessed !== undefined) session.chooseColumn(question.guessed, null);
    else session.answer(question.id, option);
  };
  return (
    <div ref={card} className={styles.card}>
      <h3 id={id} className={styles.title}>
        {question.title}
      </h3>
      {question.about !== "" && (
        <p id={`${id}-about`} className={styles.about}>
          {question.about}
        </p>
      )}
      <RadioGroup
        aria-labelledby={id}
        aria-describedby={question.about === "" ? undefined : `${id}-about`}
        value={question.chosen ?? ""}
        onChange={(_, data) => choose(data.value)}
      >
        {question.options.map(option => (
          <Radio
            key={option.value}
            className={styles.radio}
            value={option.value}
            label={
              <>
                {option.label} {option.suggested && <span className={styles.suggested}>{words.data.suggested}</span>}{" "}
                {option.about !== "" && <span className={styles.optionAbout}>{option.about}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
      {question.ticks !== undefined && question.ticks.length > 0 && <Ticks question={question} />}
    </div>
  );
}

/** What can be decided one by one, whatever is said of all. */
function Ticks({ question: { ticks = [], unlisted = 0 } }: { readonly question: AskedQuestion }) {
  const styles = useStyles();
  const { session, words } = usePane();
  const id = useId();
  const say = words.data.sharedIds;
  return (
    <div role="group" aria-labelledby={id} className={styles.ticks}>
      <p id={id} className={styles.about}>
        {say.title}
      </p>
      {ticks.map(tick => (
        <Checkbox
          key={tick.id}
          className={styles.radio}
          checked={tick.isTicked}
          onChange={(_, { checked }) => session.answer(tick.id, checked === true ? tick.yes : tick.no)}
          label={
            <>
              {tick.label} <span className={styles.optionAbout}>{tick.about}</span>
            </>
          }
        />
      ))}
      {unlisted > 0 && <p className={styles.about}>{say.further(unlisted)}</p>}
    </div>
  );
}
