package ingest

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// unescapeText reads the character references of a text in markup.
func unescapeText(s string) string {
	at := strings.IndexByte(s, '&')
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; at >= 0; at = strings.IndexByte(s, '&') {
		b.WriteString(s[:at])
		c, n := reference(s[at:])
		if n == 0 {
			c, n = '&', 1
		}
		b.WriteRune(c)
		s = s[at+n:]
	}
	b.WriteString(s)
	return b.String()
}

// reference reads the character reference at the head of s, "&rsquo;" or "&#8217;", and
// gives its length; 0 where there is none. A few old names need no semicolon.
func reference(s string) (c rune, n int) {
	end := 1
	for end < len(s) && end < 10 && (s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z' || s[end] >= '0' && s[end] <= '9' || s[end] == '#' && end == 1) {
		end++
	}
	name := s[1:end]
	n = end
	if end < len(s) && s[end] == ';' {
		n++
	}
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		base := 10
		if h := strings.TrimLeft(digits, "xX"); h != digits {
			digits, base = h, 16
		}
		v, err := strconv.ParseUint(digits, base, 32)
		switch {
		case err != nil:
			return 0, 0
		case v == 0 || v > utf8.MaxRune || !utf8.ValidRune(rune(v)):
			return utf8.RuneError, n
		case v >= 0x80 && v < 0xa0:
			return windows[v-0x80], n
		}
		return rune(v), n
	}
	at := strings.Index(references, " "+name+"=")
	if at < 0 || name == "" || n == end && !strings.Contains(" amp copy gt lt nbsp quot ", " "+name+" ") {
		return 0, 0
	}
	c, _ = utf8.DecodeRuneInString(references[at+len(name)+2:])
	return c, n
}

// references are the names that newspapers' pages use, of letters of Latin script, marks,
// money and fractions; the list of HTML 5 holds 2,231, most of them signs of mathematics.
const references = " AElig=\u00c6 Aacute=\u00c1 Abreve=\u0102 Acirc=\u00c2 Agrave=\u00c0 Amacr=\u0100 Aogon=\u0104 Aring=\u00c5 Atilde=\u00c3" +
	" Auml=\u00c4 Cacute=\u0106 Ccaron=\u010c Ccedil=\u00c7 Dagger=\u2021 Dcaron=\u010e Dstrok=\u0110 ETH=\u00d0 Eacute=\u00c9" +
	" Ecaron=\u011a Ecirc=\u00ca Edot=\u0116 Egrave=\u00c8 Emacr=\u0112 Eogon=\u0118 Euml=\u00cb Gbreve=\u011e Iacute=\u00cd" +
	" Icirc=\u00ce Idot=\u0130 Igrave=\u00cc Imacr=\u012a Iuml=\u00cf Lcaron=\u013d Lstrok=\u0141 Nacute=\u0143 Ncaron=\u0147" +
	" Ntilde=\u00d1 OElig=\u0152 Oacute=\u00d3 Ocirc=\u00d4 Odblac=\u0150 Ograve=\u00d2 Omacr=\u014c Oslash=\u00d8 Otilde=\u00d5" +
	" Ouml=\u00d6 Prime=\u2033 Rcaron=\u0158 Sacute=\u015a Scaron=\u0160 Scedil=\u015e THORN=\u00de Tcaron=\u0164 Uacute=\u00da" +
	" Ucirc=\u00db Udblac=\u0170 Ugrave=\u00d9 Umacr=\u016a Uring=\u016e Uuml=\u00dc Yacute=\u00dd Yuml=\u0178 Zacute=\u0179" +
	" Zcaron=\u017d Zdot=\u017b aacute=\u00e1 abreve=\u0103 acirc=\u00e2 acute=\u00b4 aelig=\u00e6 agrave=\u00e0 alpha=\u03b1" +
	" amacr=\u0101 amp=& aogon=\u0105 apos=' aring=\u00e5 ast=* atilde=\u00e3 auml=\u00e4 bdquo=\u201e beta=\u03b2 brvbar=\u00a6" +
	" bull=\u2022 cacute=\u0107 ccaron=\u010d ccedil=\u00e7 cedil=\u00b8 cent=\u00a2 check=\u2713 circ=\u02c6 colon=: comma=, commat=@" +
	" copy=\u00a9 curren=\u00a4 dagger=\u2020 dcaron=\u010f deg=\u00b0 divide=\u00f7 dollar=$ dstrok=\u0111 eacute=\u00e9 ecaron=\u011b" +
	" ecirc=\u00ea edot=\u0117 egrave=\u00e8 emacr=\u0113 emsp=\u2003 ensp=\u2002 eogon=\u0119 equals== eth=\u00f0 euml=\u00eb" +
	" euro=\u20ac excl=! frac12=\u00bd frac13=\u2153 frac14=\u00bc frac15=\u2155 frac18=\u215b frac23=\u2154 frac34=\u00be" +
	" frac38=\u215c frac58=\u215d frac78=\u215e frasl=\u2044 gbreve=\u011f ge=\u2265 gt=> half=\u00bd hearts=\u2665 hellip=\u2026" +
	" horbar=\u2015 hyphen=\u2010 iacute=\u00ed icirc=\u00ee iexcl=\u00a1 igrave=\u00ec imacr=\u012b inodot=\u0131 iquest=\u00bf" +
	" iuml=\u00ef lang=\u27e8 laquo=\u00ab larr=\u2190 lcaron=\u013e lcub={ ldquo=\u201c le=\u2264 lowbar=_ lpar=( lrm=\u200e" +
	" lsaquo=\u2039 lsqb=[ lsquo=\u2018 lstrok=\u0142 lt=< macr=\u00af mdash=\u2014 micro=\u00b5 middot=\u00b7 minus=\u2212 mldr=\u2026" +
	" nacute=\u0144 nbsp=\u00a0 ncaron=\u0148 ndash=\u2013 ne=\u2260 not=\u00ac ntilde=\u00f1 num=# numero=\u2116 oacute=\u00f3" +
	" ocirc=\u00f4 odblac=\u0151 oelig=\u0153 ograve=\u00f2 omacr=\u014d ordf=\u00aa ordm=\u00ba oslash=\u00f8 otilde=\u00f5" +
	" ouml=\u00f6 para=\u00b6 percnt=% period=. permil=\u2030 plus=+ plusmn=\u00b1 pound=\u00a3 prime=\u2032 quest=? quot=\u0022" +
	" racute=\u0155 raquo=\u00bb rarr=\u2192 rcaron=\u0159 rcub=} rdquo=\u201d reg=\u00ae rlm=\u200f rpar=) rsaquo=\u203a rsqb=]" +
	" rsquo=\u2019 sacute=\u015b sbquo=\u201a scaron=\u0161 scedil=\u015f sect=\u00a7 semi=; shy=\u00ad sol=/ star=\u2606 sup1=\u00b9" +
	" sup2=\u00b2 sup3=\u00b3 szlig=\u00df tcaron=\u0165 thinsp=\u2009 thorn=\u00fe tilde=\u02dc times=\u00d7 trade=\u2122" +
	" uacute=\u00fa ucirc=\u00fb udblac=\u0171 ugrave=\u00f9 umacr=\u016b uml=\u00a8 uring=\u016f uuml=\u00fc vert=| yacute=\u00fd" +
	" yen=\u00a5 yuml=\u00ff zacute=\u017a zcaron=\u017e zdot=\u017c zwj=\u200d zwnj=\u200c "
