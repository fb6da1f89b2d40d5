// What a comparison costs: articles of one event that were analysed before.
//
//   node bench_compare.js
//
// The articles are made: of some 150 statements of eight speakers each one gives every other, word for word, cut short,
// reported, with another word, and has sentences of its own between them. Half of an article is what somebody said. The
// analysis is not in the figures. Prints one line of JSON: milliseconds of the fastest of several runs for five articles of
// 2,000 words, twenty of 1,000 and ten of 1,000, and how much was compared.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analyze.h"
#include "core/compare/compare.h"
#include "core/compare/from_findings.h"
#include "tests/bench/chance.h"

using namespace hearsay;
using namespace hearsay::comparing;
using hearsay::bench::Chance;

namespace {

constexpr int runs = 7;
constexpr std::uint32_t known_statements = 150;

// Processor time where there is any, so that a busy machine matters less; in node the same as the time that passes.
double now() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

constexpr std::array<std::string_view, 8> speakers{"Ann Lee",  "Bob Roe",   "Cara Holm", "Dan Frey",
                                                   "Eva Lund", "Finn Oster", "Gita Rao",  "Hal Brook"};
constexpr std::array<std::string_view, 24> adjectives{
    "old",    "narrow", "costly", "public", "broken", "northern", "empty", "quiet",  "safe",   "heavy",  "useless", "modern",
    "famous", "wooden", "early",  "frozen", "local",  "hidden",   "steep", "flooded", "secret", "angry", "clever",  "rusty"};
constexpr std::array<std::string_view, 60> nouns{
    "bridge", "harbour", "council", "school",  "river",   "market", "engine",  "signal",  "tunnel", "budget",  "ferry",  "winter",
    "report", "contract", "village", "station", "crew",   "tower",  "valley",  "orchard", "museum", "hospital", "forest", "mayor",
    "library", "island", "railway", "teacher", "farmer",  "doctor", "captain", "judge",   "baker",  "carpenter", "lawyer", "garden",
    "storm",  "ticket",  "pipe",    "lamp",    "window",  "wall",   "roof",    "gate",    "fence",  "field",   "meadow", "barn",
    "mill",   "quarry",  "mine",    "canal",   "lock",    "pier",   "beach",   "cliff",   "dune",   "marsh",   "pond",   "well"};
constexpr std::array<std::string_view, 24> verbs{
    "repair", "close",  "sell",  "paint",  "inspect", "rent",  "rebuild", "protect", "measure", "abandon", "rescue", "finish",
    "clean",  "defend", "visit", "reopen", "widen",   "guard", "borrow",  "replace", "destroy", "invite",  "finance", "deliver"};

std::string clause(Chance& chance) {
  return "the " + chance.one_of(adjectives) + ' ' + chance.one_of(nouns) + " will " + chance.one_of(verbs) + " the " +
         chance.one_of(adjectives) + ' ' + chance.one_of(nouns) + " before the " + chance.one_of(nouns);
}

// What the event has, and one article's way to give it.
std::string reported(std::uint32_t statement, Chance& how) {
  Chance words(1000 + statement);
  const std::string speaker(speakers[statement % speakers.size()]);
  std::string first = clause(words), second = clause(words);
  const auto capital = [](std::string text) {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  };
  switch (how.below(5)) {
    case 0:
      return "“" + capital(first) + ", and " + second + ",” " + speaker + " said. ";
    case 1:
      return "“" + capital(first) + ",” " + speaker + " said. ";
    case 2:
      return speaker + " said that " + first + ". ";
    case 3:
      return speaker + " warned that " + second + " and spoke of “" + first.substr(4) + "”. ";
    default:
      return "“" + capital(first) + " or the " + how.one_of(nouns) + ",” " + speaker + " said. ";
  }
}

std::string article(std::uint32_t number, std::uint32_t words) {
  Chance chance(number + 1);
  std::string text = "News of the valley, number " + std::to_string(number + 1) + "\n\n";
  std::size_t count = 6;
  for (std::uint32_t statement = chance.below(2); count < words; statement += 1 + chance.below(3)) {
    text += "T" + clause(chance).substr(1) + ". ";
    text += reported(statement % known_statements, chance) + "\n\n";
    count = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  }
  return text;
}

struct Cost {
  double milliseconds = 1e9;
  std::size_t attributions = 0, statements = 0;
};

Cost fastest(std::uint32_t articles, std::uint32_t words) {
  std::deque<Text> texts;
  std::vector<Source> sources;
  Cost cost;
  for (std::uint32_t i = 0; i < articles; ++i) {
    const Text& text = texts.emplace_back(Text::from(article(i, words)));
    sources.push_back(source_of("Paper " + std::to_string(i), text, analyze(text)));
    cost.attributions += sources.back().attributions.size();
  }
  for (int run = 0; run < runs; ++run) {
    const double start = now();
    const EventComparison comparison = compare(sources);
    cost.milliseconds = std::min(cost.milliseconds, now() - start);
    cost.statements = comparison.statements.size();
  }
  return cost;
}

void print(const char* name, const Cost& cost, const char* after) {
  std::printf("\"%s\":{\"ms\":%.2f,\"attributions\":%zu,\"statements\":%zu}%s", name, cost.milliseconds, cost.attributions,
              cost.statements, after);
}

}  // namespace

int main() {
  std::printf("{");
  print("five", fastest(5, 2000), ",");
  print("twenty", fastest(20, 1000), ",");
  print("ten", fastest(10, 1000), "}\n");
}
