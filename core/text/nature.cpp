// Tested by tests/unit/nature_test.cpp.
#include "core/text/nature.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

constexpr std::size_t sample = 1000;  // words

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view words) {
  while (!words.empty() && is_white(words.front())) words.remove_prefix(1);
  while (!words.empty() && is_white(words.back())) words.remove_suffix(1);
  return words;
}

// "https://…", "www.…", or a domain with a path: "example.org/news".
bool is_address(std::string_view word) {
  for (const std::string_view opening : {"http://", "https://", "www."})
    if (word.starts_with(opening) && word.size() > opening.size() + 3) return true;
  const std::size_t slash = word.find('/'), dot = word.find('.');
  return slash != word.npos && dot != word.npos && dot > 1 && dot + 2 < slash && slash + 1 < word.size() &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(slash), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
         });
}

TextIs link_or_article(std::string_view words) {
  constexpr int most = 20;
  int others = 0, addresses = 0;
  while (!(words = trimmed(words)).empty() && others < most) {
    const std::string_view word = words.substr(0, words.find_first_of(" \t\r\n"));
    ++(is_address(word) ? addresses : others);
    words.remove_prefix(word.size());
  }
  if (addresses == 0 || others >= most) return TextIs::article;
  return others == 0 ? TextIs::link : TextIs::shared_link;
}

// Two equal halves with nothing but white space between them.
bool is_twice(std::string_view words) {
  constexpr std::size_t shortest = 60, widest = 6;  // bytes
  words = trimmed(words);
  for (std::size_t gap = words.size() % 2; gap <= widest && words.size() >= gap + 2 * shortest; gap += 2) {
    const std::size_t half = (words.size() - gap) / 2;
    if (words.substr(0, half) == words.substr(half + gap) && trimmed(words.substr(half, gap)).empty()) return true;
  }
  return false;
}

// Languages of Latin letters by their little words, those that others do not have as far as there are any; English first.
struct LittleWords {
  std::string_view language;
  std::array<std::string_view, 16> words;
};
constexpr LittleWords latin[] = {
    {"english", {"the", "and", "of", "to", "in", "that", "it", "for", "with", "on", "was", "is", "he", "said", "are", "by"}},
    {"catalan", {"els", "amb", "però", "aquest", "són", "més", "dels", "una", "que", "per", "les", "va", "al", "i", "també"}},
    {"czech", {"se", "že", "na", "je", "jako", "ale", "který", "byl", "aby", "podle", "jsou", "i", "ve", "také", "pro"}},
    {"danish", {"og", "af", "ikke", "det", "er", "på", "med", "har", "den", "til", "som", "blev", "fra", "også", "at"}},
    {"dutch", {"het", "een", "van", "dat", "niet", "voor", "met", "zijn", "op", "aan", "ook", "werd", "naar", "door", "de"}},
    {"finnish", {"ja", "on", "ei", "että", "se", "oli", "mutta", "ovat", "hän", "myös", "joka", "kun", "mukaan"}},
    {"french", {"le", "les", "des", "une", "est", "que", "dans", "pour", "sur", "pas", "avec", "qui", "cette", "et", "du", "la"}},
    {"german", {"der", "die", "das", "und", "nicht", "mit", "ist", "von", "den", "dem", "ein", "eine", "auf", "für", "sich", "zu"}},
    {"hungarian", {"az", "hogy", "és", "nem", "egy", "is", "volt", "meg", "csak", "a", "ezt", "már", "még", "szerint"}},
    {"italian", {"il", "gli", "che", "della", "di", "per", "non", "con", "una", "sono", "nel", "alla", "più", "dei", "è", "ha"}},
    {"norwegian", {"og", "av", "ikke", "det", "er", "på", "med", "har", "den", "til", "som", "ble", "fra", "også", "at"}},
    {"polish", {"się", "nie", "jest", "na", "że", "do", "przez", "jak", "ale", "oraz", "dla", "był", "od", "z", "w", "i"}},
    {"portuguese", {"os", "que", "uma", "não", "para", "com", "do", "da", "em", "dos", "mais", "foi", "pelo", "é", "o", "e"}},
    {"romanian", {"și", "că", "nu", "din", "pentru", "este", "care", "mai", "sau", "prin", "cu", "la", "în", "de", "pe"}},
    {"spanish", {"el", "los", "las", "que", "una", "por", "con", "para", "del", "como", "más", "pero", "y", "en", "la", "no"}},
    {"swedish", {"och", "att", "det", "som", "inte", "är", "för", "på", "med", "har", "av", "den", "till", "ett", "från"}},
    {"turkish", {"ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "olan", "daha", "gibi", "çok", "ancak", "ise"}},
    {"vietnamese", {"và", "của", "là", "có", "không", "cho", "được", "một", "những", "các", "với", "người", "đã"}},
};

// Scripts that tell the language, or nearly.
enum Script : std::uint8_t { latin_letters, greek, cyrillic, hebrew, arabic, thai, kana, han, hangul, other_letters };

Script script_of(char32_t c) {
  struct Range {
    char32_t first, last;
    Script script;
  };
  constexpr Range ranges[] = {{0, 0x24F, latin_letters},    {0x370, 0x3FF, greek},      {0x400, 0x52F, cyrillic},
                              {0x590, 0x5FF, hebrew},       {0x600, 0x77F, arabic},     {0xE00, 0xE7F, thai},
                              {0x1E00, 0x1EFF, latin_letters}, {0x1F00, 0x1FFF, greek}, {0x3040, 0x30FF, kana},
                              {0x3400, 0x9FFF, han},        {0xAC00, 0xD7AF, hangul}};
  for (const Range& range : ranges)
    if (c >= range.first && c <= range.last) return range.script;
  return other_letters;
}

bool has(const std::u32string& letters, std::u32string_view any) { return letters.find_first_of(any) != letters.npos; }

// Of a text whose letters are mostly not Latin.
std::string_view language_of(const std::array<std::size_t, other_letters + 1>& scripts, const std::u32string& letters) {
  if (scripts[kana] > 0) return "japanese";
  const auto most = std::max_element(std::next(scripts.begin()), scripts.end());
  switch (static_cast<Script>(most - scripts.begin())) {
    case greek:
      return "greek";
    case hebrew:
      return "hebrew";
    case thai:
      return "thai";
    case han:
      return "chinese";
    case hangul:
      return "korean";
    case cyrillic:
      return has(letters, U"ўқғҳәөүңһјљњџћђ") ? "other"
             : has(letters, U"їєґ")              ? "ukrainian"
             : has(letters, U"ыэ")               ? "russian"
                                                 : "other";
    case arabic:  // the letters of Persian, Urdu and their neighbours are not those of Arabic
      return has(letters, U"پچژگٹڈڑےٷۆ") ? "other" : "arabic";
    default:
      return "other";
  }
}

TextNature foreign(std::string_view language) { return {TextIs::foreign, language}; }

TextNature language_of(std::string_view bytes) {
  std::array<std::size_t, std::size(latin)> hits{};
  std::array<std::size_t, other_letters + 1> scripts{};
  std::u32string unusual;  // letters outside of Latin
  std::size_t words = 0;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++words;
    for (std::size_t i = 0; i < std::size(latin); ++i)
      hits[i] += std::find(latin[i].words.begin(), latin[i].words.end(), word) != latin[i].words.end();
    word.clear();
  };
  for (std::uint32_t at = 0; at < bytes.size() && words < sample;) {
    const std::uint32_t from = at;
    const char32_t c = utf8::next(bytes, at);
    if (!chars::is_letter(c)) {
      end_word();
      continue;
    }
    const Script script = script_of(c);
    ++scripts[script];
    if (script != latin_letters && unusual.size() < 8 * sample) unusual += c;
    if (c >= 'A' && c <= 'Z')
      word += static_cast<char>(c - 'A' + 'a');
    else
      word += bytes.substr(from, at - from);
  }
  end_word();
  std::size_t letters = 0;
  for (const std::size_t n : scripts) letters += n;
  if (letters < 20) return {};
  if (scripts[latin_letters] * 5 < letters * 2) return foreign(language_of(scripts, unusual));
  constexpr std::size_t fewest = 8, enough_to_doubt = 30;  // words
  if (words < fewest) return {};
  std::size_t best = 1, second = 0;
  for (std::size_t i = 2; i < hits.size(); ++i)
    if (hits[i] > hits[best]) best = i;
  for (std::size_t i = 1; i < hits.size(); ++i)
    if (i != best) second = std::max(second, hits[i]);
  const std::size_t english = hits[0];
  const bool another = hits[best] * 8 >= words && hits[best] > 2 * english;
  if (another) return foreign(hits[best] * 20 >= second * 23 ? latin[best].language : "other");
  if (words >= enough_to_doubt && english * 25 < words) return foreign("other");
  return {};
}

}  // namespace

TextNature nature_of(const Text& text) {
  if (const TextIs link = link_or_article(text.bytes()); link != TextIs::article) return {link, {}};
  if (const TextNature found = language_of(text.bytes()); found.what != TextIs::article) return found;
  if (is_twice(text.bytes())) return {TextIs::twice, {}};
  return {};
}

}  // namespace hearsay
