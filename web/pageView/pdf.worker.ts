// The thread in which pdf.js reads a file whose page is shown: it can be ended.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
