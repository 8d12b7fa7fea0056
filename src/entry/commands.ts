import type { WantedScreen } from "#app/session/screens/state";
import type { Session } from "#app/session/session";
import type { CommandHandlers } from "#commands/register-commands";

/** What the commands need of the page that they run on. */
export interface CommandPage {
  /** Brings the pane to the front; false where the host cannot. */
  readonly showPane: () => Promise<boolean>;
  /** Keeps a wanted screen for a pane on another page. */
  readonly keepScreen: (screen: WantedScreen) => void;
  /** The sample workbook as base64. */
  readonly loadSample: () => Promise<string>;
}

/** What the ribbon buttons, the cells' menu and the shortcuts do. */
export function commandHandlers(session: Session, page: CommandPage): CommandHandlers {
  const openOn = async (screen: WantedScreen): Promise<void> => {
    session.openOn(screen);
    // Without a shared runtime this is not the pane's page: it takes the wish from where both can look.
    if (!(await page.showPane())) page.keepScreen(screen);
  };
  return {
    scoreMembers: async () => {
      // The run does not wait for the pane, which shows the result when it is next opened.
      void page.showPane();
      await session.inspect();
      await session.score();
    },
    showList: () => openOn("list"),
    showMember: () => openOn("member"),
    openSample: async () => {
      await session.openSample(page.loadSample);
      if (session.store.read().notice !== null) await page.showPane();
    },
  };
}
