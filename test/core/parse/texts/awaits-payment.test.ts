import { describe, expect, test } from "vitest";
import { awaitsPayment } from "#core/parse/texts/awaits-payment";
import { statusMeaning } from "#core/parse/texts/status-meaning";

const AWAITED = `待付款 等待买家付款 未付款 待支付 未支付 等待付款 待繳費 pending unpaid not_paid payment_pending
  awaiting_bank_wire_payment on_hold pending_payment wait_buyer_pay requires_capture
  zahlung_ausstehend offen unbezahlt en_attente_de_paiement impayee pendiente_de_pago in_attesa_di_pagamento non_pagato
  入金待ち 支払い待ち 未決済 입금대기 미결제`.split(/\s+/);

const CALLED_OFF =
  `已取消 取消 交易关闭 订单关闭 支付失败 付款超时 付款逾期 已作废 草稿 回收站 已删除 未取貨 cancelled voided failed
  expired draft declined deleted payment_failed payment_error trade_closed storniert abgebrochen annulee cancelado
  annullato キャンセル 미결제취소`.split(/\s+/);

describe("awaitsPayment(text)", () => {
  test.each(AWAITED)("%s is an order that can still be paid", word => {
    expect([statusMeaning(word), awaitsPayment(word)]).toEqual(["unpaid", true]);
  });

  test.each(CALLED_OFF)("%s is an order that was called off", word => {
    expect([statusMeaning(word), awaitsPayment(word)]).toEqual(["unpaid", false]);
  });

  test("a text of two parts that names both was called off", () => {
    expect(awaitsPayment("已取消（未付款）")).toBe(false);
    expect(awaitsPayment("wc-pending")).toBe(true);
  });
});
