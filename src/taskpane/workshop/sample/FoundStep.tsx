import { Spinner } from "@fluentui/react-components";
import type { ComponentType } from "react";
import type { LessonOrders } from "#app/lesson/lesson";
import { usePane } from "../../pane-context";
import { TrackWords, useLoadedTrackWords } from "../../track/track-words";
import { EffectStep } from "./EffectStep";
import { ForecastStep } from "./ForecastStep";
import { MovementStep } from "./MovementStep";
import { OccasionsStep } from "./OccasionsStep";
import { ResponseStep } from "./ResponseStep";
import { RolesStep } from "./RolesStep";
import { TypesStep } from "./TypesStep";
import type { FoundStepId } from "./found-steps";

const VIEWS: Readonly<Record<FoundStepId, ComponentType<{ readonly sample: LessonOrders }>>> = {
  response: ResponseStep,
  types: TypesStep,
  occasions: OccasionsStep,
  roles: RolesStep,
  forecast: ForecastStep,
  movement: MovementStep,
  effect: EffectStep,
};

export interface FoundStepProps {
  readonly step: FoundStepId;
  readonly sample: LessonOrders;
}

/** What the sample tells beside scores, in the words of the tab of tests. */
export function FoundStep({ step, sample }: FoundStepProps) {
  const { pane } = usePane().words;
  const words = useLoadedTrackWords();
  const View = VIEWS[step];
  if (words === null) return <Spinner size="tiny" label={pane.loading} labelPosition="after" />;
  return (
    <TrackWords value={words}>
      <View sample={sample} />
    </TrackWords>
  );
}
