/** The commonest words of languages in Latin script, English first. */
export const STOP_WORDS: readonly { readonly tag: string; readonly name: string; readonly words: string }[] = [
  {
    tag: "en",
    name: "English",
    words:
      "the of and to in a is that was for it with as his on be at by had not are but from have they which one you were all there would their we him been has when who will no more if out so said what up its about into than them can only other new some could these two may then do first any my now such like our over me even most made after also did many before must through",
  },
  {
    tag: "de",
    name: "German",
    words:
      "der und den das von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus er hat dass sie nach wird bei einer einen um am sind noch wie einem über so zum haben nur oder aber vor zur bis mehr durch sein wurde habe ihre wenn kann gegen vom schon können diese sei",
  },
  {
    tag: "fr",
    name: "French",
    words:
      "le de la les et des à en un une du dans est que qui par pour au il sur ne se pas plus avec ce sont elle ont aux cette été mais ou comme ces leur nous sa son était être fait deux même entre après où aussi contre selon dont avait",
  },
  {
    tag: "es",
    name: "Spanish",
    words:
      "el de la que y en los se del las un por con una su para es al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos durante todos uno ni contra ese eso ante ellos fue han según está",
  },
  {
    tag: "it",
    name: "Italian",
    words:
      "di che il la e per un in del della è dei le una con si al da gli alla nel i delle anche dal come lo più sono ha non ma dalla nella loro suo degli sul questo o ai se stato hanno essere dopo fra tra già tutti contro questa",
  },
  {
    tag: "pt",
    name: "Portuguese",
    words:
      "de que e o do da em um para com não uma os no se na por mais as dos como ao das à seu sua ou nos já está também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas foi são pelos contra",
  },
  {
    tag: "nl",
    name: "Dutch",
    words:
      "de van het een en dat te zijn op aan met voor niet er om ook als dan maar bij uit nog naar heeft hij zij worden wordt door over deze wij hun dit werd kan wel geen zich tot tegen tussen hebben onder volgens na zou",
  },
  {
    tag: "pl",
    name: "Polish",
    words:
      "w i na się z że do nie jest o to jak po od za przez co dla przy oraz jego ale tym był które który ich ze być jej tego został są tej była przed także tylko może już bardzo między czy które też",
  },
  {
    tag: "cs",
    name: "Czech",
    words:
      "se na je že v z s o i k to do by ale jako za po pro od ve jsou byl jeho který si podle až ze které už nebo také být pokud před bylo při jen než tak její však mezi své",
  },
  {
    tag: "ro",
    name: "Romanian",
    words:
      "de și în la a că din cu pe nu o un care să au mai este pentru al ale lui fost prin ca dar sunt după ce acest către între unei unui această fi sau despre iar cea cel când numai va",
  },
  {
    tag: "tr",
    name: "Turkish",
    words:
      "ve bir bu da de için ile olarak olan çok daha en kadar sonra gibi ise her ne olduğu ancak ya var değil mi o tarafından göre iki türkiye önce yeni ki şu bunu karşı hem arasında oldu dedi",
  },
  {
    tag: "az",
    name: "Azerbaijani",
    words:
      "və bir bu ilə üçün də ki olan edib isə daha görə sonra var o olub etmək kimi edən həm onun öz idi ən hər deyib bildirib olunub tərəfindən azərbaycan ölkə lakin amma əsas barədə",
  },
  {
    tag: "sv",
    name: "Swedish",
    words:
      "och att det som en på är av för med den till inte om har de ett han var men sig från vi kan hade nu så när där också efter ut mot eller vid enligt ska mellan blev sin över än",
  },
  {
    tag: "da",
    name: "Danish or Norwegian",
    words:
      "og i at det en er på til af som med den har de for ikke et han var men om fra sig vi kan ved eller efter også mod være blev blir av hun når skal ble mellem mellom nå ud dette",
  },
  {
    tag: "fi",
    name: "Finnish",
    words:
      "ja on ei se että oli hän mutta ovat kuin myös sen joka ole tai jos nyt niin kun mukaan vuoden vain jo sekä mitä olisi hänen sitä kanssa jälkeen ollut voi tämä noin ennen",
  },
  {
    tag: "hu",
    name: "Hungarian",
    words:
      "a az és hogy nem is egy ez meg csak volt már de mint még el azt szerint ki lehet után aki ha vagy minden kell magyar ami ezt között pedig által amely lesz akkor most sem",
  },
  {
    tag: "hr",
    name: "Croatian, Bosnian or Serbian",
    words:
      "je i u da se na za su od koji s o ne što kao bi će iz nije to koja koje te ali ili nakon sve biti po samo bio oko zbog kako jer prema između dok bila rekao još protiv",
  },
  {
    tag: "sq",
    name: "Albanian",
    words:
      "të e në dhe i për me një nga që se është ka si më do nuk janë u ky kjo por ishte duke tha kishte kanë edhe pas tij saj mbi dy kundër mes shumë",
  },
  {
    tag: "id",
    name: "Indonesian or Malay",
    words:
      "yang dan di itu dengan untuk dari dalam tidak ini pada akan ke juga oleh mereka adalah telah ada kata sebagai kepada dia lebih atau bisa karena tersebut antara setelah sudah bahwa para secara",
  },
  {
    tag: "vi",
    name: "Vietnamese",
    words:
      "và của là có trong được cho các một không với đã người những này khi đến từ để về ở ra cũng năm tại sẽ theo nhiều như trên đó vào sau phải bị nước",
  },
];
