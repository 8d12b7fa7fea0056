import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finishAsAnswered } from "#core/answered-reading";
import type { Cell } from "#core/cell";
import { detectColumns, readingHints, resolveMapping } from "#core/detect-columns";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import type { OrderRows } from "#core/order-rows";
import type { Question } from "#core/questions";

const HEADER = ["会员编号", "会员姓名", "手机号", "订单编号", "下单时间", "实付金额"];

/** Id, name, phone. */
type Row = readonly [id: Cell, name: Cell, phone: Cell];

/** Reads rows as the product does and follows the answers. */
function read(rows: readonly Row[], answers: Readonly<Record<string, string>> = {}, header = HEADER) {
  const sheet = [header, ...rows.map(([id, name, phone], at) => [id, name, phone, `S${at}`, "2026-01-02", 10])];
  const detection = detectColumns(sheet);
  const mapping = resolveMapping(detection, {});
  const ingest = createOrderIngest({
    mapping,
    date1904: false,
    headers: detection.headers,
    ...readingHints(detection, mapping),
  });
  ingest.add(chunkOfRows(sheet.slice(1)));
  const finish = (choices: Parameters<typeof ingest.finishWithEvidence>[1]) =>
    ingest.finishWithEvidence(new Int32Array(0), choices);
  return finishAsAnswered(finish, { detection, mapping, answers });
}

const idsOf = ({ member, memberIds }: OrderRows) => Array.from(member, code => (code < 0 ? null : memberIds[code]!));
const members = (rows: readonly Row[], answers?: Readonly<Record<string, string>>) => idsOf(read(rows, answers).orders);
const joinedOf = ({ joinedIds, memberIds }: OrderRows) =>
  joinedIds && joinedIds.ids.map((id, at) => `${id} is ${memberIds[joinedIds.member[at]!]}`);
const about = (questions: readonly Question[]) =>
  questions
    .filter(({ kind }) => kind.startsWith("shared-phone"))
    .map(({ id, options, default: fallback, chosen }) => ({ id, options, fallback, chosen }));

const TWO: Row[] = [
  ["V007", "张三", "138-0000-0001"],
  ["V001", "张三", "13800000001"],
  ["V002", "李四", "13800000002"],
];
/** One phone of three: two names, one of them twice. */
const FAMILY: Row[] = [
  ["V1", "王一", "13900000001"],
  ["V2", "王二", "13900000001"],
  ["V3", "王一", "+86 139 0000 0001"],
];

describe("ids with one phone are listed, and one member only when a person says so", () => {
  test("without an answer each id is a member, and it is asked about all and about each", () => {
    const { orders, questions } = read(TWO);
    expect(idsOf(orders)).toEqual(["V007", "V001", "V002"]);
    expect(orders.joinedIds).toBeNull();
    expect(orders.notes).toEqual([]);
    expect(about(questions)).toEqual([
      { id: "shared-phones", options: ["leave", "same-name", "join"], fallback: "leave", chosen: "leave" },
      { id: "shared-phone:V007", options: ["leave", "V001"], fallback: "leave", chosen: "leave" },
    ]);
    expect(questions.find(({ kind }) => kind === "shared-phones")!.evidence).toEqual({
      groupCount: 1,
      idCount: 2,
      fewerMembers: { leave: 0, "same-name": 1, join: 1 },
      examples: [["V001", "V007"]],
      askedCount: 1,
    });
  });

  test("nothing is asked where no two ids have one phone, where none is mapped, or where phones are the ids", () => {
    expect(about(read([TWO[0]!, TWO[2]!]).questions)).toEqual([]);
    const named = [...HEADER.slice(0, 2), "备注", ...HEADER.slice(3)];
    expect(about(read(TWO, {}, named).questions)).toEqual([]);
    const byPhone = ["客户名", ...HEADER.slice(1)];
    expect(about(read(TWO, {}, byPhone).questions)).toEqual([]);
  });

  test("a tick makes two ids the member of the earlier id, wherever its rows stand; it is counted and said", () => {
    const { orders } = read(TWO, { "shared-phone:V007": "V001" });
    expect(idsOf(orders)).toEqual(["V001", "V001", "V002"]);
    expect(joinedOf(orders)).toEqual(["V007 is V001"]);
    expect(orders.notes).toEqual([{ code: "ids-joined", idCount: 2, memberCount: 1 }]);
  });

  test("one answer joins all, or only those with the same name", () => {
    const rows = [...TWO, ...FAMILY];
    expect(members(rows, { "shared-phones": "join" })).toEqual(["V001", "V001", "V002", "V1", "V1", "V1"]);
    expect(members(rows, { "shared-phones": "same-name" })).toEqual(["V001", "V001", "V002", "V1", "V2", "V1"]);
    expect(read(rows, { "shared-phones": "join" }).orders.notes).toEqual([
      { code: "ids-joined", idCount: 5, memberCount: 2 },
    ]);
  });

  test("an id that is decided on its own follows that alone, whatever is said of all", () => {
    const answers = { "shared-phones": "join" };
    expect(members(FAMILY, { ...answers, "shared-phone:V2": "leave" })).toEqual(["V1", "V2", "V1"]);
    expect(members(FAMILY, { ...answers, "shared-phone:V3": "leave" })).toEqual(["V1", "V1", "V3"]);
    expect(members(FAMILY, { "shared-phone:V3": "V2" })).toEqual(["V1", "V2", "V2"]);
    expect(members(FAMILY, { ...answers, "shared-phone:V2": "leave", "shared-phone:V3": "V2" })).toEqual(["V1", "V2", "V2"]); // prettier-ignore
  });

  test("the questions stay as they are when they are answered, with what the answer for all makes of each", () => {
    const rows = [...TWO, ...FAMILY];
    const { questions } = read(rows, { "shared-phones": "same-name", "shared-phone:V3": "V2" });
    expect(about(questions)).toEqual([
      { id: "shared-phones", options: ["leave", "same-name", "join"], fallback: "leave", chosen: "same-name" },
      { id: "shared-phone:V3", options: ["leave", "V1", "V2"], fallback: "V1", chosen: "V2" },
      { id: "shared-phone:V007", options: ["leave", "V001"], fallback: "V001", chosen: "V001" },
      { id: "shared-phone:V2", options: ["leave", "V1"], fallback: "leave", chosen: "leave" },
    ]);
  });

  test("an id with the phones of two others joins all three", () => {
    const rows: Row[] = [
      ["V1", "", "13900000001"],
      ["V2", "", "13900000001"],
      ["V2", "", "13900000002"],
      ["V3", "", "13900000002"],
    ];
    expect(members(rows, { "shared-phones": "join" })).toEqual(["V1", "V1", "V1", "V1"]);
    expect(about(read(rows).questions).map(({ id, options }) => [id, options])).toEqual([
      ["shared-phones", ["leave", "same-name", "join"]],
      ["shared-phone:V2", ["leave", "V1"]],
      ["shared-phone:V3", ["leave", "V2"]],
    ]);
  });

  test("a number that more than ten ids have says nothing", () => {
    const rows = Array.from({ length: 11 }, (_, at): Row => [`V${at}`, "", "4008000000"]);
    expect(about(read(rows).questions)).toEqual([]);
    expect(about(read(rows.slice(1)).questions)).toHaveLength(1 + 9);
  });

  test("masked ids and names, walk-ins and rows without an id have no part in it", () => {
    const rows: Row[] = [
      ["V1", "张*", "13900000001"],
      ["V**", "张*", "13900000001"],
      ["散客", "", "13900000001"],
      ["", "", "13900000001"],
    ];
    expect(about(read(rows).questions)).toEqual([]);
    const masked: Row[] = [rows[0]!, ["V2", "张*", "13900000001"]];
    expect(members(masked, { "shared-phones": "same-name" })).toEqual(["V1", "V2"]);
  });

  test("a row without an id goes to the one member that its phone then has", () => {
    const rows: Row[] = [...TWO, ["", "", "13800000001"]];
    expect(members(rows)).toEqual(["V007", "V001", "V002", "13800000001"]);
    expect(members(rows, { "shared-phones": "join" })).toEqual(["V001", "V001", "V002", "V001"]);
  });

  test("no question names an id that is a phone or an e-mail: such ids follow the answer for all", () => {
    const rows: Row[] = [
      ["13800000009", "", "13900000001"],
      ["a@example.com", "", "13900000001"],
      ["VIP-13800000009", "", "13900000001"],
      ["06123456", "", "13900000001"],
      ["W9", "", "06123456"],
      ["V1", "", "13900000001"],
      ["V2", "", "13900000001"],
    ];
    expect(about(read(rows).questions).map(({ id, options }) => [id, options])).toEqual([
      ["shared-phones", ["leave", "same-name", "join"]],
      ["shared-phone:V2", ["leave", "V1"]],
    ]);
    expect(new Set(members(rows, { "shared-phones": "join" }))).toEqual(new Set(["V1", "W9"]));
  });

  test("twenty ids are asked one by one, and each that has an answer", () => {
    const rows = Array.from({ length: 30 }, (_, pair): Row[] => {
      const phone = `139000000${String(pair).padStart(2, "0")}`;
      const id = String(pair).padStart(2, "0");
      return [
        [`A${id}`, "", phone],
        [`B${id}`, "", phone],
      ];
    }).flat();
    expect(about(read(rows).questions)).toHaveLength(1 + 20);
    const answered = about(read(rows, { "shared-phone:B29": "A29" }).questions);
    expect(answered).toHaveLength(1 + 20 + 1);
    expect(answered.at(-1)).toMatchObject({ id: "shared-phone:B29", chosen: "A29" });
  });

  test("the order of rows never decides who is joined with whom", () => {
    const id = fc.constantFrom("V1", "V2", "V3", "V10", "W1");
    const phone = fc.constantFrom("13900000001", "13900000002", "13900000003");
    const name = fc.constantFrom("甲", "乙");
    const rule = fc.constantFrom("leave", "same-name", "join");
    const rows = fc.array(fc.tuple(id, name, phone), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, rule, (found, answer) => {
        const order = found.map((_, at) => at).reverse();
        const plain = members(found, { "shared-phones": answer });
        const turned = members(order.map(at => found[at]!), { "shared-phones": answer }); // prettier-ignore
        expect(turned).toEqual(order.map(at => plain[at]));
      }),
      { numRuns: 60 },
    );
  });
});
