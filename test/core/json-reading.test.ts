import { describe, expect, it } from "vitest";
import { readNumber } from "#core/json-reading";
import type { JsonFaults } from "#core/json-reading";

function shown(value: unknown): string {
  const faults: JsonFaults = [];
  readNumber(value, "x", faults);
  const [fault] = faults;
  return fault?.code === "value-unknown" ? fault.value : "";
}

/** Lists in lists. */
function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe("a value that a message shows", () => {
  it("stands as JSON", () => {
    expect(shown("40")).toBe('"40"');
    expect(shown(null)).toBe("null");
    expect(shown([1, "a", true])).toBe('[1,"a",true]');
    expect(shown({ a: { b: 1 } })).toBe('{"a":{"b":1}}');
  });

  it("is cut short where it is long, and never too deep to be shown", () => {
    expect(shown("x".repeat(1000))).toHaveLength(103);
    expect(shown(Array.from({ length: 1000 }, (_, at) => at))).toBe("[0,1,2,3,4,5,6,7,8,9,…]");
    expect(shown(deep(100_000))).toBe("[[[[…]]]]");
  });
});
