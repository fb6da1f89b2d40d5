// The words that can hedge, each with its kind and the test that decides (hedge_words.cpp holds the list).
//
//   const HedgeWord* w = hedge_word("maybe");   w->kind == HedgeKind::probability, w->test ==
//   HedgeTest::always
//
// To add one, add a line to the list; when its test is new, a function to hedge_tests.cpp. One look-up is
// O(length); nine tokens of ten are refused by their first letter and length alone.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/analysis/findings.h"

namespace hearsay {

enum class HedgeTest : std::uint8_t {
  always,
  // modal
  may,
  might,
  could,
  hardly,
  // probability
  likely,
  possible,
  potential,
  not_impossible,
  chance,
  // appearance
  appear,
  apparent,
  suggest,
  indicate,
  sign,
  signal,
  hint,
  look,
  // belief
  think,
  thought,
  believe_in,
  first_person,
  expect,
  doubt,
  suspect,
  assume,
  feel,
  fear,
  considered,
  seen_as,
  in_my_view,
  // hearsay
  adjective,
  reports,
  said_to,
  sources,
  unnamed,
  so_called,
  understood,
  // approximator
  before_number,
  or_so,
  more_or_less,
  bit,
  kind_of,
  in_general,
  tend,
  necessarily,
  // unknown
  not_clear,
  known,
  know,
  to_be_seen,
  not_confirmed,
  whether,
  // conditional
  if_,
  provided,
  as_long_as,
  in_case,
  depending,
  should,
  // only where nobody's words are reported
  weasel_many,
  weasel_most,
  weasel_best,
  weasel_name,
  weasel_praise,
  weasel_people,
  weasel_adverb,
  weasel_passive,
};

struct HedgeWord {
  HedgeKind kind = HedgeKind::modal;
  HedgeTest test = HedgeTest::always;
  float confidence = 0;          // when the test says yes
  const char* reason = nullptr;  // why, in words a person can read, behind the cue
};

// The word's entry, or nullptr. Capitals do not matter.
const HedgeWord* hedge_word(std::string_view word);

}  // namespace hearsay
