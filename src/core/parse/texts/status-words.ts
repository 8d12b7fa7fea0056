import { wordKeys } from "./word-key";

/** The order is paid, on its way or done; or what was to be given back was not. */
export const COUNTED = wordKeys(
  `交易成功 交易完成 已完成 未发货 已发货 卖家已发货 待发货 买家已付款 已签收 已付款 已支付 支付成功 付款成功 完成 成功 待收货 已收货 待评价 已评价
  部分发货 部分退款 待卖家发货 等待卖家发货 等待买家确认收货 已出库 待出库 等待出库 等待收货 等待确认收货 待签收 待自提 待核销 待揽收 配送中 已送达 已自提
  已核销 已结账 已结算 正常 有效 已审核 付款完成 支付完成 已收款 订单完成 充值成功 无售后 售后关闭 售后取消 退款关闭 退款失败 已取消退款 未退款 无退款
  無退款 已出貨 待出貨 出貨中 備貨中 已付款 已收款 已送達 已取貨 待取貨 處理中 訂單完成 已完成 已結帳 付款完成
  completed complete processing paid partially_refunded partially_paid fulfilled partial unfulfilled shipped delivered
  closed succeeded success successful payment sale captured authorized ok active open true yes 1 no_refund none
  canceled_reversal cancelled_reversal awaiting_shipment awaiting_fulfillment awaiting_pickup ready_for_pickup picked_up
  partially_shipped partially_fulfilled in_transit dispatched invoiced confirmed accepted settled on_backorder_(paid)
  trade_finished trade_success wait_seller_send_goods wait_buyer_confirm_goods
  bezahlt abgeschlossen versendet versandt verschickt geliefert zugestellt in_bearbeitung in_vorbereitung teilweise_erstattet
  teilweise_versandt fertig erledigt zahlung_erhalten zahlung_eingegangen vollstandig_abgeschlossen komplett_bezahlt
  terminee termine payee paye en_cours en_cours_de_traitement en_cours_de_preparation en_preparation livre livree expedie
  expediee paiement_accepte paiement_valide partiellement_remboursee partiellement_rembourse traitee validee
  completado completada procesando en_proceso en_preparacion pagado pagada enviado enviada entregado entregada pago_aceptado
  parcialmente_reembolsado finalizado finalizada preparacion_en_curso cobrado
  completato completata in_lavorazione in_preparazione preparazione_in_corso pagato pagata spedito spedita consegnato
  consegnata pagamento_accettato parzialmente_rimborsato evaso evasa
  完了 処理済み 処理済 発送済み 発送済 発送完了 出荷済み 出荷済 出荷完了 配送完了 配達完了 発送待ち 出荷待ち 発送準備中 楽天処理中 処理中 入金済み 入金済
  支払済み 支払い済み 支払済 支払手続き済 決済済み 決済完了 お渡し済み 受取済み 取引完了 販売 売上 未発送 未出荷
  결제완료 입금완료 상품준비중 배송준비 배송준비중 배송중 배송완료 배송지시 발송완료 발송대기 구매확정 거래완료 완료 신규주문 발주확인 교환완료`,
);

/** Nobody paid, or the order was taken back before it was done. */
export const UNPAID = wordKeys(
  `待付款 等待买家付款 未付款 已取消 取消 交易关闭 订单关闭 关闭 已关闭 交易取消 订单取消 取消订单 待支付 未支付 支付失败 付款失败 拼团失败 已作废 作废
  無效 无效 草稿 已失效 付款超时 等待付款 等待支付 未成团 待成团 删除 已删除 订单已删除 回收站 超时关闭 支付超时 已撤销 撤单 已撤单 挂单 已拒单 拒单
  已取消 訂單取消 已關閉 付款失敗 交易關閉 訂單不成立 不成立 刪除 已刪除 待繳費 付款逾期 未取貨
  pending unpaid cancelled canceled voided void failed expired draft abandoned declined incomplete uncaptured deleted trash
  trashed auto_draft checkout_draft rejected not_paid payment_error payment_pending payment_failed awaiting_check_payment
  awaiting_bank_wire_payment unconfirmed_payment requires_payment_method requires_capture pending_payment on_hold
  awaiting_payment false trade_closed trade_closed_by_taobao wait_buyer_pay
  storniert abgebrochen offen zahlung_ausstehend zahlung_offen wartend unbezahlt nicht_bezahlt fehlgeschlagen entwurf
  geloscht in_wartestellung zahlung_fehlgeschlagen abgelehnt verworfen warten_auf_zahlung
  annulee annule en_attente en_attente_de_paiement en_attente_du_paiement en_attente_paiement echouee echoue brouillon
  impayee impaye supprimee abandonnee erreur_de_paiement refusee non_payee
  cancelado cancelada anulado anulada pendiente pendiente_de_pago pago_pendiente en_espera fallido fallida borrador impagado
  eliminado abandonado rechazado no_pagado error_en_el_pago en_espera_de_pago
  annullato annullata in_attesa in_attesa_di_pagamento in_attesa_del_pagamento fallito fallita bozza non_pagato eliminato
  rifiutato errore_di_pagamento sospeso
  キャンセル キャンセル済み キャンセル済 キャンセル確定 取消 取消済み 入金待ち 支払い待ち 支払待ち 決済待ち 未入金 未払い 未決済 決済エラー 支払手続き中 下書き 削除 無効
  취소 취소완료 주문취소 결제취소 입금대기 입금전 결제대기 미입금 미결제 결제실패 미결제취소 직권취소 삭제`,
);

/** The purchase was given back in full. */
export const REFUNDED = wordKeys(
  `退款成功 已退款 退货退款 全额退款 已全额退款 已退货 退货成功 退款完成 退货完成 退货退款成功 退款退货 已退貨 全額退款 退貨退款 退貨完成
  refunded returned fully_refunded chargeback charged_back
  erstattet ruckerstattet zuruckerstattet retourniert vollstandig_erstattet komplett_erstattet gutgeschrieben
  remboursee rembourse retournee reembolsado reembolsada devuelto devuelta rimborsato rimborsata reso_completato restituito
  返金済み 返金済 返金完了 返品済み 返品済 返品完了 全額返金 환불완료 반품완료 환불 전액환불`,
);

/** Square's Event Type: the row is itself the refund, not a purchase that was refunded. */
export const RETURNS = wordKeys("refund return 退款 退货 退貨 返品 返金 반품");

/** Says nothing good or bad beside another word. */
export const EMPTY_WORDS = wordKeys("wc order status payment state the of by to customer buyer seller 订单 状态");
