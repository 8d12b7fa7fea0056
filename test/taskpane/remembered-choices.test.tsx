import { describe, expect, test } from "vitest";
import { rememberedChoices } from "../../src/taskpane/remembered-choices";

describe("choices that this computer remembers", () => {
  test("come back in the next pane, and are forgotten on wish", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    } as Storage;
    rememberedChoices(() => storage).remember("store", "静安店");
    expect(rememberedChoices(() => storage).recall("store")).toBe("静安店");
    rememberedChoices(() => storage).remember("store", null);
    expect(rememberedChoices(() => storage).recall("store")).toBeNull();
  });

  test("are none, and nothing fails, where the host forbids storage", () => {
    const forbidden = rememberedChoices(() => {
      throw new Error("SecurityError");
    });
    forbidden.remember("store", "静安店");
    expect(forbidden.recall("store")).toBeNull();
  });
});
