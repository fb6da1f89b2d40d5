// Tested by tests/unit/html_test.cpp.
#include "core/text/html_entities.h"

#include <algorithm>
#include <iterator>

#include "core/text/utf8.h"

namespace hearsay::html {

namespace {

struct Name {
  std::string_view name;
  char32_t code_point;
  bool bare = false;  // also without a semicolon
};

// The 252 names of HTML 4, and those of HTML 5 that are marks on a keyboard. In the order of their bytes.
// clang-format off
constexpr Name names[] = {
    {"AElig", 198, true}, {"AMP", 38, true}, {"Aacute", 193, true}, {"Acirc", 194, true},
    {"Agrave", 192, true}, {"Alpha", 0x391}, {"Aring", 197, true}, {"Atilde", 195, true},
    {"Auml", 196, true}, {"Beta", 0x392}, {"COPY", 169, true}, {"Ccedil", 199, true}, {"Chi", 0x3a7},
    {"Dagger", 0x2021}, {"Delta", 0x394}, {"ETH", 208, true}, {"Eacute", 201, true}, {"Ecirc", 202, true},
    {"Egrave", 200, true}, {"Epsilon", 0x395}, {"Eta", 0x397}, {"Euml", 203, true}, {"GT", 62, true},
    {"Gamma", 0x393}, {"Iacute", 205, true}, {"Icirc", 206, true}, {"Igrave", 204, true}, {"Iota", 0x399},
    {"Iuml", 207, true}, {"Kappa", 0x39a}, {"LT", 60, true}, {"Lambda", 0x39b}, {"Mu", 0x39c},
    {"NewLine", 10}, {"Ntilde", 209, true}, {"Nu", 0x39d}, {"OElig", 0x152}, {"Oacute", 211, true},
    {"Ocirc", 212, true}, {"Ograve", 210, true}, {"Omega", 0x3a9}, {"Omicron", 0x39f},
    {"Oslash", 216, true}, {"Otilde", 213, true}, {"Ouml", 214, true}, {"Phi", 0x3a6}, {"Pi", 0x3a0},
    {"Prime", 0x2033}, {"Psi", 0x3a8}, {"QUOT", 34, true}, {"REG", 174, true}, {"Rho", 0x3a1},
    {"Scaron", 0x160}, {"Sigma", 0x3a3}, {"THORN", 222, true}, {"TRADE", 0x2122}, {"Tab", 9},
    {"Tau", 0x3a4}, {"Theta", 0x398}, {"Uacute", 218, true}, {"Ucirc", 219, true}, {"Ugrave", 217, true},
    {"Upsilon", 0x3a5}, {"Uuml", 220, true}, {"Xi", 0x39e}, {"Yacute", 221, true}, {"Yuml", 0x178},
    {"Zeta", 0x396}, {"aacute", 225, true}, {"acirc", 226, true}, {"acute", 180, true},
    {"aelig", 230, true}, {"agrave", 224, true}, {"alefsym", 0x2135}, {"alpha", 0x3b1}, {"amp", 38, true},
    {"and", 0x2227}, {"ang", 0x2220}, {"apos", 39}, {"aring", 229, true}, {"ast", 42}, {"asymp", 0x2248},
    {"atilde", 227, true}, {"auml", 228, true}, {"bdquo", 0x201e}, {"beta", 0x3b2}, {"brvbar", 166, true},
    {"bsol", 92}, {"bull", 0x2022}, {"cap", 0x2229}, {"ccedil", 231, true}, {"cedil", 184, true},
    {"cent", 162, true}, {"check", 0x2713}, {"chi", 0x3c7}, {"circ", 0x2c6}, {"clubs", 0x2663},
    {"colon", 58}, {"comma", 44}, {"commat", 64}, {"cong", 0x2245}, {"copy", 169, true}, {"crarr", 0x21b5},
    {"cup", 0x222a}, {"curren", 164, true}, {"dArr", 0x21d3}, {"dagger", 0x2020}, {"darr", 0x2193},
    {"dash", 0x2010}, {"deg", 176, true}, {"delta", 0x3b4}, {"diams", 0x2666}, {"divide", 247, true},
    {"dollar", 36}, {"eacute", 233, true}, {"ecirc", 234, true}, {"egrave", 232, true}, {"empty", 0x2205},
    {"emsp", 0x2003}, {"ensp", 0x2002}, {"epsilon", 0x3b5}, {"equals", 61}, {"equiv", 0x2261},
    {"eta", 0x3b7}, {"eth", 240, true}, {"euml", 235, true}, {"euro", 0x20ac}, {"excl", 33},
    {"exist", 0x2203}, {"fnof", 0x192}, {"forall", 0x2200}, {"frac12", 189, true}, {"frac14", 188, true},
    {"frac34", 190, true}, {"frasl", 0x2044}, {"gamma", 0x3b3}, {"ge", 0x2265}, {"grave", 96},
    {"gt", 62, true}, {"hArr", 0x21d4}, {"harr", 0x2194}, {"hearts", 0x2665}, {"hellip", 0x2026},
    {"horbar", 0x2015}, {"hyphen", 0x2010}, {"iacute", 237, true}, {"icirc", 238, true},
    {"iexcl", 161, true}, {"igrave", 236, true}, {"image", 0x2111}, {"infin", 0x221e}, {"int", 0x222b},
    {"iota", 0x3b9}, {"iquest", 191, true}, {"isin", 0x2208}, {"iuml", 239, true}, {"kappa", 0x3ba},
    {"lArr", 0x21d0}, {"lambda", 0x3bb}, {"lang", 0x27e8}, {"laquo", 171, true}, {"larr", 0x2190},
    {"lbrace", 123}, {"lbrack", 91}, {"lceil", 0x2308}, {"lcub", 123}, {"ldquo", 0x201c},
    {"ldquor", 0x201e}, {"le", 0x2264}, {"lfloor", 0x230a}, {"lowast", 0x2217}, {"lowbar", 95},
    {"loz", 0x25ca}, {"lpar", 40}, {"lrm", 0x200e}, {"lsaquo", 0x2039}, {"lsqb", 91}, {"lsquo", 0x2018},
    {"lsquor", 0x201a}, {"lt", 60, true}, {"macr", 175, true}, {"mdash", 0x2014}, {"micro", 181, true},
    {"middot", 183, true}, {"minus", 0x2212}, {"mldr", 0x2026}, {"mu", 0x3bc}, {"nabla", 0x2207},
    {"nbsp", 160, true}, {"ndash", 0x2013}, {"ne", 0x2260}, {"ni", 0x220b}, {"nldr", 0x2025},
    {"not", 172, true}, {"notin", 0x2209}, {"nsub", 0x2284}, {"ntilde", 241, true}, {"nu", 0x3bd},
    {"num", 35}, {"oacute", 243, true}, {"ocirc", 244, true}, {"oelig", 0x153}, {"ograve", 242, true},
    {"oline", 0x203e}, {"omega", 0x3c9}, {"omicron", 0x3bf}, {"oplus", 0x2295}, {"or", 0x2228},
    {"ordf", 170, true}, {"ordm", 186, true}, {"oslash", 248, true}, {"otilde", 245, true},
    {"otimes", 0x2297}, {"ouml", 246, true}, {"para", 182, true}, {"part", 0x2202}, {"percnt", 37},
    {"period", 46}, {"permil", 0x2030}, {"perp", 0x22a5}, {"phi", 0x3c6}, {"phone", 0x260e}, {"pi", 0x3c0},
    {"piv", 0x3d6}, {"plus", 43}, {"plusmn", 177, true}, {"pound", 163, true}, {"prime", 0x2032},
    {"prod", 0x220f}, {"prop", 0x221d}, {"psi", 0x3c8}, {"quest", 63}, {"quot", 34, true}, {"rArr", 0x21d2},
    {"radic", 0x221a}, {"rang", 0x27e9}, {"raquo", 187, true}, {"rarr", 0x2192}, {"rbrace", 125},
    {"rbrack", 93}, {"rceil", 0x2309}, {"rcub", 125}, {"rdquo", 0x201d}, {"rdquor", 0x201d},
    {"real", 0x211c}, {"reg", 174, true}, {"rfloor", 0x230b}, {"rho", 0x3c1}, {"rlm", 0x200f}, {"rpar", 41},
    {"rsaquo", 0x203a}, {"rsqb", 93}, {"rsquo", 0x2019}, {"rsquor", 0x2019}, {"sbquo", 0x201a},
    {"scaron", 0x161}, {"sdot", 0x22c5}, {"sect", 167, true}, {"semi", 59}, {"shy", 173, true},
    {"sigma", 0x3c3}, {"sigmaf", 0x3c2}, {"sim", 0x223c}, {"sol", 47}, {"spades", 0x2660}, {"star", 0x2606},
    {"sub", 0x2282}, {"sube", 0x2286}, {"sum", 0x2211}, {"sup", 0x2283}, {"sup1", 185, true},
    {"sup2", 178, true}, {"sup3", 179, true}, {"supe", 0x2287}, {"szlig", 223, true}, {"tau", 0x3c4},
    {"there4", 0x2234}, {"theta", 0x3b8}, {"thetasym", 0x3d1}, {"thinsp", 0x2009}, {"thorn", 254, true},
    {"tilde", 0x2dc}, {"times", 215, true}, {"trade", 0x2122}, {"uArr", 0x21d1}, {"uacute", 250, true},
    {"uarr", 0x2191}, {"ucirc", 251, true}, {"ugrave", 249, true}, {"uml", 168, true}, {"upsih", 0x3d2},
    {"upsilon", 0x3c5}, {"uuml", 252, true}, {"verbar", 124}, {"vert", 124}, {"weierp", 0x2118},
    {"xi", 0x3be}, {"yacute", 253, true}, {"yen", 165, true}, {"yuml", 255, true}, {"zeta", 0x3b6},
    {"zwj", 0x200d}, {"zwnj", 0x200c},
};

// &#128; to &#159; mean what Windows-1252 has there.
constexpr char16_t windows_1252[] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};
// clang-format on

constexpr std::size_t longest_name = 8, longest_bare = 6;

const Name* find(std::string_view name) {
  const Name* n = std::lower_bound(std::begin(names), std::end(names), name,
                                   [](const Name& a, std::string_view b) { return a.name < b; });
  return n != std::end(names) && n->name == name ? n : nullptr;
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digit_value(char c, bool hex) {
  if (c >= '0' && c <= '9') return c - '0';
  if (hex && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (hex && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// After "&#".
std::size_t read_number(std::string_view s, char32_t& out) {
  std::size_t at = 2;
  const bool hex = at < s.size() && (s[at] == 'x' || s[at] == 'X');
  at += hex;
  const std::size_t digits = at;
  char32_t value = 0;
  for (; at < s.size() && digit_value(s[at], hex) >= 0; ++at)
    value = std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit_value(s[at], hex)),
                               0x110000);
  if (at == digits) return 0;
  if (at < s.size() && s[at] == ';') ++at;
  if (value >= 0x80 && value < 0xA0) value = windows_1252[value - 0x80];
  out = value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : value;
  return at;
}

}  // namespace

std::size_t read_entity(std::string_view s, char32_t& out) {
  if (s.size() < 3) return 0;
  if (s[1] == '#') return read_number(s, out);
  std::size_t end = 1;
  while (end < s.size() && end <= longest_name && is_alphanumeric(s[end])) ++end;
  const std::string_view name = s.substr(1, end - 1);
  if (end < s.size() && s[end] == ';') {
    if (const Name* n = find(name)) {
      out = n->code_point;
      return end + 1;
    }
  }
  for (std::size_t length = std::min(name.size(), longest_bare); length >= 2; --length) {
    if (const Name* n = find(name.substr(0, length)); n && n->bare) {
      out = n->code_point;
      return length + 1;
    }
  }
  return 0;
}

}  // namespace hearsay::html
