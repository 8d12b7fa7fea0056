import { expect, it } from "vitest";
import { OPTIONAL_COLUMNS } from "#app/notes/take-notes";
import { memberColumns } from "#app/outputs/members/member-columns";
import { messages } from "#locales/messages";
import { outputWords } from "#locales/output-words";
import { scoreRows } from "../../../support/score-rows";

it("leaves out, with nothing mapped but member, day and amount, just the columns that notes may take for a person's", () => {
  const { orders, scored } = scoreRows(
    [
      ["会员编号", "下单日期", "实付金额"],
      ["V001", "2026-05-18", 2000],
      ["V002", "2026-06-18", 100],
    ],
    { rules: { map: "cn8" } },
  );
  const words = outputWords("zh-CN");
  const written = memberColumns({
    scored,
    orders: { memberIds: orders.memberIds, attributes: orders.attributes, widthValues: null },
    maskPersonalData: true,
    date1904: false,
    languages: { current: words, all: [words] },
    explain: messages("zh-CN").explain,
    settings: { alsoWritten: [], scripts: {} },
  }).map(({ id }) => id);
  const leftOut = Object.keys(words.memberColumns).filter(id => !(written as string[]).includes(id));
  expect(leftOut.sort()).toEqual([...OPTIONAL_COLUMNS].sort());
});
