// The abbreviations of English news, and what a full stop after one may mean.
//
//   abbreviation_of("Gen") == Abbreviation::title      “Gen. Park spoke.” goes on
//   abbreviation_of("Inc") == Abbreviation::may_end    the next word decides
//
// Words come without their last full stop. One hash look-up, O(length).
#pragma once

#include <cstdint>
#include <string_view>

namespace hearsay {

enum class Abbreviation : std::uint8_t {
  none,
  title,    // comes before a name: never ends a sentence before a capital
  number,   // comes before a number: No. 5, p. 7
  month,    // comes before a number, or ends
  may_end,  // Inc., Jr., St., U.S.: ends a sentence when the next word looks like a beginning
  clock,    // a.m., p.m.
  ends,     // etc.: ends a sentence before any capital
  never,    // e.g., i.e., vs.
};

Abbreviation abbreviation_of(std::string_view word);

// Letters with a full stop each, without the last one: "U.S", "J", "Ph.D".
bool is_initials(std::string_view word);

// Words that, capitalised after an abbreviation, begin a sentence more likely than they go on with a name.
bool begins_sentence(std::string_view word);

}  // namespace hearsay
