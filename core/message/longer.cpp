// Tested by tests/unit/longer_test.cpp.
#include "core/message/longer.h"

#include "core/message/rewritten.h"

namespace hearsay::message {

std::string longer(std::string_view pattern) {
  std::string out = rewritten(pattern, [](std::string_view words) {
    std::string doubled;
    for (const char c : words) {
      doubled += c;
      if (std::string_view("aeiouAEIOU").find(c) != std::string_view::npos) doubled += static_cast<char>(c | 0x20);
    }
    return doubled;
  });
  if (!pattern.empty()) out += " o";
  return out;
}

std::vector<std::string> longer_english() { return all_rewritten(longer); }

}  // namespace hearsay::message
