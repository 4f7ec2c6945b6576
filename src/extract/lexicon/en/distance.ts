// Words by which a text keeps its distance from a name, or judges what it names. By form only, whichever side uses them.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** "the so-called elections": the speaker rejects the name. */
export const SO_CALLED = set(
  "so-called self-styled self-proclaimed self-declared self-appointed purported supposed ostensible pretended would-be soi-disant pseudo",
);

/** Adjectives that judge a deed, a body or a document. */
export const LOADED_MODIFIERS = set(
  `illegal illegitimate unlawful lawless criminal sham fake farcical bogus fraudulent puppet null void unconstitutional occupying occupation
unprovoked barbaric barbarous brutal cynical despicable deliberate heinous inhuman inhumane horrific indiscriminate reckless savage treacherous vile
genocidal terrorist fascist nazi neo-nazi totalitarian dictatorial tyrannical rogue separatist aggressive provocative flagrant blatant
unjustified unjust unacceptable shameful disgraceful historic heroic glorious legitimate lawful rightful sacred holy patriotic liberating
peaceful humanitarian special anti-terrorist counter-terrorist punitive false baseless groundless absurd hostile murderous bloody`,
);

/** Nouns that already judge what they name. */
export const LOADED_NOUNS = set(
  `farce spectacle show charade masquerade genocide massacre aggression occupation liberation annexation reunification pogrom slaughter atrocity atrocities
crime crimes terror regime junta clique puppet puppets invaders invader occupiers occupier liberators aggressor aggressors terrorists bandits coup
crusade holocaust butchery carnage barbarism theatre`,
);

/** Nouns for those who govern or fight: a judging name for them is the name of a body. */
export const GOVERNING_NOUNS = set(
  "authorities authority government regime leadership administration officials leaders army forces",
);
