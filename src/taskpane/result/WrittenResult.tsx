import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { WrittenRun } from "#app/outputs/settings/written-run";
import { usePane } from "../pane-context";
import { MessageCard } from "../parts/MessageCard";
import { PrimaryButton, SecondaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { SegmentedControl } from "../parts/SegmentedControl";
import { RemoveLink } from "../remove/RemoveLink";
import { HeatMap } from "./HeatMap";
import { useResultStyles } from "./ResultScreen.styles";
import { SegmentBars } from "./SegmentBars";

type View = "segments" | "grid";

/** The result that the workbook holds, read from its sheets: no run of this pane made it. */
export function WrittenResult({ run }: { readonly run: WrittenRun }) {
  const styles = useResultStyles();
  const { session, state, words, goTo, startScoring } = usePane();
  const [view, setView] = useState<View>("segments");
  const [isRead, setRead] = useState(state.writtenFigures !== null);
  useEffect(() => {
    void session.readWritten().then(() => setRead(true));
  }, [session]);
  const figures = state.writtenFigures;
  const { views } = words.result;
  const source = state.source.status === "ready" ? state.source.inspection.source : null;
  const readsSelection = (
    <SecondaryButton
      onClick={() => {
        goTo("data");
        void session.inspect();
      }}
    >
      {words.data.readSelection}
    </SecondaryButton>
  );
  return (
    <Screen
      scores
      footButtons={
        <>
          {source === null ? (
            readsSelection
          ) : (
            <SecondaryButton onClick={startScoring} label={words.written.scoreAgain(source.sheetName)}>
              {words.pane.scoreAgain}
            </SecondaryButton>
          )}
          <PrimaryButton onClick={() => goTo("list")}>{words.written.openList}</PrimaryButton>
        </>
      }
    >
      <div>
        <h2 className={styles.title}>{words.written.title(run.members)}</h2>
        <div className={styles.caption}>
          {words.written.asOf(run.asOf, words.output.mapName[run.rules.map])}
          <br />
          {words.written.source(run.sheetName, run.address, run.today)}
        </div>
      </div>
      {figures === null ? (
        isRead ? (
          <MessageCard intent="info" body={words.written.noFigures} />
        ) : (
          <Spinner size="tiny" label={words.pane.loading} labelPosition="after" />
        )
      ) : (
        <>
          <SegmentedControl<View>
            label={views.label}
            options={[
              { value: "segments", label: views.segments },
              { value: "grid", label: views.grid },
            ]}
            value={view}
            onChange={setView}
          />
          {view === "segments" ? <SegmentBars result={figures} /> : <HeatMap result={figures} />}
        </>
      )}
      <RemoveLink />
    </Screen>
  );
}
