import { describe, expect, it } from "vitest";
import { guarded, unexpected } from "#app/unexpected";

/** As the loader of the built add-in throws it. */
function missingScript(): Error {
  return Object.assign(new Error("Loading chunk run failed.\n(missing: https://addin.example/run.js)"), {
    name: "ChunkLoadError",
  });
}

describe("what is thrown", () => {
  it("is a script that did not come, when the loader of scripts says so", async () => {
    expect(unexpected(missingScript())).toEqual({ code: "script-not-loaded" });
    const outcome = await guarded(() => Promise.reject(missingScript()));
    expect(outcome).toEqual({ ok: false, failure: { code: "script-not-loaded" } });
  });

  it("is a bug otherwise, with its text", () => {
    expect(unexpected(new TypeError("x is not a function"))).toEqual({
      code: "unexpected",
      detail: "x is not a function",
    });
    expect(unexpected("boom")).toEqual({ code: "unexpected", detail: "boom" });
  });
});
