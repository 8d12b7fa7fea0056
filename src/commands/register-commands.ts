/** The event of a ribbon button. Until it is completed, Office shows the button as busy. */
export interface CommandEvent {
  readonly completed: () => void;
}

/** `Office.actions.associate`, as a value. */
export type Associate = (functionId: string, action: (event: CommandEvent) => void) => void;

/** What the ribbon buttons do. The names are the function ids of the manifest. */
export interface CommandHandlers {
  readonly scoreMembers: () => Promise<void>;
  readonly openPane?: () => Promise<void>;
}

/**
 * Joins the function ids of the manifest to what they do. A handler reports its trouble itself; one that throws has a
 * bug, which goes on to the page's error handler after the event is completed.
 */
export function registerCommands(associate: Associate, handlers: CommandHandlers): void {
  for (const functionId of ["scoreMembers", "openPane"] as const) {
    const handler = handlers[functionId];
    if (handler) associate(functionId, event => void runCommand(handler, event));
  }
}

async function runCommand(handler: () => Promise<void>, event: CommandEvent): Promise<void> {
  try {
    await handler();
  } finally {
    event.completed();
  }
}
