import { act, render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Steps } from "#core/steps";
import { useSteps } from "../../src/taskpane/use-steps";

function Found({ begin }: { readonly begin: () => Steps<string> }) {
  return <p>{useSteps(begin) ?? "under way"}</p>;
}

/** Work of three steps; `clock` goes on by as many milliseconds with each. */
function work(answer: string, milliseconds: number, clock: { now: number }) {
  return function* (): Steps<string> {
    for (let step = 0; step < 3; step++) {
      clock.now += milliseconds;
      yield;
    }
    return answer;
  };
}

describe("long work in turns", () => {
  test("is there at once when it takes no longer than a turn", () => {
    const clock = { now: 0 };
    vi.spyOn(performance, "now").mockImplementation(() => clock.now);
    render(<Found begin={work("done", 1, clock)} />);
    expect(screen.getByText("done")).toBeTruthy();
    vi.restoreAllMocks();
  });

  test("lets the page have its turn otherwise, and leaves what nobody asks for any more", async () => {
    const clock = { now: 0 };
    vi.spyOn(performance, "now").mockImplementation(() => clock.now);
    const { rerender } = render(<Found begin={work("first", 30, clock)} />);
    expect(screen.getByText("under way")).toBeTruthy();
    rerender(<Found begin={work("second", 30, clock)} />);
    const texts: string[] = [];
    for (let task = 0; task < 6; task++) {
      await act(() => new Promise(resolve => setTimeout(resolve)));
      texts.push(document.querySelector("p")!.textContent!);
    }
    expect(texts[0]).toBe("under way");
    expect(texts.at(-1)).toBe("second");
    expect(texts).not.toContain("first");
    vi.restoreAllMocks();
  });
});
