/** The worksheet functions, as Excel knows them behind "RFMW.". */
export const FUNCTION_IDS = ["SCORE", "SEGMENT", "EXPLAIN"] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];
