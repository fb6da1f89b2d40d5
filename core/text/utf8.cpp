// Tested by tests/unit/text_test.cpp.
#include "core/text/utf8.h"

namespace hearsay::utf8 {

namespace {
constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
constexpr char32_t low6(char c) { return static_cast<unsigned char>(c) & 0x3F; }
}  // namespace

char32_t next(std::string_view bytes, std::uint32_t& at) {
  const auto lead = static_cast<unsigned char>(bytes[at++]);
  if (lead < 0x80) return lead;
  if (lead < 0xE0) return (char32_t{lead & 0x1Fu} << 6) | low6(bytes[at++]);
  if (lead < 0xF0) {
    const char32_t c = (char32_t{lead & 0x0Fu} << 12) | (low6(bytes[at]) << 6) | low6(bytes[at + 1]);
    at += 2;
    return c;
  }
  const char32_t c = (char32_t{lead & 0x07u} << 18) | (low6(bytes[at]) << 12) | (low6(bytes[at + 1]) << 6) |
                     low6(bytes[at + 2]);
  at += 3;
  return c;
}

char32_t previous(std::string_view bytes, std::uint32_t& at) {
  do --at;
  while (at > 0 && continues(bytes[at]));
  return peek(bytes, at);
}

char32_t peek(std::string_view bytes, std::uint32_t at) { return at < bytes.size() ? next(bytes, at) : 0; }

void append(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace hearsay::utf8
