// Tested by tests/unit/compare_wording_test.cpp.
#include "core/compare/folding.h"

#include <array>

#include "core/lexicon/fold.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

namespace {

// The plain letters of Latin-1 and Latin Extended-A from U+00C0 on, where a letter is a plain one with an accent or
// has a usual spelling without: "-" for what has none.
constexpr std::array<std::string_view, 192> plain_letters{
    // U+00C0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o",
    "o", "o", "-", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e",
    "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "-", "o", "u", "u", "u", "u", "y",
    "th", "y",
    // U+0100
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d", "d", "d", "e", "e", "e",
    "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g", "g", "g", "g", "g", "h", "h", "h", "h", "i", "i",
    "i", "i", "i", "i", "i", "i", "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l",
    "l", "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "ng", "ng", "o", "o", "o", "o", "o", "o", "oe",
    "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", "s", "s", "t", "t", "t", "t", "t", "t",
    "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z",
    "z", "z", "s"};

// The British spelling made the American one, by the endings that differ regularly.
void fold_spelling(std::string& word) {
  struct Ending {
    std::string_view british, american;
    std::size_t least;  // length of what stands in front
  };
  constexpr std::array<Ending, 19> endings{{{"isation", "ization", 3},
                                            {"isations", "izations", 3},
                                            {"ising", "izing", 4},
                                            {"ised", "ized", 4},
                                            {"ises", "izes", 4},
                                            {"ise", "ize", 4},
                                            {"ysed", "yzed", 3},
                                            {"yse", "yze", 3},
                                            {"ysing", "yzing", 3},
                                            {"ours", "ors", 3},
                                            {"our", "or", 3},
                                            {"oured", "ored", 3},
                                            {"ourable", "orable", 2},
                                            {"tre", "ter", 3},
                                            {"ogue", "og", 3},
                                            {"elled", "eled", 3},
                                            {"elling", "eling", 3},
                                            {"ence", "ense", 3},
                                            {"ences", "enses", 3}}};
  // The shortest British word that is folded has four letters, and all end in one of these.
  constexpr std::string_view last_letters = "degnrsy";
  if (word.size() < 4 || last_letters.find(word.back()) == last_letters.npos) return;
  if (word == "grey") word = "gray";
  if (word == "programme" || word == "programmes") word.erase(word.find("me"), 2);
  for (const Ending& e : endings)
    if (word.size() >= e.british.size() + e.least && word.ends_with(e.british)) {
      word.replace(word.size() - e.british.size(), e.british.size(), e.american);
      return;
    }
}

// Without case, marks and accents; the spelling is the article's.
std::string plain(std::string_view word) {
  std::string out;
  for (std::uint32_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (c == '.' && !chars::is_digit(utf8::peek(word, at)))
      continue;  // U.S.
    else if (c < 128)
      out += fold_ascii(static_cast<char>(c));
    else if (chars::is_apostrophe(c))
      out += '\'';
    else if (c >= 0xC0 && c < 0x180 && plain_letters[c - 0xC0] != "-")
      out += plain_letters[c - 0xC0];
    else
      utf8::append(out, c);
  }
  return out;
}

struct Parts {
  std::string letters, marks;
  bool parted = false, capital = false, accented = false;
};
Parts parts_of(std::string_view word) {
  Parts parts;
  for (std::uint32_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (chars::is_word(c)) {
      utf8::append(parts.letters, c);
      parts.capital |= chars::is_upper(c);
      parts.accented |= c >= 128;
    } else if (c == '-' || chars::is_space(c)) {
      parts.parted = true;
    } else {
      utf8::append(parts.marks, c);
    }
  }
  return parts;
}

}  // namespace

std::string fold(std::string_view word) {
  std::string out = plain(word);
  fold_spelling(out);
  return out;
}

std::uint8_t foldings_between(std::string_view first, std::string_view second) {
  if (first == second) return 0;
  const Parts a = parts_of(first), b = parts_of(second);
  const std::string plain_a = plain(a.letters), plain_b = plain(b.letters);
  std::uint8_t found = 0;
  if (a.parted != b.parted) found |= joining;
  if (a.marks != b.marks) found |= marks;
  if (a.letters == b.letters) return found;
  if (plain_a != plain_b) found |= spelling;
  if (a.accented || b.accented) found |= accents;
  const bool same_but_for_case = plain_a == plain_b && !a.accented && !b.accented;
  if (a.capital != b.capital || same_but_for_case) found |= letter_case;
  return found;
}

std::vector<Span> word_spans(const Text& text, Span span) {
  std::vector<Span> words;
  const std::string_view bytes = text.bytes();
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::uint32_t begin = at;
    char32_t c = utf8::next(bytes, at);
    if (!chars::is_word(c)) continue;
    std::uint32_t end = at;
    // An apostrophe, a point or a comma between letters belongs to the word: don't, U.S, 2.5, 5,000.
    while (at < span.end) {
      const std::uint32_t before = at;
      c = utf8::next(bytes, at);
      if (chars::is_word(c)) {
        end = at;
        continue;
      }
      const char32_t then = at < span.end ? utf8::peek(bytes, at) : 0;
      const bool joins =
          chars::is_apostrophe(c) || c == '.' ? chars::is_word(then) : c == ',' && chars::is_digit(then);
      if (!joins) {
        at = before;
        break;
      }
    }
    words.push_back({begin, end});
    at = end;
  }
  return words;
}

std::vector<FoldedWord> words_of(const Text& text, Span span) {
  std::vector<FoldedWord> words;
  for (const Span word : word_spans(text, span)) words.push_back({fold(text.bytes(word)), word});
  return words;
}

std::vector<FoldedWord> words_of(const Text& text, const Fragments& fragments) {
  std::vector<FoldedWord> words;
  for (const Span fragment : fragments)
    for (FoldedWord& word : words_of(text, fragment)) words.push_back(std::move(word));
  return words;
}

}  // namespace hearsay::comparing
