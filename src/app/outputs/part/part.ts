export type OutputPart = "overview" | "members" | "summary" | "pivot" | "metrics" | "settings" | "orders";
