import { functionWords } from "#locales/worksheet-functions";
import type { FunctionWords, ParameterWords } from "#locales/function-words";
import type { Language } from "#locales/pick-locale";
import { FUNCTION_IDS } from "./function-ids";
import type { FunctionId } from "./function-ids";

interface ParameterShape {
  readonly type: "any" | "boolean";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

type ParametersOf<I extends FunctionId> = Readonly<
  Record<keyof FunctionWords["listed"][I]["parameters"], ParameterShape>
>;

const VALUE: ParameterShape = { type: "any", dimensionality: "scalar" };
const OPTION: ParameterShape = { ...VALUE, optional: true };
const FLAG: ParameterShape = { type: "boolean", dimensionality: "scalar", optional: true };
const OF_A_CODE = { code: VALUE, map: OPTION, order: OPTION, levels: OPTION };

/** In the order in which a cell gives them. */
const PARAMETERS: { readonly [I in FunctionId]: ParametersOf<I> } = {
  SCORE: { value: VALUE, cuts: { type: "any", dimensionality: "matrix" }, reverse: FLAG, cutAbove: FLAG },
  SEGMENT: OF_A_CODE,
  EXPLAIN: OF_A_CODE,
};
const RESULT_TYPE: Readonly<Record<FunctionId, "number" | "string">> = {
  SCORE: "number",
  SEGMENT: "string",
  EXPLAIN: "string",
};

/** One parameter of the metadata, as Excel reads it. */
export interface ParameterMetadata extends ParameterShape, ParameterWords {}

/** One function of the metadata. Ids and names are the same in every language, so that a workbook works in each. */
export interface FunctionMetadata {
  readonly id: FunctionId;
  readonly name: FunctionId;
  readonly description: string;
  readonly helpUrl: string;
  readonly result: { readonly type: "number" | "string"; readonly dimensionality: "scalar" };
  readonly parameters: readonly ParameterMetadata[];
}

/** The metadata file of the worksheet functions in one language; `helpUrl` is the page that describes them. */
export function functionsMetadata(
  language: Language,
  helpUrl: string,
): { readonly functions: readonly FunctionMetadata[] } {
  const { listed } = functionWords(language);
  return {
    functions: FUNCTION_IDS.map(id => {
      const words: Readonly<Record<string, ParameterWords>> = listed[id].parameters;
      return {
        id,
        name: id,
        description: listed[id].description,
        helpUrl,
        result: { type: RESULT_TYPE[id], dimensionality: "scalar" },
        parameters: Object.entries<ParameterShape>(PARAMETERS[id]).map(([key, shape]) => ({
          ...words[key]!,
          ...shape,
        })),
      };
    }),
  };
}
