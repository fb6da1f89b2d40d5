// A message's words rewritten, and all else of it kept: what the made-up languages of the tests have in common.
//
//   rewritten("Keep {count}", [](std::string_view words) { return std::string(words.size(), '.'); })   // ".....{count}"
//
// Arguments, keys of branches and what stands between them stay as they are. Cost: O(length · depth), and the calls.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::message {

std::string rewritten(std::string_view pattern, const std::function<std::string(std::string_view)>& words);
// Of all messages, in the order of the ids.
std::vector<std::string> all_rewritten(std::string (*message)(std::string_view));

}  // namespace hearsay::message
