import { Button, Spinner } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { Fragment } from "react";
import { questionsOfFailure } from "#app/failures";
import type { Failure } from "#app/failures";
import { NO_HEADER } from "#app/orders/inspection";
import type { Inspection } from "#app/orders/inspection";
import { fieldOfReason, noUsableRow } from "#app/orders/unusable-rows";
import { answersToTakeBack, waysOn } from "#app/orders/ways-on";
import type { LostDecisions } from "#app/run-settings";
import type { CheckState } from "#app/session/check/state";
import { dataDoubts } from "#core/data-doubts";
import { isCoreField, missingFields } from "#core/column-mapping";
import type { CoreField } from "#core/column-mapping";
import { WIDTH_FIELDS } from "#core/fields";
import type { Field } from "#core/fields";
import { DIMENSIONS } from "#core/scoring-rules";
import { answerWords } from "#locales/question-words";
import { doubtNote, failureWords, ingestNote } from "#locales/sentences";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { LinkButton } from "../parts/LinkButton";
import { MessageCard } from "../parts/MessageCard";
import { NoteList } from "../parts/NoteList";
import { PrimaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useDataStyles } from "./DataScreen.styles";
import { ConfirmCard } from "./ConfirmCard";
import { MappingRow } from "./MappingRow";
import { QuestionCards } from "./QuestionCards";
import { RowCheckView } from "./RowCheckView";
import { notesBesideQuestions } from "./asked-questions";
import { columnName } from "./column-name";
import { guessedColumns, mainFields, moreFields } from "./mapping-rows";

/** What was understood of the selected orders, ready to be confirmed with one click. */
export function DataScreen() {
  const { session, state, words } = usePane();
  const { source } = state;
  const readSelection = (
    <PrimaryButton onClick={() => void session.inspect()}>{words.data.readSelection}</PrimaryButton>
  );
  switch (source.status) {
    case "idle":
      return (
        <Screen footButtons={readSelection} footLine={words.pane.privacy}>
          <MessageCard intent="info" {...words.data.idle} />
        </Screen>
      );
    case "inspecting":
      return (
        <Screen scrollStop>
          <Spinner size="tiny" label={words.data.inspecting} labelPosition="after" />
        </Screen>
      );
    case "failed": {
      const intent = source.failure.code === "sheet-empty" ? "info" : "warning";
      return (
        <Screen footButtons={readSelection} footLine={words.pane.privacy}>
          <MessageCard intent={intent} alert {...failureWords(words, source.failure)} />
        </Screen>
      );
    }
    case "ready":
      return <ReadyScreen inspection={source.inspection} />;
  }
}

function ReadyScreen({ inspection }: { readonly inspection: Inspection }) {
  const styles = useDataStyles();
  const { state, words, goTo, startScoring, wantedField } = usePane();
  const missing = missingFields(inspection.mapping);
  const more = moreFields(inspection);
  const mapped = more.filter(field => inspection.mapping[field] !== undefined).length;
  const { rules, asOf } = state.settings;
  const levels = DIMENSIONS.filter(dimension => rules.dimensions[dimension].enabled).map(
    dimension => rules.dimensions[dimension].levels,
  );
  const line = (
    <>
      <span>
        {words.data.settings(asOf, rules.windowMonths, new Set(levels).size === 1 ? levels.slice(0, 1) : levels)}
      </span>
      <LinkButton aria-label={words.data.editHint} onClick={() => goTo("method")}>
        {words.data.edit}
      </LinkButton>
    </>
  );
  return (
    <Screen
      scores
      footLine={line}
      footButtons={
        <PrimaryButton onClick={startScoring} shortcut="Control+Enter">
          {words.pane.score}
        </PrimaryButton>
      }
    >
      <Verdict inspection={inspection} missing={missing} />
      {missing.length === 0 && <QuestionCards check={state.check} inspection={inspection} />}
      <NoteList notes={useNotes(inspection)} />
      <h3 className={styles.heading}>{words.data.columnsInUse}</h3>
      <div className={styles.rows}>
        {mainFields(inspection).map(field => (
          <MappingRow
            key={field}
            field={field}
            inspection={inspection}
            required={missing.some(core => core === field)}
            prefilled={missing.length > 0}
          />
        ))}
        {inspection.mapping.amount === undefined && !missing.includes("amount") && (
          <p className={styles.quiet}>{words.data.quantityTimesPrice}</p>
        )}
      </div>
      {more.length > 0 && (
        <Disclosure closed={words.data.moreColumns(mapped)} forceOpen={more.some(field => field === wantedField)}>
          <div className={styles.more}>
            {more.map(field => (
              <MappingRow key={field} field={field} inspection={inspection} required={false} />
            ))}
          </div>
        </Disclosure>
      )}
      <UnusedColumns inspection={inspection} />
    </Screen>
  );
}

function Verdict({ inspection, missing }: { readonly inspection: Inspection; readonly missing: readonly CoreField[] }) {
  const styles = useDataStyles();
  const { session, state, words, goTo } = usePane();
  const first = missing[0];
  const failure = knownFailure(state.settings.lost, state.check, inspection);
  if (first !== undefined && failure?.code !== "column-not-found") {
    const { title, body, action } = words.data.missing[first];
    const phone = inspection.mapping.phone;
    const guesses = guessedColumns(inspection, mainFields(inspection));
    const areEnough = missing.every(core => guesses.some(({ field }) => field === core));
    const actions = (
      <>
        {areEnough && (
          <Button
            size="small"
            onClick={() => guesses.forEach(({ field, column }) => session.chooseColumn(field, column))}
          >
            {words.data.useGuesses}
          </Button>
        )}
        {first === "memberId" && phone !== undefined && (
          <Button size="small" onClick={() => session.chooseColumn("memberId", phone)}>
            {words.data.usePhone}
          </Button>
        )}
        <Button size="small" onClick={() => goTo("data", first)}>
          {action}
        </Button>
      </>
    );
    return <MessageCard intent="warning" title={title} body={body} actions={actions} />;
  }
  if (failure !== null) {
    return (
      <div className={styles.rows}>
        <MessageCard
          intent="error"
          {...failureWords(words, failure)}
          actions={<FailureActions failure={failure} inspection={inspection} />}
        />
        {state.check.status === "done" && <RowCheckView check={state.check} inspection={inspection} />}
      </div>
    );
  }
  return (
    <div>
      <div className={styles.verdict}>
        <CheckmarkCircle20Filled className={styles.ready} aria-hidden />
        <h2 className={styles.title}>{words.data.ready}</h2>
      </div>
      <RowCheckView check={state.check} inspection={inspection} />
      {state.check.status === "done" && <ConfirmCard counts={state.check.check.counts} inspection={inspection} />}
    </div>
  );
}

/** What can be done at once about a failure beside the questions that it asks. */
function FailureActions({ failure, inspection }: { readonly failure: Failure; readonly inspection: Inspection }) {
  const { session, state, words, goTo } = usePane();
  const { run, data, questions } = words;
  const toTakeBack = state.check.status === "failed" ? answersToTakeBack(failure) : [];
  const lost = failure.code === "column-not-found" ? waysOn(failure, inspection).columns.slice(0, 1) : [];
  const field = fieldOfFailure(failure);
  const isAnswered = questionsOfFailure(failure).length + toTakeBack.length > 0 && field === null;
  return (
    <>
      {toTakeBack.map(id => (
        <Button key={id} size="small" onClick={() => session.answer(id, null)}>
          {run.choices.takeBack.title(answerWords(questions, id, "").topic)}
        </Button>
      ))}
      {lost.map(({ field: of, proposed }) => (
        <Fragment key={of}>
          {proposed !== null && (
            <Button size="small" onClick={() => session.chooseColumn(of, proposed.column)}>
              {run.choices.useColumn.title(columnName(inspection, proposed.column, data), data.field[of])}
            </Button>
          )}
          {!isCoreField(of) && (
            <Button size="small" onClick={() => session.chooseColumn(of, null)}>
              {run.choices.useNoColumn.title(data.field[of])}
            </Button>
          )}
        </Fragment>
      ))}
      {!isAnswered && (
        <Button size="small" onClick={() => (field === null ? void session.checkRows() : goTo("data", field))}>
          {field === null ? data.checkRows : data.chooseAnother}
        </Button>
      )}
    </>
  );
}

/** What scoring would end in, as far as it is known; null when rows count, or when nothing is known yet. */
function knownFailure(lost: LostDecisions, check: CheckState, inspection: Inspection): Failure | null {
  const [column] = lost.columns;
  if (column !== undefined) return { code: "column-not-found", ...column };
  if (check.status === "failed") return check.failure;
  if (check.status === "done") return noUsableRow(check.check.counts.rows.byStatus, check.check, inspection);
  // Which questions the rows raise is only known once they are read.
  const isUnread = check.status !== "checking" && lost.answers.length > 0;
  return isUnread ? { code: "answers-lost", answers: lost.answers, questions: [] } : null;
}

/** The column to look at; null when none is to blame. */
function fieldOfFailure(failure: Failure): Field | null {
  if (failure.code === "ids-masked") return "memberId";
  if (failure.code === "column-not-found") return failure.field as Field;
  return failure.code === "no-usable-row" ? fieldOfReason(failure.reason) : null;
}

function useNotes(inspection: Inspection): string[] {
  const { state, words } = usePane();
  const notes: string[] = [];
  const questions = state.check.status === "done" ? state.check.check.questions : [];
  const asksForFiltered = questions.some(({ kind }) => kind === "filtered-rows");
  const { outside } = inspection.source;
  if (outside) notes.push(words.data.outside(outside.addresses, outside.cellCount));
  if (inspection.headerRow === NO_HEADER) notes.push(words.data.noHeader);
  if (inspection.source.filtered && !asksForFiltered) notes.push(words.data.filtered);
  if (WIDTH_FIELDS.every(field => inspection.mapping[field] === undefined)) notes.push(words.data.noWidth);
  if (state.ignoredSettings.length > 0) notes.push(words.data.ignoredSettings(state.ignoredSettings));
  if (inspection.ownColumns.length > 0) notes.push(words.data.ownColumns(inspection.ownColumns.length));
  if (state.check.status === "done") {
    for (const note of notesBesideQuestions(state.check.check.notes, questions)) notes.push(ingestNote(words, note));
    const doubts = dataDoubts(state.check.check.counts, state.settings.rules);
    notes.push(...doubts.map(doubt => doubtNote(words, doubt)));
  }
  return notes;
}

function UnusedColumns({ inspection }: { readonly inspection: Inspection }) {
  const styles = useDataStyles();
  const { data } = usePane().words;
  const used = new Set([...Object.values(inspection.mapping), ...inspection.ownColumns]);
  const unused = inspection.detection.headers.map((_, column) => column).filter(column => !used.has(column));
  if (unused.length === 0) return null;
  return (
    <Disclosure closed={data.unusedColumns(unused.length)}>
      <p className={styles.quiet}>{unused.map(column => columnName(inspection, column, data)).join(" · ")}</p>
    </Disclosure>
  );
}
