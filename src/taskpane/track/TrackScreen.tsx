import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { ComponentType } from "react";
import type { TestId } from "#locales/track-words";
import { ReadRows } from "../method/ReadRows";
import { usePane } from "../pane-context";
import { EmptyScreen } from "../parts/EmptyScreen";
import { LinkButton } from "../parts/LinkButton";
import { OrdersInFront } from "../parts/OrdersInFront";
import { Screen } from "../parts/Screen";
import { MovementTest } from "./movement/MovementTest";
import { CampaignStudy } from "./campaign/CampaignStudy";
import { ContactsStudy } from "./contacts/ContactsStudy";
import { EffectStudy } from "./effect/EffectStudy";
import { ForecastStudy } from "./forecast/ForecastStudy";
import { ResponseStudy } from "./response/ResponseStudy";
import { TrackWords, useLoadedTrackWords, useTrackWords } from "./track-words";

/** The tests in the order in which they are offered; each has a folder of its own. */
const STUDIES: readonly { readonly id: TestId; readonly View: ComponentType }[] = [
  { id: "response", View: ResponseStudy },
  { id: "movement", View: MovementTest },
  { id: "effect", View: EffectStudy },
  { id: "contacts", View: ContactsStudy },
  { id: "campaign", View: CampaignStudy },
  { id: "forecast", View: ForecastStudy },
];

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  entry: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { flexGrow: 1, minWidth: 0 },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chevron: { flexShrink: 0, display: "flex" },
  back: { display: "flex", alignItems: "center", gap: "4px", alignSelf: "flex-start" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The tab on which results are put to the test: a list of tests, and one of them at a time. */
export function TrackScreen() {
  const { pane } = usePane().words;
  const words = useLoadedTrackWords();
  if (words === null) return <Spinner size="tiny" label={pane.loading} />;
  return (
    <TrackWords value={words}>
      <Tests />
    </TrackWords>
  );
}

function Tests() {
  const styles = useStyles();
  const words = useTrackWords();
  const { state } = usePane();
  const [openedId, setOpenedId] = useState<TestId | null>(null);
  const cameFrom = useRef<TestId | null>(null);
  const opened = STUDIES.find(({ id }) => id === openedId);
  if (state.source.status !== "ready" && state.book === null) {
    return <EmptyScreen title={words.studies.response.title} body={words.studies.response.line} sketch={SKETCH} />;
  }
  if (opened === undefined) {
    return (
      <Screen>
        <p className={styles.intro}>{words.intro}</p>
        <ReadRows />
        <ul className={styles.list}>
          {STUDIES.map(({ id }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.entry}
                ref={button => {
                  if (cameFrom.current !== id || !button) return;
                  cameFrom.current = null;
                  button.focus();
                }}
                onClick={() => setOpenedId(id)}
              >
                <span className={styles.text}>
                  <span className={styles.name}>{words.studies[id].title}</span>
                  <span className={styles.line}>{words.studies[id].line}</span>
                </span>
                <ChevronRight16Regular className={styles.chevron} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </Screen>
    );
  }
  const goBack = () => {
    cameFrom.current = opened.id;
    setOpenedId(null);
  };
  return (
    <Screen>
      <LinkButton className={styles.back} onClick={goBack}>
        <ArrowLeft16Regular aria-hidden />
        {words.back}
      </LinkButton>
      <h2
        className={styles.title}
        tabIndex={-1}
        ref={heading => {
          // Only on the way in: whoever works inside keeps the focus.
          if (heading && heading.ownerDocument.activeElement === heading.ownerDocument.body) heading.focus();
        }}
      >
        {words.studies[opened.id].title}
      </h2>
      <OrdersInFront />
      <ReadRows />
      <opened.View />
    </Screen>
  );
}

const SKETCH = (
  <>
    <path d="M20 70 H150" stroke="currentColor" strokeWidth="2" />
    <path d="M32 70 V58 M62 70 V50 M92 70 V38 M122 70 V18" stroke="currentColor" strokeWidth="14" />
  </>
);
