// A made-up language that runs from the right: English with a letter of the Hebrew alphabet in place of each Latin one, so that
// a page that was not turned over for such a language is found with it. Only tests speak it: the page does when the setting
// “language” is “mirrored” (tests/browser/mirrored_test.mjs).
//
//   mirrored("Keep {count}")   // "ךההן {count}": k, e, e, p by their places in the alphabet
//
// Arguments, keys of branches and what stands between them stay as they are. Cost: O(length · depth).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::message {

std::string mirrored(std::string_view pattern);
// Of all messages, in the order of the ids.
std::vector<std::string> mirrored_english();

}  // namespace hearsay::message
