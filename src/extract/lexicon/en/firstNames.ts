// First names that show the gender in every country where they are used, from as many peoples as possible; names of both men and women (Andrea, Jean,
// Kim, Nikita, Sasha) are left out. Written without diacritics, lower-cased.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const WOMEN = set(`
abeba abena adaeze adelina adriana agata agnes agnieszka aida aigerim aisha aishatu akosua alejandra alessandra alice alina aliya alma almaz amalia amara
amelia amina aminata amira amna ana anahit anastasia anastasiia anastasiya angela angeliki anita anna annalena anne annette antje antonia anjali anusha araceli
arpine asma astrid ayesha ayse aysel aynur aziza barbara beata beatrice beatriz bella bernadette bettina birgit birgitta blessing bogdana brigitte camila
carla carmen carolina caroline catalina catherine cecilia chandrika charlotte chiara chiamaka chinyere christina christine claire clara clarisse claudia constance
cristina daisy daniela danuta daria darya deborah delphine denise diana dina dolores dominika dora doreen dorota dorothy ebele edith edyta ekaterina elena eleni elif elina
elisa elisabeth eliza elizabeth ella ellen elmira elsa elvira emilia emily emma erika esmeralda esperanza esther eugenia eva evelyn ewa fadwa fatima fatma fatou
fatoumata federica felicia feride fernanda fiona florence francesca francine franziska gabriela galina gayane genevieve georgia gertrude giorgia giulia gloria
grace graciela greta gulnara gulshan habiba hadiya hafsa hala halima halyna hanan hanna hannah harriet hasmik heather heidi helen helena helga hend henrietta hiba hilary
hilda hina hiroko huda ida ifeoma ilona ingeborg ingrid inna ines irena irene irina iryna isabel isabella isabelle ivana izabela jacinda jacqueline jadwiga jamila
jana jane janet jasmina jelena jennifer jessica jiya joanna johanna josephine joyce judith julia juliana julie justyna kaja karen karin karolina katarina katarzyna
kateryna kathleen kathryn katja kavita keiko kirsten khadija krystyna kristalina kristina laila lakshmi lamia lara larissa latifa laura layla leila lena leyla lidia
liliana lina linda lisa liudmila ljiljana lorena louise lucia lucy ludmila luisa lyudmila lyubov maartje madeleine magdalena maha maia maja malala malgorzata margaret
margarita margot maria mariam mariana marianne marie marija mariya marina marine marta martha mary maryam maryna mathilde matilda mayada meera mehriban melania
melanie mercedes merve michelle mihaela milena milica mina mirjana miriam monica monika muna nabila nada nadezhda nadia nadine naledi nancy naomi narges natalia
nataliia natalie nataliya natasha nathalie nazanin neda nermin nesrin ngozi nicole nigar nikki nina nino noura nurul oksana oksanna olena olesya olga
olha oyuna patricia paula pauline penelope petra phoebe pilar polina pooja pratibha priti priya rachel rachida raisa raisah rania ranjana raquel rasha razan rebecca regina rehana renata
rima rita roberta rosa rosalia rosario rose rosemary roza ruslana ruth sabina sabine sadia safia sahle saida salma salome samantha samia samira sandra sania sara sarah
sevda sevil shabnam shahla shamima sharon sheikha shireen shirin silvia simone sirma sofia sofiya soledad sonia sonja sophia sophie soraya stefania stella stephanie 
sunita susan susana susanna susanne suzana sushma svetlana svitlana sylvia sylvie tamar tamara tanya tatiana tatyana tatjana tetiana teresa thandiwe theresa tigist uliana
ursula valentina valeria valeriya vanessa vera verena veronica veronika victoria viktoriia viktoriya violeta vjosa wafa wanjiru wendy wilhelmina xiomara yael yana yasmin
yasmine yekaterina yelena yevgenia yevgeniya yolanda yulia yuliia yuliya yvonne zahra zainab zarina zaynab zeinab zeynep zhanna zinaida zofia zoya zsuzsanna zuzana`);

const MEN = set(`
aaron abbas abdel abdelaziz abdul abdulaziz abdullah abdulrahman abdulla abebe abel abiy abraham abu adam adil adnan adolfo adrian agostino ahmad ahmed ahmet ajay akbar akram
alan alberto albert alejandro aleksandar aleksander aleksandr aleksandrs aleksei aleksey alessandro alexander alexandre alexandros alexei alfonso alfred algirdas ali alikhan alisher
alpha amadou amir amit amos anatoli anatolii anatoliy anatoly anders andreas andrei andrej andres andrew andrey andrii andriy andrzej angel anibal anil anthony antoine anton antonio
antony antonis anwar aram arash araz archil arif arkady armando armen arnold arsen arseniy artem artur arturo arun asad ashraf ashot askar augusto avigdor aung ayman azamat babak bakhtiyar
bashar bashir beka ben benedict benjamin benny bernard bernardo bilal bill binyamin boris borys bogdan bohdan boyko branko brian bruno bujar burak carl carlos cemil cengiz cesar charles
cheikh chidi chinedu christian christopher christos chukwuemeka claudio clement colin constantine cyril dag daniel daniil daniyar danilo dario dariusz david davit dawit
demetrios denis denys derek desmond dieter diego dilip dimitar dimitri dimitrios dimitris dmitri dmitrii dmitry dmytro dominic donald douglas dragan duncan ebrahim edgar
edmund eduard eduardo edward edwin ehud eldar elchin eli elias elman emil emilio emmanuel emmerson enrique enver eric erik ernst ernesto esmail eugene evgenii evgeniy evgeny ewald fabian
fahad faisal farid farhad federico felix ferdinand fernando fidel florian francesco francis franco francois frank franz fred frederick fredrik friedrich fuad fumio fyodor gabriel gareth garik
gary gebre gennadii gennadiy gennady geoffrey georg george georges georgi gerald gerard gerhard gerhardt getachew ghassan giancarlo gideon giorgi giorgos giovanni giuseppe gjorge goran gordon
graham greg gregory grigol grigory guillermo gunther gurban gustav gustavo habib haidar haile hailemariam hakan hamad hamid hamza hans harald haris harold harry hasan hashim hassan hayk
hector heinrich heiko henri henrik henry herbert hernan hideki hikmet hiroshi hossein hovik howard hubert hugh hugo hulusi hussain hussein ian ibrahim ignacio igor ihor ilham ilia ilir
ilya imran imre ioannis isaac isaias ismail issa istvan ivan ivo ivica jack jacob jacques jaime jair jakub jalal jamal james janez janos janusz jared jason javad javier jeffrey jens jeremy
jeyhun jerzy jiri jochen johan johann johannes john jonas jonathan jorge jose josef joseph josep joshua juan julian julius jurgen justin kadyr kaha kairat kamal kamil karel karim karl kassym kasym
kaspars keir keith kemal ken kenneth kevin khaled khalid khalifa khalil kiril kirill klaus kofi konstantin kostas kostiantyn krzysztof kwame lars lasha laszlo laurent
laurence laurentiu lawrence lech leo leon leonard leonardo leonid leopold levan levon lev lewis liam lindsey lloyd lorenzo louis luc luca lucas ludwig luigi luis luiz lukas luke
maciej magnus mahamat mahdi mahmoud mahmud mamadou mamuka manuel marc marcel marcin marco marcos marek mario mark marko markus martin marwan massoud mateo mateusz mathias mats matteo matthew
matthias maurice mauricio max maxim maxime mehdi mehmet meles melvin mevlut michael michal michel miguel mihai mike mikael mikhail mikheil miklos mikola milan milorad miloš milos mircea mirko miroslav
mirza mohamad mohamed mohammad mohammed moctar moeed mohsen moises moses mubarak muhammad muhammadu mukhtar murat musa mustafa mykhailo mykola mykhaylo nabil naftali narendra nasser nathan
nathaniel nazim nazir neil nelson nestor nicholas nicolae nicolas nigel nikola nikolai nikolaj nikolaos nikolay nikol nikos noah norbert oktay olaf olav ole oleg oleh oleksandr oleksii oleksiy
oliver olivier olusegun omar omer orhan oscar oskar osman otto owen pablo paolo pascal patrick paul paulo pavel pavlo pawel pedro pervez peter petr petro petros philip philippe phillip
pierre piotr polad porfirio prakash qasem quentin radek radoslaw rafael rafal rahul raimonds rajesh rajiv ralph ramin ramiz ramzan rashad rashid raul ravi raymond recep reinhard remi
renaud reuven reza ricardo richard riccardo rishi robert roberto rodrigo roger roland roman romano ronald ross ruben rudolf ruslan rustam ruud saad sabir sadiq saeed said saleh salih
salim salva salvador salvatore sam samad sameh samir samuel samvel sandro sani sanjay santiago scott sean sebastian selim serge sergei sergej sergey sergii sergio serhii serhiy sergiy seyran shahbaz shahid
shahin shavkat shimon shinzo sigmar simon solomon stanislav stanislaw stavros stefan stefano stephane stephen steven stjepan subrahmanyam suleiman sulejman suren svante sven taavi tadeusz taha
talal tarek tariq tayyip tedros temur teymur thabo thaddeus theodor thomas thorsten tibor tigran tim timothy timur tobias tofig togrul tom tomas tomasz tomislav tony traian tsegaye ubaldo
uhuru ulrich umar umaro urmas usman uzair vadim vadym vagif vahan vaclav valdis valentin valentyn valerii valeriy valery vardan vasif vasilii vasily vasyl vasyly veselin victor vidar viktor vikram
vilayat vincent vincenzo vitali vitalii vitaliy vitaly vito vladimir vladislav vladyslav volker volodymyr vsevolod vyacheslav walid waleed walter werner wilhelm wilfried willem william winston wojciech wolfgang xavier yahya
yair yakov yaroslav yasser yasir yehia yevgenii yevgeniy yevgeny yigal yitzhak yoav yoram yosef yoweri yukio yuri yuriy yurii yury yusuf yves zaal zafar zaven zbigniew zdravko zeid zelimkhan ziad zine zoltan zoran zurab zviad`);

/** Without diacritics. */
const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** The gender that a first name shows, by its lower-case form; null if both genders have the name or it is not known. */
export function genderOfName(first: string): "m" | "f" | null {
  const word = plain(first);
  const woman = WOMEN.has(word);
  if (woman === MEN.has(word)) return null;
  return woman ? "f" : "m";
}
