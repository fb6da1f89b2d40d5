// Tested by tests/unit/scorecard_test.cpp.
#include "core/message/numbers.h"

#include <cmath>

namespace hearsay {

std::string percent(double share, const NumberStyle& style) {
  std::string out = style.percent;
  const std::size_t at = out.find('#');
  if (at != out.npos) out.replace(at, 1, std::to_string(std::lround(share * 100)));
  return out;
}

std::string number(std::size_t n, const NumberStyle& style) {
  std::string out = std::to_string(n);
  if (n >= 10000)
    for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, style.group);
  return out;
}

std::string count_of(std::size_t n, const char* one, const char* many, const NumberStyle& style) {
  return number(n, style) + " " + (n == 1 ? one : many);
}

}  // namespace hearsay
