import { describe, expect, test } from "vitest";
import { fieldsOfQuestion, partsOfQuestionId } from "#core/question-columns";

const MAPPED = { memberId: 0, orderDate: 1, amount: 2, orderId: 3, status: 4, quantity: 5, unitPrice: 6, currency: 7 };

describe("the fields that a question is about", () => {
  test.each([
    ["day-month-order", ["orderDate"]],
    ["status-word:a:b", ["status"]],
    ["guessed-column:amount", ["amount"]],
    ["currency", ["currency", "amount"]],
    ["order-amount", ["orderId", "amount"]],
    ["phone-as-member", ["memberId"]],
    ["filtered-rows", []],
    ["nothing-like-it", []],
  ])("of %s are %j", (id, fields) => {
    expect(fieldsOfQuestion(id, MAPPED)).toEqual(fields);
  });

  test("are quantity and unit price where no amount is mapped", () => {
    expect(fieldsOfQuestion("decimal-mark", { ...MAPPED, amount: undefined })).toEqual(["quantity", "unitPrice"]);
  });

  test("are the one column of width that is in use", () => {
    expect(fieldsOfQuestion("gift-lines", { brand: 1, product: 2 })).toEqual(["brand"]);
  });
});

test("the id of a question holds its kind and what it is about", () => {
  expect(partsOfQuestionId("status-word:on: hold")).toEqual({ kind: "status-word", detail: "on: hold" });
  expect(partsOfQuestionId("currency")).toEqual({ kind: "currency", detail: "" });
});
