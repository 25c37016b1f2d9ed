package attribution

// claims: nouns of what can be rejected: words and proposals, not people or goods.
var claims = [...]string{
	"account", "accounts", "accusation", "accusations", "allegation", "allegations", "analysis", "appeal",
	"appeals", "argument", "arguments", "article", "assertion", "assertions", "assessment", "bid", "blame", "call",
	"calls", "characterisation", "characterization", "charge", "charges", "claim", "claims", "comments",
	"complaint", "complaints", "concern", "concerns", "conclusion", "conclusions", "criticism", "criticisms",
	"deal", "decision", "demand", "demands", "description", "document", "documents", "estimate", "estimates",
	"evidence", "explanation", "explanations", "fear", "fears", "figure", "figures", "finding", "findings",
	"idea", "innuendo", "inquiry", "insinuation", "insinuations", "investigation", "invitation", "involvement",
	"label", "lawsuit", "letter", "lie", "lies", "link", "links", "motion", "narrative", "notion", "objection",
	"objections", "offer", "offers", "outcome", "overture", "overtures", "petition", "plan", "plans", "poll",
	"polls", "possibility", "pressure", "proposal", "proposals", "prospect", "question", "questions", "remarks",
	"report", "reports", "request", "requests", "responsibility", "results", "ruling", "rumor", "rumors",
	"rumour", "rumours", "speculation", "statement", "statements", "stories", "story", "suggestion",
	"suggestions", "suit", "survey", "talk", "testimony", "theories", "theory", "threat", "threats",
	"ultimatum", "verdict", "version", "video", "warning", "warnings",
}

// findings: nouns of what can be disputed.
var findings = [...]string{
	"account", "accounts", "accuracy", "accusation", "accusations", "allegation", "allegations", "analysis",
	"argument", "assertion", "assertions", "assessment", "authenticity", "basis", "characterisation",
	"characterization", "charge", "charges", "claim", "claims", "conclusion", "conclusions", "credibility",
	"decision", "description", "diagnosis", "estimate", "estimates", "evidence", "explanation", "fairness",
	"figure", "figures", "finding", "findings", "forecast", "forecasts", "idea", "judgement", "judgment",
	"labels", "legality", "legitimacy", "logic", "method", "methodology", "methods", "motive", "motives",
	"narrative", "need", "notion", "number", "numbers", "outcome", "portrayal", "premise", "rationale",
	"reasoning", "reliability", "report", "reports", "result", "results", "ruling", "statement", "statements",
	"statistics", "story", "suggestion", "suggestions", "tally", "testimony", "theory", "toll", "total", "validity", "value", "verdict", "version",
	"versions", "view", "wisdom",
}

// goods: what is denied to people rather than by them.
var goods = [...]string{
	"access", "admission", "aid", "appeal", "application", "applications", "asylum", "bail", "benefits",
	"boarding", "care", "chance", "citizenship", "clemency", "compensation", "coverage", "credit", "credits", "entry", "food",
	"freedom", "funding", "help", "medical", "motion", "opportunity", "parole", "passage", "permission",
	"permit", "promotion", "protection", "release", "relief", "request", "right", "rights", "service",
	"services", "shelter", "sleep", "tenure", "treatment", "visa", "visas", "voice", "vote", "water",
}

// worthless: what a claim is called that is rejected.
var worthless = [...]string{
	"absurd", "baseless", "bogus", "concocted", "defamatory", "erroneous", "exaggerated", "fabricated",
	"fabrication", "fabrications", "fake", "false", "falsehood", "falsehoods", "fantasy", "farce", "farcical",
	"fiction", "fictional", "fictitious", "flawed", "frivolous", "garbage", "groundless", "hoax", "hogwash",
	"implausible", "inaccurate", "incorrect", "invention", "laughable", "libel", "libellous", "lie", "lies",
	"ludicrous", "malicious", "meritless", "mischaracterisation", "mischaracterization", "misinformation", "misleading", "nonsense", "nonsensical",
	"outrageous", "preposterous", "propaganda", "ridiculous", "rubbish", "scaremongering", "scurrilous", "shakedown", "slander", "slanderous",
	"smear", "smears", "spurious", "trash", "unfounded", "unreliable", "unsubstantiated", "unsupported", "untrue", "wrong",
}

// speaking: what a source refuses or declines to do when it declines to speak.
var speaking = [...]string{
	"address", "answer", "be", "characterize", "comment", "confirm", "deny", "describe", "detail", "disclose",
	"discuss", "divulge", "elaborate", "engage", "entertain", "expand", "explain", "give", "go", "identify", "name", "offer",
	"provide", "reply", "respond", "reveal", "say", "share", "speak", "specify", "speculate", "talk", "tell",
	"testify", "verify", "wade", "weigh",
}

// contact: how reporters ask.
var contact = [...]string{
	"call", "calls", "comment", "e", "email", "emails", "inquiries", "inquiry", "letter", "letters", "mail",
	"message", "messages", "phone", "queries", "query", "question", "questions", "request", "requests", "text",
	"texts", "voicemail",
}

// details: what is withheld.
var details = [...]string{
	"comment", "detail", "details", "explanation", "figure", "figures", "information", "interview",
	"interviews", "name", "names", "number", "numbers", "reason", "reasons", "specifics", "statement",
	"timeline", "timetable", "update",
}

var having = [...]string{
	"gave", "had", "has", "have", "having", "issued", "made", "makes", "offered", "offering", "with",
}

var issuing = [...]string{
	"gave", "gives", "issue", "issued", "issues", "issuing", "made", "offered", "published", "released",
	"repeated", "sent",
}

var pleading = [...]string{
	"enter", "entered", "entering", "enters", "plead", "pleaded", "pleading", "pleads", "pled",
}

// attempts to reach somebody, and what they are that fail.
var (
	attempts = [...]string{"attempt", "attempts", "effort", "efforts"}
	failing  = [...]string{"fail", "failed", "not", "unsuccessful"}
)

// evading is what those do with questions who do not answer them.
var evading = [...]string{
	"deflect", "deflected", "deflecting", "deflects", "dodge", "dodged", "dodges", "dodging", "ducked", "ducking", "evaded", "evading", "sidestep", "sidestepped", "sidestepping", "sidesteps",
}

// moreVerbs are forms of verbs that are cues in some frames only.
var moreVerbs = [...]formOf{
	{"bat", "bat"},
	{"bated", "bat"},
	{"bating", "bat"},
	{"bats", "bat"},
	{"batted", "bat"},
	{"batting", "bat"},
	{"brand", "brand"},
	{"branded", "brand"},
	{"branding", "brand"},
	{"brands", "brand"},
	{"brush", "brush"},
	{"brushed", "brush"},
	{"brushes", "brush"},
	{"brushing", "brush"},
	{"call", "call"},
	{"called", "call"},
	{"calling", "call"},
	{"calls", "call"},
	{"condemn", "condemn"},
	{"condemned", "condemn"},
	{"condemning", "condemn"},
	{"condemns", "condemn"},
	{"corroborate", "corroborate"},
	{"corroborated", "corroborate"},
	{"corroborates", "corroborate"},
	{"corroborating", "corroborate"},
	{"counter", "counter"},
	{"countered", "counter"},
	{"countering", "counter"},
	{"counters", "counter"},
	{"debunk", "debunk"},
	{"debunked", "debunk"},
	{"debunking", "debunk"},
	{"debunks", "debunk"},
	{"denounce", "denounce"},
	{"denounced", "denounce"},
	{"denounces", "denounce"},
	{"denouncing", "denounce"},
	{"describe", "describe"},
	{"described", "describe"},
	{"describes", "describe"},
	{"describing", "describe"},
	{"disagree", "disagree"},
	{"disagreed", "disagree"},
	{"disagrees", "disagree"},
	{"discuss", "discuss"},
	{"discussed", "discuss"},
	{"discusses", "discuss"},
	{"discussing", "discuss"},
	{"dispel", "dispel"},
	{"dispelled", "dispel"},
	{"dispelling", "dispel"},
	{"dispels", "dispel"},
	{"downplay", "downplay"},
	{"downplayed", "downplay"},
	{"downplaying", "downplay"},
	{"downplays", "downplay"},
	{"dub", "dub"},
	{"dubbed", "dub"},
	{"dubbing", "dub"},
	{"dubed", "dub"},
	{"dubing", "dub"},
	{"dubs", "dub"},
	{"gave", "give"},
	{"give", "give"},
	{"given", "give"},
	{"gives", "give"},
	{"giving", "give"},
	{"hit", "hit"},
	{"hiting", "hit"},
	{"hits", "hit"},
	{"hitting", "hit"},
	{"identified", "identify"},
	{"identifies", "identify"},
	{"identify", "identify"},
	{"identifying", "identify"},
	{"knock", "knock"},
	{"knocked", "knock"},
	{"knocking", "knock"},
	{"knocks", "knock"},
	{"label", "label"},
	{"labeled", "label"},
	{"labeling", "label"},
	{"labelled", "label"},
	{"labelling", "label"},
	{"labels", "label"},
	{"laugh", "laugh"},
	{"laughed", "laugh"},
	{"laughing", "laugh"},
	{"laughs", "laugh"},
	{"mock", "mock"},
	{"mocked", "mock"},
	{"mocking", "mock"},
	{"mocks", "mock"},
	{"name", "name"},
	{"named", "name"},
	{"names", "name"},
	{"naming", "name"},
	{"overrule", "overrule"},
	{"overruled", "overrule"},
	{"overrules", "overrule"},
	{"overruling", "overrule"},
	{"play", "play"},
	{"played", "play"},
	{"playing", "play"},
	{"plays", "play"},
	{"pour", "pour"},
	{"poured", "pour"},
	{"pouring", "pour"},
	{"pours", "pour"},
	{"proclaim", "proclaim"},
	{"proclaimed", "proclaim"},
	{"proclaiming", "proclaim"},
	{"proclaims", "proclaim"},
	{"protest", "protest"},
	{"protested", "protest"},
	{"protesting", "protest"},
	{"protests", "protest"},
	{"provide", "provide"},
	{"provided", "provide"},
	{"provides", "provide"},
	{"providing", "provide"},
	{"push", "push"},
	{"pushed", "push"},
	{"pushes", "push"},
	{"pushing", "push"},
	{"quash", "quash"},
	{"quashed", "quash"},
	{"quashes", "quash"},
	{"quashing", "quash"},
	{"repel", "repel"},
	{"repeled", "repel"},
	{"repeling", "repel"},
	{"repelled", "repel"},
	{"repelling", "repel"},
	{"repels", "repel"},
	{"return", "return"},
	{"returned", "return"},
	{"returning", "return"},
	{"returns", "return"},
	{"rule", "rule"},
	{"ruled", "rule"},
	{"rules", "rule"},
	{"ruling", "rule"},
	{"scotch", "scotch"},
	{"scotched", "scotch"},
	{"scotches", "scotch"},
	{"scotching", "scotch"},
	{"shoot", "shoot"},
	{"shooting", "shoot"},
	{"shoots", "shoot"},
	{"shot", "shoot"},
	{"shrug", "shrug"},
	{"shrugged", "shrug"},
	{"shrugging", "shrug"},
	{"shrugs", "shrug"},
	{"slam", "slam"},
	{"slamed", "slam"},
	{"slaming", "slam"},
	{"slammed", "slam"},
	{"slamming", "slam"},
	{"slams", "slam"},
	{"specified", "specify"},
	{"specify", "specify"},
	{"spurn", "spurn"},
	{"spurned", "spurn"},
	{"spurning", "spurn"},
	{"spurns", "spurn"},
	{"squash", "quash"},
	{"squashed", "quash"},
	{"stop", "stop"},
	{"stoped", "stop"},
	{"stoping", "stop"},
	{"stopped", "stop"},
	{"stopping", "stop"},
	{"stops", "stop"},
	{"swat", "swat"},
	{"swated", "swat"},
	{"swating", "swat"},
	{"swats", "swat"},
	{"swatted", "swat"},
	{"swatting", "swat"},
	{"term", "term"},
	{"termed", "term"},
	{"terming", "term"},
	{"terms", "term"},
	{"threw", "throw"},
	{"throw", "throw"},
	{"throwing", "throw"},
	{"thrown", "throw"},
	{"throws", "throw"},
	{"turn", "turn"},
	{"turned", "turn"},
	{"turning", "turn"},
	{"turns", "turn"},
	{"verified", "verify"},
	{"verifies", "verify"},
	{"verify", "verify"},
	{"verifying", "verify"},
	{"wave", "wave"},
	{"waved", "wave"},
	{"waves", "wave"},
	{"waving", "wave"},
}

// phrasal verbs of rejection: "brushed aside the criticism".
var phrasal = [...]struct {
	verb, particle string
	stance         Stance
}{
	{"turn", "down", Rejects}, {"brush", "aside", Rejects}, {"brush", "off", Rejects}, {"shrug", "off", Rejects}, {"laugh", "off", Rejects},
	{"wave", "away", Rejects}, {"wave", "off", Rejects}, {"throw", "out", Rejects}, {"rule", "out", Rejects}, {"shoot", "down", Rejects},
	{"knock", "down", Rejects}, {"scoff", "at", Rejects}, {"swat", "away", Rejects}, {"bat", "away", Rejects}, {"play", "down", Disputes},
	{"push", "back", Rejects}, {"hit", "back", Rejects},
}

// excluded are what people rule out who deny that it was so; sorted.
var excluded = [...]string{
	"arson", "collusion", "foul", "link", "links", "quitting", "resigning", "sabotage", "stepping", "suicide", "tampering", "terror", "terrorism", "terrorist",
}

// headSources: who speaks at the end of a headline.
var headSources = [...]string{
	"activists", "adviser", "agency", "ambassador", "analyst", "analysts", "army", "authorities", "bank",
	"chief", "company", "coroner", "council", "court", "data", "doctors", "documents", "envoy", "expert",
	"experts", "eyewitnesses", "family", "fbi", "firefighters", "force", "government", "governor", "group",
	"hospital", "interpol", "investigators", "judge", "kremlin", "lawyer", "lawyers", "mayor", "media",
	"military", "minister", "ministry", "monitor", "monitors", "nato", "official", "officials", "operator",
	"paper", "parliament", "pentagon", "pm", "police", "poll", "president", "prosecutor", "prosecutors",
	"rebels", "report", "reports", "rescuers", "residents", "scientists", "senator", "sheriff", "source",
	"sources", "spokesman", "spokeswoman", "state", "study", "survey", "tv", "un", "union", "usgs", "watchdog",
	"who", "witness", "witnesses",
}

// headLabels: what stands before a colon and is nobody.
var headLabels = [...]string{
	"alert", "analysis", "blog", "breaking", "briefing", "column", "comment", "correction", "editorial",
	"exclusive", "explained", "explainer", "fact", "factbox", "feature", "focus", "graphic", "interview",
	"latest", "letter", "letters", "live", "map", "news", "obituary", "opinion", "photos", "pictures",
	"podcast", "poll", "profile", "q&a", "quiz", "recap", "review", "timeline", "update", "updated", "updates",
	"video", "watch",
}

// telling is what a source stops short of.
var telling = [...]string{
	"accusing", "acknowledging", "admitting", "blaming", "calling", "commenting", "conceding", "confirming", "denying", "disclosing", "identifying", "naming", "revealing", "saying",
}

// persons are objects that are no claims.
var persons = [...]string{"her", "him", "me", "them", "us", "you"}

// bases are what a rejected claim is without.
var bases = [...]string{"basis", "evidence", "foundation", "merit", "substance"}

// pointers stand for a claim as the subject of "… is a lie".
var pointers = [...]string{"all", "it", "that", "these", "they", "this", "those"}

// deeds are what sources say that they never did, where the charge is that they did.
var deeds = [...]string{
	"accepted", "agreed", "asked", "authorised", "authorized", "discussed", "gave", "knew", "made", "met", "offered", "ordered", "paid",
	"promised", "received", "said", "sent", "signed", "spoke", "threatened", "told", "took", "touched", "used",
}

// carried are words after which an infinitive tells a deed: "continued to deny".
var carried = [...]string{
	"continue", "continued", "continues", "forced", "had", "has", "have", "moved", "obliged", "quick", "ready", "rushed", "sought", "tried", "used", "went", "yet",
}

// handing are verbs that take things as well as words.
var handing = [...]string{
	"be", "give", "go", "offer", "provide", "share",
}

// wanting is what those do not who will not speak.
var wanting = [...]string{
	"care", "intend", "like", "plan", "want", "wish",
}

// goals are reached without anybody being called.
var goals = [...]string{
	"accord", "agreement", "agreements", "compromise", "conclusion", "consensus", "deadline", "deal", "decision", "goal", "goals", "level", "limit", "milestone", "point", "quorum", "settlement", "target", "targets", "truce", "verdict",
}
