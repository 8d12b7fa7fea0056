import { describe, expect, test } from "vitest";
import { scrollMap } from "../../../src/workbench/page/grid/scroll-map";

describe("a sheet taller than the browser can scroll", () => {
  const map = scrollMap(20_971_520, 600, 8_000_000);

  test("the spacer never exceeds the cap", () => {
    expect(map.spacer).toBe(8_000_000);
  });

  test("both ends of the scroll bar are both ends of the sheet", () => {
    expect(map.offsetAt(0)).toBe(0);
    expect(map.offsetAt(8_000_000 - 600)).toBe(20_971_520 - 600);
  });

  test("an offset comes back from its scroll bar position", () => {
    expect(map.offsetAt(map.positionOf(12_345_678))).toBeCloseTo(12_345_678, 3);
  });

  test("offsets outside of the sheet are brought to its ends", () => {
    expect(map.clamp(-1)).toBe(0);
    expect(map.clamp(99_999_999)).toBe(20_970_920);
  });
});

test("a sheet that fits the cap scrolls pixel by pixel", () => {
  const map = scrollMap(3000, 600, 8000);
  expect(map.spacer).toBe(3000);
  expect(map.offsetAt(123)).toBe(123);
});

test("a sheet smaller than the view does not scroll", () => {
  const map = scrollMap(300, 600, 8000);
  expect(map.spacer).toBe(600);
  expect(map.offsetAt(50)).toBe(0);
  expect(map.positionOf(50)).toBe(0);
});
