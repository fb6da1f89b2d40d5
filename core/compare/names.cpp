// Tested by tests/unit/compare_persons_test.cpp.
#include "core/compare/names.h"

#include <algorithm>
#include <utility>

#include "core/compare/folding.h"
#include "core/lexicon/english/names.h"

namespace hearsay::comparing {

namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Pairs of letters that stand for one sound, longest first.
constexpr std::pair<std::string_view, std::string_view> sounds[] = {
    {"sch", "s"}, {"tch", "c"}, {"dzh", "j"}, {"kh", "h"}, {"ch", "h"}, {"sh", "s"}, {"zh", "z"},
    {"gh", "g"},  {"ph", "f"},  {"th", "t"},  {"ck", "k"}, {"ts", "c"}, {"tz", "c"}, {"cz", "c"},
    {"dj", "j"},  {"iy", "i"},  {"yi", "i"},  {"ij", "i"}, {"ie", "i"}, {"ey", "i"}, {"ae", "a"},
    {"oe", "o"},  {"ue", "u"},  {"ou", "u"},  {"oo", "u"}, {"ee", "i"}, {"aa", "a"}};

std::string consonants(std::string_view key) {
  std::string out;
  for (const char c : key)
    if (!is_vowel(c)) out += c;
  return out;
}

// One spelling of the other: the keys are the same, or only vowels differ in a word that is long enough to bear it.
bool sounds_alike(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string ca = consonants(a), cb = consonants(b);
  return ca == cb && ca.size() >= 3 && is_vowel(a.front()) == is_vowel(b.front()) &&
         std::max(a.size(), b.size()) - std::min(a.size(), b.size()) <= 1;
}

// One is the other's initial: J., Jane.
bool is_initial(const std::string& a, const std::string& b) {
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

bool same_given_names(const NameKeys& a, const NameKeys& b) {
  // JD and J.D.: initials alone, however they are written.
  const std::string &first_a = a.words.front(), &first_b = b.words.front();
  return sounds_alike(first_a, first_b) || is_initial(first_a, first_b);
}

bool is_initials_of(const NameKeys& abbreviated, const NameKeys& full) {
  return abbreviated.words.size() == 1 && full.words.size() >= 2 &&
         abbreviated.words.front() == name_key(full.initials);
}

}  // namespace

std::string name_key(std::string_view folded) {
  std::string letters;
  for (const char c : folded)
    if (c != '\'' && c != '-' && c != '.') letters += c;
  std::string key;
  for (std::size_t i = 0; i < letters.size();) {
    const std::string_view rest = std::string_view(letters).substr(i);
    const auto* sound = std::find_if(std::begin(sounds), std::end(sounds),
                                     [&](const auto& s) { return rest.starts_with(s.first); });
    std::string put;
    if (sound != std::end(sounds)) {
      put = sound->second;
      i += sound->first.size();
    } else {
      const char c = letters[i++];
      const bool mute = c == 'h' && !key.empty() && (i == letters.size() || !is_vowel(letters[i]));
      put = c == 'w'               ? "v"
            : c == 'q' || c == 'c' ? "k"
            : c == 'y' || c == 'j' ? "i"
            : c == 'x'             ? "ks"
                                   : std::string(1, c);
      if (mute) put.clear();
    }
    for (const char c : put)
      if (key.empty() || key.back() != c) key += c;
  }
  if (key.size() > 3 && key.ends_with("f")) key.back() = 'v';
  return key;
}

NameKeys keys_of(std::string_view name) {
  NameKeys keys;
  const Text text = Text::from(name);
  std::vector<FoldedWord> words = words_of(text, Span{0, text.size()});
  for (const FoldedWord& word : words) {
    std::string folded = word.folded;
    if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
    const bool is_initial =
        folded.size() == 1 && word.span.end < text.size() && text.bytes()[word.span.end] == '.';
    if (lexicon::left_out_of_names.has(folded) && !is_initial && words.size() > 1) continue;
    keys.words.push_back(name_key(folded));
    keys.initials += folded.front();
  }
  return keys;
}

NameMatch match_names(const NameKeys& a, const NameKeys& b) {
  if (a.words.empty() || b.words.empty()) return NameMatch::no;
  if (is_initials_of(a, b) || is_initials_of(b, a)) return NameMatch::full;
  const NameKeys &shorter = a.words.size() <= b.words.size() ? a : b,
                 &longer = a.words.size() <= b.words.size() ? b : a;
  if (shorter.words.size() == 1) {
    const std::string& word = shorter.words.front();
    if (longer.words.size() == 1)
      return sounds_alike(word, longer.words.front()) ? NameMatch::full : NameMatch::no;
    return sounds_alike(word, longer.words.back()) || word == longer.words.front() ? NameMatch::short_form
                                                                                   : NameMatch::no;
  }
  if (!sounds_alike(a.words.back(), b.words.back())) return NameMatch::no;
  return same_given_names(a, b) ? NameMatch::full : NameMatch::no;
}

}  // namespace hearsay::comparing
