import { createRoot } from "react-dom/client";
import type { Session } from "#app/session/session";
import { dayFromCivil } from "#core/units";
import type { Day } from "#core/units";
import { loadMessages } from "#locales/load-messages";
import type { Language } from "#locales/pick-locale";
import { NotStarted } from "./NotStarted";
import { Pane } from "./Pane";
import type { GuidePorts } from "./guide/guide-ports";
import type { PaneTheme } from "./theme";

export interface MountOptions {
  readonly session: Session;
  readonly language: Language;
  /** Told when the user switches the language; the pane itself has switched already. */
  readonly onLanguageChange: (language: Language) => void;
  readonly theme: PaneTheme;
  /** The day that the button Today enters; the computer's calendar by default. */
  readonly today?: () => Day;
  /** For the welcome, the tour and the workshop. */
  readonly guide: GuidePorts;
}

/**
 * Shows the pane inside `element` as soon as its language is there, or that it did not come. The element
 * needs a height of its own (the pane fills it and scrolls inside).
 *
 * @returns removes the pane
 */
export function mount(element: HTMLElement, { language, today = computerToday, ...options }: MountOptions): () => void {
  const root = createRoot(element);
  let mounted = true;
  const start = (): void => {
    loadMessages(language).then(
      words => {
        if (mounted) root.render(<Pane {...options} words={words} loadWords={loadMessages} today={today} />);
      },
      () => {
        if (mounted) root.render(<NotStarted language={language} theme={options.theme} onRetry={start} />);
      },
    );
  };
  start();
  return () => {
    mounted = false;
    root.unmount();
  };
}

function computerToday(): Day {
  const now = new Date();
  const day = dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error(`not a calendar date: ${now.toISOString()}`);
  return day;
}
