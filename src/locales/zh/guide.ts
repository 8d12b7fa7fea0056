import type { GuideMessages } from "../guide-words";
import { outOfScopeZh } from "./out-of-scope";
import { tourZh } from "./tour";
import { welcomeZh } from "./welcome";
import { workshopZh } from "./workshop";

export const guideZh: GuideMessages = {
  lesson: {
    sheetName: "三会员",
    headers: ["会员编号", "会员姓名", "订单编号", "付款时间", "实付金额", "品类"],
    names: { V001: "张三", V002: "李四", V003: "王五" },
    categories: { outerwear: "外套", tops: "上衣", trousers: "裤装", shoes: "鞋履", accessories: "配饰" },
  },
  welcome: welcomeZh,
  tour: tourZh,
  workshop: workshopZh,
  about: {
    title: "RFMW 会员打分",
    lines: [
      "在本机计算，不联网，数据不离开本工作簿。",
      "姓名和手机号默认打码，除非明确要求写完整。",
      "本机只记住欢迎页已经答过，以及在名单里选过的门店；不保存任何会员和订单。",
    ],
    outOfScope: outOfScopeZh,
  },
};
