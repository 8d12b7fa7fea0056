import { describe, expect, it } from "vitest";
import { FUNCTION_IDS } from "#functions/function-ids";
import { functionsMetadata } from "#functions/metadata";

const chinese = functionsMetadata("zh-CN", "https://example.com/functions.html").functions;
const english = functionsMetadata("en-US", "https://example.com/functions.html").functions;

describe("the metadata of the worksheet functions", () => {
  it("has the same ids, names and shapes in both languages, so that a workbook works in each", () => {
    const shape = (functions: typeof english) =>
      functions.map(({ id, name, result, helpUrl, parameters }) => ({
        id,
        name,
        result,
        helpUrl,
        parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
      }));
    expect(shape(chinese)).toEqual(shape(english));
    expect(english.map(({ id }) => id)).toEqual(FUNCTION_IDS);
  });

  it("says other words in each language", () => {
    const words = (functions: typeof english) =>
      functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.flatMap(parameter => [parameter.name, parameter.description]),
      ]);
    const [inChinese, inEnglish] = [words(chinese), words(english)];
    expect(inChinese).toHaveLength(inEnglish.length);
    for (const text of inChinese) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of inEnglish) expect(text).toMatch(/^[\x20-\x7e]+$/);
  });

  it("keeps to the rules of the format: ids of letters, optional parameters last, names without blanks", () => {
    for (const { id, parameters } of [...chinese, ...english]) {
      expect(id).toMatch(/^[A-Z]+$/);
      const optional = parameters.map(parameter => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
      for (const { name } of parameters) expect(name).toMatch(/^[\p{L}_]+$/u);
    }
  });
});
