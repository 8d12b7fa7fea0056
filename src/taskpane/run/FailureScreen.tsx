import { makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, SubtractCircle16Regular, Warning16Filled } from "@fluentui/react-icons";
import { Fragment, useId } from "react";
import { failureDetails } from "#app/failure-details";
import type { Failure } from "#app/failures";
import type { Inspection } from "#app/orders/inspection";
import type { Written } from "#app/run/run-result";
import type { Messages } from "#locales/message-types";
import { answerWords } from "#locales/question-words";
import { failureWords } from "#locales/sentences";
import { questionsAfter } from "../data/asked-questions";
import type { AskedQuestion } from "../data/asked-questions";
import { columnName } from "../data/column-name";
import { usePane } from "../pane-context";
import { usePartWords } from "../part-words";
import { ChoiceRow } from "../parts/ChoiceRow";
import { Disclosure } from "../parts/Disclosure";
import { MessageCard } from "../parts/MessageCard";
import { SecondaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useArrivalFocus } from "../use-arrival-focus";
import { failureChoices } from "./failure-choices";
import type { FailureChoice } from "./failure-choices";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  fact: { display: "flex", gap: "8px", minHeight: "24px", alignItems: "center", "& > svg": { flexShrink: 0 } },
  good: { color: tokens.colorStatusSuccessForeground1 },
  partly: { color: tokens.colorStatusWarningForeground3 },
  quiet: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  details: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    userSelect: "text",
  },
});

/** A run that ended early: what happened, what was written and what was not, and the ways on. */
export function FailureScreen({ failure, written }: { readonly failure: Failure; readonly written: Written }) {
  const styles = useStyles();
  const card = useArrivalFocus<HTMLDivElement>();
  const { session, state, words, goTo } = usePane();
  const removeOpener = useRestoreFocusTarget();
  const headings = useId();
  const inspection = state.source.status === "ready" ? state.source.inspection : null;
  const choices = failureChoices(failure, inspection);
  const questions = inspection === null ? [] : questionsAfter(failure, { inspection, settings: state.settings, words });
  const take = (choice: FailureChoice) => {
    if (choice.kind === "score") {
      void session.score(choice.besideOrders, choice.words === "takeOver");
      return;
    }
    if (choice.kind === "replace-results") {
      void session.replaceResults();
      return;
    }
    if (choice.kind === "answer") {
      session.answer(choice.questionId, choice.option);
      void session.score();
      return;
    }
    if (choice.kind === "use-column") {
      session.chooseColumn(choice.field, choice.column);
      void session.score();
      return;
    }
    session.dismissRun();
    if (choice.kind === "choose-column") goTo("data", choice.field);
    else if (choice.kind === "change-settings") goTo("method");
    else if (choice.kind === "keep-results") goTo("list");
    else {
      goTo("data");
      void session.inspect();
    }
  };
  const leave = () => {
    session.dismissRun();
    goTo("data");
  };
  return (
    <Screen
      footButtons={
        <>
          {state.lastResult && (
            <SecondaryButton onClick={() => session.dismissRun()}>{words.run.lastResult}</SecondaryButton>
          )}
          <SecondaryButton grow onClick={leave}>
            {words.run.backToData}
          </SecondaryButton>
        </>
      }
    >
      <MessageCard
        cardRef={card}
        alert
        intent={failure.code === "cancelled" ? "warning" : "error"}
        {...failureWords(words, failure)}
      />
      <div className={styles.choices}>
        {choices.map((choice, place) => {
          const question = choice.kind === "answer" ? questions.find(({ id }) => id === choice.questionId) : undefined;
          const { title, body } = choiceWords(choice, { failure, question, inspection, words });
          const isFirst = question !== undefined && choices.indexOf(choice) === firstAnswer(choices, question);
          return (
            <Fragment key={`${question?.id ?? ""} ${title}`}>
              {isFirst && (
                <h3 id={`${headings}-${question.id}`} className={styles.heading}>
                  {question.title}
                </h3>
              )}
              <ChoiceRow
                title={title}
                body={body}
                best={place === 0}
                aria-describedby={question === undefined ? undefined : `${headings}-${question.id}`}
                onClick={() => take(choice)}
              />
            </Fragment>
          );
        })}
        {(written.complete.length > 0 || written.partial.length > 0) && (
          <ChoiceRow {...removeOpener} {...words.remove.partly} onClick={() => void session.askRemoval()} />
        )}
      </div>
      <WhatWasWritten written={written} />
      <Disclosure closed={words.run.details}>
        <p className={styles.details}>{failureDetails(failure)}</p>
      </Disclosure>
    </Screen>
  );
}

function WhatWasWritten({ written }: { readonly written: Written }) {
  const styles = useStyles();
  const { run } = usePane().words;
  const partWords = usePartWords();
  const isNothing =
    written.complete.length === 0 && written.partial.length === 0 && written.begunCopySheet === undefined;
  return (
    <div>
      <h3 className={styles.heading}>{run.whatWasWritten}</h3>
      <ul className={styles.facts}>
        {isNothing && (
          <li className={styles.fact}>
            <SubtractCircle16Regular aria-hidden />
            {run.nothingWritten}
          </li>
        )}
        {written.complete.map(({ part, place }) => (
          <li key={part} className={styles.fact}>
            <CheckmarkCircle16Filled className={styles.good} aria-hidden />
            {partWords(part).written(place.sheetName)}
          </li>
        ))}
        {written.partial.map(({ part, sheet }) => (
          <li key={part} className={styles.fact}>
            <Warning16Filled className={styles.partly} aria-hidden />
            {partWords(part).partlyWritten(sheet)}
          </li>
        ))}
        {written.begunCopySheet !== undefined && (
          <li className={styles.fact}>
            <Warning16Filled className={styles.partly} aria-hidden />
            {run.begunCopy(written.begunCopySheet)}
          </li>
        )}
        {written.keptNotesSheet !== null && (
          <li className={styles.fact}>
            <CheckmarkCircle16Filled className={styles.good} aria-hidden />
            {run.keptNotes(written.keptNotesSheet)}
          </li>
        )}
      </ul>
      {!isNothing && <p className={styles.quiet}>{run.rerun}</p>}
    </div>
  );
}

function firstAnswer(choices: readonly FailureChoice[], { id }: AskedQuestion): number {
  return choices.findIndex(choice => choice.kind === "answer" && choice.questionId === id);
}

interface ChoiceContext {
  readonly failure: Failure;
  /** The question that an answer is about; undefined where it is not asked. */
  readonly question: AskedQuestion | undefined;
  readonly inspection: Inspection | null;
  readonly words: Messages;
}

function choiceWords(
  choice: FailureChoice,
  { failure, question, inspection, words }: ChoiceContext,
): { title: string; body: string } {
  const { run, data, questions } = words;
  if (choice.kind === "answer") {
    const { takeBack } = run.choices;
    const option = choice.option ?? "";
    const { topic, option: label } = answerWords(questions, choice.questionId, option);
    if (choice.option === null) return { title: takeBack.title(topic), body: takeBack.body };
    const asked = question?.options.find(({ value }) => value === option);
    return { title: asked?.label ?? label, body: asked?.about ?? "" };
  }
  if (choice.kind === "use-column") {
    const { useColumn, useNoColumn } = run.choices;
    const field = data.field[choice.field];
    if (choice.column === null || inspection === null)
      return { title: useNoColumn.title(field), body: useNoColumn.body };
    return { title: useColumn.title(columnName(inspection, choice.column, data), field), body: useColumn.body };
  }
  if (choice.kind === "replace-results") return run.choices.replaceResults;
  if (choice.kind === "keep-results") return run.choices.keepResults;
  if (choice.kind === "choose-column") return run.choices.chooseColumn;
  if (choice.kind === "change-settings") return run.choices.changeSettings;
  if (choice.kind === "read-selection") return run.choices.readSelection;
  if (choice.words !== "insertColumns") return run.choices[choice.words];
  const { title, body } = run.choices.insertColumns;
  const occupied = failure.code === "cells-occupied" ? failure : null;
  return { title, body: occupied === null ? "" : body(occupied.address, occupied.columnCount) };
}
