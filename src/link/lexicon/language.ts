// The language whose claims are compared: nothing else imports what is of English.
export * from "./en.ts";
