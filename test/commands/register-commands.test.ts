import { describe, expect, it } from "vitest";
import { COMMAND_IDS, registerCommands } from "#commands/register-commands";
import type { CommandEvent, CommandHandlers } from "#commands/register-commands";

const idle = async (): Promise<void> => undefined;
const IDLE: CommandHandlers = { scoreMembers: idle, showList: idle, showMember: idle, openSample: idle };

/** The functions that were associated, by id. */
function associated(handlers: CommandHandlers): ReadonlyMap<string, (event?: CommandEvent) => void> {
  const actions = new Map<string, (event?: CommandEvent) => void>();
  registerCommands((id, action) => void actions.set(id, action), handlers);
  return actions;
}

describe("registerCommands(associate, handlers)", () => {
  it("joins each function id to its handler", () => {
    const called: string[] = [];
    const noting = Object.fromEntries(COMMAND_IDS.map(id => [id, async () => void called.push(id)]));
    const actions = associated({ ...IDLE, ...noting });
    for (const id of COMMAND_IDS) actions.get(id)!({ completed: () => undefined });
    expect(called).toEqual(["scoreMembers", "showList", "showMember", "openSample"]);
  });

  it("completes the event after the handler has ended, not before", async () => {
    const order: string[] = [];
    const actions = associated({
      ...IDLE,
      scoreMembers: async () => {
        await Promise.resolve();
        order.push("scored");
      },
    });
    await new Promise<void>(resolve =>
      actions.get("scoreMembers")!({ completed: () => resolve(void order.push("completed")) }),
    );
    expect(order).toEqual(["scored", "completed"]);
  });

  it("runs without an event, as a keyboard shortcut may come", async () => {
    await new Promise<void>(resolve => {
      associated({ ...IDLE, scoreMembers: async () => resolve() }).get("scoreMembers")!();
    });
  });
});
