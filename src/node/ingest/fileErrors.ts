import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** A file system error as an error that names the file; other errors are passed on. */
export function fileErrorOf(cause: unknown, place: string): ClaimgraphError {
  if (cause instanceof ClaimgraphError) return cause;
  const why = REASONS.get(codeOf(cause) ?? "");
  if (why === undefined) throw cause;
  if (/^https?:\/\//i.test(place)) return noFile(place, cause);
  return new ClaimgraphError(why, { exitCode: EXIT.noInput, place, cause });
}

/** An address stands where a file should: nothing is fetched. */
const noFile = (place: string, cause: unknown): ClaimgraphError =>
  new ClaimgraphError("this is an address, no file, and nothing is fetched from the network", {
    exitCode: EXIT.noInput,
    place,
    remedy:
      "Save the page in a browser as HTML or MHTML, and give that file; --metadata or its own words tell its address",
    cause,
  });

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "there is no such file or folder"],
  ["EACCES", "reading it is not allowed"],
  ["EPERM", "reading it is not allowed"],
  ["ELOOP", "its links go round in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["EISDIR", "this is a folder"],
  ["EIO", "the disk cannot read it"],
  ["EMFILE", "too many files are open"],
  ["ENXIO", "there is nothing to read from it"],
  ["ERR_INVALID_ARG_VALUE", "this is no name of a file"],
  ["ERR_FS_FILE_TOO_LARGE", "the file is too large: at most 2 GB can be read as one document"],
]);

/** Node's code of a file system error; null if it has none. */
export const codeOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
