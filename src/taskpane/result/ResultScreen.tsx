import { Button } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { useState } from "react";
import { belowHeader } from "#app/call-list/open-place";
import type { RunResult } from "#app/run/run-result";
import { isDetail } from "#app/workbook/not-made";
import { dataDoubts } from "#core/data-doubts";
import { segmentMapOf } from "#core/segment-maps";
import { doubtNote, failureWords, ingestNote, scoreNote } from "#locales/sentences";
import { StatusList } from "../data/RowCheckView";
import { compatibilityId } from "../method/compatibilities";
import { usePane } from "../pane-context";
import { usePartWords } from "../part-words";
import { Disclosure } from "../parts/Disclosure";
import { MessageCard } from "../parts/MessageCard";
import { NoteList } from "../parts/NoteList";
import { PrimaryButton, SecondaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { SegmentedControl } from "../parts/SegmentedControl";
import { RemoveLink } from "../remove/RemoveLink";
import { useArrivalFocus } from "../use-arrival-focus";
import { calendarNotes } from "./calendar-notes";
import { EmptyResult } from "./EmptyResult";
import { HeatMap } from "./HeatMap";
import { LevelTables } from "./LevelTables";
import { Advice, ChangedSettings } from "./NextRun";
import { OvertakenCard } from "./OvertakenCard";
import { useResultStyles } from "./ResultScreen.styles";
import { ParetoView } from "./ParetoView";
import { SegmentBars } from "./SegmentBars";
import { TieNotes } from "./TieNotes";
import { WrittenResult } from "./WrittenResult";

type View = "segments" | "grid" | "pareto" | "levels";

/** The last finished run of this pane, else what the workbook holds, else what will be here. */
export function ResultScreen() {
  const { lastResult, writtenRun } = usePane().state;
  if (lastResult !== null) return <FinishedRun result={lastResult} />;
  return writtenRun === null ? <EmptyResult /> : <WrittenResult run={writtenRun} />;
}

function FinishedRun({ result }: { readonly result: RunResult }) {
  const styles = useResultStyles();
  const { session, state, words, startScoring, goTo } = usePane();
  const shown = state.source.status === "ready" ? state.source.inspection.source.sheetName : null;
  const isOfOthers = shown !== null && shown !== result.orders.sheetName;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const [view, setView] = useState<View>("segments");
  const members = result.places.find(({ part }) => part === "members")?.place;
  const views = words.result.views;
  const { counts } = result.rowCheck;
  return (
    <Screen
      scores
      footButtons={
        members ? (
          <>
            <SecondaryButton onClick={startScoring}>{words.pane.scoreAgain}</SecondaryButton>
            <PrimaryButton
              onClick={() => {
                goTo("list");
                void session.show(belowHeader(members));
              }}
            >
              {words.result.openList}
            </PrimaryButton>
          </>
        ) : (
          <PrimaryButton onClick={startScoring}>{words.pane.scoreAgain}</PrimaryButton>
        )
      }
    >
      <div className={styles.verdict}>
        <CheckmarkCircle20Filled className={styles.ready} aria-hidden />
        <div>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {words.result.done(counts.people.members)}
          </h2>
          <div className={styles.caption}>
            {words.result.subtitle(result.asOf, words.output.mapName[result.map])}
            <br />
            {words.result.facts(counts, result.milliseconds)}
          </div>
        </div>
      </div>
      {isOfOthers && <MessageCard intent="info" body={words.written.resultOf(result.orders.sheetName)} />}
      <OvertakenCard />
      <Places places={result.places} />
      <NextStep result={result} membersSheet={members?.sheetName ?? null} />
      {result.rules.compatibility !== null && (
        <MessageCard
          intent="warning"
          body={words.method.compatibility.active(
            words.method.compatibility.names[compatibilityId(result.rules.compatibility)],
          )}
        />
      )}
      <TieNotes result={result} />
      <ChangedSettings result={result} />
      <SegmentedControl<View>
        label={views.label}
        options={[
          { value: "segments", label: views.segments },
          { value: "grid", label: views.grid },
          { value: "pareto", label: views.pareto },
          { value: "levels", label: views.levels },
        ]}
        value={view}
        onChange={setView}
      />
      {view === "segments" && <SegmentBars result={result} />}
      {view === "grid" && <HeatMap result={result} />}
      {view === "pareto" && <ParetoView book={state.writtenBook} />}
      {view === "levels" && <LevelTables result={result} />}
      <Remarks result={result} />
      <RemoveLink />
    </Screen>
  );
}

/** Where the run wrote, folded away: seven links would push the result itself out of a low pane. */
function Places({ places }: Pick<RunResult, "places">) {
  const styles = useResultStyles();
  const { session, words } = usePane();
  return (
    <Disclosure closed={words.result.showPlaces}>
      <ul className={styles.places} aria-label={words.result.places}>
        {places.map(({ part, place }) => (
          <li key={part}>
            <Button
              className={styles.place}
              shape="circular"
              appearance="outline"
              aria-label={words.result.goTo(place.sheetName)}
              title={place.address}
              onClick={() => void session.show(place)}
            >
              {place.sheetName}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The segment to begin with: the first by call priority that has members. */
function NextStep({ result, membersSheet }: { readonly result: RunResult; readonly membersSheet: string | null }) {
  const styles = useResultStyles();
  const { state, words } = usePane();
  const { control } = state.settings;
  const isDrawn = control !== null && control.toDraw !== "first";
  const map = segmentMapOf(result.rules);
  const places = map.segments
    .map((_, place) => place)
    .filter(place => (result.segmentSizes[place] ?? 0) > 0)
    .sort((a, b) => map.segments[a]!.priority - map.segments[b]!.priority);
  const first = places[0];
  if (first === undefined) return null;
  const name = words.output.segmentName(map, first);
  const action = words.output.segmentAction(map, first);
  return (
    <div className={styles.next}>
      <h3 className={styles.heading}>{words.result.next}</h3>
      <p className={styles.finding}>{words.result.nextStep(name, result.segmentSizes[first] ?? 0, action)}</p>
      {isDrawn && <p className={styles.finding}>{words.result.nextControl}</p>}
      {membersSheet !== null && <p className={styles.finding}>{words.result.nextWhere(membersSheet)}</p>}
    </div>
  );
}

function Remarks({ result }: { readonly result: RunResult }) {
  const styles = useResultStyles();
  const { state, words } = usePane();
  const partWords = usePartWords();
  const { rowCheck } = result;
  const { counted, leftOut } = rowCheck.counts.rows;
  const { prospects, neverCounted, doNotContact } = rowCheck.counts.people;
  const notes = [
    ...(prospects > 0 ? [words.result.prospects(prospects)] : []),
    ...(neverCounted > 0 ? [words.result.neverCounted(neverCounted)] : []),
    ...(doNotContact ? [words.result.doNotContact(doNotContact)] : []),
    ...(result.isShared ? [words.result.isShared] : []),
    ...(result.removedWithNotes > 0 ? [words.result.removedWithNotes(result.removedWithNotes)] : []),
    ...(result.keptNotesSheet !== null ? [words.result.keptNotesSheet(result.keptNotesSheet)] : []),
    ...calendarNotes(words, result.calendar),
    ...(result.snapshot !== null ? [words.result.snapshot(result.snapshot)] : []),
    ...result.notMade.map(({ extra, failure }) => {
      const { title, body } = failureWords(words, failure);
      const reason = [title, body].join(" ");
      return isDetail(extra) ? words.result.notMade[extra](reason) : partWords(extra).notMade(reason);
    }),
    ...result.notes.map(note => scoreNote(words, note)),
    ...dataDoubts(result.rowCheck.counts, result.rules).map(doubt => doubtNote(words, doubt)),
    ...rowCheck.notes.map(note => ingestNote(words, note)),
  ];
  return (
    <>
      {notes.length > 0 && (
        <div>
          <h3 className={styles.heading}>{words.result.notesTitle}</h3>
          <NoteList notes={[...new Set(notes)]} />
        </div>
      )}
      <Advice result={result} />
      <div>
        <h3 className={styles.heading}>{words.result.rowsTitle}</h3>
        <div className={styles.caption}>
          {leftOut === 0 ? words.data.allRowsCounted(counted) : words.data.rowsCounted(counted, leftOut)}
        </div>
        {leftOut > 0 && (
          <Disclosure closed={words.data.leftOut(leftOut)}>
            <StatusList
              check={rowCheck}
              inspection={state.source.status === "ready" ? state.source.inspection : null}
            />
          </Disclosure>
        )}
      </div>
    </>
  );
}
