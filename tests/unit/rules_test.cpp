// Every rule of the analysis with what it must take and leave (rule_examples.h).
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analyze.h"
#include "core/analysis/hedge_words.h"
#include "core/message/message.h"
#include "tests/unit/rule_examples.h"

using namespace hearsay;

namespace {

struct Example {
  std::string_view rule;
  bool take = false, quiet = false;
  std::string text;  // without its marks
  Fragments content, cue, source;
};

bool take_prefix(std::string_view& from, std::string_view prefix) {
  if (!from.starts_with(prefix)) return false;
  from.remove_prefix(prefix.size());
  return true;
}

// The marks out of the line and into the example's fragments.
void read_marks(std::string_view line, Example& example) {
  std::string& text = example.text;
  std::map<char, std::uint32_t> open;
  const auto here = [&] { return static_cast<std::uint32_t>(text.size()); };
  const auto close = [&](char opener, Fragments& into) {
    into.push_back({open[opener], here()});
    open.erase(opener);
  };
  while (!line.empty()) {
    const char c = line.front();
    if (take_prefix(line, "¶")) {
      text += "\n\n";
      continue;
    }
    line.remove_prefix(1);
    if (c == '{' || c == '[' || c == '<') {
      open[c] = here();
    } else if (c == '}') {
      close('{', example.content);
    } else if (c == ']') {
      close('[', example.source);
    } else if (c == '>' && open.contains('<')) {  // elsewhere it is a quoted line's
      close('<', example.cue);
    } else {
      text += c == '|' ? '\n' : c;
    }
  }
  CHECK_MESSAGE(open.empty(), text);
}

std::vector<Example> read_table() {
  std::vector<Example> examples;
  std::string_view rule, rest = rule_examples;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty()) continue;
    if (take_prefix(line, "rule ")) {
      rule = line;
      continue;
    }
    Example example;
    example.rule = rule;
    example.take = take_prefix(line, "take");
    REQUIRE_MESSAGE((example.take || take_prefix(line, "leave")), line);
    example.quiet = take_prefix(line, " in a quiet text");
    REQUIRE_MESSAGE(take_prefix(line, ": "), line);
    read_marks(line, example);
    examples.push_back(std::move(example));
  }
  return examples;
}

// The sentence in a text of either sort.
std::string in_text(const Example& example) {
  return example.text + (example.quiet
                             ? "\n\nThe harbour has two piers. The older pier is of stone."
                             : "\n\nThe harbour master said so on Monday. He told reporters. She said no.");
}

bool is_hedge_rule(std::string_view rule) { return rule.starts_with("hedge."); }

bool finds(const Findings& found, const Example& example) {
  const auto end = static_cast<std::uint32_t>(example.text.size());
  for (const Attribution& a : found.attributions)
    if (a.rule == example.rule && a.content.front().begin < end &&
        (!example.take ||
         (a.content == example.content && a.cue == example.cue && a.source == example.source)))
      return true;
  for (const Hedge& h : found.hedges)
    if (h.rule == example.rule && h.cue.begin < end &&
        (!example.take || (Fragments{h.cue} == example.cue &&
                           (example.content.empty() || Fragments{h.claim} == example.content))))
      return true;
  return false;
}

}  // namespace

TEST_CASE("rules: each takes what it must and leaves what it must") {
  for (const Example& example : read_table()) {
    CAPTURE(example.rule);
    CAPTURE(example.text);
    CHECK(finds(analyze(Text::from(in_text(example))), example) == example.take);
  }
}

TEST_CASE("rules: each has an example that it takes and one that it leaves") {
  std::set<std::string_view> taken, left, known;
  for (const Example& example : read_table()) (example.take ? taken : left).insert(example.rule);
  constexpr std::string_view prefix = "rule.";
  for (const auto& entry : message::english)
    if (std::string_view id = entry.id; take_prefix(id, prefix)) known.insert(id);
  CHECK(known.size() > static_cast<std::size_t>(rule_count));
  CHECK(taken == known);
  CHECK(left == known);
}

TEST_CASE("rules: each test of a hedge word has an example that it takes and one that it leaves") {
  using Test = decltype(HedgeWord::test);
  std::set<Test> taken, left;
  for (const Example& example : read_table()) {
    if (!is_hedge_rule(example.rule)) continue;
    const Text text = Text::from(in_text(example));
    const Findings found = analyze(text);
    for (const Token& token : found.segments.tokens) {
      if (token.span.begin >= example.text.size()) break;
      const HedgeWord* word = hedge_word(text.bytes(token.span));
      if (word == nullptr) continue;
      const auto covers = [&](const Hedge& h) { return h.cue.contains(token.span); };
      const bool hedges = std::any_of(found.hedges.begin(), found.hedges.end(), covers);
      if (hedges == example.take) (hedges ? taken : left).insert(word->test);
    }
  }
  for (const WordEntry<HedgeWord>& entry : hedge_words()) {
    CAPTURE(entry.word);
    CHECK(taken.contains(entry.value.test));
    CHECK(left.contains(entry.value.test));
  }
}
