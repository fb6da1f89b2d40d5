// Tested by tests/unit/scorecard_test.cpp.
#include "core/message/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

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

float kept_number(const std::string& setting, float usual, float least, float most) {
  char* end = nullptr;
  const float value = std::strtof(setting.c_str(), &end);
  if (setting.empty() || *end || std::isnan(value)) return usual;
  return std::clamp(value, least, most);
}

}  // namespace hearsay
