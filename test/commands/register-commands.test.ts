import { describe, expect, it } from "vitest";
import { registerCommands } from "#commands/register-commands";
import type { CommandEvent } from "#commands/register-commands";

describe("registerCommands(associate, handlers)", () => {
  it("joins each function id to its handler", () => {
    const ids: string[] = [];
    registerCommands(id => void ids.push(id), { scoreMembers: async () => undefined });
    expect(ids).toEqual(["scoreMembers"]);
  });
  it("completes the event after the handler has ended, not before", async () => {
    const order: string[] = [];
    let action: (event: CommandEvent) => void = () => undefined;
    registerCommands((_, given) => (action = given), {
      scoreMembers: async () => {
        await Promise.resolve();
        order.push("scored");
      },
    });
    await new Promise<void>(resolve => action({ completed: () => resolve(void order.push("completed")) }));
    expect(order).toEqual(["scored", "completed"]);
  });
});
