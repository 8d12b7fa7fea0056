import { describe, expect, it } from "vitest";
import { columnKey, columnOfKey } from "#app/orders/column-keys";
import { NO_HEADER } from "#app/orders/inspection";
import { inspection } from "../../support/fake-session";

/** Orders with these headers, of which `ownColumns` are ours. */
const headed = (headers: readonly string[], ownColumns: readonly number[] = [], headerRow = 0) => {
  const { detection, ...rest } = inspection();
  return { ...rest, detection: { ...detection, headers }, ownColumns, headerRow };
};
const keys = (orders: ReturnType<typeof headed>) => orders.detection.headers.map((_, at) => columnKey(orders, at));

describe("what a column is known by", () => {
  it("is its header, without blanks around it", () => {
    expect(keys(headed(["会员编号 ", "金额"]))).toEqual(["会员编号", "金额"]);
  });

  it("is its place as well among equal headers, so that one that was alone is not taken for one of two", () => {
    expect(keys(headed(["金额", "日期", "金额"]))).toEqual(["金额#0", "日期", "金额#1"]);
    expect(columnOfKey(headed(["金额", "日期", "金额"]), "金额")).toBeNull();
  });

  it("is its place among columns without a header, of which those of ours are none", () => {
    expect(keys(headed(["", "日期", "", ""], [2]))).toEqual(["#blank#0", "日期", "", "#blank#1"]);
    expect(keys(headed(["会员", "日期", "", ""], [2]))).toEqual(["会员", "日期", "", "#blank"]);
  });

  it("is its place where no column has a header", () => {
    expect(keys(headed(["", "", ""], [], NO_HEADER))).toEqual(["#0", "#1", "#2"]);
  });

  it("finds no column where a header reads like the place of another", () => {
    expect(columnOfKey(headed(["金额", "金额", "金额#1"]), "金额#1")).toBeNull();
    expect(columnOfKey(headed(["金额", "金额"]), "金额#1")).toBe(1);
    expect(columnOfKey(headed(["金额", ""], [1]), "")).toBeNull();
  });
});
