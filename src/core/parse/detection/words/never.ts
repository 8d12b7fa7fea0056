import { ranked, type HeaderWords } from "./ranked";

/** Lookalikes of every language that never mean the field, not even inside a longer header. */
export const NEVER: HeaderWords = {
  memberId: ranked(`
    卖家会员名, 卖家账号, 会员等级, 会员单价, 会员折扣, 会员归属导购
    会员类型, member level, membership tier, 会员姓名, 会员名称, card brand
    card last4, seller id
    银行卡号, 信用卡号, 礼品卡号, 储值卡号, gift card number, credit card number, IBAN, Kundengruppe, groupe client, grupo de clientes
    Nouveau client, Nuevo cliente, Nuovo cliente, Neukunde, Kundentyp, customer type, returning customer, 客户类型, 顾客类型, 用户类型
  `),
  orderDate: ranked(`
    发货时间, 确认收货时间, 收货时间, 订单完成时间, 交易成功时间, 退款时间
    预约时间, 承诺发货时间, 出库时间, 开票日期, 生日, 出生日期, 注册时间
    入会时间, 开卡日期, 有效期, 生产日期, 更新时间, fulfilled at
    cancelled at, ship date, refunded date, updated at, birthday, expiry
    Lieferdatum, Versanddatum, Fälligkeitsdatum, Geburtsdatum, Rückgabedatum, Stornodatum, Änderungsdatum
    Date de livraison, Date d'expédition, Date de naissance, Date d'échéance, Date d'annulation
    Fecha de entrega, Fecha de envío, Fecha de nacimiento, Fecha de vencimiento, Fecha de cancelación
    Data di consegna, Data spedizione, Data di nascita, Data scadenza
    発送日, 出荷日, 配送日, お届け日, 配達日, キャンセル日, 返品日, 返金日, 更新日, 生年月日, 入会日, 登録日
    발송일, 배송완료일, 발송기한, 취소일, 반품일, 환불일, 생년월일, 가입일, 수정일, 出貨時間, 出貨日期, 取貨時間, 退款日期
  `),
  amount: ranked(`
    运费, 邮费, 实际邮资, 优惠金额, 折扣金额, 平台优惠, 店铺优惠, 佣金
    服务费, 手续费, 税额, 退款金额, 成本, 成本价, 毛利, 积分, 余额, 订金
    买家支付积分, 买家实际支付积分, 返点积分, 余额支付, shipping, tax, tip
    fees, fee, discount amount, refunded amount, amount refunded
    outstanding balance, cost, profit, shipping-price, item-tax
    Versandkosten, Versand, Steuer, Steuerbetrag, MwSt, MwSt-Betrag, USt, Umsatzsteuer, Gebühr, Gebühren, Rabatt, Rabattbetrag, Erstattungsbetrag
    Frais de port, Frais de livraison, Livraison, Taxe, Taxes, TVA, Montant TVA, Montant de la remise, Montant remboursé
    Gastos de envío, Envío, Coste de envío, Impuestos, Impuesto, IVA, Comisión, Importe de descuento, Importe reembolsado
    Spese di spedizione, Spedizione, Imposta, Imposte, Commissione, Importo sconto, Importo rimborsato
    送料, 配送料, 消費税, 消費税額, 税額, 手数料, 決済手数料, 値引額, 割引額, ポイント利用額, クーポン利用額, 原価
    배송비, 부가세, 세액, 수수료, 할인금액, 환불금액, 포인트, 적립금, 원가, 정산예정금액, 運費, 稅額, 折扣金額, 退款金額, 手續費
    shipping amount, shipping total, shipping cost, tax amount, tax total, total tax, total discount, discount total, refund amount, refund total, total refunded, commission
  `),
  category: ranked(`
    宝贝种类, 商品种类数, 商品种类, 订单类型, 客户类型, 店铺类型, 发票类型
    会员类型, 售后类型, 支付方式, order type, customer type, line type
    event type, shipping method, address type, storeDepartmentId
  `),
  orderId: ranked(`
    子订单编号, 子订单号, 商品订单号, 内部订单号, 物流单号, 快递单号, 运单号
    退款编号, 售后服务单号, 前置订单编号, 特权订金订单id, order-item-id
    payment id, payment reference, tracking number, device id
    商品注文番号, 상품주문번호, 送り状番号, お問い合わせ番号, 송장번호, 운송장번호, Sendungsnummer, N° de suivi, N° de seguimiento, 物流單號, 出貨單號, order line id, order status, order date
  `),
  memberName: ranked(`
    收货人姓名, 收货人, 收件人, 店铺名称, 商品名称, 导购姓名, 业务员, 收银员
    lineitem name, product-name, shipping name, staff name, device name
    卖家姓名
    Händlername, Nom du magasin, Nom du produit, Nombre del producto, Nome prodotto, 商品名, 送付先氏名, お届け先氏名, 配送先氏名
    担当者名, 店舗名, 수취인명, 상품명, 판매자명, 收件人姓名, 取件人姓名, ship-to name
  `),
  phone: ranked(`
    收件人手机, 收件人手机号, 收货手机, 固定电话, 门店电话
    ship-phone-number, shipping phone, 虚拟号
    收件人電話, 收件人手機, 店舗電話番号, 送付先電話番号, お届け先電話番号, 配送先電話番号, 수취인연락처, 수취인 연락처, 수취인 전화번호, 판매자 연락처, shipping phone number, ship-to phone, store phone
  `),
  store: ranked(`
    店铺Id, 店铺优惠, 店铺类型, 仓库, 所属门店ID
  `),
  salesperson: ranked(`
    卖家, seller id, 客户经理电话, staff id
  `),
  brand: ranked(`
    card brand, brand id
  `),
  channel: ranked(`
    来源店铺, 支付渠道, payment source, 发货仓库, 配送方式
  `),
  listAmount: ranked(`
    会员单价, 成本价, 采购价
  `),
  discount: ranked(`
    discount code, coupon code, item-promotion-id
  `),
  quantity: ranked(`
    库存数量, 商品种类数, 宝贝种类, 已发货数量
  `),
  status: ranked(`
    发货状态, 物流状态, 店铺状态
  `),
  payer: ranked(`
    付款方式, 是否代付
  `),
  recipient: ranked(`
    收货人省份, 收货地址, 收货手机, 使用积分, user, user id
  `),
  referrer: ranked(`
    推荐商品, referring site, refer phone
  `),
  approver: ranked(`
    审核日期, 确认人
  `),
  campaign: ranked(`
    活动金额, 批次(生产)
  `),
  age: ranked(`
    账龄, 卡龄, 会龄
  `),
  income: ranked(`
    收入类型, 收支方向, 营业收入
  `),
  feedbackScore: ranked(`
    商品评分人数, 积分, 信用分, 风险等级
  `),
  email: ranked(`
    seller email, store email, shipping email, staff email, email status, email subscribed, email marketing, recipient email, 卖家邮箱
  `),
};
