// The language whose claims are compared: everything English is imported only here.
export * from "./en.ts";
