// Tested by tests/unit/html_page_test.cpp.
#include "core/text/html_structured_data.h"

#include <cstdint>

#include "core/text/utf8.h"

namespace hearsay::html {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Four hexadecimal digits at `at`; false when they are none.
bool read_unit(std::string_view s, std::size_t at, std::uint32_t& unit) {
  if (at + 4 > s.size()) return false;
  unit = 0;
  for (const char c : s.substr(at, 4)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return false;
    unit = unit * 16 + static_cast<std::uint32_t>(digit);
  }
  return true;
}

// The string whose first character is s[at], after its opening mark.
std::string read_string(std::string_view s, std::size_t at) {
  std::string out;
  for (; at < s.size() && s[at] != '"'; ++at) {
    if (s[at] != '\\' || at + 1 == s.size()) {
      out += s[at];
      continue;
    }
    const char c = s[++at];
    std::uint32_t unit = 0, low = 0;
    if (c == 'n' || c == 'r') {
      out += '\n';
    } else if (c == 't') {
      out += ' ';
    } else if (c == 'u' && read_unit(s, at + 1, unit)) {
      at += 4;
      if (unit >= 0xD800 && unit < 0xDC00 && s.substr(at + 1).starts_with("\\u") &&
          read_unit(s, at + 3, low)) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
      }
      utf8::append(out, unit);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string article_body(std::string_view json) {
  constexpr std::string_view name = "\"articleBody\"";
  std::string longest;
  for (std::size_t at = json.find(name); at < json.size(); at = json.find(name, at)) {
    at += name.size();
    while (at < json.size() && (is_space(json[at]) || json[at] == ':')) ++at;
    if (at >= json.size() || json[at] != '"') continue;
    std::string body = read_string(json, at + 1);
    if (body.size() > longest.size()) longest = std::move(body);
  }
  return longest;
}

}  // namespace hearsay::html
