// Tested by tests/unit/html_test.cpp.
#include "core/text/html_hints.h"

#include <string>

#include "core/lexicon/english/page.h"
#include "core/lexicon/word_map.h"

namespace hearsay::html {

namespace {

struct Beginning {
  std::string_view word;
  Hints hint;
};

#define HEARSAY_ROW(word, name) {word, hint::name},
// Of a part of a name, as a whole.
constexpr WordMap wholes = make_word_map<Hints>({HEARSAY_NAMES_OF_PAGE_PARTS(HEARSAY_ROW)});
// Of a part of a name, by how it begins.
constexpr Beginning beginnings[] = {HEARSAY_BEGINNINGS_OF_PAGE_PARTS(HEARSAY_ROW)};
#undef HEARSAY_ROW

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Hints hints_of_part(std::string_view part) {
  Hints out = 0;
  if (const Hints* whole = wholes.find(part)) out |= *whole;
  for (const Beginning& b : beginnings)
    if (part.size() >= b.word.size() && part[0] == b.word[0] && part.starts_with(b.word)) out |= b.hint;
  return out;
}

}  // namespace

Hints hints_of_names(std::string_view names) {
  Hints out = 0;
  std::string part;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool splits = capital && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
    if (!is_letter(c) || splits) {
      if (part.size() > 1) out |= hints_of_part(part);
      part.clear();
    }
    if (is_letter(c)) part += fold_ascii(c);
  }
  return out;
}

}  // namespace hearsay::html
