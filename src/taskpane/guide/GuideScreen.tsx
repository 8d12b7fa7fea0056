import { AboutScreen } from "./AboutScreen";
import type { GuidePorts, GuideView } from "./guide-ports";
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
export function GuideScreen({ view, ports, onOpen, onLeave, onOwnOrders }: GuideScreenProps) {
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
