import { createFormat } from "../format";

export const formatZh = createFormat("zh-CN");
