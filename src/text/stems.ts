// "shelled", "shelling" and "shells" are one stem; so are "accusations" and "accused" two.
// not: "news" and "new"

const STOP = new Set(
  `a an the this that these those there here it its he him his she her hers they them their theirs we us our ours i me my you your who whom whose
which what when where why how and or but nor so yet if than then as of in on at by for from to with without within into onto upon over under about
above below between among against during before after until since through across along around near off out up down is are was were be been being am
has have had having do does did doing will would shall should can could may might must ought not no n't 's 're 've 'll 'd 'm also too very just only even
both each every any some such same other another own more most much many few less least all again once ever never now still already however
therefore thus while whilst whereas although though because say says said saying tell tells told add adds added according well get got one's`
    .trim()
    .split(/\s+/),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `fell fall|fallen fall|shot shoot|fought fight|began begin|begun begin|broke break|broken break|ran run|sent send|held hold|took take|taken take|went go|gone go
came come|gave give|given give|made make|met meet|left leave|lost lose|led lead|stood stand|stole steal|stolen steal|struck strike|stricken strike|hit hit|burnt burn|built build
brought bring|caught catch|chose choose|chosen choose|drove drive|driven drive|flew fly|flown fly|knew know|known know|rose rise|risen rise|saw see|seen see|sold sell|sank sink
sunk sink|spoke speak|spoken speak|swam swim|threw throw|thrown throw|withdrew withdraw|withdrawn withdraw|wrote write|written write|died die|dying die|dead die|death die|deaths die
lives life|men man|women woman|children child|people person|persons person|forces force|troops troop|victims victim|casualties casualty|parties party|territories territory|countries country`
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(" ") as [string, string]),
);

/** The stem of a lower-cased English word: inflections off, a doubled consonant single. Light on purpose: derivations stay apart. */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const single = withoutPlural(word);
  if (single.endsWith("ied") && single.length > 4) return `${single.slice(0, -3)}y`;
  const s = withoutDouble(withoutEnding(single));
  return s.length > 3 && s.endsWith("e") ? s.slice(0, -1) : s;
}

function withoutPlural(s: string): string {
  if (s.endsWith("ies") && s.length > 4) return `${s.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(s)) return s.slice(0, -2);
  return /[^suiy]s$/.test(s) || /ys$/.test(s) ? s.slice(0, -1) : s;
}

/** The word without “-ing” or “-ed”, if a vowel is left. */
function withoutEnding(s: string): string {
  const bare =
    s.endsWith("ing") && s.length > 5 ? s.slice(0, -3) : s.endsWith("ed") && s.length > 4 ? s.slice(0, -2) : s;
  return /[aeiouy]/.test(bare) ? bare : s;
}

const withoutDouble = (s: string): string =>
  /([bdfgklmnprt])\1$/.test(s) && !/(?:ll|ss|ff)$/.test(s) ? s.slice(0, -1) : s;

/** Whether a lower-cased word carries no content of its own. */
export const isStopWord = (lower: string): boolean => STOP.has(lower);
