import { createFormat } from "../format";

export const formatEn = createFormat("en-US");
