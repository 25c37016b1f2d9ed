package names

// roleFlags tell how a noun for a person or body is used.
type roleFlags uint8

const (
	title    roleFlags = 1 << iota // may stand before a name: "President Lund", "spokesman Nils Berg"
	role                           // a noun for one person; its plural in s is one for several
	body                           // a noun for a body: "the ministry", "Foreign Ministry"
	plural                         // a noun for several persons: "police"
	unique                         // one person holds it in a body at a time: "president"
	vague                          // hides who speaks when nothing names it: "officials"
	nameHead                       // ends the name of a body only when capitalised: "New York Times"
	paper                          // a thing that says something: "the report"
)

// A class is a walk of life; sources of two classes are hardly one.
type class uint8

const (
	noClass class = iota
	classActivist
	classArtist
	classBusiness
	classChurch
	classExpert
	classFamily
	classGovernment
	classLaw
	classMedia
	classMedic
	classMilitary
	classPaper
	classPerson
	classPolice
	classPolitician
	classRescue
	classResident
	classSource
	classSpokes
	classSport
	classSuspect
	classWitness
	classWorker
)

// A sex says which pronouns may stand for a person.
type sex uint8

const (
	anySex sex = iota
	male
	female
)

// A roleNoun is one noun for people or bodies, lower case.
type roleNoun struct {
	word    string
	concept string // what it means, one for all its synonyms: "spokesperson"
	flags   roleFlags
	class   class
	sex     sex
}
