import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { BookOpen24Regular, LockClosed16Regular, PlayCircle24Regular, Table24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { lessonMembers, scoreLesson } from "#app/lesson/lesson";
import type { Language } from "#locales/pick-locale";
import { TimeLines } from "../guide/TimeLines";
import { useGuideStyles } from "../guide/guide.styles";
import { useGuideWords } from "../guide/guide-words";
import { useHeadingFocus } from "../guide/use-heading-focus";
import { useThreeMembers } from "../guide/use-lesson";
import { usePane } from "../pane-context";
import { ChoiceRow } from "../parts/ChoiceRow";
import { Screen } from "../parts/Screen";

const useStyles = makeStyles({
  privacy: { display: "flex", gap: "8px", marginTop: "auto", "& > svg": { flexShrink: 0 } },
  skip: { flexGrow: 1 },
});

export interface WelcomeScreenProps {
  readonly loadSample: (language: Language) => Promise<string>;
  readonly onTour: () => void;
  readonly onLeave: () => void;
  readonly onOwnOrders: () => void;
}

/** The first thing a newcomer sees: the question that the method answers, and three ways to begin. */
export function WelcomeScreen({ loadSample, onTour, onLeave, onOwnOrders }: WelcomeScreenProps) {
  const styles = useStyles();
  const shared = useGuideStyles();
  const { session, words } = usePane();
  const { welcome } = useGuideWords();
  const lesson = useThreeMembers();
  const heading = useHeadingFocus("welcome");
  const [isOpening, setOpening] = useState(false);
  const [first] = lessonMembers(lesson, scoreLesson(lesson), { count: 1 });
  const openSample = async (): Promise<void> => {
    if (isOpening) return;
    setOpening(true);
    await session.openSample(() => loadSample(words.language));
    setOpening(false);
    // What went wrong stands above; the other ways to begin are still here.
    if (session.store.read().notice === null) onLeave();
  };
  return (
    <Screen
      footButtons={
        <Button appearance="subtle" size="large" className={styles.skip} onClick={onLeave}>
          {welcome.skip}
        </Button>
      }
    >
      <h2 ref={heading} tabIndex={-1} className={shared.title}>
        {welcome.title}
      </h2>
      <p className={shared.text}>{welcome.sentence(first!.netAmount)}</p>
      <TimeLines lesson={lesson} />
      <ChoiceRow
        {...welcome.sample}
        best
        icon={<BookOpen24Regular aria-hidden />}
        aria-busy={isOpening}
        onClick={() => void openSample()}
      />
      <ChoiceRow {...welcome.own} icon={<Table24Regular aria-hidden />} onClick={onOwnOrders} />
      <ChoiceRow {...welcome.tour} icon={<PlayCircle24Regular aria-hidden />} onClick={onTour} />
      <p role="status" className={shared.quiet}>
        {isOpening ? welcome.opening : ""}
      </p>
      <p className={mergeClasses(shared.quiet, styles.privacy)}>
        <LockClosed16Regular aria-hidden />
        {words.pane.privacy}
      </p>
    </Screen>
  );
}
