import type { DocumentRecord } from "../../src/model/record.ts";
export async function parseGraphFile(file: File): Promise<readonly DocumentRecord[]> {
  throw new Error(file.name);
}
