// Tested by tests/unit/compare_similarity_test.cpp.
#include "core/compare/related_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/compare/stems.h"
#include "core/lexicon/english/comparing.h"

namespace hearsay::comparing {

namespace {

std::unordered_map<std::string, std::uint16_t> make_table() {
  std::unordered_map<std::string, std::uint16_t> table;
  std::uint16_t number = 0;
  for (std::string_view families = lexicon::families_of_words; !families.empty();) {
    const std::size_t line = families.find('\n');
    std::string_view family = families.substr(0, line);
    families.remove_prefix(line + 1);
    ++number;
    while (!family.empty()) {
      const std::size_t end = std::min(family.find(' '), family.size());
      table.emplace(stem(family.substr(0, end)), number);
      family.remove_prefix(std::min(end + 1, family.size()));
    }
  }
  return table;
}

}  // namespace

std::uint16_t related_words(std::string_view stem) {
  static const std::unordered_map<std::string, std::uint16_t> table = make_table();
  const auto found = table.find(std::string(stem));
  return found == table.end() ? 0 : found->second;
}

}  // namespace hearsay::comparing
