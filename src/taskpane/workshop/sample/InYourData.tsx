import type { TestId } from "#locales/track-words";
import { useGuideStyles } from "../../guide/guide.styles";
import { useGuideWords } from "../../guide/guide-words";
import { usePane } from "../../pane-context";
import { LinkButton } from "../../parts/LinkButton";
import { useTrackWords } from "../../track/track-words";

/** Where a test of the sample is made of one's own orders; the way there ends the workshop. */
export function TestOfYours({ test }: { readonly test: TestId }) {
  const styles = useGuideStyles();
  const { goTo, words } = usePane();
  const { found } = useGuideWords().workshop;
  const { studies } = useTrackWords();
  return (
    <p className={styles.quiet}>
      {found.inYourData}
      <LinkButton onClick={() => goTo("track")}>
        {found.testOnTab(studies[test].title, words.pane.tabs.track)}
      </LinkButton>
    </p>
  );
}

/** The columns of the members table that tell the same of one's own members. */
export function ColumnsOfYours({ columns }: { readonly columns: readonly string[] }) {
  const styles = useGuideStyles();
  const { output } = usePane().words;
  const { found } = useGuideWords().workshop;
  return <p className={styles.quiet}>{`${found.inYourData}${found.columnsOn(columns, output.sheets.members)}`}</p>;
}
