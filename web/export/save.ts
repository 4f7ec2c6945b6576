/** Hands a file to the browser to be saved: it is made here, and sent nowhere. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // after the browser has taken it over
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
