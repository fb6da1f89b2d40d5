// Tested by tests/unit/mirrored_test.cpp.
#include "core/message/mirrored.h"

#include "core/message/rewritten.h"

namespace hearsay::message {

std::string mirrored(std::string_view pattern) {
  return rewritten(pattern, [](std::string_view words) {
    std::string out;
    for (const char c : words) {
      const int letter = (c | 0x20) - 'a';
      if (letter < 0 || letter >= 26) {
        out += c;
        continue;
      }
      // From U+05D0, the first of 27 letters, of which the last is left over.
      out += '\xD7';
      out += static_cast<char>(0x90 + letter);
    }
    return out;
  });
}

std::vector<std::string> mirrored_english() { return all_rewritten(mirrored); }

}  // namespace hearsay::message
