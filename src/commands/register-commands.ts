/**
 * The event of a ribbon button or of a menu entry. Until it is completed, Office shows the button as busy. A keyboard
 * shortcut may come without one.
 */
export interface CommandEvent {
  readonly completed: () => void;
}

/** `Office.actions.associate`, as a value. */
export type Associate = (functionId: string, action: (event?: CommandEvent) => void) => void;

/** The function ids that the manifest and the keyboard shortcuts may name. */
export const COMMAND_IDS = ["scoreMembers", "showList", "showMember", "openSample"] as const;

/** What the buttons, the entries of the cells' menu and the shortcuts do, by function id. */
export type CommandHandlers = Readonly<Record<(typeof COMMAND_IDS)[number], () => Promise<void>>>;

/**
 * Joins the function ids of the manifest to what they do. A handler reports its trouble itself; one that throws has a
 * bug, which goes on to the page's error handler after the event is completed.
 */
export function registerCommands(associate: Associate, handlers: CommandHandlers): void {
  for (const functionId of COMMAND_IDS) {
    associate(functionId, event => void runCommand(handlers[functionId], event));
  }
}

async function runCommand(handler: () => Promise<void>, event: CommandEvent | undefined): Promise<void> {
  try {
    await handler();
  } finally {
    event?.completed();
  }
}
