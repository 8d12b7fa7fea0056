import { describe, expect, it } from "vitest";
import { latePort } from "#app/late-port";

interface Counter {
  readonly add: (one: number, other: number) => Promise<number>;
  readonly name: () => Promise<string>;
}

const COUNTER: Counter = { add: async (one, other) => one + other, name: async () => "counter" };

function counted(load: () => Promise<Counter>): { readonly port: Counter; readonly loads: () => number } {
  let loads = 0;
  const port = latePort<Counter>({ add: true, name: true }, () => {
    loads += 1;
    return load();
  });
  return { port, loads: () => loads };
}

describe("a port whose code is loaded by whoever first asks", () => {
  it("loads nothing before it is asked, and once for all that ask", async () => {
    const { port, loads } = counted(async () => COUNTER);
    expect(loads()).toBe(0);
    expect(await Promise.all([port.add(2, 3), port.name()])).toEqual([5, "counter"]);
    expect(await port.add(1, 1)).toBe(2);
    expect(loads()).toBe(1);
  });

  it("rejects the call whose code did not come, and loads again for the next", async () => {
    let isAway = true;
    const { port, loads } = counted(async () => {
      if (isAway) throw new Error("away");
      return COUNTER;
    });
    await expect(port.name()).rejects.toThrow("away");
    isAway = false;
    expect(await port.name()).toBe("counter");
    expect(loads()).toBe(2);
  });
});
