// Tested by tests/unit/wording_test.cpp.
#include "core/compare/wording.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

namespace {

// The plain letters of Latin-1 and Latin Extended-A from U+00C0 on, where a letter is a plain one with an accent or
// has a usual spelling without: "-" for what has none.
constexpr std::array<std::string_view, 192> plain_letters{
    // U+00C0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "-", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "-", "o", "u", "u", "u", "u", "y", "th", "y",
    // U+0100
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "ng", "ng", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_consonant(std::string_view word, std::size_t at) {
  return !is_vowel(word[at]) && !(word[at] == 'y' && at > 0 && !is_vowel(word[at - 1]));
}
bool has_vowel(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (!is_consonant(word, i)) return true;
  return false;
}
// Porter's measure: how often a vowel is followed by a consonant.
int measure(std::string_view word) {
  int m = 0;
  for (std::size_t i = 1; i < word.size(); ++i) m += !is_consonant(word, i - 1) && is_consonant(word, i);
  return m;
}

bool replace_ending(std::string& word, std::string_view ending, std::string_view with, int least_measure) {
  if (!word.ends_with(ending)) return false;
  const std::string_view rest = std::string_view(word).substr(0, word.size() - ending.size());
  if (measure(rest) < least_measure) return true;  // this ending, but it belongs to the word
  word = std::string(rest).append(with);
  return true;
}

// The British spelling made the American one, by the endings that differ regularly.
void fold_spelling(std::string& word) {
  struct Ending {
    std::string_view british, american;
    std::size_t least;  // length of what stands in front
  };
  constexpr std::array<Ending, 17> endings{{{"isation", "ization", 3}, {"isations", "izations", 3}, {"ising", "izing", 4},
                                            {"ised", "ized", 4},       {"ises", "izes", 4},         {"ise", "ize", 4},
                                            {"ysed", "yzed", 3},       {"yse", "yze", 3},           {"ysing", "yzing", 3},
                                            {"ours", "ors", 3},        {"our", "or", 3},            {"oured", "ored", 3},
                                            {"ourable", "orable", 2},  {"tre", "ter", 3},           {"ogue", "og", 3},
                                            {"elled", "eled", 3},      {"elling", "eling", 3}}};
  if (word == "grey") word = "gray";
  if (word == "programme" || word == "programmes") word.erase(word.find("me"), 2);
  for (const Ending& e : endings)
    if (word.size() >= e.british.size() + e.least && word.ends_with(e.british)) {
      word.replace(word.size() - e.british.size(), e.british.size(), e.american);
      return;
    }
}

}  // namespace

std::string fold(std::string_view word) {
  std::string out;
  for (std::uint32_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (c < 128)
      out += chars::fold(static_cast<char>(c));
    else if (chars::is_apostrophe(c))
      out += '\'';
    else if (c >= 0xC0 && c < 0x180 && plain_letters[c - 0xC0] != "-")
      out += plain_letters[c - 0xC0];
    else
      utf8::append(out, c);
  }
  fold_spelling(out);
  return out;
}

std::vector<Word> words_of(const Text& text, Span span) {
  std::vector<Word> words;
  const std::string_view bytes = text.bytes();
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::uint32_t begin = at;
    char32_t c = utf8::next(bytes, at);
    if (!chars::is_word(c)) continue;
    std::uint32_t end = at;
    // An apostrophe, a point or a hyphen between letters belongs to the word: don't, 2.5, well-known.
    while (at < span.end) {
      const std::uint32_t before = at;
      c = utf8::next(bytes, at);
      if (chars::is_word(c)) {
        end = at;
        continue;
      }
      const bool joins = (chars::is_apostrophe(c) || c == '.' || c == ',') && at < span.end &&
                         chars::is_word(utf8::peek(bytes, at));
      if (!joins) {
        at = before;
        break;
      }
    }
    words.push_back({fold(text.bytes({begin, end})), {begin, end}});
    at = end;
  }
  return words;
}

// Porter's steps 1 to 4 with the endings that news prose has.
std::string stem(std::string_view folded) {
  std::string word(folded);
  if (word.ends_with("'s")) word.resize(word.size() - 2);
  if (word.size() < 4) return word;
  if (word.ends_with("sses") || word.ends_with("ies"))
    word.resize(word.size() - 2);
  else if (word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us"))
    word.pop_back();
  bool cut = false;
  for (const std::string_view ending : {"ingly", "edly", "ing", "ed"}) {
    if (!word.ends_with(ending) || !has_vowel(std::string_view(word).substr(0, word.size() - ending.size()))) continue;
    if (word.size() - ending.size() < 3) break;
    word.resize(word.size() - ending.size());
    cut = true;
    break;
  }
  if (cut && word.size() > 3 && word.back() == word[word.size() - 2] && !is_vowel(word.back()) && word.back() != 'l' &&
      word.back() != 's' && word.back() != 'z')
    word.pop_back();
  for (const auto& [ending, with] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"izations", "ize"}, {"ization", "ize"}, {"ational", "ate"}, {"fulness", "ful"}, {"ousness", "ous"},
           {"iveness", "ive"}, {"tional", "tion"}, {"ously", "ous"},   {"fully", "ful"},   {"ality", "al"},
           {"ivity", "ive"},   {"ally", "al"},     {"ely", "e"},       {"ly", ""}})
    if (replace_ending(word, ending, with, 1)) break;
  for (const std::string_view ending : {"ement", "ance", "ence", "able", "ible", "ment", "ation", "ition", "ator", "ness",
                                        "ion",   "ism",  "ate",  "iti",  "ity",  "ous",   "ive",   "ize",  "ful",  "al",
                                        "er",    "or",   "ic"})
    if (replace_ending(word, ending, "", ending == "ness" || ending == "ful" || ending == "ment" ? 1 : 2)) break;
  while (word.size() > 3 && (word.back() == 'e' || word.back() == 'i' || word.back() == 'y')) word.pop_back();
  return word;
}

bool is_function_word(std::string_view folded) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"a",     "about", "after", "again", "all",   "also",   "am",    "an",    "and",   "any",   "are",   "as",    "at",    "be",
       "been",  "being", "but",   "by",    "can",   "did",    "do",    "does",  "each",  "for",   "from",  "had",   "has",   "have",
       "he",    "her",   "him",   "his",   "how",   "i",      "if",    "in",    "into",  "is",    "it",    "its",   "just",  "me",
       "more",  "most",  "my",    "no",    "not",   "of",     "on",    "one",   "or",    "our",   "out",   "over",  "said",  "say",
       "she",   "so",    "some",  "such",  "than",  "that",   "the",   "their", "them",  "then",  "there", "these", "they",  "this",
       "those", "to",    "too",   "up",    "us",    "very",   "was",   "we",    "were",  "what",  "when",  "where", "which", "who",
       "will",  "with",  "would", "you",   "your"});
  return std::binary_search(words.begin(), words.end(), folded) || folded.find('\'') != folded.npos;
}

const char* name_of(Wording wording) {
  constexpr const char* names[] = {"verbatim", "trimmed", "altered", "paraphrased"};
  return names[static_cast<std::size_t>(wording)];
}

Wording compare_wording(const std::vector<Word>& fullest, const std::vector<Word>& words) {
  if (words.empty()) return Wording::paraphrased;
  std::size_t at = 0;
  for (const Word& word : fullest)
    if (at < words.size() && word.folded == words[at].folded) ++at;
  if (at < words.size()) return Wording::altered;
  return words.size() == fullest.size() ? Wording::verbatim : Wording::trimmed;
}

std::vector<Aligned> align(const std::vector<Word>& first, const std::vector<Word>& second) {
  const std::size_t n = std::min(first.size(), longest_aligned), m = std::min(second.size(), longest_aligned);
  // Twice the cost, so that a word of the same stem can be cheaper than another word.
  constexpr std::uint32_t gap = 2, related = 1, other = 3;
  std::vector<std::string> first_stems, second_stems;
  for (std::size_t i = 0; i < n; ++i) first_stems.push_back(stem(first[i].folded));
  for (std::size_t j = 0; j < m; ++j) second_stems.push_back(stem(second[j].folded));
  const auto swap_cost = [&](std::size_t i, std::size_t j) {
    if (first[i].folded == second[j].folded) return 0u;
    return first_stems[i] == second_stems[j] ? related : other;
  };
  std::vector<std::vector<std::uint32_t>> cost(n + 1, std::vector<std::uint32_t>(m + 1));
  for (std::size_t i = 0; i <= n; ++i)
    for (std::size_t j = 0; j <= m; ++j) {
      if (!i || !j) {
        cost[i][j] = static_cast<std::uint32_t>(i + j) * gap;
        continue;
      }
      cost[i][j] = std::min({cost[i - 1][j - 1] + swap_cost(i - 1, j - 1), cost[i - 1][j] + gap, cost[i][j - 1] + gap});
    }
  std::vector<Aligned> steps;
  for (std::size_t i = n, j = m; i || j;) {
    const auto of = [](std::size_t index) { return static_cast<std::int32_t>(index) - 1; };
    if (i && j && cost[i][j] == cost[i - 1][j - 1] + swap_cost(i - 1, j - 1)) {
      steps.push_back({swap_cost(i - 1, j - 1) ? Alignment::changed : Alignment::kept, of(i), of(j)});
      --i, --j;
    } else if (j && cost[i][j] == cost[i][j - 1] + gap) {
      steps.push_back({Alignment::added, -1, of(j--)});
    } else {
      steps.push_back({Alignment::left_out, of(i--), -1});
    }
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace hearsay::comparing
