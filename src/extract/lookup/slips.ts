// "Lichtenstein" is one slip away from a long name.   not: "Male staff" (a short name needs its letters).

/** Damerau–Levenshtein distance of at most one, first and last letter equal (a changed ending is another word). */
export function differsByOneLetter(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1) || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** A word with one letter left out, in every way, and the word itself (SymSpell's index: Garbe 2012). */
export function* deletions(word: string): Generator<string> {
  yield word;
  for (let k = 0; k < word.length; k++) yield word.slice(0, k) + word.slice(k + 1);
}
