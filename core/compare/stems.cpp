// Tested by tests/unit/compare_wording_test.cpp.
#include "core/compare/stems.h"

#include <initializer_list>
#include <utility>

#include "core/lexicon/english/comparing.h"

namespace hearsay::comparing {

namespace {

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

// Irregular forms and what they come from.
std::string_view base_of(std::string_view word) {
  const std::string_view* base = lexicon::irregular_forms.find(word);
  return base ? *base : word;
}

}  // namespace

// Porter's steps 1 to 4 with the endings that news prose has.
std::string stem(std::string_view folded) {
  std::string word(folded);
  if (word.ends_with("'s"))
    word.resize(word.size() - 2);
  else if (word.ends_with("'"))
    word.pop_back();
  word = std::string(base_of(word));
  if (word.size() < 4) return word;
  if (word.ends_with("sses") || word.ends_with("ies"))
    word.resize(word.size() - 2);
  else if (word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us"))
    word.pop_back();
  bool cut = false;
  for (const std::string_view ending : {"ingly", "edly", "ing", "ed"}) {
    if (!word.ends_with(ending) || !has_vowel(std::string_view(word).substr(0, word.size() - ending.size())))
      continue;
    if (word.size() - ending.size() < 3) break;
    word.resize(word.size() - ending.size());
    cut = true;
    break;
  }
  if (cut && word.size() > 3 && word.back() == word[word.size() - 2] && !is_vowel(word.back()) &&
      word.back() != 'l' && word.back() != 's' && word.back() != 'z')
    word.pop_back();
  if (cut && (word.ends_with("at") || word.ends_with("bl") || word.ends_with("iz"))) word += 'e';
  for (const auto& [ending, with] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"izations", "ize"},
                                                                            {"ization", "ize"},
                                                                            {"ational", "ate"},
                                                                            {"fulness", "ful"},
                                                                            {"ousness", "ous"},
                                                                            {"iveness", "ive"},
                                                                            {"tional", "tion"},
                                                                            {"ously", "ous"},
                                                                            {"fully", "ful"},
                                                                            {"ality", "al"},
                                                                            {"ivity", "ive"},
                                                                            {"ally", "al"},
                                                                            {"ely", "e"},
                                                                            {"ly", ""}})
    if (replace_ending(word, ending, with, 1)) break;
  for (const std::string_view ending :
       {"ement", "ance", "ence", "able", "ible", "ment", "ation", "ition", "ator", "ness", "ion", "ism",
        "ate",   "iti",  "ity",  "ous",  "ive",  "ize",  "ful",   "al",    "er",   "or",   "ic"})
    if (replace_ending(word, ending, "", ending == "ness" || ending == "ful" || ending == "ment" ? 1 : 2))
      break;
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  if (word.size() > 2 && word.back() == 'y' && is_consonant(word, word.size() - 2)) word.back() = 'i';
  return word;
}

bool is_function_word(std::string_view folded) {
  const std::size_t mark = folded.find('\'');
  if (mark == folded.npos) return lexicon::no_content.has(folded);
  // Russia's is no function word; it's and don't are.
  return lexicon::no_content.has(folded.substr(0, mark)) || folded.substr(mark) != "'s" || folded == "let's";
}

bool is_light_word(std::string_view folded) { return lexicon::light_words.has(folded); }

}  // namespace hearsay::comparing
