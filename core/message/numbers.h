// Numbers as the person's language writes them, for what people read (files have their own), and as settings keep
// them.
//
//   NumberStyle style{.percent = "# %", .group = "."};       // German; the page asks the browser for it
//   percent(0.414, style) == "41 %"    number(12345, style) == "12.345"
//
//   kept_number("1.5", 1.6f, 1.2f, 2.4f) == 1.5f             // "9" gives 2.4, "nan" and "" the usual 1.6
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

// What a setting says, within [least, most]; `usual` when it is not a number: settings outlive the program that wrote
// them, and anybody can change them.
float kept_number(const std::string& setting, float usual, float least, float most);

}  // namespace hearsay
