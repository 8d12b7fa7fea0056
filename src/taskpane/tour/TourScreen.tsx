import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { LESSON_MEMBERS } from "#app/lesson/three-members";
import { lessonMembers, lessonRules, scoreLesson } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { lessonState } from "#app/session/lesson-state";
import { segmentMapOf } from "#core/segment-maps";
import { TOUR_STEPS } from "#locales/guide-words";
import type { TourFacts, TourStep } from "#locales/guide-words";
import type { TabId } from "#locales/message-types";
import { Tabs } from "../Tabs";
import { ListScreen } from "../call-list/ListScreen";
import { DataScreen } from "../data/DataScreen";
import { StepFoot, stepKeys } from "../guide/StepFoot";
import type { Steps } from "../guide/StepFoot";
import { useGuideStyles } from "../guide/guide.styles";
import { useGuideWords } from "../guide/guide-words";
import { useHeadingFocus } from "../guide/use-heading-focus";
import { useThreeMembers } from "../guide/use-lesson";
import { MethodScreen } from "../method/MethodScreen";
import { PaneContext, usePane } from "../pane-context";
import { ResultScreen } from "../result/ResultScreen";
import { stillPane } from "./still-pane";

/** The screen that a step is told on. */
const TAB_OF_STEP: Readonly<Record<TourStep, TabId>> = {
  orders: "data",
  questions: "data",
  "when-how-often": "method",
  "how-much-how-broad": "method",
  codes: "result",
  segments: "result",
  list: "list",
};

const useStyles = makeStyles({
  picture: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    overflow: "hidden",
    opacity: 0.85,
    // A contrast theme has its own colours, and none of them is pale.
    "@media (forced-colors: active)": { opacity: 1 },
  },
  card: {
    flexShrink: 0,
    maxHeight: "55%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px",
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

export interface TourScreenProps {
  readonly onLeave: () => void;
  readonly onOwnOrders: () => void;
}

/** Three minutes over the real screens, filled with the three members and nothing to press; the words stand below. */
export function TourScreen({ onLeave, onOwnOrders }: TourScreenProps) {
  const styles = useStyles();
  const shared = useGuideStyles();
  const pane = usePane();
  const { output } = pane.words;
  const { lesson: texts, tour } = useGuideWords();
  const lesson = useThreeMembers();
  const [place, setPlace] = useState(0);
  const step = TOUR_STEPS[place]!;
  const heading = useHeadingFocus(step);
  const bodyId = useId();
  const state = useMemo(() => lessonState(texts, { current: output, all: [output] }), [texts, output]);
  const facts = useTourFacts(lesson);
  const steps: Steps = { step: place, count: TOUR_STEPS.length, go: setPlace, leave: onLeave };
  const { title, body } = tour.steps[step];
  return (
    <section className={shared.section} aria-label={tour.label} onKeyDown={stepKeys(steps)}>
      <div className={styles.picture} inert>
        <PaneContext value={stillPane(pane, state)}>
          <Tabs selected={TAB_OF_STEP[step]} onSelect={() => undefined} />
          <TourPicture tab={TAB_OF_STEP[step]} />
        </PaneContext>
      </div>
      <div className={styles.card}>
        <h2 ref={heading} tabIndex={-1} aria-describedby={bodyId} className={mergeClasses(shared.title, styles.title)}>
          {title}
        </h2>
        <p id={bodyId} className={shared.text}>
          {body(facts)}
        </p>
        {place === 0 && <p className={shared.quiet}>{tour.noTrace}</p>}
      </div>
      <StepFoot {...steps} last={{ label: tour.own, act: onOwnOrders }} />
    </section>
  );
}

function TourPicture({ tab }: { readonly tab: TabId }) {
  if (tab === "data") return <DataScreen />;
  if (tab === "method") return <MethodScreen />;
  return tab === "result" ? <ResultScreen /> : <ListScreen />;
}

/** What the sentences say, from the scores of the three. */
function useTourFacts(lesson: LessonOrders): TourFacts {
  const { output } = usePane().words;
  const { names } = useGuideWords().lesson;
  return useMemo(() => {
    const rules = lessonRules();
    const map = segmentMapOf(rules);
    const members = lessonMembers(lesson, scoreLesson(lesson, rules), { ids: LESSON_MEMBERS });
    const byId = Object.fromEntries(
      members.map(member => [
        member.id,
        {
          name: names[member.id as keyof typeof names],
          values: member.values,
          code: member.code,
          segment: output.segmentName(map, member.segment),
          action: output.segmentAction(map, member.segment),
        },
      ]),
    ) as TourFacts["members"];
    const byPriority = [...members].sort(
      (one, other) => map.segments[one.segment]!.priority - map.segments[other.segment]!.priority,
    );
    return {
      members: byId,
      amount: members[0]!.netAmount,
      orderCount: lesson.orders.rowCount,
      first: names[byPriority[0]!.id as keyof typeof names],
    };
  }, [lesson, output, names]);
}
