// Tested by tests/unit/text_test.cpp, against a twin that counts one by one.
#include "core/text/text.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr std::uint32_t block_bytes = 256;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

constexpr bool continues(unsigned char c) { return (c & 0xC0) == 0x80; }

// Length of the valid sequence at `at`; 0 when there is none, and then `bad` is the length of its maximal
// subpart (Unicode 15, table 3-8): the bytes that one U+FFFD stands for.
std::uint32_t sequence(std::string_view s, std::size_t at, std::uint32_t& bad) {
  const auto byte = [&](std::size_t i) -> unsigned char {
    return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : 0;
  };
  const unsigned char lead = byte(0);
  bad = 1;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return continues(byte(1)) ? 2 : 0;
  // The second byte's range keeps out overlong forms, surrogates and what lies above U+10FFFF.
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  bad = 2;
  if (!continues(byte(2))) return 0;
  if (lead < 0xF0) return 3;
  bad = 3;
  return continues(byte(3)) ? 4 : 0;
}

// What one byte of valid UTF-8 adds to the counts: a code point begins at every byte that continues none, and
// four-byte sequences are two UTF-16 units.
constexpr std::uint32_t adds_code_point(unsigned char c) { return continues(c) ? 0 : 1; }
constexpr std::uint32_t adds_utf16(unsigned char c) { return continues(c) ? 0 : c >= 0xF0 ? 2 : 1; }

}  // namespace

Text Text::from(std::string_view bytes) {
  Text text;
  text.bytes_.reserve(bytes.size());
  bool ascii = true;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      std::size_t end = at + 1;
      while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) < 0x80) ++end;
      text.bytes_.append(bytes.substr(at, end - at));
      at = end;
      continue;
    }
    ascii = false;
    std::uint32_t bad = 0;
    if (const std::uint32_t length = sequence(bytes, at, bad)) {
      text.bytes_.append(bytes.substr(at, length));
      at += length;
    } else {
      text.bytes_.append(replacement);
      ++text.replaced_;
      at += bad;
    }
  }
  if (!ascii) {
    Block count{0, 0};
    for (std::size_t at = 0; at < text.bytes_.size(); ++at) {
      if (at % block_bytes == 0) text.blocks_.push_back(count);
      const auto c = static_cast<unsigned char>(text.bytes_[at]);
      count.code_points += adds_code_point(c);
      count.utf16 += adds_utf16(c);
    }
    text.blocks_.push_back(count);  // so that the last block has an end to search to
  }
  return text;
}

bool Text::is_border(std::uint32_t byte) const {
  return byte >= size() ? byte == size() : !continues(static_cast<unsigned char>(bytes_[byte]));
}

std::uint32_t Text::code_point(std::uint32_t byte) const {
  byte = std::min(byte, size());
  if (blocks_.empty()) return byte;
  while (!is_border(byte)) --byte;
  const std::uint32_t block = byte / block_bytes;
  std::uint32_t count = blocks_[block].code_points;
  for (std::uint32_t at = block * block_bytes; at < byte; ++at)
    count += adds_code_point(static_cast<unsigned char>(bytes_[at]));
  return count;
}

std::uint32_t Text::utf16(std::uint32_t byte) const {
  byte = std::min(byte, size());
  if (blocks_.empty()) return byte;
  while (!is_border(byte)) --byte;
  const std::uint32_t block = byte / block_bytes;
  std::uint32_t count = blocks_[block].utf16;
  for (std::uint32_t at = block * block_bytes; at < byte; ++at)
    count += adds_utf16(static_cast<unsigned char>(bytes_[at]));
  return count;
}

std::uint32_t Text::from_code_point(std::uint32_t code_point) const {
  if (blocks_.empty()) return std::min(code_point, size());
  const auto after = std::upper_bound(blocks_.begin(), blocks_.end(), code_point,
                                      [](std::uint32_t n, const Block& b) { return n < b.code_points; });
  const auto block = static_cast<std::uint32_t>(after - blocks_.begin() - 1);
  std::uint32_t at = block * block_bytes, count = blocks_[block].code_points;
  for (; at < size(); ++at) {
    if (!adds_code_point(static_cast<unsigned char>(bytes_[at]))) continue;
    if (count == code_point) return at;
    ++count;
  }
  return size();
}

std::uint32_t Text::from_utf16(std::uint32_t unit) const {
  if (blocks_.empty()) return std::min(unit, size());
  const auto after = std::upper_bound(blocks_.begin(), blocks_.end(), unit,
                                      [](std::uint32_t n, const Block& b) { return n < b.utf16; });
  const auto block = static_cast<std::uint32_t>(after - blocks_.begin() - 1);
  std::uint32_t at = block * block_bytes, count = blocks_[block].utf16;
  for (; at < size(); ++at) {
    const std::uint32_t adds = adds_utf16(static_cast<unsigned char>(bytes_[at]));
    if (adds && count + adds > unit) return at;
    count += adds;
  }
  return size();
}

std::string Text::joined(const Fragments& fragments) const {
  std::string out;
  for (const Span fragment : fragments) out.append(out.empty() ? "" : " … ").append(bytes(fragment));
  return out;
}

}  // namespace hearsay
