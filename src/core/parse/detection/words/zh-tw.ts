import { ranked, type HeaderWords } from "./ranked";

/** Traditional Chinese: shops (91APP, SHOPLINE, Cyberbiz, WACA), tills and bookkeeping. */
export const TRADITIONAL_CHINESE: HeaderWords = {
  memberId: ranked(`
    會員編號, 會員ID, 會員卡號, 會員帳號, 會員代碼, 客戶編號, 客戶ID
    客戶代號, 顧客編號, 顧客ID, 買家帳號, 買家ID
    會員卡, 會員號碼, 會員號, 會員序號, 會員流水號, 客戶代碼, 客戶編碼, 顧客代號, 顧客號碼, 消費者編號, 購買人編號, 卡號
  `),
  orderDate: ranked(`
    付款時間, 付款日期, 訂單日期, 訂單時間, 訂單成立日期, 訂單成立時間
    訂購時間, 訂購日期, 下單時間, 下單日期, 交易日期, 交易時間, 銷售日期
    銷貨日期, 單據日期, 消費日期, 結帳時間, 購買日期, 日期
    訂單建立時間, 訂單建立日期, 成立時間, 成立日期, 訂單轉單日期, 轉單日期, 建立時間, 建立日期, 發票日期, 時間
  `),
  amount: ranked(`
    實付金額, 實收金額, 付款金額, 付款總金額, 訂單金額, 訂單總金額, 訂單總計
    消費金額, 消費總價, 銷售金額, 含稅金額, 應付金額, 總金額, 商品總價, 小計
    總計, 金額, 款項金額
    實付, 實收, 實際付款金額, 實付總額, 付款總額, 應收金額, 訂單合計, 訂單實付金額, 訂單小計, 銷售總額, 消費額, 成交金額, 合計, 總額, 結帳金額, 銷售額, 合計金額, 含稅總額, 未稅金額, 消費
  `),
  category: ranked(`
    品類, 商品分類, 商品類別, 產品分類, 產品類別, 分類, 類別, 大類, 中類
    館別
    類別名稱, 分類名稱, 商品類型, 主分類, 小類, 部門
  `),
  orderId: ranked(`
    訂單編號, 訂單號碼, 訂單序號, 訂單號, 交易序號, 銷售單號, 銷貨單號
    單據編號, 單號, 發票號碼
    訂單, 訂單ID, 訂單代碼, 主單編號, 購物車編號, 交易編號, 交易號碼, 收據號碼, 結帳單號, 發票號
  `),
  memberName: ranked(`
    會員姓名, 會員名稱, 姓名, 客戶姓名, 客戶名稱, 顧客姓名, 買家姓名
    會員名, 客戶姓名全名, 訂購人姓名, 購買人姓名, 顧客名稱, 買家名稱, 訂購者姓名, 消費者姓名
  `),
  phone: ranked(`
    手機, 手機號碼, 行動電話, 電話, 聯絡電話, 會員手機
    會員電話, 聯絡手機, 顧客電話, 顧客手機, 訂購人手機, 訂購人電話, 購買人電話, 購買人手機, 行動電話號碼, 電話號碼
  `),
  store: ranked(`
    門市, 門市名稱, 門店, 分店, 店別, 店名, 銷售門店, 商店名稱
  `),
  salesperson: ranked(`
    導購, 銷售人員, 業務, 業務員, 業務姓名, 店員, 專員, 結帳員工
  `),
  brand: ranked(`
    品牌, 品牌名稱, 廠牌
  `),
  channel: ranked(`
    通路, 銷售通路, 渠道, 訂單來源, 來源, 平台
  `),
  listAmount: ranked(`
    吊牌價, 原價, 定價, 建議售價, 折前金額
  `),
  discount: ranked(`
    折扣, 折扣金額, 優惠金額, 優惠折扣, 折抵, 優惠券折抵
  `),
  discountRate: ranked(`
    折扣率, 折數
  `),
  quantity: ranked(`
    數量, 購買數量, 銷售數量, 件數
  `),
  unitPrice: ranked(`
    單價, 售價, 含稅單價
  `),
  status: ranked(`
    訂單狀態, 付款狀態, 退貨退款狀態, 退款狀態, 狀態
    訂單處理狀態, 交易狀態, 付款情形
  `),
  returnFlag: ranked(`
    是否退貨, 退貨, 單據類型
  `),
  refundAmount: ranked(`
    退款金額, 退貨金額
  `),
  payer: ranked(`
    付款人, 買單人
  `),
  recipient: ranked(`
    收件人, 取件人, 收貨人, 使用人, 使用者
  `),
  referrer: ranked(`
    推薦人, 介紹人, 邀請人, 分享人, 推薦碼
  `),
  approver: ranked(`
    審批人, 核准人, 決策人, 審核人
  `),
  campaign: ranked(`
    活動, 活動名稱, 行銷活動, 促銷活動, 優惠活動
  `),
  birthday: ranked(`
    生日, 出生日期
  `),
  age: ranked(`
    年齡, 年齡層
  `),
  gender: ranked(`
    性別
  `),
  income: ranked(`
    收入, 年收入, 月收入
  `),
  occupation: ranked(`
    職業, 行業, 職稱
  `),
  education: ranked(`
    學歷, 教育程度
  `),
  feedbackScore: ranked(`
    評分, 評價, 滿意度
  `),
  memberLevel: ranked(`
    會員等級, 等級
  `),
  product: ranked(`
    商品名稱, 產品名稱, 品名
  `),
  optOut: ranked(`
    退訂, 拒絕行銷, 同意行銷
  `),
  memberNoun: ranked(`
    會員, 顧客, 客戶, 買家, 用戶, 消費者, 訂購人, 購買人, 訂購者, 購買者
  `),
  email: ranked(`
    電子郵件, 電子信箱, 信箱, 電郵, 會員信箱, 會員Email, 顧客Email, 顧客信箱, 訂購人Email, 電子郵件地址
  `),
};
