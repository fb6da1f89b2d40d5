// A made-up language: English with every vowel twice and a tail, so that each message is about 40 % longer, as those of many
// languages are. A control that is laid out by its English words is found with it. Only tests speak it: the page does when the
// setting “language” is “longer” (tests/browser/longer_test.mjs).
//
//   longer("Keep {count}")   // "Keeeep {count} o"
//
// Arguments, keys of branches and what stands between them stay as they are. Cost: O(length · depth).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::message {

std::string longer(std::string_view pattern);
// Of all messages, in the order of the ids.
std::vector<std::string> longer_english();

}  // namespace hearsay::message
