import type { GuideMessages } from "../guide-words";
import { outOfScopeEn } from "./out-of-scope";
import { tourEn } from "./tour";
import { welcomeEn } from "./welcome";
import { workshopEn } from "./workshop";

export const guideEn: GuideMessages = {
  lesson: {
    sheetName: "Three members",
    headers: ["Customer ID", "Customer Name", "Order ID", "Paid at", "Net Sales", "Category"],
    names: { V001: "Zhang San", V002: "Li Si", V003: "Wang Wu" },
    categories: {
      outerwear: "Outerwear",
      tops: "Tops",
      trousers: "Trousers",
      shoes: "Shoes",
      accessories: "Accessories",
    },
  },
  welcome: welcomeEn,
  tour: tourEn,
  workshop: workshopEn,
  about: {
    title: "RFMW member scoring",
    lines: [
      "Everything runs on this computer. No network; nothing leaves this workbook.",
      "Names and phone numbers are masked unless full ones are asked for.",
      "This computer remembers that the welcome was answered, and a store chosen on the List tab. No member and no order is kept.",
    ],
    outOfScope: outOfScopeEn,
  },
};
