// The words that can hedge, each with its kind and the test that decides: core/lexicon/english/hedges.txt.
//
//   const HedgeWord* w = hedge_word("maybe");
//   w->kind == HedgeKind::probability, w->test == &hedge_test::always
//
// What all of them together get right is measured by ../shared/eval/score_hedges.py on
// ../shared/corpora/uncertainty/uncertainty-odd.tsv.
//
// To add one, add it to the table; when its test is new, a function to hedge_tests.h, and what that must take and
// leave to tests/unit/rule_examples.h. One look-up is
// O(length); nine tokens out of ten are refused by their first letter and length alone.
#pragma once

#include <span>
#include <string_view>

#include "core/analysis/findings.h"
#include "core/analysis/hedge_tests.h"
#include "core/lexicon/word_map.h"

namespace hearsay {

struct HedgeWord {
  HedgeKind kind = HedgeKind::modal;
  HedgeMatch (*test)(const Sentence& sentence, int token) = nullptr;
  float confidence = 0;          // when the test says yes
  const char* reason = nullptr;  // id of the rule: “rule.hedge.possible” in core/message
};

// All of them, for tests that look at each.
std::span<const WordEntry<HedgeWord>> hedge_words();
// The word's entry, or nullptr. Capitals do not matter.
const HedgeWord* hedge_word(std::string_view word);

}  // namespace hearsay
