import { describe, expect, it } from "vitest";
import { sipHash, sipHashBytes, sipKeyFromHex } from "#core/sip-hash";

const KEY = sipKeyFromHex("000102030405060708090a0b0c0d0e0f")!;

describe("sipHash(text, key)", () => {
  // The vector of appendix A of the paper, and those of no and of eight bytes in the authors' list.
  it.each([
    [15, "a129ca6149be45e5"],
    [0, "726fdb47dd0e0e31"],
    [8, "93f5f5799a932462"],
  ])("hashes the bytes 0 to %i as its authors do", (length, expected) => {
    expect(
      sipHashBytes(
        Uint8Array.from({ length }, (_, at) => at),
        KEY,
      ),
    ).toBe(expected);
  });

  it("depends on every character and on the key", () => {
    const other = sipKeyFromHex("ff0102030405060708090a0b0c0d0e0f")!;
    const hashes = [
      sipHash("13812345678", KEY),
      sipHash("13812345679", KEY),
      sipHash("１3812345678", KEY),
      sipHash("13812345678", other),
    ];
    expect(new Set(hashes).size).toBe(4);
  });

  it("takes a key of 32 hex digits only", () => {
    expect([sipKeyFromHex(""), sipKeyFromHex("xyz"), sipKeyFromHex("0".repeat(31))]).toEqual([null, null, null]);
  });
});
