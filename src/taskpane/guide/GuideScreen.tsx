import { Spinner } from "@fluentui/react-components";
import { AboutScreen } from "./AboutScreen";
import type { GuidePorts, GuideView } from "./guide-ports";
import { GuideWords, useLoadedGuideWords } from "./guide-words";
import { usePane } from "../pane-context";
import { TourScreen } from "../tour/TourScreen";
import { WelcomeScreen } from "../welcome/WelcomeScreen";
import { WorkshopScreen } from "../workshop/WorkshopScreen";

export interface GuideScreenProps {
  readonly view: GuideView;
  readonly ports: GuidePorts;
  readonly onOpen: (view: GuideView) => void;
  readonly onLeave: () => void;
  /** Leaves for the orders that are selected now. */
  readonly onOwnOrders: () => void;
}

/** Welcome, tour, workshop and about: what stands in front of the tabs. */
export function GuideScreen(props: GuideScreenProps) {
  const { pane } = usePane().words;
  const words = useLoadedGuideWords();
  if (words === null) return <Spinner size="tiny" label={pane.loading} />;
  return (
    <GuideWords value={words}>
      <Shown {...props} />
    </GuideWords>
  );
}

function Shown({ view, ports, onOpen, onLeave, onOwnOrders }: GuideScreenProps) {
  switch (view) {
    case "welcome":
      return (
        <WelcomeScreen
          loadSample={ports.loadSample}
          onTour={() => onOpen("tour")}
          onLeave={onLeave}
          onOwnOrders={onOwnOrders}
        />
      );
    case "tour":
      return <TourScreen onLeave={onLeave} onOwnOrders={onOwnOrders} />;
    case "workshop":
      return <WorkshopScreen loadSampleOrders={ports.loadSampleOrders} onLeave={onLeave} onOwnOrders={onOwnOrders} />;
    case "about":
      return <AboutScreen onLeave={onLeave} />;
  }
}
