// Tested by tests/unit/segment_test.cpp.
#include "core/text/abbreviations.h"

#include "core/lexicon/english/abbreviations.h"
#include "core/lexicon/word_map.h"
#include "core/text/chars.h"

namespace hearsay {

namespace {

#define HEARSAY_ROW(word, kind) {word, Abbreviation::kind},
constexpr WordMap abbreviations = make_word_map<Abbreviation>({HEARSAY_ABBREVIATIONS(HEARSAY_ROW)});
#undef HEARSAY_ROW

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  const Abbreviation* a = abbreviations.find(word);
  return a ? *a : Abbreviation::none;
}

bool is_initials(std::string_view word) {
  if (word.empty() || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (i % 2 == 1 ? c != '.' : c >= 128 || !chars::is_letter(c)) return false;
  }
  return true;
}

bool begins_sentence(std::string_view word) { return lexicon::sentence_beginnings.has(word); }

}  // namespace hearsay
