#include "core/text/text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/text/utf8.h"

using hearsay::Fragments;
using hearsay::shared_length;
using hearsay::Span;
using hearsay::Text;
using hearsay::total_length;

namespace {

// The twin that counts one by one.
struct Naive {
  std::vector<std::uint32_t> code_points, utf16;  // before each byte offset, 0 … size
  explicit Naive(std::string_view s) {
    std::uint32_t points = 0, units = 0;
    for (std::uint32_t at = 0; at < s.size();) {
      std::uint32_t end = at;
      const char32_t c = hearsay::utf8::next(s, end);
      for (; at < end; ++at) {
        code_points.push_back(points);
        utf16.push_back(units);
      }
      ++points;
      units += c > 0xFFFF ? 2 : 1;
    }
    code_points.push_back(points);
    utf16.push_back(units);
  }
};

void check_against_twin(const Text& text) {
  const Naive naive(text.bytes());
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    REQUIRE(text.code_point(at) == naive.code_points[at]);
    REQUIRE(text.utf16(at) == naive.utf16[at]);
    const bool border = at == 0 || at == text.size() || naive.code_points[at] != naive.code_points[at - 1];
    REQUIRE(text.is_border(at) == border);
    if (border) {
      REQUIRE(text.from_code_point(naive.code_points[at]) == at);
      REQUIRE(text.from_utf16(naive.utf16[at]) == at);
    }
  }
  CHECK(text.from_code_point(text.code_points() + 1) == text.size());
  CHECK(text.from_utf16(text.utf16_units() + 7) == text.size());
  CHECK(text.code_point(text.size() + 9) == text.code_points());
  CHECK_FALSE(text.is_border(text.size() + 1));
}

}  // namespace

TEST_CASE("offsets agree with counting one by one, for every string of up to five characters") {
  const std::string letters[] = {"a", "\xC3\xA9", "\xE2\x80\x9C", "\xF0\x9F\x98\x80"};
  for (std::size_t length = 0; length <= 5; ++length) {
    std::vector<std::size_t> pick(length, 0);
    for (;;) {
      std::string s;
      for (const std::size_t p : pick) s += letters[p];
      check_against_twin(Text::from(s));
      std::size_t i = 0;
      while (i < length && ++pick[i] == 4) pick[i++] = 0;
      if (i == length) break;
    }
  }
}

TEST_CASE("offsets agree across the blocks of the table") {
  for (const std::size_t shift : {0u, 1u, 2u, 3u, 255u}) {
    std::string s(shift, 'x');
    for (int i = 0; i < 200; ++i)
      s += i % 7 == 0 ? "\xF0\x9F\x91\xA9" : i % 3 == 0 ? "\xE2\x80\x99" : "ab\xC3\xBC";
    check_against_twin(Text::from(s));
  }
  check_against_twin(Text::from(std::string(600, 'a')));
  check_against_twin(Text::from(std::string(255, 'a') + "\xC3\xA9"));
}

TEST_CASE("an offset inside a surrogate pair is the pair's begin") {
  const Text text = Text::from("a\xF0\x9F\x98\x80z");
  CHECK(text.from_utf16(1) == 1);
  CHECK(text.from_utf16(2) == 1);
  CHECK(text.from_utf16(3) == 5);
  CHECK(text.utf16(5) == 3);
  CHECK(text.code_point(5) == 2);
}

TEST_CASE("what is not UTF-8 becomes one U+FFFD for each maximal subpart") {
  const auto repaired = [](std::string_view s) { return std::string(Text::from(s).bytes()); };
  const std::string r = "\xEF\xBF\xBD";
  CHECK(repaired("a\xFFz") == "a" + r + "z");
  CHECK(repaired("\xC0\xAF") == r + r);                  // overlong
  CHECK(repaired("\xE0\x80\x80") == r + r + r);          // overlong
  CHECK(repaired("\xED\xA0\x80") == r + r + r);          // a lone surrogate
  CHECK(repaired("\xF4\x90\x80\x80") == r + r + r + r);  // above U+10FFFF
  CHECK(repaired("\xE2\x80") == r);                      // cut
  CHECK(repaired("\xF0\x9F\x98") == r);
  CHECK(repaired("\xF0\x9F\x98z") == r + "z");
  CHECK(repaired("\xE2\x28\xA1") == r + "(" + r);
  CHECK(repaired("\x80\x80") == r + r);
  CHECK(Text::from("\xE2\x80 \xFF").replaced() == 2);
  CHECK(Text::from("\xEF\xBB\xBFok").code_points() == 3);  // a byte-order mark stays
  CHECK(Text::from(std::string_view("a\0b", 3)).size() == 3);
}

TEST_CASE("every pair of bytes gives valid UTF-8") {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      const std::string s{static_cast<char>(a), static_cast<char>(b), 'x'};
      const Text text = Text::from(s);
      REQUIRE(Text::from(text.bytes()).replaced() == 0);
      REQUIRE(text.bytes().back() == 'x');
    }
  }
}

TEST_CASE("code points are written and read back, forward and backward") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string s = "a";
    hearsay::utf8::append(s, c);
    std::uint32_t at = 1;
    REQUIRE(hearsay::utf8::next(s, at) == c);
    REQUIRE(at == s.size());
    REQUIRE(hearsay::utf8::previous(s, at) == c);
    REQUIRE(at == 1);
  }
  std::string s;
  hearsay::utf8::append(s, 0xD800);
  hearsay::utf8::append(s, 0x110000);
  CHECK(s == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("text: fragments by their words and lengths") {
  const Text text = Text::from("“Rain,” she said, “or snow.”");
  const Fragments quote{{0, 11}, {22, 36}}, part{{3, 7}, {25, 27}};
  CHECK(text.joined(part) == "Rain … or");
  CHECK(text.joined({}) == "");
  CHECK(total_length(quote) == 25);
  CHECK(total_length({}) == 0);
  CHECK(shared_length(quote, part) == total_length(part));
  CHECK(shared_length(part, quote) == total_length(part));
  CHECK(shared_length(quote, {{11, 22}}) == 0);
  CHECK(shared_length({{0, 4}, {4, 8}}, {{2, 6}}) == 4);
  CHECK(shared_length(quote, {}) == 0);
}
