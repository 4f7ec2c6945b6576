// The language whose claims are compared: everything English is imported only here.
export * from "./en/comparing.ts";
export * from "./en/labels.ts";
export * from "./en/points.ts";
