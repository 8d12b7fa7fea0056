import { describe, expect, test } from "vitest";
import { guideMemory } from "../../src/entry/guide-memory";

function storeOf(): Pick<Storage, "getItem" | "setItem" | "removeItem"> & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: key => void texts.delete(key),
  };
}

describe("the memory of the welcome", () => {
  test("knows no answer at first, and an answer from then on, also on the next page", () => {
    const store = storeOf();
    const memory = guideMemory(store, "");
    expect(memory.isAnswered()).toBe(false);
    memory.rememberAnswer();
    expect(memory.isAnswered()).toBe(true);
    expect(guideMemory(store, "").isAnswered()).toBe(true);
    expect([...store.texts]).toEqual([["rfmw.welcomeAnswered", "yes"]]);
  });

  test("keeps the partitions of a host apart", () => {
    const store = storeOf();
    guideMemory(store, "one.").rememberAnswer();
    expect(guideMemory(store, "two.").isAnswered()).toBe(false);
  });

  test("does without a store, and with one that refuses: the answer then holds for this page", () => {
    const refuse = () => {
      throw new Error("forbidden");
    };
    for (const store of [null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const memory = guideMemory(store, "");
      expect(memory.isAnswered()).toBe(false);
      memory.rememberAnswer();
      expect(memory.isAnswered()).toBe(true);
      expect(guideMemory(store, "").isAnswered()).toBe(false);
    }
  });
});
