import { describe, expect, it } from "vitest";
import { writeCsv } from "../../src/export/csv.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { readSample } from "../rdf/realRecords.ts";

const record = readSample("2025-03-14-courier-letter.txt").record;
const rows = (csv: string): string[] => csv.split("\r\n");
/** The record with one claim, whose content reads so. */
const saying = (quote: string): DocumentRecord => {
  const [claim] = record.claims;
  return { ...record, claims: [{ ...claim!, content: [{ start: 0, end: quote.length, quote }] }] };
};

describe("claims as a table", () => {
  it("have a row each beneath the names of the columns, whatever the order of documents", () => {
    const other = readSample("2025-03-04-halyard-market.txt").record;
    const csv = writeCsv([record, other]);
    expect(rows(csv)).toHaveLength(1 + record.claims.length + other.claims.length + 1);
    expect(rows(csv)[0]).toBe(
      "claim,document,title,published,level,inside,voice,claimant,principal,act,polarity,form,said,content,start,end,confidence,rule,speaker,told_by,on_behalf_of,said_by,events,event_types,event_status,happened,places,publisher,url,text_sha256,span,claimant_id,principal_id,event_ids,page,paragraph,time,place_ids,line,sentence,recognised,stands_for",
    );
    expect(writeCsv([other, record])).toBe(csv);
    const [claim] = record.claims;
    expect(csv).toContain(`\r\n${claim!.id},${record.id},`);
  });

  it("keep commas, quotation marks and line breaks inside their cell", () => {
    expect(writeCsv([saying('he said "no", and\nleft')])).toContain(',"he said ""no"", and\nleft",');
  });

  it("hold no formula that a spreadsheet would run", () => {
    for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
      expect(writeCsv([saying(formula)])).toContain(`,'${formula},`);
  });

  it("have only a head if there are none", () => {
    expect(rows(writeCsv([]))).toHaveLength(2);
  });
});
