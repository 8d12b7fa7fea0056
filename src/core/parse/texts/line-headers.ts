import { normaliseHeader } from "./header-text";

const LINE_NUMBER =
  /^((order)?(line)?item|line|lineitem|orderline)(no|number|id)$|^(子订单|子訂單|订单行|行|明细|明細)(编号|編號|号|號|id|no)$/;

/** True when a header is one of a column that numbers the lines of an order, so that two of them never agree in all cells. */
export function hasLineNumbers(headers: readonly string[]): boolean {
  return headers.some(header => LINE_NUMBER.test(normaliseHeader(header)));
}

const ARTICLE =
  /^(product|article|articolo|artikel|sku|stockcode|barcode|lineitem(name|sku)|itemname|itemcode|description|商品|货品|產品|产品|宝贝|款号|货号|規格|规格|条码|品名)/;
const KIND_OF_ARTICLE = /type|group|category|分类|分類|类别|類別|类目|品类|种类|数|金额|价/;

/** True when a header is one of a column that names articles, so that two different ones of one price do not look alike. */
export function hasArticles(headers: readonly string[]): boolean {
  return headers.some(header => {
    const text = normaliseHeader(header);
    return ARTICLE.test(text) && !KIND_OF_ARTICLE.test(text);
  });
}

const OF_ORDER = /^(订单|訂單|整单|整單)|order|commande|pedido|ordine|auftrag|bestell|注文|주문/;
const MONEY =
  /金额|金額|总|總|应付|應付|实付|實付|实收|實收|支付|amount|total|paid|betrag|summe|montant|importe|importo|合計|금액/;
const OF_LINE = /line|item|product|sku|unit|商品|明细|明細|单价|單價|小计|小計|ligne|artikel|linea|riga|상품/;

/** True when the header of an amount says that it is the order's: Order Total, 订单实付金额; not Order Line Total. */
export function isOrderAmountHeader(header: string): boolean {
  const text = normaliseHeader(header);
  return OF_ORDER.test(text) && MONEY.test(text) && !OF_LINE.test(text);
}
