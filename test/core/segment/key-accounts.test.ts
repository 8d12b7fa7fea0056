import { describe, expect, it } from "vitest";
import { keyAccounts } from "../../../src/core/segment/key-accounts";

const keys = (...net: number[]) => [...keyAccounts(Float64Array.from(net))];

describe("keyAccounts(netAmount)", () => {
  it("are one member in five by net amount, rounded up", () => {
    expect(keys(10, 50, 30, 20, 40)).toEqual([0, 1, 0, 0, 0]);
    expect(keys(10, 50, 30, 20, 40, 60)).toEqual([0, 1, 0, 0, 0, 1]);
    expect(keys(7)).toEqual([1]);
  });
  it("leave out members who tie across the limit", () => {
    expect(keys(90, 50, 50, 20, 10, 5, 4, 3, 2, 1)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(keys(50, 50, 20, 10, 5, 4, 3, 2, 1, 1)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(keys(4000, 4000, 4000)).toEqual([0, 0, 0]);
  });
  it("are never members without a net amount", () => {
    expect(keys(0)).toEqual([0]);
    expect(keys()).toEqual([]);
  });
});
