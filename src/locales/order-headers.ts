import type { HeaderLanguages } from "#app/outputs/shapes/own-headers";
import { orderColumnsEn } from "./en/order-columns";
import { orderColumnsZh } from "./zh/order-columns";

/** By which our columns beside orders are known, whichever language they were written in. */
export const ORDER_HEADERS: HeaderLanguages = {
  all: [{ orderColumns: orderColumnsZh }, { orderColumns: orderColumnsEn }],
};
