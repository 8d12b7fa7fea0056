import { beforeAll, describe, expect, it } from "vitest";
import { associateFunction } from "#excel/host/office-functions";
import { FUNCTION_IDS } from "#functions/function-ids";
import { registerFunctions } from "#functions/register-functions";
import { callFunction } from "#functions/worksheet-functions";
import { bootHost } from "../workbench/host/client";

/** What Microsoft's client offers to worksheet functions; its types come in a package of their own. */
interface FunctionsOfClient {
  readonly _association: { readonly mappings: Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>> };
  readonly Error: new (code: string, message: string) => Error;
}
const client = (): FunctionsOfClient =>
  (globalThis as unknown as { CustomFunctions: FunctionsOfClient }).CustomFunctions;

let loadings = 0;
beforeAll(async () => {
  await bootHost();
  registerFunctions(associateFunction, async () => {
    loadings += 1;
    return (id, given) => callFunction(id, given, "en-US");
  });
});

describe("worksheet functions in Microsoft's client", () => {
  it("stand under the ids of the metadata, and no code is fetched before a cell asks", () => {
    expect(Object.keys(client()._association.mappings)).toEqual([...FUNCTION_IDS]);
    expect(loadings).toBe(0);
  });

  it("answer a value, with the client's own last argument ignored", async () => {
    const { SCORE, SEGMENT } = client()._association.mappings;
    expect(await SCORE!(31, [[30, 90, 180, 360]], null, null, { functionName: "SCORE" })).toBe(2);
    expect(await SEGMENT!("5544", null, null, null, { functionName: "SEGMENT" })).toBe("Core VIPs");
  });

  it("throw the client's own error, which becomes #VALUE! or #N/A with a sentence", async () => {
    const { SCORE } = client()._association.mappings;
    const thrown = (given: unknown[]): Promise<Error> =>
      SCORE!(...given).then(
        () => Promise.reject(new Error("it answered")),
        (error: Error) => error,
      );
    const wrong = await thrown(["x", [[1]], null, null]);
    expect(wrong).toBeInstanceOf(client().Error);
    expect(JSON.parse(JSON.stringify(wrong))).toMatchObject({
      basicValue: "#VALUE!",
      errorType: "Value",
      message: "The value is not a number.",
    });
    const missing = await thrown([null, [[1]], null, null]);
    expect(JSON.parse(JSON.stringify(missing))).toMatchObject({ basicValue: "#N/A", errorType: "NotAvailable" });
  });
});
