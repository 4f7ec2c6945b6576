// Offices that only a few, known bodies of the world have. An office stands here where all that have it can be listed by one
// criterion: for secretaries-general, every organisation in data/lookups whose chief officer has that title; for the rest, that no other body
// of the world uses the words. An office of states stands here under the same rule, whichever state it is.

/** By office, in lower case: the names, as in data/lookups, of the bodies that have it. */
export const OFFICE_BODIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["resident coordinator", ["United Nations"]],
  ["humanitarian coordinator", ["United Nations"]],
  ["special rapporteur", ["United Nations", "African Union", "Organization of American States", "Council of Europe"]],
  ["under-secretary-general", ["United Nations"]],
  ["assistant secretary-general", ["United Nations", "NATO"]],
  [
    "secretary-general",
    [
      "United Nations",
      "NATO",
      "Organization for Security and Co-operation in Europe",
      "Council of Europe",
      "Arab League",
      "Gulf Cooperation Council",
      "Organisation of Islamic Cooperation",
      "Collective Security Treaty Organization",
      "Shanghai Cooperation Organization",
      "Organization of Turkic States",
      "Organization of the Black Sea Economic Cooperation",
      "GUAM",
      "Association of Southeast Asian Nations",
      "South Asian Association for Regional Cooperation",
      "Pacific Islands Forum",
      "East African Community",
      "Organization of American States",
      "Caribbean Community",
      "Union of South American Nations",
      "Organisation for Economic Co-operation and Development",
      "Organization of the Petroleum Exporting Countries",
      "Interpol",
      "Inter-Parliamentary Union",
      "Amnesty International",
    ],
  ],
  ["home secretary", ["United Kingdom"]],
  ["senior administration official", ["United States"]],
]);

/** Nouns in names of bodies that answer for themselves and belong to no other. */
export const BODIES_APART =
  /^(?:alliance|association|bloc|commonwealth|community|conference|confederation|council|federation|forum|league|organi[sz]ation|pact|union)$/;

/** How `OFFICES_OF_ONE` calls the office of whoever a secretary-general sends. */
export const SENT_BY_SECRETARY = "sent by the secretary-general";
/** Offices that belong to the body named here even where the text names none that has them: nobody else sends envoys under this title. */
export const OFFICES_OF_ONE: ReadonlyMap<string, string> = new Map([
  [SENT_BY_SECRETARY, "United Nations"],
  ["humanitarian coordinator", "United Nations"],
  ["resident coordinator", "United Nations"],
]);
/** The office for which an envoy may speak: "Special Envoy of the Secretary-General". */
export const SENDING_OFFICE = /^secretary[-‑ ]general$/;
