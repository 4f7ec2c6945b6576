// Phrases in meetings, briefings and interviews that claim nothing: giving the floor, courtesy, what is announcements of a topic.

/** A sentence with one of these, lower-cased and its tokens parted by spaces, is procedure or courtesy. */
export const PROCEDURES: readonly RegExp[] = [
  /\b(?:asked|asks|asking) for the floor\b|^i (?:will|shall|'ll) (?:try to )?be (?:very )?brief\b|^i (?:\w+ ){0,3}to (?:warmly |very )?(?:welcome|thank|greet|congratulate)\b/,
  /\b(?:give|gives|gave|have|has|take|takes|yield) the floor\b/,
  /\bi (?:(?:now|also|shall|would|should|will|wish|like|want|'d|to)\s){0,4}(?:invite|welcome|thank|greet|congratulate)\b(?!.*\b(?:to (?:stop|end|cease|withdraw)))/,
  // "I call on the minister to speak"; "I call on all parties to open the roads" demands it
  /\bi (?:(?:now|also|shall|would|should|will|wish|like|want|'d|to)\s){0,4}(?:call on|call upon)\b(?!.*\bto (?!(?:the|this|our|his|her|speak|take|make|deliver|address|give (?:us|an?|his|her|their|evidence)|say|join|introduce|present|move|propose|brief|open (?:the|our|this) (?:debate|meeting|session|discussion)|respond|reply|answer|ask|wind|sum|conclude|begin|start|continue|lead|read|second|report)\b)\p{L}+)/u,
  /\b(?:provisional rules of procedure|item on (?:its|the|our) agenda|on its agenda|agenda of (?:today|this)|list of speakers|draft resolution to the vote)\b/,
  /\bfloor is (?:open|yours)\b/,
  /^(?:the|this) (?:meeting|sitting|session|debate|briefing|call) (?:was|is|will be|rose|began|resumed|stands|stood)\b/,
  /\b(?:thank you|thanks|good (?:morning|afternoon|evening)|nice to (?:see|meet)|pleasure to|honou?r to|grateful to you|happy to (?:take|answer|be)|glad to (?:be|see))\b/,
  /\b(?:let me|let us|let 's|allow me to|permit me to|i (?:will|'ll|would like to|want to|shall|'d like to)) (?:just |also |now |first |briefly ){0,2}(?:start|begin|turn|hand|move on|conclude|finish|introduce|go (?:back|to)|come back|say a few|make (?:a|some|two|three)|pass|stop|leave it|read|address that|take)\b/,
  /\b(?:hand|turn) (?:it|this|things|the call) (?:over|back)\b/,
  /\b(?:(?:next|last|first|final) question|your question|take (?:some |a few |your |any |more |one |)questions?|open (?:it|the) (?:up|floor|line)|queue|go ahead|follow-?up|first up)\b/,
  /^(?:and |so )?next up\b|\b(?:got|have) time for\b.{0,30}\bquestions?\b|\bnot for your reporting\b|\bon the call (?:today|tonight)\b/,
  /\bi beg to move\b|^that this house\b|^order\b|^(?:question|motion) (?:put|agreed)\b|\bhon(?:\.|ourable) (?:gentleman|lady|member|friend)\b.*\b(?:giv|interven|speech)/,
  /\byou\b.*\b(?:un)?muted?\b|\b(?:un)?mute (?:your|yourself)\b|\bif you (?:'ve |have )?(?:got )?(?:a|any) questions?\b|\braise your hand\b/,
  /\bi (?:'m|am) (?:just )?going to (?:talk|speak|give|walk|say|tell|be brief|keep)\b|\bi (?:'ll|will|can) (?:just )?(?:give|talk|walk|provide)\b.{0,30}\b(?:background|little|bit|overview|context)\b/,
  /^(?:so |and |but |well ,? )?(?:it|that) (?:is|'s) (?:a|an) (?:\w+ )?(?:good|great|fair|important|excellent|interesting) question\b/,
  /\bjoin(?:ing|ed)? (?:us|me|the call|this call)\b|\bon background\b|\battributable to\b|\bembargo/,
  /^(?:look|listen|well|okay|ok|right|yes|no|sure|great|correct|exactly|all right)(?: ,? \w+){0,3}$/,
  /^(?:\( (?:urgent|private notice) question \) : )?to ask (?:the|his|her) .{3,200} (?:if|whether) (?:he|she|they) will (?:make|give) a statement\b/,
  /^i (?:now )?call (?:(?:the )?(?:\S+ ){0,6}(?:spokesperson|spokesman|spokeswoman|minister|leader|secretary|member|chair|chairman|rapporteur)|(?:mr|mrs|ms|miss|dr|sir|dame|lord|baroness)\b(?: \S+){1,4})(?: [.!])?$/,
  /\bfor your attention\b|\b(?:end|beginning) of (?:the )?(?:transcript|quote|quotation)\b|\bi (?:have|would have|'d have) nothing (?:more |further |new |else )?(?:to|for|on)\b/,
  // what a speaker will speak about, and that he has done: "My statement will focus on N", "That is all I wanted to say"
  /^(?:my|our|this) (?:statement|remarks|presentation|intervention|speech) (?:\w+ ){0,2}(?:will|shall|is going to) (?:\w+ ){0,2}(?:focus|concentrate|deal|touch|cover|be (?:brief|short))\b/,
  /\bi (?:am|'m) going to (?:\w+ )?(?:make (?:a )?reference|refer|address|concentrate|focus)\b|\bi will say (?:some|a few) words\b/,
  /\b(?:this|that) (?:is|was|'s) (?:, perhaps ,|perhaps|basically|really)? ?(?:all|what) i (?:want|wanted|would like|wished|had)(?: to)? (?:say|to say|tell|share)\b|^(?:this|that) (?:is|was|'s) (?:the|my) (?:first|second|third|last|final) point\b/,
  // on the radio: "Let me let you hear what she said", "Harbour Radio's Mary Feld has more"
  /^(?:and |so |but |well ,? )?(?:let me|let us|let 's|here 's|here is)(?: just)? (?:(?:let|have) you )?(?:hear|listen|play)\b/,
  /^(?:[^ ]+ ){1,6}(?:has|have) (?:more|the story|this report)(?: on (?:this|that))?(?: [.!])?$/,
  /\b(?:has|have|had) (?:a few|some|a couple of|several) (?:opening )?(?:words|remarks|things|comments|announcements)\b.*\b(?:top|say|share|begin|start|make)\b/,
  /\bi take (?:that|it) back\b/,
  // what an interviewer asks for: "Just explain the circumstances"
  /^(?:and |so |but |well ,? |now ,? )?(?:just |please )?(?:explain (?:the|how|why|what|that|to us)|describe (?:the|how|what|for us)|walk us through|remind us|(?:tell|give) (?:us|me) (?:about|more|a sense|an idea|how|why|what|where|when))\b/,
];

/** Requests that ask only for an answer: "can you tell us more". */
export const REQUESTS =
  /\b(?:can|could|would|will|do|did) (?:you|i|we)(?: \w+){0,3} (?:give|tell|comment|explain|elaborate|say|share|clarify|describe|talk|speak|respond|confirm your|walk|ask|follow|have (?:any|a) (?:comment|reaction|response|update|readout|information))\b|^(?:any|and any|what 's your|what is your) (?:comment|reaction|response|update|thoughts?)\b/;

/** The floor is given to somebody else, in lower-case words: "Mr. Orrel will kick it off", "I'll turn it over to him", "please welcome the minister". */
export const HANDS_OVER =
  /\b(?:hand|turn|pass|throw|kick) (?:it|this|things|us|the (?:call|floor|podium|microphone|mic|briefing|meeting)|you) (?:right |now |back |over ){1,3}to (?!(?:the )?(?:next|questions?|q&a)\b)|(?<!\b(?:i|we) )\b(?:will|is going to|are going to) (?:kick|start|lead|open|get) (?:it|us|things|this|the (?:call|briefing|meeting)) (?:off|up|out|started)\b|(?<!\b(?:i|we) )\b(?:will|is going to|are going to|has|have) (?:now |first |then )?(?:begin|open|start|give|make|deliver|offer|have|share|say) (?:with )?(?:some |a few |brief |a brief |short |the |his |her |their )?(?:opening |introductory |welcoming |prepared )?(?:remarks|words|statement|comments)\b|(?:^|[.?!,;:–—-] |\b(?:it|now|and|so|then|back|right|straight) )over to (?:you|mr|ms|mrs|dr|the)\b|\b(?:hand|turn|pass|go|switch|handing|turning|passing|going) (?:now |back |right )?over to (?:you|mr|ms|mrs|dr|madam|the (?:ambassador|minister|secretary|president|chair|general|colonel|representative|spokes|under-secretary|director|commissioner|deputy|next speaker|floor))\b|\b(?:please|let us|let's) welcome\b|\bthe floor is yours\b|\b(?:give|gives|giving|yield) the floor to\b|\b(?:i|we) (?:now |would |will |am |are |like |pleased |to |want |'d ){0,5}(?:invite|introduce|call on|call upon) (?!you all)(?:[^.?!]{3,80})(?:to (?:speak|take the floor|make|deliver|address|give|say|join)|[.!]$)/;
