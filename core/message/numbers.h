// Numbers as the person's language writes them, for what people read (files have their own).
//
//   NumberStyle style{.percent = "# %", .group = "."};       // German; the page asks the browser for it
//   percent(0.414, style) == "41 %"    number(12345, style) == "12.345"
//
// Digits are always 0 … 9. Cost: O(digits).
#pragma once

#include <cstddef>
#include <string>

namespace hearsay {

struct NumberStyle {
  std::string percent = "#%";  // # stands for the number
  std::string group = ",";     // between thousands, from 10,000 on
};

// A share, 0 … 1, rounded to whole per cent.
std::string percent(double share, const NumberStyle& style);
std::string number(std::size_t n, const NumberStyle& style);
// "1 quote", "3 quotes".
std::string count_of(std::size_t n, const char* one, const char* many, const NumberStyle& style);

}  // namespace hearsay
