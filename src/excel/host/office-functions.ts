// The packages with Office.js's types do not know this part of its client. It is there where worksheet functions run.
declare const CustomFunctions:
  | {
      readonly associate: (id: string, call: (...given: unknown[]) => unknown) => void;
      /** What a function throws to show an error in its cell; there once Office is ready. */
      readonly Error?: new (code: string, message: string) => Error;
    }
  | undefined;

/** What a cell shows: a value, or an error with a sentence that says why. */
export type CellAnswer =
  | { readonly ok: true; readonly value: string | number }
  | { readonly ok: false; readonly error: "value" | "not-available"; readonly message: string };

const ERROR_CODES = { value: "#VALUE!", "not-available": "#N/A" } as const;

/** Joins a function id of the metadata to code, where the host has worksheet functions. */
export function associateFunction(id: string, call: (given: readonly unknown[]) => Promise<CellAnswer>): void {
  if (typeof CustomFunctions === "undefined") return;
  CustomFunctions.associate(id, async (...given) => {
    const answer = await call(given);
    if (answer.ok) return answer.value;
    const { message } = answer;
    const ErrorOfCell = CustomFunctions.Error;
    throw ErrorOfCell ? new ErrorOfCell(ERROR_CODES[answer.error], message) : new Error(message);
  });
}

/** Office's display language where functions run without a page; "" where nobody says. */
export function functionsLanguage(): string {
  return typeof Office === "undefined" ? "" : (Office.context?.displayLanguage ?? "");
}
