// Lines that a page has around its text: links, buttons, credits. A whole line must be of one of these forms.

/** Links, buttons and notices of a page. */
export const FURNITURE: readonly RegExp[] = [
  /^(?:skip to (?:main )?content|donate(?: now)?|subscribe(?: now)?|sign (?:in|up)|log ?in|share(?: this)?(?: article| page)?|print(?: this)?|advertisement|cookies?|menu|search|home|back to top|close|loading\.*|next|previous)$/i,
  /^(?:sorry, )?you need to enable javascript\b.{0,80}$/i,
  /^(?:read more|read also|see also|related|more on this|also read|watch|recommended|most read|trending|editor's picks?)(?:\s?:.{0,160})?$/i,
  /^(?:follow|like|join|find) us (?:on|at)\b.{0,80}$/i,
  /^(?:listen to this article|listen|\d{1,3} mins?(?: read)?|\d{1,3} minutes?(?: read)?|download transcript|click on a timestamp.{0,60})$/i,
  /^(?:transcribe your (?:own content|podcast)|try rev and save time.{0,80}|read the (?:full )?transcript(?: here)?\.?)$/i,
  /^-?\s?(?:view speech|read hansard text|watch debate|hansard)\b[-\s\w]{0,60}$/i,
  /^\(?(?:this|the) (?:interview|conversation|discussion|transcript) (?:has been|was|is)(?: \w+){0,3} (?:edited|condensed|shortened|translated|abridged|abbreviated)\b.{0,160}$/i,
  // the way through a site, and the links over or under a page
  /^(?:home(?: ?page)?|start|you are here:?)\s?(?:»|›|>|\/|\|)\s?.{1,160}$/i,
  /^(?=.*\b(?:home|news|photos?|speeches|videos?|contacts?|media|press|gallery|archive|facebook|twitter|telegram|whatsapp|search)\b)[\p{L}&' -]{2,30}(?:\s[|·•]\s[\p{L}&' -]{2,30}){2,9}$/iu,
  /^(?:table of )?contents$/i,
  /^share(?: this)?(?: (?:article|page|on|via))?:\s.{2,120}$/i,
  /^click here\b.{0,100}$/i,
  // page feet and running heads of a record
  /^(?:\d{1,3}\/\d{1,3}\s+)?\d{2}-\d{5}(?:\s\([A-Z]\))?(?:\s+\d{1,3}\/\d{1,3})?$/,
  /^[AES]\/\S+\s{2,}.{3,120}\s{2,}\d{1,2}\/\d{1,2}\/\d{4}$/,
  // the time of a debate over the next turn
  /^\[?(?:\d{1,2}[.:]\d{2}\s?[ap]\.?m\.?|(?:\d{1,2}|12) noon)\]?$/i,
  /^(?:(?:©|copyright)\s?.{0,100}|\(c\)\s?(?:\d{4}\b.{0,90}|.{0,60}\b\d{4}\.?))$/i,
  /^all rights reserved\.?$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:-{3,}|_{3,}|\*{3,}|={3,}|#{3,}|(?:\* ){2,}\*?)$/,
  /^(?:end|ends|### ?|-ends?-|-30-)$/i,
];

/** A line under or over a picture that names the photographer. */
export const CAPTIONS: readonly RegExp[] = [
  /^.{0,400}(?:©|\(c\))\s?(?:\d{4}|.{0,40}\b(?:photos?|reuters|afp|ap|getty|epa|images)\b).{0,80}$/i,
  /^(?:photo|photograph|image|picture|video|foto|illustration|map|graphic)(?: credit| by)?\s?[:/].{0,160}$/i,
  /^.{10,400}[[(](?:photo|image|picture|file|credit)(?: by| credit)?\b[^\])]{0,80}[\])]\.?$/i,
  /^.{10,400}\/(?:reuters|afp|ap|epa|getty images|via (?:reuters|ap|afp))\)?$/i,
];

/** Credits of writers, translators, editors and further reporters. */
export const CREDITS: readonly RegExp[] = [
  /^\(?(?:additional |further )?(?:reporting|writing|editing|translation|translated|edited|compiled|written) by\b.{2,200}\)?$/i,
];
