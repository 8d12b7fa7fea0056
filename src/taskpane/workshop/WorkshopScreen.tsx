import { useEffect, useState } from "react";
import { FEWEST_FOR_SHARES, lessonOrders } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { WORKSHOP_STEPS } from "#locales/guide-words";
import type { WorkshopStep } from "#locales/guide-words";
import { StepFoot, stepKeys } from "../guide/StepFoot";
import type { Steps } from "../guide/StepFoot";
import { TimeLines } from "../guide/TimeLines";
import type { GuidePorts } from "../guide/guide-ports";
import { useGuideStyles } from "../guide/guide.styles";
import { useGuideWords } from "../guide/guide-words";
import { useHeadingFocus } from "../guide/use-heading-focus";
import { useThreeMembers } from "../guide/use-lesson";
import { late } from "../late";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { CodeTable } from "./CodeTable";
import { CrossedScores } from "./CrossedScores";
import { DimensionTable } from "./DimensionTable";
import { MapTable } from "./MapTable";
import { OrderRanking } from "./OrderRanking";
import { SampleOrder, SamplePlaces, WithSample } from "./SampleSteps";
import type { SampleState } from "./SampleSteps";
import { isFoundStep } from "./sample/found-steps";
import type { FoundStepId } from "./sample/found-steps";
import { SCRIPT_MINUTES } from "./script-minutes";
import { useWorkshopStyles } from "./workshop.styles";

const FoundStep = late(async () => (await import("./sample/FoundStep")).FoundStep);

export interface WorkshopScreenProps {
  readonly loadSampleOrders: GuidePorts["loadSampleOrders"];
  readonly onLeave: () => void;
  readonly onOwnOrders: () => void;
}

/** The script of a workshop: a trainer goes from picture to picture, each computed from the members that it shows. */
export function WorkshopScreen({ loadSampleOrders, onLeave, onOwnOrders }: WorkshopScreenProps) {
  const styles = useWorkshopStyles();
  const shared = useGuideStyles();
  const { workshop } = useGuideWords();
  const lesson = useThreeMembers();
  const sample = useSample(loadSampleOrders);
  const [place, setPlace] = useState(0);
  const step = WORKSHOP_STEPS[place]!;
  const heading = useHeadingFocus(step);
  const steps: Steps = { step: place, count: WORKSHOP_STEPS.length, go: setPlace, leave: onLeave };
  const { title, notes } = workshop.steps[step];
  return (
    <section className={shared.section} aria-label={workshop.label} onKeyDown={stepKeys(steps)}>
      <div className={styles.body}>
        <h2 ref={heading} tabIndex={-1} className={shared.title}>
          {title}
        </h2>
        <Picture step={step} lesson={lesson} sample={sample} />
        <div className={styles.notes}>
          <Disclosure closed={workshop.notes} key={step}>
            <p className={shared.text}>{notes}</p>
          </Disclosure>
        </div>
      </div>
      <StepFoot
        {...steps}
        aside={workshop.minute(SCRIPT_MINUTES[step])}
        last={{ label: workshop.ownAction, act: onOwnOrders }}
      />
    </section>
  );
}

interface PictureProps {
  readonly step: WorkshopStep;
  readonly lesson: LessonOrders;
  readonly sample: SampleState;
}

function Picture({ step, lesson, sample }: PictureProps) {
  const { workshop } = useGuideWords();
  const shared = useGuideStyles();
  if (step === "sample") return <SamplePlaces sample={sample} />;
  if (step === "sample-order") return <SampleOrder sample={sample} />;
  if (isFoundStep(step))
    return <WithSample sample={sample}>{orders => <FoundStep step={step} sample={orders} />}</WithSample>;
  if (step === "own") return <p className={shared.text}>{workshop.ownBody}</p>;
  if (step === "privacy") return <Lines lines={workshop.privacy} />;
  const memberCount = lesson.orders.memberIds.length;
  return (
    <>
      <ThreeMembers step={step} lesson={lesson} />
      {step !== "question" && memberCount < FEWEST_FOR_SHARES && (
        <p className={shared.quiet}>{workshop.few(memberCount)}</p>
      )}
    </>
  );
}

type StepOfThree = Exclude<WorkshopStep, FoundStepId | "sample" | "sample-order" | "own" | "privacy">;

function ThreeMembers({ step, lesson }: { readonly step: StepOfThree; readonly lesson: LessonOrders }) {
  switch (step) {
    case "question":
      return <TimeLines lesson={lesson} />;
    case "recency":
    case "frequency":
    case "monetary":
    case "width":
      return <DimensionTable lesson={lesson} dimension={step} />;
    case "recency-frequency":
      return <CrossedScores lesson={lesson} down="recency" across="frequency" />;
    case "monetary-width":
      return <CrossedScores lesson={lesson} down="monetary" across="width" />;
    case "codes":
      return <CodeTable lesson={lesson} />;
    case "order":
      return <OrderRanking lesson={lesson} />;
    case "maps":
      return <MapTable lesson={lesson} />;
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useWorkshopStyles();
  return (
    <ul className={styles.lines}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The sample's orders, read as soon as the workshop begins. */
function useSample(load: GuidePorts["loadSampleOrders"]): SampleState {
  const { language } = usePane().words;
  const [sample, setSample] = useState<SampleState>("loading");
  useEffect(() => {
    let isWanted = true;
    const arrived = (state: SampleState): void => {
      if (isWanted) setSample(state);
    };
    load(language).then(
      rows => arrived(lessonOrders(rows)),
      () => arrived("missing"),
    );
    return () => {
      isWanted = false;
    };
  }, [load, language]);
  return sample;
}
