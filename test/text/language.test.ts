import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/text/language.ts";

const TEXTS: readonly (readonly [tag: string, text: string])[] = [
  [
    "ru",
    "Министерство иностранных дел сообщило, что переговоры были прерваны и что новая встреча состоится в следующем месяце в столице соседнего государства. Представитель ведомства подчеркнул, что стороны не смогли договориться о порядке обмена пленными, который был намечен на эту неделю.",
  ],
  [
    "uk",
    "Міністерство закордонних справ повідомило, що переговори були перервані і що нова зустріч відбудеться наступного місяця у столиці сусідньої держави. Речник наголосив, що сторони не змогли домовитися про порядок обміну полоненими, який був запланований на цей тиждень, і їхні позиції є різними.",
  ],
  [
    "hy",
    "Արտաքին գործերի նախարարությունը հայտնեց, որ բանակցությունները ընդհատվել են, և նոր հանդիպում տեղի կունենա հաջորդ ամիս հարևան պետության մայրաքաղաքում։ Խոսնակը ընդգծեց, որ կողմերը չկարողացան համաձայնության գալ գերիների փոխանակման շուրջ, որը նախատեսված էր այս շաբաթ։",
  ],
  [
    "az",
    "Xarici İşlər Nazirliyi bildirib ki, danışıqlar dayandırılıb və yeni görüş gələn ay qonşu dövlətin paytaxtında keçiriləcək. Nazirliyin sözçüsü qeyd edib ki, tərəflər bu həftə üçün nəzərdə tutulan əsir mübadiləsi barədə razılığa gələ bilməyib və bu məsələ hələ də açıq olaraq qalır.",
  ],
  [
    "tr",
    "Dışişleri Bakanlığı, görüşmelerin kesildiğini ve yeni bir toplantının gelecek ay komşu devletin başkentinde yapılacağını bildirdi. Sözcü, tarafların bu hafta için planlanan esir değişimi konusunda anlaşamadığını ve bunun çok önemli bir sorun olduğunu vurguladı. Bu görüşme daha sonra yapılacak.",
  ],
  [
    "de",
    "Das Außenministerium teilte mit, dass die Gespräche unterbrochen wurden und dass ein neues Treffen im nächsten Monat in der Hauptstadt des Nachbarstaates stattfinden wird. Der Sprecher betonte, die Seiten hätten sich nicht über den Austausch der Gefangenen einigen können, der für diese Woche geplant war.",
  ],
  [
    "fr",
    "Le ministère des Affaires étrangères a annoncé que les négociations ont été interrompues et qu’une nouvelle réunion se tiendra le mois prochain dans la capitale de l’État voisin. Le porte-parole a souligné que les parties n’avaient pas pu s’entendre sur l’échange des prisonniers prévu cette semaine.",
  ],
  [
    "es",
    "El Ministerio de Asuntos Exteriores comunicó que las conversaciones fueron interrumpidas y que una nueva reunión tendrá lugar el próximo mes en la capital del Estado vecino. El portavoz subrayó que las partes no pudieron ponerse de acuerdo sobre el intercambio de prisioneros.",
  ],
];

describe("detectLanguage", () => {
  test.each(TEXTS)("knows %s by its script or its commonest words", (tag, text) => {
    expect(detectLanguage(text)?.tag).toBe(tag);
  });

  test("knows English, also around a long quotation in another language", () => {
    const quoting = `The Foreign Ministry of Keldora announced on Monday that the talks had been broken off and that it would publish what was said there. “${TEXTS[6]![1].slice(0, 140)}”, it said in a statement that was given to all of the observers.`;
    expect(detectLanguage(quoting)?.tag).toBe("en");
  });

  test.each([
    ["ru", "Министерство обороны сообщило, что мост закрыт."],
    ["fr", "Le ministère a déclaré que le pont était fermé et que les soldats avaient tiré."],
    ["de", "Das Ministerium teilte mit, dass die Brücke geschlossen ist und der Markt brennt."],
    ["es", "El ministerio dijo que el puente estaba cerrado y que los soldados no dispararon."],
  ])("knows that a short text is in %s: %s", (tag, text) => {
    expect(detectLanguage(text)?.tag).toBe(tag);
  });

  test.each([
    "Keldora denied it.",
    "The bridge is closed, the Ministry of Defence said.",
    "Hotel de la Paix, Rue du Pont, Hestrel",
    "El Mundo and La Prensa said that the bridge was closed.",
    "Los Alamos, La Paz, El Paso: talks, says De la Cruz",
    "Le Pen, de Gaulle und Die Zeit denied the report on Monday",
    "Мост",
  ])("does not judge a short text that may be English, or is too short: %s", (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  test("does not take a list of names for a language", () => {
    const names =
      "Bram Oskell, Tavin Merrow, Jorun Halvey, Lysa Cordwen, Maressa Tyle, Ilven Draske, Corin Vashet, Edrel Sorbin. ";
    expect(detectLanguage(names.repeat(5))).toBeNull();
    expect(detectLanguage("w i z ".repeat(200))).toBeNull();
  });

  test("gives no language but null for figures and marks, and throws on no text", () => {
    expect(detectLanguage("12.5 % – 30 (1992) ".repeat(100))).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        const found = detectLanguage(text);
        expect(found === null || found.tag.length >= 2).toBe(true);
      }),
    );
  });
});
