import type { Field } from "../../fields";

/** What the cells of a field look like. */
export type FieldKind = "id" | "date" | "number" | "text" | "phone" | "flag";

/** Header texts that mean a field; within a list the earlier is preferred, and Simplified before Traditional Chinese before English. */
export interface FieldSynonyms {
  readonly kind: FieldKind;
  readonly zhCN: readonly string[];
  readonly zhTW: readonly string[];
  readonly en: readonly string[];
  /** Lookalikes that never mean the field. */
  readonly never: readonly string[];
}

/** Texts are divided by a semicolon. */
function texts(list: string): readonly string[] {
  return list === "" ? [] : list.split(";");
}

/**
 * The synonyms of every field, collected from real exports and importers. A header that two fields list goes to the
 * first field here unless the detection knows better.
 */
export const FIELD_SYNONYMS: Readonly<Record<Field, FieldSynonyms>> = {
  memberId: {
    kind: "id",
    zhCN: texts(
      "会员编号;会员号;会员ID;会员卡号;会员编码;会员代码;会员帐号;会员账号;VIP编号;VIP卡号;VIP号;卡号;买家会员名;买家会员名称;买家昵称;买家账号;买家帐号;买家ID;买家UID;买家;下单帐号;下单账号;客户编号;客户编码;客户ID;客户代码;客户账号;客户;顾客编号;顾客ID;用户ID;用户编号;购买人ID;openid;unionid;buyer_nick",
    ),
    zhTW: texts(
      "會員編號;會員ID;會員卡號;會員帳號;會員代碼;客戶編號;客戶ID;客戶代號;顧客編號;顧客ID;買家帳號;買家ID;持卡人",
    ),
    en: texts(
      "member id;member no;member number;member code;membership id;membership number;loyalty id;loyalty number;card number;customer id;customer no;customer number;customer code;customerid;cust id;client id;user id;buyer id;buyer username;buyer nickname;customer reference id;customer email;buyer-email;billing_email;email;account id",
    ),
    never: texts(
      "卖家会员名;卖家账号;会员等级;会员单价;会员折扣;会员归属导购;会员类型;member level;membership tier;会员姓名;会员名称;card brand;card last4;seller id",
    ),
  },
  orderDate: {
    kind: "date",
    zhCN: texts(
      "付款时间;支付时间;支付完成时间;订单付款时间;买家付款时间;付款日期;支付日期;交易时间;交易日期;成交时间;订单成交时间;拼单成交时间;下单时间;下单日期;订单创建时间;订单提交时间;订单下单时间;买家下单时间;拍下时间;创建时间;订单日期;订单时间;销售日期;销售时间;消费日期;消费时间;购买日期;购买时间;单据日期;业务日期;营业日期;开单时间;结账时间;结算日期;日期;时间",
    ),
    zhTW: texts(
      "付款時間;付款日期;訂單日期;訂單時間;訂單成立日期;訂單成立時間;訂購時間;訂購日期;下單時間;下單日期;交易日期;交易時間;銷售日期;銷貨日期;單據日期;消費日期;結帳時間;購買日期;日期",
    ),
    en: texts(
      "order date;orderdate;order time;order_date;purchase date;purchase-date;purchase time;payments-date;paid at;payment date;paid date;transaction date;sale date;sales date;invoice date;invoicedate;created at;created date;created (utc);created date (utc);date created;date;datetime;ordered at;checkout date;receipt date",
    ),
    never: texts(
      "发货时间;确认收货时间;收货时间;订单完成时间;交易成功时间;退款时间;预约时间;承诺发货时间;出库时间;开票日期;生日;出生日期;注册时间;入会时间;开卡日期;有效期;生产日期;更新时间;fulfilled at;cancelled at;ship date;refunded date;updated at;birthday;expiry",
    ),
  },
  amount: {
    kind: "number",
    zhCN: texts(
      "实付金额;实付款;实付;买家实际支付金额;买家实付金额;用户实付金额;用户支付金额;订单实付金额;商品实付金额;实际支付金额;实际支付;支付金额;付款金额;已付金额;实收金额;实收;商家实收金额;店铺实收;订单实际收款金额;商家应收金额(支付金额);成交金额;成交额;消费金额;销售金额;销售额;净销售额;本币价税合计;价税合计;含税金额;应付金额;订单应付金额;买家应付货款;用户应付金额;应收金额;合计应收;结算金额;订单金额;订单总金额;总金额;商品总价;商品金额合计;商品总金额;货款合计;合计金额;合计;金额;存款金额",
    ),
    zhTW: texts(
      "實付金額;實收金額;付款金額;付款總金額;訂單金額;訂單總金額;訂單總計;消費金額;消費總價;銷售金額;含稅金額;應付金額;總金額;商品總價;小計;總計;金額;款項金額",
    ),
    en: texts(
      "net sales;net amount;net total;net revenue;total collected;amount paid;paid amount;total paid;order total;order_total;total;total amount;grand total;sales amount;sale amount;revenue;line total;line amount;subtotal;item-price;item total;extended price;amount;converted amount;spend;gross sales;paid",
    ),
    never: texts(
      "运费;邮费;实际邮资;优惠金额;折扣金额;平台优惠;店铺优惠;佣金;服务费;手续费;税额;退款金额;成本;成本价;毛利;积分;余额;订金;买家支付积分;买家实际支付积分;返点积分;余额支付;shipping;tax;tip;fees;fee;discount amount;refunded amount;amount refunded;outstanding balance;cost;profit;shipping-price;item-tax",
    ),
  },
  category: {
    kind: "text",
    zhCN: texts(
      "品类;商品品类;商品分类;商品类别;商品类目;产品分类;产品类别;类目;类别;分类;一级类目;二级类目;三级类目;一级分类;1级品类;2级品类;商品大类;大类;中类;小类;存货分类;存货大类;物料分组;货品类别;商品系列;菜品分类;系列",
    ),
    zhTW: texts("品類;商品分類;商品類別;產品分類;產品類別;分類;類別;大類;中類;館別"),
    en: texts(
      "category;product category;product type;item category;department;dept;product group;merchandise group;class;subcategory;type;collection;lineitem type",
    ),
    never: texts(
      "宝贝种类;商品种类数;商品种类;订单类型;客户类型;店铺类型;发票类型;会员类型;售后类型;支付方式;order type;customer type;line type;event type;shipping method;address type;storeDepartmentId",
    ),
  },
  orderId: {
    kind: "id",
    zhCN: texts(
      "订单编号;订单号;主订单编号;父订单号;主订单号;线上订单号;平台订单号;外部订单号;原始单号;管家订单号;交易号;交易流水号;流水号;单据编号;单据号;单号;小票号;销售单号;发票号;凭证号;业务订单号",
    ),
    zhTW: texts("訂單編號;訂單號碼;訂單序號;訂單號;交易序號;銷售單號;銷貨單號;單據編號;單號;發票號碼"),
    en: texts(
      "order id;order-id;order number;order no;order #;order;order name;transaction id;receipt number;receipt no;invoice no;invoiceno;invoice number;invoice;ticket number;bill no;reference",
    ),
    never: texts(
      "子订单编号;子订单号;商品订单号;内部订单号;物流单号;快递单号;运单号;退款编号;售后服务单号;前置订单编号;特权订金订单id;order-item-id;payment id;payment reference;tracking number;device id",
    ),
  },
  memberName: {
    kind: "text",
    zhCN: texts("会员姓名;会员名称;会员名;姓名;客户姓名;客户名称;顾客姓名;买家姓名;用户姓名;用户名称;昵称"),
    zhTW: texts("會員姓名;會員名稱;姓名;客戶姓名;客戶名稱;顧客姓名;買家姓名"),
    en: texts(
      "member name;customer name;customer;name;full name;buyer name;buyer-name;client name;billing name;first name;last name",
    ),
    never: texts(
      "收货人姓名;收货人;收件人;店铺名称;商品名称;导购姓名;业务员;收银员;lineitem name;product-name;shipping name;staff name;device name;卖家姓名",
    ),
  },
  phone: {
    kind: "phone",
    zhCN: texts(
      "手机号;手机号码;手机;会员手机号;会员手机;买家手机号;买家手机;用户手机号;联系手机;联系电话;电话;移动电话;用户购买手机号",
    ),
    zhTW: texts("手機;手機號碼;行動電話;電話;聯絡電話;會員手機"),
    en: texts(
      "phone;mobile;phone number;mobile number;cell;telephone;billing phone;billing_phone;buyer-phone-number;customer phone",
    ),
    never: texts("收件人手机;收件人手机号;收货手机;固定电话;门店电话;ship-phone-number;shipping phone;虚拟号"),
  },
  store: {
    kind: "text",
    zhCN: texts(
      "门店;门店名称;门店编码;店铺;店铺名称;店名;网点;下单网点;归属门店;消费门店;销售门店;所属门店;店别;分店;专柜;柜台",
    ),
    zhTW: texts("門市;門市名稱;門店;分店;店別;店名;銷售門店;商店名稱"),
    en: texts("store;store name;shop;shop name;location;outlet;branch;pos location;store id;storelocation"),
    never: texts("店铺Id;店铺优惠;店铺类型;仓库;所属门店ID"),
  },
  salesperson: {
    kind: "text",
    zhCN: texts(
      "导购;导购员;导购姓名;归属导购;会员归属导购名称;销售员;销售人员;业务员;营业员;店员;销售顾问;客户经理;理财经理;主单BA名称;收银员;经手人;跟进人",
    ),
    zhTW: texts("導購;銷售人員;業務;業務員;業務姓名;店員;專員;結帳員工"),
    en: texts(
      "salesperson;sales rep;salesrep;sales associate;associate;employee;staff;staff name;seller;account manager;agent;cashier",
    ),
    never: texts("卖家;seller id;客户经理电话;staff id"),
  },
  brand: {
    kind: "text",
    zhCN: texts("品牌;商品品牌;品牌名称;厂牌"),
    zhTW: texts("品牌;品牌名稱;廠牌"),
    en: texts("brand;brand name;vendor;manufacturer;label"),
    never: texts("card brand;brand id"),
  },
  channel: {
    kind: "text",
    zhCN: texts(
      "渠道;销售渠道;购买渠道;订单渠道;下单渠道;订单来源;来源;APP渠道;流量来源;平台;平台类型;销售平台;客户来源;下单端;订单归属",
    ),
    zhTW: texts("通路;銷售通路;渠道;訂單來源;來源;平台"),
    en: texts("channel;sales channel;source;order source;platform;medium;sales platform;device nickname;created_via"),
    never: texts("来源店铺;支付渠道;payment source;发货仓库;配送方式"),
  },
  listAmount: {
    kind: "number",
    zhCN: texts("吊牌价;吊牌金额;原价;标价;零售价;零售单价;市场价;商品原价;折前金额;折前价;订单原金额;京东价"),
    zhTW: texts("吊牌價;原價;定價;建議售價;折前金額"),
    en: texts(
      "list price;lineitem compare at price;msrp;rrp;original price;regular price;gross sales;retail price;before discount;list amount",
    ),
    never: texts("会员单价;成本价;采购价"),
  },
  discount: {
    kind: "number",
    zhCN: texts(
      "优惠金额;优惠总金额;折扣金额;折扣;折扣额;折让;店铺优惠折扣;平台优惠折扣;店铺优惠合计;平台优惠;商家优惠;达人优惠;支付优惠;红包抵扣;优惠券金额;优惠券;满减金额;抵扣金额;折扣率;天猫卡券抵扣;集分宝抵扣;涨价或折扣",
    ),
    zhTW: texts("折扣;折扣金額;優惠金額;優惠折扣;折抵;優惠券折抵"),
    en: texts(
      "discount;discounts;discount amount;lineitem discount;coupon amount;cart_discount;discount_total;item-promotion-discount;promo discount;savings",
    ),
    never: texts("discount code;coupon code;item-promotion-id"),
  },
  discountRate: {
    kind: "number",
    zhCN: texts("折扣率;折扣;折数;整单折扣"),
    zhTW: texts("折扣率;折數"),
    en: texts("discount rate;discount %;disc %"),
    never: texts(""),
  },
  quantity: {
    kind: "number",
    zhCN: texts("数量;商品数量;购买数量;订购数量;销售数量;宝贝总数量;订单商品总件数;件数;SKU件数;实发数量"),
    zhTW: texts("數量;購買數量;銷售數量;件數"),
    en: texts("quantity;qty;lineitem quantity;quantity-purchased;units;items sold;item count"),
    never: texts("库存数量;商品种类数;宝贝种类;已发货数量"),
  },
  unitPrice: {
    kind: "number",
    zhCN: texts("单价;商品单价;商品价格;含税单价;订单商品单价;商品实际价格(单件);现价"),
    zhTW: texts("單價;售價;含稅單價"),
    en: texts("unit price;unitprice;price;lineitem price;item price"),
    never: texts(""),
  },
  status: {
    kind: "text",
    zhCN: texts("订单状态;交易状态;状态;售后状态;退款状态;退款/售后状态;支付状态;付款状态;订单关闭原因;取消原因"),
    zhTW: texts("訂單狀態;付款狀態;退貨退款狀態;退款狀態;狀態"),
    en: texts(
      "order status;order-status;status;financial status;payment status;fulfillment status;refund status;event type;captured",
    ),
    never: texts("发货状态;物流状态;店铺状态"),
  },
  returnFlag: {
    kind: "flag",
    zhCN: texts("是否退货;退货标志;退货;退换货;是否退款;单据类型;销售类型;订单类型;收支方向;红蓝标志;方向"),
    zhTW: texts("是否退貨;退貨;單據類型"),
    en: texts("is return;return;returned;refund;is refund;line type;transaction type;type;sale type;event type"),
    never: texts(""),
  },
  refundAmount: {
    kind: "number",
    zhCN: texts("退款金额;买家退款金额;已退款金额;退货金额;退款"),
    zhTW: texts("退款金額;退貨金額"),
    en: texts(
      "refund amount;refunded amount;amount refunded;converted amount refunded;partial refunds;returns;total refund",
    ),
    never: texts(""),
  },
  payer: {
    kind: "text",
    zhCN: texts("付款人;支付人;付款账户;付款方;代付人;买单人;结账人;买家支付宝账号;购买人"),
    zhTW: texts("付款人;買單人"),
    en: texts("payer;paid by;payer name;card name;bill to;billing name;paying customer"),
    never: texts("付款方式;是否代付"),
  },
  recipient: {
    kind: "text",
    zhCN: texts("收货人;收件人;收货人姓名;收件人姓名;取件人;使用人;使用者;体验人;受益人;送礼对象;宝宝姓名;儿童姓名"),
    zhTW: texts("收件人;取件人;收貨人;使用人;使用者"),
    en: texts(
      "recipient;recipient-name;recipient name;ship to;shipping name;end user;used by;beneficiary;gift recipient;wearer",
    ),
    never: texts("收货人省份;收货地址;收货手机;使用积分;user;user id"),
  },
  referrer: {
    kind: "text",
    zhCN: texts("推荐人;介绍人;邀请人;分享人;转介绍人;推荐会员;推荐人编号;达人昵称;达人ID;主播;带货账号;带货账号昵称"),
    zhTW: texts("推薦人;介紹人;邀請人;分享人;推薦碼"),
    en: texts(
      "referrer;referred by;referral;referral source;inviter;influencer;affiliate;recommender;ambassador;creator",
    ),
    never: texts("推荐商品;referring site;refer phone"),
  },
  approver: {
    kind: "text",
    zhCN: texts("审批人;批准人;决策人;决策者;审核人;签批人;授权人;拍板人;采购负责人"),
    zhTW: texts("審批人;核准人;決策人;審核人"),
    en: texts("approver;approved by;decision maker;authorised by;authorized by;authorizer;signed off by"),
    never: texts("审核日期;确认人"),
  },
  campaign: {
    kind: "text",
    zhCN: texts(
      "活动;活动名称;活动编码;营销活动;营销活动类型;促销活动;场景名称;优惠名称;优惠券名称;营销分组;直播间;批次号",
    ),
    zhTW: texts("活動;活動名稱;行銷活動;促銷活動;優惠活動"),
    en: texts(
      "campaign;campaign name;promotion;promo;promo code;discount code;coupon code;coupon(s);utm_campaign;item-promotion-id;offer;source code",
    ),
    never: texts("活动金额;批次(生产)"),
  },
  birthday: {
    kind: "date",
    zhCN: texts("生日;会员生日;出生日期;出生年月;宝宝生日"),
    zhTW: texts("生日;出生日期"),
    en: texts("birthday;birth date;birthdate;date of birth;dob"),
    never: texts(""),
  },
  age: {
    kind: "number",
    zhCN: texts("年龄;岁数;年龄段;宝宝年龄段"),
    zhTW: texts("年齡;年齡層"),
    en: texts("age;age group;age band;age range"),
    never: texts("账龄;卡龄;会龄"),
  },
  gender: {
    kind: "text",
    zhCN: texts("性别;会员性别"),
    zhTW: texts("性別"),
    en: texts("gender;sex"),
    never: texts(""),
  },
  income: {
    kind: "text",
    zhCN: texts("收入;月收入;年收入;家庭收入;收入水平;收入段;资产等级"),
    zhTW: texts("收入;年收入;月收入"),
    en: texts("income;annual income;household income;income band;salary range"),
    never: texts("收入类型;收支方向;营业收入"),
  },
  occupation: {
    kind: "text",
    zhCN: texts("职业;行业;职务;工作;身份;人群分类"),
    zhTW: texts("職業;行業;職稱"),
    en: texts("occupation;job;profession;job title;industry"),
    never: texts(""),
  },
  education: {
    kind: "text",
    zhCN: texts("学历;教育程度;文化程度"),
    zhTW: texts("學歷;教育程度"),
    en: texts("education;education level"),
    never: texts(""),
  },
  feedbackScore: {
    kind: "number",
    zhCN: texts("评分;评价;满意度;满意度评分;服务评分;好评度;NPS;回访评分;评价星级"),
    zhTW: texts("評分;評價;滿意度"),
    en: texts("rating;feedback score;satisfaction;csat;nps;review score;stars;score"),
    never: texts("商品评分人数;积分;信用分;风险等级"),
  },
  memberLevel: {
    kind: "text",
    zhCN: texts("会员等级;会员级别;等级;客户等级;卡类型"),
    zhTW: texts("會員等級;等級"),
    en: texts("member level;tier;membership tier;loyalty tier;grade"),
    never: texts(""),
  },
  product: {
    kind: "text",
    zhCN: texts("商品名称;商品;货品名称;宝贝标题;选购商品;商品标题;产品名称;存货名称;物料名称;全部商品名称;菜品名称"),
    zhTW: texts("商品名稱;產品名稱;品名"),
    en: texts("product;product name;product-name;lineitem name;item;item name;description;product(s);sku name"),
    never: texts(""),
  },
  optOut: {
    kind: "flag",
    zhCN: texts("勿扰;免打扰;退订;拒绝营销;是否允许营销;营销授权;同意营销"),
    zhTW: texts("退訂;拒絕行銷;同意行銷"),
    en: texts(
      "do not contact;opt out;unsubscribed;accepts marketing;buyer accepts marketing;consent;marketing consent;do not email",
    ),
    never: texts(""),
  },
};
