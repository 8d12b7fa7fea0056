import { afterEach, describe, expect, it, vi } from "vitest";
import { createNextTask } from "#excel/host/next-task";

describe("createNextTask()", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What has happened when the task after this one begins, one entry per waiter. */
  async function order(nextTask: () => Promise<void>): Promise<string[]> {
    const seen: string[] = [];
    const first = nextTask().then(() => seen.push("first task"));
    const second = nextTask().then(() => seen.push("second task"));
    await Promise.resolve().then(() => seen.push("this task"));
    await Promise.all([first, second]);
    return seen;
  }

  it("lets what is under way end first, and keeps the order", async () => {
    expect(await order(createNextTask())).toEqual(["this task", "first task", "second task"]);
  });

  it("does the same where there is only a message channel, as in a browser", async () => {
    const channels: MessageChannel[] = [];
    class Watched extends MessageChannel {
      constructor() {
        super();
        channels.push(this);
      }
    }
    vi.stubGlobal("setImmediate", undefined);
    vi.stubGlobal("MessageChannel", Watched);
    expect(await order(createNextTask())).toEqual(["this task", "first task", "second task"]);
    expect(channels).toHaveLength(1);
    channels[0]!.port1.close();
  });
});
