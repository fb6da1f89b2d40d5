// Tested by tests/unit/compare_wording_test.cpp.
#include "core/compare/wording.h"

#include <algorithm>
#include <string>

#include "core/compare/figures.h"
#include "core/compare/names.h"
#include "core/compare/stems.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

namespace {

// Shorter words sound like others too often: Hat, Chat.
constexpr std::size_t shortest_key = 4;

// Two words become one where the other side writes them as one.
std::vector<FoldedWord> join_as_in(std::vector<FoldedWord> words, const std::vector<FoldedWord>& other) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string &a = words[i].folded, &b = words[i + 1].folded;
    const auto is_joined = [&](const FoldedWord& word) {
      return word.folded.size() == a.size() + b.size() && word.folded.starts_with(a) &&
             word.folded.ends_with(b);
    };
    if (std::none_of(other.begin(), other.end(), is_joined)) continue;
    words[i] = {a + b, {words[i].span.begin, words[i + 1].span.end}};
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  return words;
}

std::vector<std::string> stems_of(const std::vector<FoldedWord>& words, std::size_t count) {
  std::vector<std::string> stems;
  for (std::size_t i = 0; i < count; ++i) stems.push_back(stem(words[i].folded));
  return stems;
}

bool has_capital(const Text& text, const FoldedWord& word) {
  return chars::is_upper(utf8::peek(text.bytes(), word.span.begin));
}

// Two wordings in which the same word is folded to the same, however the two outlets write it.
struct Wordings {
  std::vector<FoldedWord> first, second;

  Wordings(const Text& first_text, const std::vector<FoldedWord>& first_words, const Text& second_text,
           const std::vector<FoldedWord>& second_words) {
    const std::vector<FoldedWord> a = with_figures(first_words), b = with_figures(second_words);
    first = join_as_in(a, b);
    second = join_as_in(b, a);
    for (FoldedWord& word : second) {
      const auto is_it = [&](const FoldedWord& other) { return other.folded == word.folded; };
      if (!has_capital(second_text, word) || std::any_of(first.begin(), first.end(), is_it)) continue;
      const std::string key = name_key(word.folded);
      const auto same_name = std::find_if(first.begin(), first.end(), [&](const FoldedWord& other) {
        return key.size() >= shortest_key && has_capital(first_text, other) && name_key(other.folded) == key;
      });
      if (same_name != first.end()) word.folded = same_name->folded;
    }
  }
};

}  // namespace

const char* name_of(Wording wording) {
  constexpr const char* names[] = {"verbatim", "trimmed", "altered", "paraphrased"};
  return names[static_cast<std::size_t>(wording)];
}

const char* name_of(WordChange change) {
  constexpr const char* names[] = {"kept", "left out", "added", "changed"};
  return names[static_cast<std::size_t>(change)];
}

Wording compare_wording(const Text& fullest_text, const std::vector<FoldedWord>& fullest, const Text& text,
                        const std::vector<FoldedWord>& words) {
  if (words.empty()) return Wording::paraphrased;
  const Wordings both(fullest_text, fullest, text, words);
  const std::vector<FoldedWord>&whole = both.first, &part = both.second;
  std::size_t at = 0;
  for (const FoldedWord& word : whole)
    if (at < part.size() && word.folded == part[at].folded) ++at;
  if (at < part.size()) return Wording::altered;
  return part.size() == whole.size() ? Wording::verbatim : Wording::trimmed;
}

std::vector<AlignedWords> align(const Text& first_text, const std::vector<FoldedWord>& first_words,
                                const Text& second_text, const std::vector<FoldedWord>& second_words) {
  const Wordings both(first_text, first_words, second_text, second_words);
  const std::vector<FoldedWord>&first = both.first, &second = both.second;
  const std::size_t n = std::min(first.size(), longest_aligned), m = std::min(second.size(), longest_aligned);
  std::vector<AlignedWords> steps;
  const auto keep = [&](const FoldedWord& a, const FoldedWord& b) {
    steps.push_back({WordChange::kept, a.span, b.span,
                     foldings_between(first_text.bytes(a.span), second_text.bytes(b.span))});
  };
  const auto is_same = [](const FoldedWord& a, const FoldedWord& b) { return a.folded == b.folded; };
  if (n == m &&
      std::equal(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(n), second.begin(), is_same)) {
    for (std::size_t i = 0; i < n; ++i) keep(first[i], second[i]);
    return steps;
  }
  // Twice the cost, so that a word of the same stem can be cheaper than another word.
  constexpr std::uint32_t gap = 2, related = 1, other = 3;
  const std::vector<std::string> first_stems = stems_of(first, n), second_stems = stems_of(second, m);
  const auto swap_cost = [&](std::size_t i, std::size_t j) {
    if (is_same(first[i], second[j])) return 0u;
    return first_stems[i] == second_stems[j] ? related : other;
  };
  std::vector<std::uint32_t> cost((n + 1) * (m + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return cost[i * (m + 1) + j]; };
  for (std::size_t i = 0; i <= n; ++i)
    for (std::size_t j = 0; j <= m; ++j)
      at(i, j) = !i || !j ? static_cast<std::uint32_t>(i + j) * gap
                          : std::min({at(i - 1, j - 1) + swap_cost(i - 1, j - 1), at(i - 1, j) + gap,
                                      at(i, j - 1) + gap});
  for (std::size_t i = n, j = m; i || j;) {
    if (i && j && at(i, j) == at(i - 1, j - 1) + swap_cost(i - 1, j - 1)) {
      --i, --j;
      if (swap_cost(i, j))
        steps.push_back({WordChange::changed, first[i].span, second[j].span, 0});
      else
        keep(first[i], second[j]);
    } else if (j && at(i, j) == at(i, j - 1) + gap) {
      steps.push_back({WordChange::added, {}, second[--j].span, 0});
    } else {
      steps.push_back({WordChange::left_out, first[--i].span, {}, 0});
    }
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

}  // namespace hearsay::comparing
